# What Usher says in Arabic. Every other file of this folder says the same.

## Words

sign-in = تسجيل الدخول
sign-out = تسجيل الخروج
accept = قبول
decline = رفض
go-on = متابعة
leads-to = المتابعة إلى { $site }
back = رجوع
cancel = إلغاء
undo = تراجع
dismiss = إغلاق
create = إنشاء
name = الاسم
search = بحث
apply = تطبيق
any = الكل
order = الترتيب
newest-first = الأحدث أولًا
oldest-first = الأقدم أولًا
role = الدور
kind = النوع
mail = حالة التسليم
you = أنت
person = الشخص
result = النتيجة
message = الرسالة (اختيارية)
client = العميل

## Time

month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
exactly = { $day } { $month } { $year }، { $time } UTC
just-now = الآن
in-minutes = { $n ->
    [zero] بعد { $n } دقيقة
    [one] بعد دقيقة واحدة
    [two] بعد دقيقتين
    [few] بعد { $n } دقائق
    [many] بعد { $n } دقيقة
   *[other] بعد { $n } دقيقة
}
in-hours = { $n ->
    [zero] بعد { $n } ساعة
    [one] بعد ساعة واحدة
    [two] بعد ساعتين
    [few] بعد { $n } ساعات
    [many] بعد { $n } ساعة
   *[other] بعد { $n } ساعة
}
in-days = { $n ->
    [zero] بعد { $n } يوم
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $n } أيام
    [many] بعد { $n } يومًا
   *[other] بعد { $n } يوم
}
minutes-ago = { $n ->
    [zero] قبل { $n } دقيقة
    [one] قبل دقيقة واحدة
    [two] قبل دقيقتين
    [few] قبل { $n } دقائق
    [many] قبل { $n } دقيقة
   *[other] قبل { $n } دقيقة
}
hours-ago = { $n ->
    [zero] قبل { $n } ساعة
    [one] قبل ساعة واحدة
    [two] قبل ساعتين
    [few] قبل { $n } ساعات
    [many] قبل { $n } ساعة
   *[other] قبل { $n } ساعة
}
days-ago = { $n ->
    [zero] قبل { $n } يوم
    [one] قبل يوم واحد
    [two] قبل يومين
    [few] قبل { $n } أيام
    [many] قبل { $n } يومًا
   *[other] قبل { $n } يوم
}

## Roles and permissions

role-owner = مالك
role-admin = مسؤول
role-member = عضو
role-viewer = قراءة فقط
role-as-owner = مالك
role-as-admin = مسؤول
role-as-member = عضو
role-as-viewer = قراءة فقط
as-role = بدور «{ $role }»
role-meaning-owner = تنفيذ جميع الإجراءات، بما في ذلك منح الآخرين دور المالك.
role-meaning-admin = استخدام كل ما في التطبيق، ودعوة الأشخاص وإدارتهم، وتغيير الإعدادات.
role-meaning-member = استخدام كل ما في التطبيق.
role-meaning-viewer = عرض كل شيء دون تغيير أي شيء.
role-for-you-owner = بدور «مالك»، يمكنك تنفيذ جميع الإجراءات، بما في ذلك منح الآخرين دور المالك.
role-for-you-admin = بدور «مسؤول»، يمكنك استخدام كل ما في التطبيق، ودعوة الأشخاص وإدارتهم، وتغيير الإعدادات.
role-for-you-member = بدور «عضو»، يمكنك استخدام كل ما في التطبيق.
role-for-you-viewer = بدور «قراءة فقط»، يمكنك عرض كل شيء دون تغيير أي شيء.
permission-members-view = عرض الأشخاص
permission-members-manage = دعوة الأشخاص وإدارتهم
permission-organization-manage = تغيير الإعدادات والأدوار ومفاتيح API
permission-billing-manage = إدارة الفوترة
permission-organizations-create = إنشاء مؤسسات العملاء
permission-organizations-view-all = عرض جميع مؤسسات العملاء
permission-app-read = عرض محتوى التطبيق
permission-app-write = تعديل محتوى التطبيق

## An invitation

