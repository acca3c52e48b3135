# What Usher says in Arabic. Every other file of this folder says the same.

## Words

sign-in = تسجيل الدخول
sign-out = تسجيل الخروج
accept = قبول
decline = رفض
go-on = متابعة
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
mail = البريد
you = أنت
person = الشخص
result = النتيجة
message = رسالة إلى المدعوين
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
role-viewer = مُطّلع
role-as-owner = مالك
role-as-admin = مسؤول
role-as-member = عضو
role-as-viewer = مُطّلع
as-role = بدور { $role }
role-meaning-owner = يمكنه فعل كل شيء، بما في ذلك منح الآخرين دور المالك.
role-meaning-admin = يمكنه استخدام كل شيء، ودعوة الأشخاص وإدارتهم، وتغيير الإعدادات.
role-meaning-member = يمكنه استخدام كل ما في التطبيق.
role-meaning-viewer = يمكنه الاطلاع على كل شيء دون تغيير أي شيء.
permission-members-view = عرض الأشخاص
permission-members-manage = دعوة الأشخاص وإدارتهم
permission-organization-manage = تغيير الإعدادات والأدوار ومفاتيح API
permission-billing-manage = إدارة الفوترة
permission-organizations-create = إنشاء مؤسسات العملاء
permission-organizations-view-all = عرض جميع مؤسسات العملاء
permission-app-read = القراءة في التطبيق
permission-app-write = الكتابة في التطبيق

## An invitation

invitation-title = دعوة إلى { $organization }
invited-by = دعوة من { $inviter } للانضمام إلى { $organization }
invited = لديك دعوة للانضمام إلى { $organization }
joined = لقد انضممت إلى { $organization }
invitation-for = لصاحب العنوان
invitation-until = صالحة حتى
your-name = اسمك
your-name-hint = كما سيراه الآخرون. يمكنك تركه فارغًا.
wrong-name = يجب ألا يتجاوز الاسم 100 حرف، في سطر واحد.
wrong-title = يتكوّن الاسم من 1 إلى 100 حرف، في سطر واحد.
accept-next = عند القبول سيُسجَّل دخولك إلى { $product }.
account-exists = للعنوان { $email } حساب بالفعل. سجّل الدخول به لقبول الدعوة: سنرسل إليك بالبريد رابطًا يعيدك إلى هنا.
mail-me-a-link = أرسلوا إليّ رابط تسجيل الدخول
signed-in-as-another = لقد سجّلت الدخول باسم { $signed_in }، لكن الدعوة موجّهة إلى { $invited }.
switch-to = تسجيل الخروج والمتابعة باسم { $email }
switch-account = تسجيل الخروج واستخدام الحساب الآخر
decline-reason = السبب، إن أردت ذكره
not-expected = إن لم تكن تتوقع هذه الدعوة، فيمكنك رفضها أو إغلاق الصفحة فحسب: لن يحدث شيء ما لم تقبلها.
declined = لقد رفضت الدعوة
declined-text = لن يحدث شيء آخر. إن غيّرت رأيك، فاطلب دعوة جديدة.
ask-for-another = طلب دعوة جديدة
asked-again = لقد أبلغناهم
asked-again-text = سيعلم من دعاك أنك ترغب في دعوة جديدة، وستصلك بالبريد.

## An offer of ownership

ownership-title = هل تريد أن تصبح مالك { $organization }؟
ownership-offered-by = طلب من { $from } أن تتولى الملكية. ستحصل على دور المالك، ويصبح صاحب الطلب مسؤولًا.
ownership-offered = يُطلب منك أن تتولى الملكية، وستحصل على دور المالك.
ownership-means = يمكن للمالك فعل كل شيء، بما في ذلك حذف المؤسسة.
ownership-sign-in = للقبول يجب أن تسجّل الدخول باسم { $email }.
ownership-declined = لقد رفضت العرض
ownership-declined-text = تبقى المؤسسة مع مالكها. لن يحدث شيء آخر.

## Signing in

sign-in-to = تسجيل الدخول إلى { $product }
one-more-click = نقرة واحدة أخرى وستدخل.
your-email = عنوان بريدك الإلكتروني
new-here = جديد هنا؟ اطلب رابطًا بالبريد: سينشئ حسابك.
wrong-email = هذا ليس عنوان بريد إلكتروني.
check-your-mail = تحقّق من بريدك
check-your-mail-text = إن كان بإمكان هذا العنوان تسجيل الدخول هنا، فثمة رسالة تحوي رابطًا في طريقها إليك. يعمل الرابط مرة واحدة خلال ربع ساعة. لم يصلك شيء بعد دقيقة؟ ابحث في مجلد الرسائل غير المرغوب فيها، أو اطلبه مرة أخرى.
ask-again = الطلب مرة أخرى