invitation-title = دعوة إلى { $organization }
invited-by = دعوة من { $inviter } للانضمام إلى { $organization }
invited = لديك دعوة للانضمام إلى { $organization }
joined = لقد انضممت إلى { $organization }
invitation-title-many = { $n ->
    [zero] دعوة إلى مؤسسات
    [one] دعوة إلى مؤسسة واحدة
    [two] دعوة إلى مؤسستين
    [few] دعوة إلى { $n } مؤسسات
    [many] دعوة إلى { $n } مؤسسة
   *[other] دعوة إلى { $n } مؤسسة
}
invited-by-many = { $n ->
    [zero] دعوة من { $inviter } للانضمام إلى مؤسسات
    [one] دعوة من { $inviter } للانضمام إلى مؤسسة واحدة
    [two] دعوة من { $inviter } للانضمام إلى مؤسستين
    [few] دعوة من { $inviter } للانضمام إلى { $n } مؤسسات
    [many] دعوة من { $inviter } للانضمام إلى { $n } مؤسسة
   *[other] دعوة من { $inviter } للانضمام إلى { $n } مؤسسة
}
invited-many = { $n ->
    [zero] لديك دعوة للانضمام إلى مؤسسات
    [one] لديك دعوة للانضمام إلى مؤسسة واحدة
    [two] لديك دعوة للانضمام إلى مؤسستين
    [few] لديك دعوة للانضمام إلى { $n } مؤسسات
    [many] لديك دعوة للانضمام إلى { $n } مؤسسة
   *[other] لديك دعوة للانضمام إلى { $n } مؤسسة
}
joined-many = { $n ->
    [zero] يمكنك الآن الوصول إلى مؤسسات
    [one] يمكنك الآن الوصول إلى مؤسسة واحدة
    [two] يمكنك الآن الوصول إلى مؤسستين
    [few] يمكنك الآن الوصول إلى { $n } مؤسسات
    [many] يمكنك الآن الوصول إلى { $n } مؤسسة
   *[other] يمكنك الآن الوصول إلى { $n } مؤسسة
}
invitation-for = موجّهة إلى
invitation-until = تاريخ انتهاء الصلاحية
your-name = اسمك
your-name-hint = يظهر لأعضاء فريقك. اختياري.
wrong-name-empty = أدخل اسمًا.
wrong-name-long = يجب ألا يتجاوز الاسم 100 حرف.
wrong-lines = استخدم سطرًا واحدًا.
wrong-control = يحتوي النص على أحرف تحكّم مخفية. اكتبه من جديد أو الصقه كنص عادي.
accept-next = عند القبول، سيتم تسجيل دخولك إلى { $product }.
account-exists = يوجد حساب بالفعل للعنوان { $email }. لقبول الدعوة، سجّل الدخول به. سنرسل إليك بالبريد الإلكتروني رابطًا يعيدك إلى هنا.
mail-me-a-link = إرسال رابط تسجيل الدخول بالبريد
signed-in-as-another = لقد سجّلت الدخول باسم { $signed_in }، لكن الدعوة موجّهة إلى { $invited }.
switch-to = التبديل إلى { $email }
switch-account = تبديل الحساب
decline-reason = السبب (اختياري)
wrong-reason = يجب ألا يتجاوز السبب 500 حرف.
not-expected = إن لم تكن تتوقع هذه الدعوة، فيمكنك رفضها أو إغلاق هذه الصفحة. لن تنضم ما لم تقبلها.
declined = لقد رفضت الدعوة
declined-text = إن غيّرت رأيك، فاطلب دعوة جديدة.
ask-for-another = طلب دعوة جديدة
asked-again = تم إرسال طلبك
asked-again-text = أبلغنا من دعاك بأنك ترغب في دعوة جديدة. إذا أُرسلت إليك، فستصلك بالبريد الإلكتروني.
invited-again = تحقّق من بريدك الإلكتروني
invited-again-text = أرسلنا إليك الدعوة مرة أخرى بالبريد الإلكتروني، مع رابط جديد.
nobody-to-ask = لم نتمكّن من إبلاغ أحد
nobody-to-ask-text = لا يوجد في المؤسسة من يمكن طلب دعوة جديدة منه. تواصل مع الشركة التي دعتك.

## An offer of ownership

ownership-title = هل تريد أن تصبح مالك { $organization }؟
ownership-offered-by = لديك طلب من { $from } لنقل الملكية إليك. ستحصل على دور المالك، وسيصبح صاحب الطلب مسؤولًا.
ownership-offered = طُلب منك تولّي الملكية. عند القبول، ستحصل على دور المالك.
ownership-means = يمكن للمالكين تنفيذ جميع الإجراءات، بما في ذلك حذف المؤسسة.
ownership-sign-in = للقبول، سجّل الدخول باسم { $email }.
ownership-declined = لقد رفضت الطلب
ownership-declined-text = لن يتغيّر مالك المؤسسة.

## Signing in

sign-in-to = تسجيل الدخول إلى { $product }
one-more-click = أكّد لتسجيل الدخول.
your-email = عنوان البريد الإلكتروني
new-here = مستخدم جديد؟ سنرسل إليك بالبريد الإلكتروني رابطًا ينشئ حسابك.
wrong-email = أدخل عنوان بريد إلكتروني صالحًا.
check-your-mail = تحقّق من بريدك الإلكتروني
check-your-mail-text = إن كان بإمكانك تسجيل الدخول بهذا العنوان، فقد أرسلنا إليك رابطًا. يعمل الرابط مرة واحدة وتنتهي صلاحيته بعد 15 دقيقة. لم يصلك؟ تحقّق من مجلد الرسائل غير المرغوب فيها أو اطلب رابطًا آخر.
ask-again = طلب رابط آخر

## Passwords