## كلمات المرور

password = كلمة المرور
password-hint = من 12 إلى 128 محرفًا. اتركها فارغة لتسجيل الدخول بالبريد بدلًا منها.
password-rule = من 12 إلى 128 محرفًا، أيًّا كانت.
new-password = كلمة المرور الجديدة
current-password = كلمة المرور الحالية
current-password-hint = هل نسيتها؟ سجّل الدخول بالبريد: لن تحتاج إلى كتابتها خلال ربع ساعة بعد ذلك.
forgot-password = هل نسيت كلمة المرور؟
has-password = يمكنك تسجيل الدخول بكلمة مرور أو بالبريد.
has-no-password = تسجّل الدخول بالبريد. ويمكنك أيضًا تعيين كلمة مرور.
first-password-by-mail = تتطلب كلمة المرور الأولى تأكيد عنوانك: سنرسل إليك بالبريد رابطًا يعيدك إلى هنا.
set-password = تعيين كلمة مرور
change-password = تغيير كلمة المرور
remove-password = إزالة كلمة المرور
wrong-password = العنوان أو كلمة المرور غير صحيح.
no-password = اكتب كلمة مرورك، أو اطلب رابطًا بالبريد.
wrong-current-password = هذه ليست كلمة مرورك الحالية.
wrong-password-shape = تتكون كلمة المرور من 12 إلى 128 محرفًا.
wrong-password-common = يسهل تخمينها كثيرًا: يختارها كثيرون، أو هي عنوانك أو اسمنا.
too-many-attempts = كلمات مرور خاطئة كثيرة. سجّل الدخول بالبريد، أو حاول مرة أخرى بعد ربع ساعة.

## Refusals

refused-link-invalid = هذه ليست دعوة
refused-link-invalid-text = الرابط غير مكتمل أو لم يصدر من هنا. افتحه كاملًا مرة أخرى من الرسالة.
refused-link-expired = انتهت صلاحية الدعوة
refused-link-expired-text = لقد مضت المهلة المحددة لها. يمكنك طلب دعوة جديدة.
refused-link-superseded = توجد دعوة أحدث
refused-link-superseded-text = أُرسلت الدعوة مرة أخرى، ولا يعمل سوى رابط أحدث رسالة. ابحث عنها في بريدك.
refused-revoked = سُحبت الدعوة
refused-revoked-text = لم تعد صالحة. إن فاجأك ذلك، فاسأل من دعاك.
refused-answered = سبق الرد على الدعوة
refused-answered-text = قُبلت أو رُفضت من قبل. إن كنت قد قبلتها، فتابع إلى مؤسستك.
refused-already-member = أنت عضو بالفعل
refused-already-member-text = لا جديد لك في هذه الدعوة.
refused-no-seat = لم يبقَ أي مقعد
refused-no-seat-text = بلغت المؤسسة الحد الأقصى لعدد أعضائها. اسأل من دعاك؛ وستبقى الدعوة صالحة في هذه الأثناء.
refused-offer-answered = لم يعد العرض قائمًا
refused-offer-answered-text = سبق الرد عليه أو سُحب، أو لم يعد صاحبه مالكًا.
refused-wrong-account = لقد سجّلت الدخول بحساب آخر
refused-wrong-account-text = لقد سجّلت الدخول باسم { $signed_in }، لكن هذا موجّه إلى { $invited }.
refused-sign-in-first = سجّل الدخول أولًا
refused-sign-in-first-text = لهذا العنوان حساب بالفعل. سجّل الدخول به ثم اقبل الدعوة.
refused-link-used = لم يعد الرابط يعمل
refused-link-used-text = يعمل رابط تسجيل الدخول مرة واحدة خلال ربع ساعة. اطلب رابطًا جديدًا.
refused-signed-out = لم تسجّل الدخول
refused-signed-out-text = سجّل الدخول للمتابعة.
refused-forbidden = ليس لديك إذن بذلك
refused-forbidden-text = لا يمكنك فعل هذا في هذه المؤسسة. اسأل أحد مسؤوليها.
refused-cross-site = لم يصدر هذا الطلب من هذه الصفحة
refused-cross-site-text = حفاظًا على سلامتك لم يُنفَّذ. افتح الصفحة مجددًا واستخدم أزرارها.
refused-invalid = ثمة خطأ في النموذج
refused-invalid-text = لم يتغيّر شيء. ارجع وحاول مرة أخرى.
refused-nothing-here = لا يوجد شيء هنا
refused-nothing-here-text = لا توجد صفحة بهذا العنوان، أو لا يمكنك رؤية ما فيه.
refused-last-owner = يجب أن يبقى للمؤسسة مالك
refused-last-owner-text = امنح شخصًا آخر دور المالك أولًا.
refused-too-soon = لحظة من فضلك
refused-too-soon-text = أُرسلت الرسالة قبل لحظات. انتظر قليلًا قبل إرسالها مجددًا.
refused-too-many-requests = طلبات كثيرة جدًا
refused-too-many-requests-text = لم يتغيّر شيء. انتظر دقيقة ثم حاول مرة أخرى.
refused-unavailable = الخدمة مزدحمة الآن
refused-unavailable-text = لم يتغيّر شيء. انتظر لحظة ثم حاول مرة أخرى.
refused-failed = لم ينجح ذلك
refused-failed-text = لم يتغيّر شيء، على حد علمنا. ارجع وحاول مرة أخرى.