password = كلمة المرور
password-hint = من 12 إلى 128 حرفًا. اتركها فارغة لتسجيل الدخول بالبريد الإلكتروني.
password-rule = من 12 إلى 128 حرفًا من أي نوع.
new-password = كلمة المرور الجديدة
current-password = كلمة المرور الحالية
current-password-hint = هل نسيتها؟ سجّل الدخول بالبريد الإلكتروني، ولن تحتاج إليها لمدة 15 دقيقة.
forgot-password = هل نسيت كلمة المرور؟
has-password = يمكنك تسجيل الدخول بكلمة مرور أو بالبريد الإلكتروني.
has-no-password = تسجّل الدخول بالبريد الإلكتروني. ويمكنك أيضًا تعيين كلمة مرور.
first-password-by-mail = لتعيين كلمة مرورك الأولى، أكّد عنوان بريدك الإلكتروني. سنرسل إليك رسالة فيها رابط يعيدك إلى هنا.
set-password = تعيين كلمة مرور
change-password = تغيير كلمة المرور
remove-password = إزالة كلمة المرور
wrong-password = عنوان البريد الإلكتروني أو كلمة المرور غير صحيحة.
no-password = أدخل كلمة مرورك، أو احصل على رابط تسجيل الدخول بالبريد الإلكتروني.
wrong-current-password = كلمة المرور الحالية غير صحيحة.
wrong-password-shape = يجب أن تتكوّن كلمة المرور من 12 إلى 128 حرفًا.
wrong-password-common = يسهل تخمين كلمة المرور هذه. لا تستخدم كلمة مرور شائعة أو عنوان بريدك الإلكتروني أو اسمنا.
too-many-attempts = محاولات كثيرة جدًا بكلمات مرور غير صحيحة. سجّل الدخول بالبريد الإلكتروني، أو حاول مرة أخرى بعد 15 دقيقة.

## Refusals

refused-link-invalid = هذا الرابط لا يعمل
refused-link-invalid-text = انسخ الرابط كاملًا من الرسالة وحاول مرة أخرى.
refused-link-expired = انتهت صلاحية هذه الدعوة
refused-link-expired-text = انتهت مهلة القبول. يمكنك طلب دعوة جديدة.
refused-link-superseded = توجد دعوة أحدث
refused-link-superseded-text = أُرسلت الدعوة مرة أخرى، ولا يعمل سوى الرابط الوارد في أحدث رسالة. تحقّق من بريدك الإلكتروني.
refused-revoked = أُلغيت هذه الدعوة
refused-revoked-text = لم يعد بإمكانك قبولها. تواصل مع من دعاك.
refused-answered = سبق الرد على هذه الدعوة
refused-answered-text = قُبلت أو رُفضت من قبل. إن كنت قد قبلتها، فتابع إلى مؤسستك.
refused-already-member = أنت عضو بالفعل
refused-already-member-text = لا تضيف هذه الدعوة شيئًا جديدًا.
refused-no-seat = لا توجد مقاعد شاغرة
refused-no-seat-text = بلغت المؤسسة الحد الأقصى للمقاعد. تواصل مع من دعاك. لا يزال بإمكانك القبول لاحقًا، إلى أن تنتهي صلاحية الدعوة.
refused-offer-answered = لم يعد طلب نقل الملكية قائمًا
refused-offer-answered-text = سبق الرد عليه أو أُلغي، أو لم يعد صاحبه مالكًا.
refused-wrong-account = لقد سجّلت الدخول بحساب آخر
refused-wrong-account-text = لقد سجّلت الدخول باسم { $signed_in }، لكن هذه الصفحة مخصّصة للعنوان { $invited }.
refused-sign-in-first = سجّل الدخول للقبول
refused-sign-in-first-text = يوجد حساب بالفعل لعنوان البريد الإلكتروني هذا. سجّل الدخول به ثم اقبل الدعوة.
refused-link-used = لم يعد هذا الرابط يعمل
refused-link-used-text = يعمل رابط تسجيل الدخول مرة واحدة وتنتهي صلاحيته بعد 15 دقيقة. اطلب رابطًا جديدًا.
refused-signed-out = لم تسجّل الدخول
refused-signed-out-text = سجّل الدخول للمتابعة.
refused-forbidden = ليس لديك صلاحية
refused-forbidden-text = لا يسمح دورك في هذه المؤسسة بذلك. تواصل مع أحد المسؤولين.
refused-cross-site = حاول مرة أخرى من الصفحة
refused-cross-site-text = تعذّر التأكد من أن الطلب صدر من صفحتنا. لم يتغيّر شيء. افتح الصفحة مرة أخرى واستخدم أزرارها.
refused-no-cookies = اسمح بملفات تعريف الارتباط للمتابعة
refused-no-cookies-text = لم يرسل متصفحك ملف تعريف الارتباط الذي يحمي هذا النموذج. لم يتغيّر شيء. اسمح بملفات تعريف الارتباط لهذا الموقع، ثم ارجع وحاول مرة أخرى.
refused-too-large = الملف كبير جدًا
refused-too-large-text = الحد الأقصى للنموذج مع ملفه هو 1 ميبيبايت. لم يتغيّر شيء. اختر ملفًا أصغر أو أرسله على أجزاء.
refused-invalid = تحقّق من النموذج
refused-invalid-text = بعض البيانات غير صالحة. لم يتغيّر شيء. ارجع وحاول مرة أخرى.
refused-nothing-here = الصفحة غير موجودة
refused-nothing-here-text = هذه الصفحة غير موجودة، أو ليس لديك حق الوصول إليها.
refused-last-owner = تحتاج المؤسسة إلى مالك
refused-last-owner-text = امنح شخصًا آخر دور المالك أولًا.
refused-too-soon = انتظر لحظة من فضلك
refused-too-soon-text = أُرسلت هذه الرسالة للتو. انتظر قليلًا قبل إعادة إرسالها.
refused-too-many-requests = طلبات كثيرة جدًا
refused-too-many-requests-text = لم يتغيّر شيء. انتظر دقيقة ثم حاول مرة أخرى.
refused-unavailable = الخدمة مزدحمة الآن
refused-unavailable-text = لم يتغيّر شيء. حاول مرة أخرى بعد لحظات.
refused-failed = حدث خطأ ما
refused-failed-text = تعذّر التأكد من حفظ تغييرك. ارجع وتحقّق منه ثم حاول مرة أخرى.

## The console

skip = الانتقال إلى المحتوى
sections = الأقسام
all-organizations = جميع المؤسسات
all-clients = جميع العملاء
your-account = الحساب
your-organizations = مؤسساتك
no-organizations = لا تنتمي إلى أي مؤسسة بعد.
new-organization = مؤسسة جديدة
hello = مرحبًا، { $who }
signed-in-as = لقد سجّلت الدخول باسم { $email }.
section-people = الأشخاص
section-invite = دعوة
section-family = العملاء
section-roles = الأدوار
section-api-keys = مفاتيح API
section-events = الأحداث
section-settings = الإعدادات
section-leave = مغادرة
pages = الصفحات
first-page = الصفحة الأولى
next-page = الصفحة التالية

## People

people = الأشخاص
tab-active = نشط
tab-pending = قيد الانتظار
tab-deactivated = غير مفعّل
tab-expired = منتهية الصلاحية
tab-clients = لدى العملاء
more-in-clients = عرض جميع النتائج لدى العملاء
kind-member = عضو
kind-external = ضيف
address-unconfirmed = البريد الإلكتروني غير مؤكَّد
since = تاريخ الانضمام
expires = تاريخ الانتهاء
expired = انتهت الصلاحية
invite-people = دعوة أشخاص
nobody-here = لا يوجد أشخاص بعد.
nobody-found = لا توجد نتائج. جرّب بحثًا آخر.
shown = { $n ->
    [zero] لا أحد معروض
    [one] معروض: شخص واحد
    [two] معروض: شخصان
    [few] معروض: { $n } أشخاص
    [many] معروض: { $n } شخصًا
   *[other] معروض: { $n } شخص
}
select = تحديد { $who }
select-all = تحديد الكل
selected = المحدد: { $n }
organizations-count = { $n ->
    [zero] لا مؤسسات
    [one] مؤسسة واحدة
    [two] مؤسستان
    [few] { $n } مؤسسات
    [many] { $n } مؤسسة
   *[other] { $n } مؤسسة
}
delivery-none = لم تُرسل بالبريد
delivery-queued = قيد الإرسال
delivery-sent = { $n ->
    [zero] لم تُرسل بعد
    [one] أُرسلت { $when }
    [two] أُرسلت مرتين، آخرهما { $when }
    [few] أُرسلت { $n } مرات، آخرها { $when }
    [many] أُرسلت { $n } مرة، آخرها { $when }
   *[other] أُرسلت { $n } مرة، آخرها { $when }
}
delivery-failed = تعذّر التسليم
delivery-expired = انتهت الصلاحية