## The console

skip = الانتقال إلى المحتوى
sections = الأقسام
all-organizations = جميع المؤسسات
your-account = حسابك
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
kind-member = عضو
kind-external = خارجي
address-unconfirmed = عنوان غير مؤكَّد
since = منذ
expires = تاريخ الانتهاء
expired = انتهت الصلاحية
invite-people = دعوة أشخاص
nobody-here = لا أحد هنا.
nobody-found = لم يُعثر على أحد. جرّب بحثًا آخر.
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
delivery-failed = تعذّر تسليمها
delivery-expired = انتهت صلاحيتها

action-deactivate = إلغاء التفعيل
action-reactivate = إعادة التفعيل
action-remove = إزالة
action-edit = تغيير الدور
action-resend = إعادة الإرسال
action-revoke = سحب
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
    [zero] هل تريد سحب { $n } دعوة؟
    [one] هل تريد سحب الدعوة الموجّهة إلى { $who }؟
    [two] هل تريد سحب دعوتين؟
    [few] هل تريد سحب { $n } دعوات؟
    [many] هل تريد سحب { $n } دعوة؟
   *[other] هل تريد سحب { $n } دعوة؟
}
consequence-deactivate = يُلغى الوصول فورًا. يبقى الدور والسجل محفوظين، ويمكنك إعادة الوصول لاحقًا.
consequence-reactivate = يُستعاد الوصول كما كان من قبل.
consequence-remove = يُلغى الوصول فورًا. وتلزم دعوة جديدة للعودة.
consequence-edit = يسري التغيير فورًا.
consequence-resend = يتلقى كل مدعو رسالة فيها رابط جديد، والمهلة كاملة للقبول.
consequence-revoke = تتوقف الروابط عن العمل فورًا.
still-open = لا يزال مفتوحًا
open-stops = يتوقف ما يلي عن العمل عند المتابعة:
open-may-stop = يتوقف عن العمل ما لم يعد من الممكن منحه:
open-invitation = دعوة مرسلة
open-received = دعوة مستلمة
open-api-key = مفتاح API
open-offer = عرض الملكية
open-more = و{ $n } أخرى
open-keep = تولّي الدعوات ومفاتيح API التي يحق لك منحها
new-role = الدور الجديد
partly = تعذّر تنفيذ بعض ما طلبته
partly-text = تم: { $done }، ولم يتم: { $n }
why-outranked = لا يمكنك تغيير شخص صلاحياته أوسع من صلاحياتك.
why-last-owner = تحتاج المؤسسة إلى مالك نشط.
why-gone = لم يعد موجودًا.
why-too-soon = أُرسلت الرسالة قبل لحظات.
why-no-seat = لا يوجد مقعد شاغر.
why-already-member = عضو بالفعل.
why-already-invited = وُجّهت إليه دعوة أحدث.
why-answered = سبق الرد عليها.
why-else = رُفض الطلب.