action-deactivate = إلغاء التفعيل
action-reactivate = إعادة التفعيل
action-remove = إزالة
action-edit = تغيير الدور
action-resend = إعادة الإرسال
action-revoke = إلغاء الدعوة
question-deactivate = { $n ->
    [zero] هل تريد إلغاء تفعيل { $n } شخص؟
    [one] هل تريد إلغاء تفعيل { $who }؟
    [two] هل تريد إلغاء تفعيل شخصين؟
    [few] هل تريد إلغاء تفعيل { $n } أشخاص؟
    [many] هل تريد إلغاء تفعيل { $n } شخصًا؟
   *[other] هل تريد إلغاء تفعيل { $n } شخص؟
}
question-reactivate = { $n ->
    [zero] هل تريد إعادة تفعيل { $n } شخص؟
    [one] هل تريد إعادة تفعيل { $who }؟
    [two] هل تريد إعادة تفعيل شخصين؟
    [few] هل تريد إعادة تفعيل { $n } أشخاص؟
    [many] هل تريد إعادة تفعيل { $n } شخصًا؟
   *[other] هل تريد إعادة تفعيل { $n } شخص؟
}
question-remove = { $n ->
    [zero] هل تريد إزالة { $n } شخص؟
    [one] هل تريد إزالة { $who }؟
    [two] هل تريد إزالة شخصين؟
    [few] هل تريد إزالة { $n } أشخاص؟
    [many] هل تريد إزالة { $n } شخصًا؟
   *[other] هل تريد إزالة { $n } شخص؟
}
question-edit = { $n ->
    [zero] هل تريد تغيير دور { $n } شخص؟
    [one] هل تريد تغيير دور { $who }؟
    [two] هل تريد تغيير دور شخصين؟
    [few] هل تريد تغيير دور { $n } أشخاص؟
    [many] هل تريد تغيير دور { $n } شخصًا؟
   *[other] هل تريد تغيير دور { $n } شخص؟
}
question-resend = { $n ->
    [zero] هل تريد إعادة إرسال { $n } دعوة؟
    [one] هل تريد إعادة إرسال الدعوة إلى { $who }؟
    [two] هل تريد إعادة إرسال دعوتين؟
    [few] هل تريد إعادة إرسال { $n } دعوات؟
    [many] هل تريد إعادة إرسال { $n } دعوة؟
   *[other] هل تريد إعادة إرسال { $n } دعوة؟
}
question-revoke = { $n ->
    [zero] هل تريد إلغاء { $n } دعوة؟
    [one] هل تريد إلغاء الدعوة الموجّهة إلى { $who }؟
    [two] هل تريد إلغاء دعوتين؟
    [few] هل تريد إلغاء { $n } دعوات؟
    [many] هل تريد إلغاء { $n } دعوة؟
   *[other] هل تريد إلغاء { $n } دعوة؟
}
consequence-deactivate = سيُلغى الوصول فورًا. يبقى الدور والسجل محفوظين، ويمكنك إعادة التفعيل في أي وقت.
consequence-reactivate = سيُستعاد الوصول السابق.
consequence-remove = سيُلغى الوصول فورًا. وستلزم دعوة جديدة للعودة.
consequence-edit = يسري التغيير فورًا.
consequence-resend = ستصل إلى كل مدعو رسالة فيها رابط جديد، مع المهلة الكاملة للقبول.
consequence-revoke = ستتوقف الروابط عن العمل فورًا.
client-access-only = تمنح هذه الدعوات الوصول إلى العملاء فقط. افتح كل دعوة لتغييرها:
still-open = لا يزال فعّالًا
open-stops = عند المتابعة، سيتوقف ما يلي عن العمل:
open-may-stop = سيتوقف عن العمل كل ما فُقدت صلاحية منحه:
open-invitation = دعوة مرسلة
open-received = دعوة مستلمة
open-api-key = مفتاح API
open-offer = نقل الملكية
open-more = و{ $n } أخرى
open-keep = تولّي الدعوات ومفاتيح API التي يحق لك منحها
new-role = الدور الجديد
partly = تعذّر إجراء بعض التغييرات
partly-text = نجح { $done }، وتعذّر { $n }:
why-outranked = صلاحياته أوسع من صلاحياتك.
why-last-owner = تحتاج المؤسسة إلى مالك نشط.
why-gone = لم يعد موجودًا.
why-too-soon = أُرسلت الرسالة قبل لحظات.
why-no-seat = لا توجد مقاعد شاغرة.
why-already-member = عضو بالفعل.
why-already-invited = لديه دعوة أحدث بالفعل.
why-answered = لم تعد قيد الانتظار.
why-else = تعذّر التغيير.

said-nothing-selected = حدّد شخصًا واحدًا على الأقل.
said-deactivate = { $n ->
    [zero] لم يُلغَ تفعيل أي شخص.
    [one] تم إلغاء تفعيل { $who }.
    [two] تم إلغاء تفعيل شخصين.
    [few] تم إلغاء تفعيل { $n } أشخاص.
    [many] تم إلغاء تفعيل { $n } شخصًا.
   *[other] تم إلغاء تفعيل { $n } شخص.
}
said-reactivate = { $n ->
    [zero] لم يُعَد تفعيل أي شخص.
    [one] تمت إعادة تفعيل { $who }.
    [two] تمت إعادة تفعيل شخصين.
    [few] تمت إعادة تفعيل { $n } أشخاص.
    [many] تمت إعادة تفعيل { $n } شخصًا.
   *[other] تمت إعادة تفعيل { $n } شخص.
}
said-remove = { $n ->
    [zero] لم تتم إزالة أي شخص.
    [one] تمت إزالة { $who }.
    [two] تمت إزالة شخصين.
    [few] تمت إزالة { $n } أشخاص.
    [many] تمت إزالة { $n } شخصًا.
   *[other] تمت إزالة { $n } شخص.
}
said-edit = { $n ->
    [zero] لم يتغيّر دور أي شخص.
    [one] تم تغيير دور { $who }.
    [two] تم تغيير دور شخصين.
    [few] تم تغيير دور { $n } أشخاص.
    [many] تم تغيير دور { $n } شخصًا.
   *[other] تم تغيير دور { $n } شخص.
}
said-resend = { $n ->
    [zero] لم يُعَد إرسال أي دعوة.
    [one] تمت إعادة إرسال الدعوة إلى { $who }.
    [two] تمت إعادة إرسال دعوتين.
    [few] تمت إعادة إرسال { $n } دعوات.
    [many] تمت إعادة إرسال { $n } دعوة.
   *[other] تمت إعادة إرسال { $n } دعوة.
}
said-revoke = { $n ->
    [zero] لم تُلغَ أي دعوة.
    [one] تم إلغاء الدعوة الموجّهة إلى { $who }.
    [two] تم إلغاء دعوتين.
    [few] تم إلغاء { $n } دعوات.
    [many] تم إلغاء { $n } دعوة.
   *[other] تم إلغاء { $n } دعوة.
}
said-joined = { $n ->
    [zero] يمكنك الآن الوصول إلى مؤسسات.
    [one] لقد انضممت إلى المؤسسة.
    [two] يمكنك الآن الوصول إلى مؤسستين.
    [few] يمكنك الآن الوصول إلى { $n } مؤسسات.
    [many] يمكنك الآن الوصول إلى { $n } مؤسسة.
   *[other] يمكنك الآن الوصول إلى { $n } مؤسسة.
}
said-declined = لقد رفضت الدعوة.
said-created = تم إنشاء { $who }.

## Inviting

invite-to = دعوة أشخاص إلى { $organization }
addresses = عناوين البريد الإلكتروني
addresses-hint = الصق عناوين البريد الإلكتروني مفصولةً بفواصل أو مسافات أو أسطر جديدة. يمكن أن تتضمن أسماء.
remove-address = إزالة { $address }
csv-file = أو ارفع ملف CSV
role-in = الدور في { $organization }
no-role = بلا دور
no-role-hint = الوصول إلى العملاء فقط.
roles-in-clients = الوصول إلى العملاء
no-access = بلا وصول
more-options = خيارات أخرى
more-permissions = صلاحيات إضافية
own-permissions = صلاحيات التطبيق
own-permissions-hint = أسماء مثل reports.view، مفصولةً بمسافات.
as-external = ضيف: لا يرى الضيوف الآخرين
days = مدة صلاحية الدعوات (بالأيام)
by-mail = إرسال الدعوات بالبريد الإلكتروني
by-mail-hint = وإلا، فستحصل على رابط لكل شخص لتشاركه معه.
send-invitations = إرسال الدعوات
check-first = معاينة
verdicts = يمكن دعوة { $n } من أصل { $all }
verdict-good = يمكن دعوته
invited-by-mail = أُرسلت الدعوة
invited-by-link = تمت الدعوة: شارك هذا الرابط
invited-count = { $n ->
    [0] لم يُدعَ أحد
    [zero] لم يُدعَ أحد
    [one] تمت دعوة شخص واحد
    [two] تمت دعوة شخصين
    [few] تمت دعوة { $n } أشخاص
    [many] تمت دعوة { $n } شخصًا
   *[other] تمت دعوة { $n } شخص
}
copy-link = نسخ الرابط
copied = تم النسخ
see-pending = عرض الدعوات قيد الانتظار
invite-more = دعوة المزيد
wrong-no-addresses = أدخل عنوان بريد إلكتروني واحدًا على الأقل.
wrong-too-many = يمكنك دعوة 1,000 عنوان كحد أقصى في المرة الواحدة.
wrong-file = هذا ليس ملف CSV أو ملفًا نصيًا. احفظ جدول البيانات أو جهات الاتصال بصيغة CSV، ثم ارفع ذلك الملف.
wrong-permissions = استخدم أسماء بأحرف لاتينية صغيرة مثل reports.view، بحد أقصى 64 اسمًا.
wrong-message = يجب ألا تتجاوز الرسالة 1,000 حرف.
wrong-days = أدخل عدد أيام من 1 إلى 30.
wrong-role = اختر دورًا من القائمة.
wrong-grants = اختر دورًا، هنا أو لدى عميل.
wrong-too-much = هذا كثير جدًا لطلب واحد. ادعُ عددًا أقل من الأشخاص في كل مرة.
skipped-invalid-address = عنوان بريد إلكتروني غير صالح
skipped-duplicate = مكرّر
corrected = صُحّح من «{ $text }»
skipped-already-member = عضو بالفعل
skipped-deactivated = غير مفعّل
skipped-already-invited = مدعو بالفعل
skipped-disposable-address = عنوان مؤقت
skipped-domain-not-allowed = نطاق غير مسموح به. للسماح بالنطاقات الفرعية، أضف ‎*.example.com في الإعدادات.
skipped-undeliverable = لا يمكنه استقبال البريد الإلكتروني
skipped-seat-limit-reached = لا توجد مقاعد شاغرة

## Mails