said-nothing-selected = لم يُحدَّد أحد.
said-deactivate = { $n ->
    [zero] لم يُلغَ تفعيل أي شخص.
    [one] أُلغي تفعيل { $who }.
    [two] أُلغي تفعيل شخصين.
    [few] أُلغي تفعيل { $n } أشخاص.
    [many] أُلغي تفعيل { $n } شخصًا.
   *[other] أُلغي تفعيل { $n } شخص.
}
said-reactivate = { $n ->
    [zero] لم يُعَد تفعيل أي شخص.
    [one] أُعيد تفعيل { $who }.
    [two] أُعيد تفعيل شخصين.
    [few] أُعيد تفعيل { $n } أشخاص.
    [many] أُعيد تفعيل { $n } شخصًا.
   *[other] أُعيد تفعيل { $n } شخص.
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
    [zero] لم تُرسل أي دعوة مجددًا.
    [one] أُعيد إرسال الدعوة إلى { $who }.
    [two] أُعيد إرسال دعوتين.
    [few] أُعيد إرسال { $n } دعوات.
    [many] أُعيد إرسال { $n } دعوة.
   *[other] أُعيد إرسال { $n } دعوة.
}
said-revoke = { $n ->
    [zero] لم تُسحب أي دعوة.
    [one] سُحبت الدعوة الموجّهة إلى { $who }.
    [two] سُحبت دعوتان.
    [few] سُحبت { $n } دعوات.
    [many] سُحبت { $n } دعوة.
   *[other] سُحبت { $n } دعوة.
}
said-joined = لقد انضممت.
said-declined = لقد رفضت الدعوة.
said-created = تم إنشاء { $who }.

## Inviting

invite-to = دعوة أشخاص إلى { $organization }
addresses = عناوين البريد الإلكتروني
addresses-hint = أي عدد منها، مفصولةً بفواصل أو مسافات أو أسطر؛ ولا بأس بأسماء قبلها.
remove-address = إزالة { $address }
csv-file = أو ملف CSV
role-in = الدور في { $organization }
no-role = بلا دور
no-role-hint = لدى العملاء المختارين أدناه فقط.
roles-in-clients = الوصول إلى العملاء
no-access = بلا وصول
more-options = خيارات أخرى
more-permissions = صلاحيات إضافة إلى الدور
own-permissions = صلاحيات تطبيقك
own-permissions-hint = أسماء مثل reports.view، مفصولةً بمسافات.
as-external = خارجي: لا يرى الخارجيين الآخرين
days = أيام المهلة للقبول، من 1 إلى 30
by-mail = إرسال الدعوات بالبريد
by-mail-hint = وإلا فستحصل على رابط لكل شخص لتسليمه بنفسك.
send-invitations = إرسال الدعوات
check-first = التحقق أولًا
verdicts = يمكن دعوة { $n } من أصل { $all }
verdict-good = يمكن دعوته
invited-by-mail = أُرسلت الدعوة بالبريد
invited-by-link = تمت الدعوة: سلّم الرابط
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
see-pending = عرض الدعوات المنتظرة
invite-more = دعوة المزيد
wrong-no-addresses = اكتب عنوان بريد إلكتروني واحدًا على الأقل.
wrong-too-many = الحد الأقصى 1,000 عنوان في المرة الواحدة.
wrong-permissions = الصلاحية اسم بأحرف لاتينية صغيرة مثل reports.view، والحد الأقصى 64 صلاحية.
wrong-message = يجب ألا تتجاوز الرسالة 1,000 حرف.
wrong-days = يجب أن يكون عدد الأيام من 1 إلى 30.
wrong-role = اختر أحد الأدوار.
wrong-grants = اختر دورًا، هنا أو لدى عميل.
wrong-too-much = هذا كثير جدًا لطلب واحد. أرسل الدعوات على دفعات من عناوين أقل.
skipped-invalid-address = ليس عنوان بريد إلكتروني
skipped-duplicate = مكرّر
skipped-already-member = عضو بالفعل
skipped-already-invited = مدعو بالفعل
skipped-disposable-address = عنوان مؤقت
skipped-domain-not-allowed = نطاقه غير مسموح به
skipped-undeliverable = لا يستقبل البريد
skipped-seat-limit-reached = لم يبقَ أي مقعد

## Mails

mail-hello = مرحبًا،
mail-or-link = أو افتح هذا الرابط:
mail-invitation-subject = دعوة من { $inviter } للانضمام إلى { $organization } على { $product }
mail-invitation-subject-by-nobody = لديك دعوة للانضمام إلى { $organization } على { $product }
mail-invitation-subject-of-clients = دعوة من { $organization } على { $product }
mail-invited-by = لديك دعوة من { $inviter } للانضمام إلى { $organization } على { $product } بدور { $role }.
mail-invited = لديك دعوة للانضمام إلى { $organization } على { $product } بدور { $role }.
mail-invited-to-clients = لديك دعوة من { $organization } للانضمام إلى هذه المؤسسات على { $product }:
mail-role-in = { $organization }، بدور { $role }
mail-writes = رسالة من { $inviter }:
mail-invitation-open = للقبول أو الرفض، افتح هذا الرابط:
mail-invitation-button = عرض الدعوة
mail-invitation-until = الدعوة موجّهة إلى { $address } وصالحة حتى { $until }.
mail-invitation-quiet = إن لم تكن تتوقعها، فلا داعي لفعل شيء: لن يحدث شيء ما لم تقبلها. ويمكنك أيضًا فتح الرابط ورفضها كي لا يدعوك أحد مجددًا.
mail-sign-in-subject = تسجيل الدخول إلى { $product }
mail-sign-in = يُسجّل هذا الرابط دخولك إلى { $product } باسم { $address }.
mail-sign-in-open = لتسجيل الدخول، افتح هذا الرابط:
mail-sign-in-button = تسجيل الدخول
mail-sign-in-until = يعمل مرة واحدة، حتى { $until }.
mail-sign-in-quiet = إن لم تطلبه، فلا داعي لفعل شيء: لا يمكن لأحد الدخول دون الرابط.
mail-ownership-subject = عرض من { $from } لتولّي ملكية { $organization } على { $product }
mail-ownership = طلب من { $from } أن تصبح مالك { $organization } على { $product }.
mail-ownership-means = يمكن للمالك فعل كل شيء، بما في ذلك حذف المؤسسة. ويصبح صاحب الطلب مسؤولًا.
mail-ownership-button = عرض التفاصيل
mail-ownership-until = العرض موجّه إلى { $address } وقائم حتى { $until }.
mail-ownership-quiet = إن لم ترغب في ذلك، فلا داعي لفعل شيء: لن يتغيّر شيء ما لم تقبل.

## One's own page

save = حفظ
sessions = أماكن تسجيل دخولك
this-browser = هذا المتصفح
another-browser = متصفح آخر
end-session = تسجيل الخروج هناك
signed-in-when = تسجيل الدخول: { $when }
sign-out-everywhere = تسجيل الخروج من كل مكان
said-renamed = تم حفظ اسمك.
said-password-set = تم تعيين كلمة مرورك.
said-password-removed = أزيلت كلمة مرورك. تسجّل الدخول بالبريد.
said-session-ended = سُجّل خروجك هناك.
mail-renewal-subject = طلب من { $email } لدعوة جديدة إلى { $organization }
mail-renewal = فتح صاحب العنوان { $email } دعوة منتهية الصلاحية إلى { $organization } على { $product }، ويطلب دعوة جديدة.
mail-renewal-open = لإرسالها مجددًا، افتح هذا الرابط:
mail-renewal-button = عرض الدعوات المنتهية
mail-renewal-until = يمكن طلب ذلك مرة واحدة في اليوم.
mail-renewal-quiet = إن لم تعد ترغب في دعوته، فلا داعي لفعل شيء.

## One person, one invitation

may = الصلاحيات
by-email = بالبريد الإلكتروني
by-sms = برسالة SMS
billing-reminders = تذكيرات الفوترة
history = السجل
changes = قبل التغيير وبعده
inviter = الداعي
email = البريد الإلكتروني
status-accepted = مقبولة
status-declined = مرفوضة
status-revoked = مسحوبة
wrong-address = العنوان خاطئ؟
right-address = العنوان الصحيح
replace = سحبها ودعوة هذا العنوان
said-changed = تم تغيير { $who }.
said-replaced = تمت دعوة { $who } بدلًا منه.

## Clients, roles, keys