mail-hello = مرحبًا،
mail-or-link = أو افتح هذا الرابط:
mail-invitation-subject = دعوة من { $inviter } للانضمام إلى { $organization } على { $product }
mail-invitation-subject-by-nobody = لديك دعوة للانضمام إلى { $organization } على { $product }
mail-invitation-subject-many = { $n ->
    [zero] دعوة من { $inviter } للانضمام إلى مؤسسات على { $product }
    [one] دعوة من { $inviter } للانضمام إلى مؤسسة واحدة على { $product }
    [two] دعوة من { $inviter } للانضمام إلى مؤسستين على { $product }
    [few] دعوة من { $inviter } للانضمام إلى { $n } مؤسسات على { $product }
    [many] دعوة من { $inviter } للانضمام إلى { $n } مؤسسة على { $product }
   *[other] دعوة من { $inviter } للانضمام إلى { $n } مؤسسة على { $product }
}
mail-invitation-subject-by-nobody-many = { $n ->
    [zero] لديك دعوة للانضمام إلى مؤسسات على { $product }
    [one] لديك دعوة للانضمام إلى مؤسسة واحدة على { $product }
    [two] لديك دعوة للانضمام إلى مؤسستين على { $product }
    [few] لديك دعوة للانضمام إلى { $n } مؤسسات على { $product }
    [many] لديك دعوة للانضمام إلى { $n } مؤسسة على { $product }
   *[other] لديك دعوة للانضمام إلى { $n } مؤسسة على { $product }
}
mail-invited-by = لديك دعوة من { $inviter } للانضمام إلى { $organization } على { $product } بدور «{ $role }».
mail-invited = لديك دعوة للانضمام إلى { $organization } على { $product } بدور «{ $role }».
mail-invited-by-many = لديك دعوة من { $inviter } للانضمام إلى هذه المؤسسات على { $product }:
mail-role-in = { $organization }، بدور «{ $role }»
mail-writes = رسالة من { $inviter }:
mail-invitation-open = للقبول أو الرفض، افتح هذا الرابط:
mail-invitation-button = عرض الدعوة
mail-invitation-until = هذه الدعوة موجّهة إلى { $address } وتنتهي صلاحيتها في { $until }.
mail-invitation-quiet = إن لم تكن تتوقع هذه الدعوة، فيمكنك تجاهل هذه الرسالة: لن تنضم ما لم تقبلها. ويمكنك أيضًا فتح الرابط ورفض الدعوة لإعلامهم بذلك.
mail-sign-in-subject = تسجيل الدخول إلى { $product }
mail-sign-in = يُسجّل هذا الرابط دخولك إلى { $product } باسم { $address }.
mail-sign-in-open = لتسجيل الدخول، افتح هذا الرابط:
mail-sign-in-button = تسجيل الدخول
mail-sign-in-until = يعمل الرابط مرة واحدة وتنتهي صلاحيته في { $until }.
mail-sign-in-quiet = إن لم تطلب ذلك، فيمكنك تجاهل هذه الرسالة. لا يمكن لأحد تسجيل الدخول دون الرابط.
mail-ownership-subject = طلب من { $from } لنقل ملكية { $organization } إليك على { $product }
mail-ownership = لديك طلب من { $from } لنقل ملكية { $organization } إليك على { $product }.
mail-ownership-means = يمكن للمالكين تنفيذ جميع الإجراءات، بما في ذلك حذف المؤسسة. عند قبولك، سيصبح صاحب الطلب مسؤولًا.
mail-ownership-button = عرض الطلب
mail-ownership-until = هذا الطلب موجّه إلى { $address } وتنتهي صلاحيته في { $until }.
mail-ownership-quiet = إن لم ترغب في ذلك، فيمكنك تجاهل هذه الرسالة: لن يتغيّر شيء ما لم تقبل.

## One's own page

save = حفظ التغييرات
language = اللغة
language-of-pages = لغة الصفحات في هذا المتصفح
language-of-browser = لغة المتصفح
save-language = حفظ اللغة
sessions = الجلسات النشطة
this-browser = هذا المتصفح
another-browser = متصفح آخر
end-session = إنهاء الجلسة
signed-in-when = تسجيل الدخول: { $when }
sign-out-everywhere = تسجيل الخروج من جميع الجلسات
said-renamed = تم حفظ اسمك.
said-language = تم حفظ اللغة.
said-password-set = تم حفظ كلمة مرورك.
said-password-removed = تمت إزالة كلمة المرور. أصبح تسجيل دخولك بالبريد الإلكتروني.
said-session-ended = تم إنهاء الجلسة.
mail-renewal-subject = طلب من { $email } للحصول على دعوة جديدة إلى { $organization }
mail-renewal = فتح صاحب العنوان { $email } دعوة منتهية الصلاحية إلى { $organization } على { $product }، وطلب دعوة جديدة.
mail-renewal-open = لإعادة إرسال الدعوة، افتح هذا الرابط:
mail-renewal-button = عرض الدعوات منتهية الصلاحية
mail-renewal-until = يمكن طلب ذلك مرة واحدة في اليوم.
mail-renewal-quiet = إن لم تعد ترغب في دعوة هذا الشخص، فيمكنك تجاهل هذه الرسالة.

## One person, one invitation

may = الصلاحيات
by-email = بالبريد الإلكتروني
by-sms = برسالة نصية
billing-reminders = تذكيرات الفوترة
history = السجل
changes = التفاصيل
inviter = صاحب الدعوة
email = البريد الإلكتروني
status-accepted = مقبولة
status-declined = مرفوضة
status-revoked = ملغاة
get-link = الحصول على رابط للمشاركة
link-made = رابط الدعوة
link-once = شارك هذا الرابط مع { $who }. انسخه الآن: لن يظهر مرة أخرى. إلى أن تنتهي صلاحية الدعوة، يمكن لأي شخص يفتح الرابط قبولها.
link = الرابط
wrong-address = العنوان خاطئ؟
right-address = عنوان البريد الإلكتروني الصحيح
replace = تحديث وإعادة إرسال
said-changed = تم حفظ التغييرات: { $who }.
said-replaced = أُرسلت الدعوة إلى { $who } بدلًا من العنوان السابق.

## Clients, roles, keys