no-clients = لا يوجد عملاء بعد.
new-client = عميل جديد
new-role-title = دور جديد
description = الغرض منه
role-changes-all = يسري التغيير فورًا على كل من لديه هذا الدور.
delete-role = حذف الدور
replace-with = الدور البديل لمن لديه هذا الدور
nothing = لا شيء: الحذف فقط إن لم يكن لدى أحد
wrong-role-name = يجب أن يكون للدور اسم خاص به، من 1 إلى 100 حرف.
wrong-description = يجب ألا يتجاوز الوصف 500 حرف.
wrong-name-taken = يوجد دور بهذا الاسم بالفعل.
said-deleted = تم حذف { $who }.
said-role-deleted = تم حذف الدور.
said-role-in-use = لدى شخص ما هذا الدور. اختر الدور البديل.
no-keys = لا توجد مفاتيح API بعد.
last-used = آخر استخدام
never = أبدًا
new-key = مفتاح API جديد
key-days = عدد الأيام حتى انتهاء الصلاحية، أو اتركه فارغًا ليبقى دائمًا
key-made = مفتاح API الجديد
key-once = هذا هو المفتاح { $who }. لن يظهر سوى هذه المرة: انسخه الآن.
copy-key = نسخ المفتاح
revoke-key = إبطال
revoke-key-question = هل تريد إبطال المفتاح { $who }؟ سيتوقف فورًا عن العمل كل ما يستخدمه.
wrong-key-days = يجب أن يكون عدد الأيام من 1 إلى 3,650، أو فارغًا.
said-key-revoked = تم إبطال المفتاح.

## Events

event-type = ماذا حدث
no-events = لم يحدث شيء من هذا النوع.
actor-root = التطبيق
actor-system = Usher
actor-user = شخص ما
actor-api-key = مفتاح API
event-invitation-created = توجيه دعوة
event-invitation-resent = إعادة إرسال الدعوة
event-invitation-edited = تغيير الدعوة
event-invitation-revoked = سحب الدعوة
event-invitation-replaced = استبدال الدعوة
event-invitation-accepted = قبول الدعوة
event-invitation-declined = رفض الدعوة
event-invitation-expired = انتهاء صلاحية الدعوة
event-invitation-delivery-failed = تعذّر تسليم الدعوة
event-member-added = انضمام
event-member-role-changed = تغيير شخص
event-member-edited = تغيير بيانات شخص
event-member-deactivated = إلغاء تفعيل شخص
event-member-reactivated = إعادة تفعيل شخص
event-member-removed = إزالة شخص
event-organization-created = إنشاء المؤسسة
event-organization-updated = تغيير الإعدادات
event-organization-deleted = حذف المؤسسة
event-ownership-offered = عرض الملكية
event-ownership-cancelled = سحب عرض الملكية
event-ownership-declined = رفض عرض الملكية
event-ownership-transferred = نقل الملكية
event-role-created = إنشاء دور
event-role-edited = تغيير دور
event-role-deleted = حذف دور
event-api-key-created = إنشاء مفتاح API
event-api-key-revoked = إبطال مفتاح API

## Settings, leaving, giving away

owners-invite = الدعوة للمالكين فقط
allowed-domains = عناوين هذه النطاقات فقط
allowed-domains-hint = مثل example.com، مفصولةً بمسافات. إن تُرك فارغًا: أي نطاق.
block-disposable = منع العناوين المؤقتة
seat-limit = المقاعد
seats-taken = المشغول منها: { $n }، للأشخاص النشطين والدعوات المنتظرة معًا. إن تُرك فارغًا: بلا حد.
wrong-domains = يُكتب النطاق مثل example.com، والحد الأقصى 100 نطاق.
wrong-seats = يجب أن يكون عدد المقاعد من 1 إلى 1,000,000، أو فارغًا.
delete-organization = حذف المؤسسة
delete-organization-text = يفقد كل من فيها الوصول فورًا، ولدى عملائها أيضًا. لا يمكن التراجع عن ذلك.
type-the-name = اكتب اسمها: { $organization }
said-another-name = هذا ليس اسمها. لم يُحذف شيء.
leave-question = هل تريد مغادرة { $organization }؟
leave-text = ستفقد الوصول فورًا. وتلزمك دعوة جديدة للعودة.
said-left = لقد غادرت.
offer-ownership = عرض الملكية
offer-ownership-how = افتح صفحة الشخص الذي تريد أن يتولى الملكية، واعرضها عليه هناك.
take-back = سحب العرض القائم
transfer-question = هل تريد عرض ملكية { $organization } على { $who }؟
transfer-text = ستصله رسالة بالبريد. وعند القبول يصبح مالكًا وتصبح أنت مسؤولًا.
said-offered = أُرسل العرض بالبريد إلى { $who }.
said-taken-back = تم سحب العرض.