no-clients = لا يوجد عملاء بعد.
new-client = عميل جديد
new-role-title = دور جديد
description = الوصف
role-changes-all = يسري فورًا على كل من لديه هذا الدور.
delete-role = حذف الدور
replace-with = نقل الأعضاء إلى
nothing = بلا بديل: الحذف فقط إن لم يكن هذا الدور لدى أحد
wrong-name-built-in = هذا اسم دور مضمَّن. اختر اسمًا آخر.
wrong-name-reserved = هذا الاسم محجوز. اختر اسمًا آخر.
wrong-description = يجب ألا يتجاوز الوصف 500 حرف.
wrong-name-taken = يوجد دور بهذا الاسم بالفعل.
said-deleted = تم حذف { $who }.
said-role-deleted = تم حذف الدور.
wrong-role-in-use = هذا الدور مُسنَد إلى شخص واحد على الأقل. اختر دورًا يحل محله.
no-keys = لا توجد مفاتيح API بعد.
last-used = آخر استخدام
never = أبدًا
new-key = مفتاح API جديد
key-days = مدة الصلاحية (بالأيام)؛ اترك الحقل فارغًا لصلاحية دائمة
key-made = مفتاح API جديد
key-once = هذا هو المفتاح «{ $who }». انسخه الآن: لن يظهر مرة أخرى.
copy-key = نسخ المفتاح
revoke-key = إبطال
revoke-key-question = هل تريد إبطال المفتاح «{ $who }»؟ سيتوقف فورًا عن العمل كل ما يستخدمه.
wrong-key-days = أدخل عدد أيام من 1 إلى 3,650، أو اترك الحقل فارغًا.
said-key-revoked = تم إبطال المفتاح.

## Events

event-type = نوع الحدث
no-events = لا توجد أحداث مطابقة.
actor-root = الواجهة الخلفية لديك
actor-system = Usher
actor-user = شخص ما
actor-api-key = مفتاح API
event-invitation-created = إرسال دعوة
event-invitation-resent = إعادة إرسال الدعوة
event-invitation-edited = تغيير الدعوة
event-invitation-revoked = إلغاء الدعوة
event-invitation-replaced = استبدال الدعوة
event-invitation-accepted = قبول الدعوة
event-invitation-declined = رفض الدعوة
event-invitation-expired = انتهاء صلاحية الدعوة
event-invitation-delivery-failed = تعذّر تسليم الدعوة
event-member-added = انضمام شخص
event-member-role-changed = تغيير دور شخص
event-member-edited = تغيير بيانات شخص
event-member-deactivated = إلغاء تفعيل شخص
event-member-reactivated = إعادة تفعيل شخص
event-member-removed = إزالة شخص
event-organization-created = إنشاء المؤسسة
event-organization-updated = تغيير الإعدادات
event-organization-deleted = حذف المؤسسة
event-ownership-offered = طلب نقل الملكية
event-ownership-cancelled = إلغاء نقل الملكية
event-ownership-declined = رفض نقل الملكية
event-ownership-transferred = نقل الملكية
event-role-created = إنشاء دور
event-role-edited = تغيير دور
event-role-deleted = حذف دور
event-api-key-created = إنشاء مفتاح API
event-api-key-revoked = إبطال مفتاح API

## Settings, leaving, giving away

owners-invite = يمكن للمالكين فقط دعوة الأشخاص
allowed-domains = نطاقات البريد الإلكتروني المسموح بها
allowed-domains-hint = مثل example.com، مفصولةً بمسافات. تحتاج النطاقات الفرعية إلى إدخال خاص بها، مثل ‎*.example.com. اترك الحقل فارغًا للسماح بأي نطاق.
block-disposable = حظر العناوين المؤقتة
seat-limit = المقاعد
seats-taken = المستخدَم حاليًا للأشخاص النشطين والدعوات قيد الانتظار: { $n }. اترك الحقل فارغًا لعدم وضع حد.
wrong-domains = أدخل نطاقات مثل example.com أو ‎*.example.com، بحد أقصى 100 نطاق.
wrong-seats = أدخل عدد مقاعد من 1 إلى 1,000,000، أو اترك الحقل فارغًا.
delete-organization = حذف المؤسسة
delete-organization-text = سيفقد الجميع الوصول فورًا، بما في ذلك الوصول إلى عملائها. لا يمكن التراجع عن ذلك.
type-the-name = اكتب «{ $organization }» للتأكيد
wrong-other-name = الاسم غير مطابق. لم يُحذف شيء.
leave-question = هل تريد مغادرة { $organization }؟
leave-text = ستفقد الوصول فورًا. وستحتاج إلى دعوة جديدة للعودة.
said-left = لقد غادرت المؤسسة.
offer-ownership = نقل الملكية
offer-ownership-how = افتح صفحة الشخص الذي تريد أن يتولى الملكية، واختر «نقل الملكية».
take-back = إلغاء نقل الملكية
offer-waits = عُرضت الملكية على { $who }. تنتهي صلاحية العرض { $when }.
transfer-question = هل تريد نقل ملكية { $organization } إلى { $who }؟
transfer-text = ستصله رسالة بالبريد الإلكتروني. وعند القبول، سيصبح مالكًا وستصبح أنت مسؤولًا.
said-offered = تم إرسال طلب نقل الملكية بالبريد الإلكتروني إلى { $who }.
said-taken-back = تم إلغاء نقل الملكية.
