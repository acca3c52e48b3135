# What Usher says in Japanese. Every other file of this folder says the same.

## Words

sign-in = サインイン
sign-out = サインアウト
accept = 承諾する
decline = 辞退する
go-on = 続ける
back = 戻る
cancel = キャンセル
undo = 元に戻す
dismiss = 閉じる
create = 作成
name = 名前
search = 検索
apply = 適用
any = すべて
order = 並べ替え
newest-first = 新しい順
oldest-first = 古い順
role = ロール
kind = 種別
mail = メール
you = あなた
person = ユーザー
result = 結果
message = 招待する相手へのメッセージ
client = クライアント

## Time

month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月
exactly = { $year }年{ $month }{ $day }日 { $time } UTC
just-now = たった今
in-minutes = { $n ->
   *[other] { $n }分後
}
in-hours = { $n ->
   *[other] { $n }時間後
}
in-days = { $n ->
   *[other] { $n }日後
}
minutes-ago = { $n ->
   *[other] { $n }分前
}
hours-ago = { $n ->
   *[other] { $n }時間前
}
days-ago = { $n ->
   *[other] { $n }日前
}

## Roles and permissions

role-owner = オーナー
role-admin = 管理者
role-member = メンバー
role-viewer = 閲覧者
role-as-owner = オーナー
role-as-admin = 管理者
role-as-member = メンバー
role-as-viewer = 閲覧者
as-role = { $role }として
role-meaning-owner = ほかのユーザーをオーナーにすることを含め、すべての操作ができます。
role-meaning-admin = すべての機能の利用、ユーザーの招待と管理、設定の変更ができます。
role-meaning-member = アプリケーションのすべての機能を利用できます。
role-meaning-viewer = すべてを閲覧できますが、変更はできません。
permission-members-view = ユーザーの閲覧
permission-members-manage = ユーザーの招待と管理
permission-organization-manage = 設定、ロール、APIキーの変更
permission-billing-manage = 請求の管理
permission-organizations-create = クライアント組織の作成
permission-organizations-view-all = すべてのクライアント組織の閲覧
permission-app-read = アプリケーションでの読み取り
permission-app-write = アプリケーションでの書き込み

## An invitation

invitation-title = { $organization } への招待
invited-by = { $inviter } さんから { $organization } に招待されています
invited = { $organization } に招待されています
joined = { $organization } に参加しました
invitation-for = 宛先
invitation-until = 有効期限
your-name = お名前
your-name-hint = ほかのユーザーに表示されます。空欄でもかまいません。
wrong-name = 名前は100文字以内、1行で入力してください。
wrong-title = 名前は1～100文字、1行で入力してください。
accept-next = 承諾すると { $product } にサインインします。
account-exists = { $email } のアカウントはすでにあります。承諾するには、そのアカウントでサインインしてください。このページに戻るためのリンクをメールでお送りします。
mail-me-a-link = サインイン用リンクをメールで受け取る
signed-in-as-another = 現在 { $signed_in } としてサインインしていますが、この招待は { $invited } 宛てです。
switch-to = サインアウトして { $email } で続ける
switch-account = サインアウトして別のアカウントを使う
decline-reason = よろしければ理由をお聞かせください
not-expected = 心当たりがない場合は、辞退するか、このページを閉じてください。承諾しない限り、何も起こりません。
declined = 招待を辞退しました
declined-text = ほかには何も起こりません。気が変わったら、新しい招待を依頼してください。
ask-for-another = 新しい招待を依頼する
asked-again = 依頼を伝えました
asked-again-text = 新しい招待をご希望であることを、招待した人にお知らせします。招待はメールで届きます。

## An offer of ownership

ownership-title = { $organization } のオーナーになりますか？
ownership-offered-by = { $from } さんから、オーナーを引き継いでほしいと依頼されています。承諾すると、あなたがオーナーになり、{ $from } さんは管理者になります。
ownership-offered = オーナーを引き継ぐよう依頼されています。承諾すると、あなたがオーナーになります。
ownership-means = オーナーは、組織の削除を含むすべての操作ができます。
ownership-sign-in = 承諾するには { $email } としてサインインしている必要があります。
ownership-declined = 依頼を辞退しました
ownership-declined-text = 組織のオーナーは変わりません。ほかには何も起こりません。

## Signing in

sign-in-to = { $product } にサインイン
one-more-click = あと1クリックでサインインできます。
your-email = メールアドレス
new-here = 初めての方は、メールでリンクを受け取るとアカウントが作成されます。
wrong-email = メールアドレスの形式が正しくありません。
check-your-mail = メールを確認してください
check-your-mail-text = このアドレスでサインインできる場合は、リンクを記載したメールをお送りしています。リンクは15分間、1回だけ使えます。1分たっても届かないときは、迷惑メールフォルダを確認するか、もう一度お試しください。
ask-again = もう一度送信する

## パスワード

password = パスワード
password-hint = 12〜128文字。空欄のままにすると、メールでサインインします。
password-rule = 12〜128文字。文字の種類は自由です。
new-password = 新しいパスワード
current-password = 現在のパスワード
current-password-hint = お忘れですか？メールでサインインすると、その後15分間は入力不要です。
forgot-password = パスワードをお忘れですか？
has-password = パスワードまたはメールでサインインできます。
has-no-password = メールでサインインしています。パスワードも設定できます。
first-password-by-mail = 最初のパスワードを設定するには、アドレスの確認が必要です。このページに戻るためのリンクをメールでお送りします。
set-password = パスワードを設定
change-password = パスワードを変更
remove-password = パスワードを削除
wrong-password = アドレスまたはパスワードが正しくありません。
no-password = パスワードを入力するか、メールでリンクを受け取ってください。
wrong-current-password = 現在のパスワードではありません。
wrong-password-shape = パスワードは12〜128文字です。
wrong-password-common = 推測されやすいパスワードです。よく使われているか、アドレスや製品名と同じです。
too-many-attempts = パスワードの間違いが多すぎます。メールでサインインするか、15分後にもう一度お試しください。

## Refusals

refused-link-invalid = 招待のリンクではありません
refused-link-invalid-text = リンクが途中で切れているか、こちらで発行したものではありません。メールのリンク全体をもう一度開いてください。
refused-link-expired = 招待の有効期限が切れています
refused-link-expired-text = 承諾できる期間が過ぎました。新しい招待を依頼できます。
refused-link-superseded = 新しい招待があります
refused-link-superseded-text = 招待が再送信されたため、最新のメールのリンクだけが有効です。受信トレイでお探しください。
refused-revoked = 招待は取り消されました
refused-revoked-text = この招待はもう使えません。心当たりがない場合は、招待した人にお問い合わせください。
refused-answered = この招待には回答済みです
refused-answered-text = すでに承諾または辞退されています。承諾した場合は、そのまま続けて組織を開いてください。
refused-already-member = すでにメンバーです
refused-already-member-text = この招待で新しく加わるものはありません。
refused-no-seat = 空いている席がありません
refused-no-seat-text = 組織のメンバー数が上限に達しています。招待した人にお問い合わせください。その間も招待は有効です。
refused-offer-answered = この依頼はもう有効ではありません
refused-offer-answered-text = 回答済みか、取り下げられたか、依頼した人がオーナーではなくなっています。
refused-wrong-account = 別のアカウントでサインインしています
refused-wrong-account-text = 現在 { $signed_in } としてサインインしていますが、これは { $invited } 宛てです。
refused-sign-in-first = 先にサインインしてください
refused-sign-in-first-text = このアドレスのアカウントはすでにあります。サインインしてから承諾してください。
refused-link-used = このリンクはもう使えません
refused-link-used-text = サインイン用リンクは15分間、1回だけ使えます。新しいリンクを取得してください。
refused-signed-out = サインインしていません
refused-signed-out-text = 続けるにはサインインしてください。
refused-forbidden = この操作を行う権限がありません
refused-forbidden-text = この組織では、この操作はできません。管理者にお問い合わせください。
refused-cross-site = このページからの操作ではありません
refused-cross-site-text = 安全のため、実行しませんでした。ページを開き直して、ページ上のボタンから操作してください。
refused-invalid = 入力内容に誤りがあります
refused-invalid-text = 何も変更されていません。戻ってもう一度お試しください。
refused-nothing-here = ここには何もありません
refused-nothing-here-text = このアドレスのページは存在しないか、表示する権限がありません。
refused-last-owner = オーナーが1人は必要です
refused-last-owner-text = 先に別のユーザーをオーナーにしてください。
refused-too-soon = 少々お待ちください
refused-too-soon-text = メールは先ほど送信されたばかりです。少し待ってから再送信してください。
refused-too-many-requests = リクエストが多すぎます
refused-too-many-requests-text = 何も変更されていません。1分ほど待ってからもう一度お試しください。
refused-unavailable = ただいま混み合っています
refused-unavailable-text = 何も変更されていません。しばらく待ってからもう一度お試しください。
refused-failed = うまくいきませんでした
refused-failed-text = 変更は行われていないはずです。戻ってもう一度お試しください。

## The console

skip = 本文へ移動
sections = セクション
all-organizations = すべての組織
your-account = アカウント
your-organizations = 所属する組織
no-organizations = まだどの組織にも所属していません。
new-organization = 新しい組織
hello = { $who } さん、こんにちは
signed-in-as = { $email } としてサインインしています。
section-people = ユーザー
section-invite = 招待
section-family = クライアント
section-roles = ロール
section-api-keys = APIキー
section-events = イベント
section-settings = 設定
section-leave = 退出
pages = ページ
first-page = 最初のページ
next-page = 次のページ

## People

people = ユーザー
tab-active = 有効
tab-pending = 招待中
tab-deactivated = 無効
tab-expired = 期限切れ
kind-member = メンバー
kind-external = 外部
address-unconfirmed = アドレス未確認
since = 参加日
expires = 有効期限
expired = 期限切れ
invite-people = ユーザーを招待
nobody-here = 該当するユーザーはいません。
nobody-found = 見つかりませんでした。別の条件で検索してください。
shown = { $n ->
   *[other] { $n }人を表示中
}
select = { $who } を選択
select-all = すべて選択
selected = { $n }件を選択中
organizations-count = { $n ->
   *[other] { $n }組織
}
delivery-none = メール未送信
delivery-queued = 送信中
delivery-sent = { $n ->
    [1] 送信済み（{ $when }）
   *[other] { $n }回送信済み（最終：{ $when }）
}
delivery-failed = 配信できませんでした
delivery-expired = 期限切れ

action-deactivate = 無効にする
action-reactivate = 再び有効にする
action-remove = 削除
action-edit = ロールを変更
action-resend = 再送信
action-revoke = 取り消す
question-deactivate = { $n ->
    [1] { $who } を無効にしますか？
   *[other] { $n }人のユーザーを無効にしますか？
}
question-reactivate = { $n ->
    [1] { $who } を再び有効にしますか？
   *[other] { $n }人のユーザーを再び有効にしますか？
}
question-remove = { $n ->
    [1] { $who } を削除しますか？
   *[other] { $n }人のユーザーを削除しますか？
}
question-edit = { $n ->
    [1] { $who } のロールを変更しますか？
   *[other] { $n }人のユーザーのロールを変更しますか？
}
question-resend = { $n ->
    [1] { $who } への招待を再送信しますか？
   *[other] { $n }件の招待を再送信しますか？
}
question-revoke = { $n ->
    [1] { $who } への招待を取り消しますか？
   *[other] { $n }件の招待を取り消しますか？
}
consequence-deactivate = ただちにアクセスできなくなります。ロールと履歴は残り、あとで再び有効にできます。
consequence-reactivate = 以前と同じアクセス権に戻ります。
consequence-remove = ただちにアクセスできなくなります。もう一度参加するには、新しい招待が必要です。
consequence-edit = 変更はすぐに反映されます。
consequence-resend = 新しいリンクを記載したメールが届き、承諾できる期間も最初から数え直されます。
consequence-revoke = リンクはただちに使えなくなります。
still-open = 未完了の項目
open-stops = 続行すると、次のものは使えなくなります：
open-may-stop = 付与できなくなるものは使えなくなります：
open-invitation = 送信した招待
open-received = 受け取った招待
open-api-key = APIキー
open-offer = オーナーの引き継ぎの依頼
open-more = ほか{ $n }件
open-keep = 自分が付与できる招待とAPIキーを引き継ぐ
new-role = 新しいロール
partly = 一部を実行できませんでした
partly-text = 完了：{ $done }件、未完了：{ $n }件
why-outranked = 自分より強い権限を持つユーザーは変更できません。
why-last-owner = 組織には有効なオーナーが必要です。
why-gone = すでに存在しません。
why-too-soon = メールを送信したばかりです。
why-no-seat = 空いている席がありません。
why-already-member = すでにメンバーです。
why-already-invited = すでに新しい招待があります。
why-answered = すでに回答済みです。
why-else = 実行できませんでした。

said-nothing-selected = 何も選択されていません。
said-deactivate = { $n ->
    [1] { $who } を無効にしました。
   *[other] { $n }人のユーザーを無効にしました。
}
said-reactivate = { $n ->
    [1] { $who } を再び有効にしました。
   *[other] { $n }人のユーザーを再び有効にしました。
}
said-remove = { $n ->
    [1] { $who } を削除しました。
   *[other] { $n }人のユーザーを削除しました。
}
said-edit = { $n ->
    [1] { $who } のロールを変更しました。
   *[other] { $n }人のユーザーのロールを変更しました。
}
said-resend = { $n ->
    [1] { $who } への招待を再送信しました。
   *[other] { $n }件の招待を再送信しました。
}
said-revoke = { $n ->
    [1] { $who } への招待を取り消しました。
   *[other] { $n }件の招待を取り消しました。
}
said-joined = 参加しました。
said-declined = 招待を辞退しました。
said-created = { $who } を作成しました。

## Inviting

invite-to = { $organization } にユーザーを招待
addresses = メールアドレス
addresses-hint = いくつでも入力できます。カンマ、スペース、改行で区切ってください。アドレスの前に名前があってもかまいません。
remove-address = { $address } を削除
csv-file = またはCSVファイル
role-in = { $organization } でのロール
no-role = なし
no-role-hint = 下で選択したクライアントにのみ招待します。
roles-in-clients = クライアントへのアクセス
no-access = アクセスなし
more-options = その他のオプション
more-permissions = ロール以外に与える権限
own-permissions = アプリケーション独自の権限
own-permissions-hint = reports.view のような名前を、スペースで区切って入力します。
as-external = 外部ユーザー：ほかの外部ユーザーは表示されません
days = 承諾できる日数（1～30）
by-mail = 招待をメールで送信する
by-mail-hint = 送信しない場合は、各自に渡すリンクが表示されます。
send-invitations = 招待を送信
check-first = 先に確認する
verdicts = { $all }件中{ $n }件を招待できます
verdict-good = 招待できます
invited-by-mail = メールで招待しました
invited-by-link = 招待しました：リンクを渡してください
invited-count = { $n ->
    [0] だれも招待されませんでした
   *[other] { $n }人を招待しました
}
copy-link = リンクをコピー
copied = コピーしました
see-pending = 招待中のユーザーを見る
invite-more = さらに招待する
wrong-no-addresses = メールアドレスを1つ以上入力してください。
wrong-too-many = 一度に入力できるアドレスは1,000件までです。
wrong-permissions = 権限は reports.view のような小文字の名前で、64個まで指定できます。
wrong-message = メッセージは1,000文字以内で入力してください。
wrong-days = 日数は1～30の数字で入力してください。
wrong-role = ロールを1つ選択してください。
wrong-grants = ここまたはクライアントでのロールを選択してください。
wrong-too-much = 一度に送るには多すぎます。アドレスを減らし、数回に分けて招待してください。
skipped-invalid-address = メールアドレスではありません
skipped-duplicate = 重複しています
skipped-already-member = すでにメンバーです
skipped-already-invited = すでに招待されています
skipped-disposable-address = 使い捨てアドレスです
skipped-domain-not-allowed = 許可されていないドメインです
skipped-undeliverable = メールを受信できません
skipped-seat-limit-reached = 空いている席がありません

## Mails

mail-hello = こんにちは。
mail-or-link = または、次のリンクを開いてください：
mail-invitation-subject = { $inviter } さんから { $product } の { $organization } に招待されています
mail-invitation-subject-by-nobody = { $product } の { $organization } に招待されています
mail-invitation-subject-of-clients = { $organization } から { $product } に招待されています
mail-invited-by = { $inviter } さんから、{ $product } の { $organization } に{ $role }として参加するよう招待されています。
mail-invited = { $product } の { $organization } に{ $role }として参加するよう招待されています。
mail-invited-to-clients = { $organization } から、{ $product } の次の組織に参加するよう招待されています：
mail-role-in = { $organization }（{ $role }として）
mail-writes = { $inviter } からのメッセージ：
mail-invitation-open = 承諾または辞退するには、次のリンクを開いてください：
mail-invitation-button = 招待を見る
mail-invitation-until = この招待は { $address } 宛てで、{ $until } まで有効です。
mail-invitation-quiet = 心当たりがない場合は、何もする必要はありません。承諾しない限り、何も起こりません。リンクを開いて辞退すれば、再び招待されることもなくなります。
mail-sign-in-subject = { $product } へのサインイン
mail-sign-in = このリンクから { $address } として { $product } にサインインできます。
mail-sign-in-open = サインインするには、次のリンクを開いてください：
mail-sign-in-button = サインイン
mail-sign-in-until = このリンクは { $until } まで、1回だけ使えます。
mail-sign-in-quiet = 心当たりがない場合は、何もする必要はありません。このリンクがなければ、だれもサインインできません。
mail-ownership-subject = { $from } さんから { $product } の { $organization } を引き継ぐよう依頼されています
mail-ownership = { $from } さんから、{ $product } の { $organization } のオーナーになるよう依頼されています。
mail-ownership-means = オーナーは、組織の削除を含むすべての操作ができます。依頼した人は管理者になります。
mail-ownership-button = 依頼を見る
mail-ownership-until = この依頼は { $address } 宛てで、{ $until } まで有効です。
mail-ownership-quiet = 希望しない場合は、何もする必要はありません。承諾しない限り、何も変わりません。

## One's own page

save = 保存
sessions = サインイン中の場所
this-browser = このブラウザー
another-browser = 別のブラウザー
end-session = その端末でサインアウト
signed-in-when = サインイン：{ $when }
sign-out-everywhere = すべての場所でサインアウト
said-renamed = 名前を保存しました。
said-password-set = パスワードを設定しました。
said-password-removed = パスワードを削除しました。メールでサインインしてください。
said-session-ended = その端末でサインアウトしました。
mail-renewal-subject = { $email } さんが { $organization } への新しい招待を希望しています
mail-renewal = { $email } さんが、{ $product } の { $organization } への期限切れの招待を開き、新しい招待を希望しています。
mail-renewal-open = 再送信するには、次のリンクを開いてください：
mail-renewal-button = 期限切れの招待を見る
mail-renewal-until = 依頼できるのは1日1回です。
mail-renewal-quiet = もう招待しない場合は、何もする必要はありません。

## One person, one invitation

may = 権限
by-email = メール
by-sms = SMS
billing-reminders = 請求のリマインダー
history = 履歴
changes = 変更前と変更後
inviter = 招待した人
email = メールアドレス
status-accepted = 承諾済み
status-declined = 辞退
status-revoked = 取り消し済み
wrong-address = アドレスが違う場合
right-address = 正しいアドレス
replace = 取り消して、このアドレスを招待
said-changed = { $who } を変更しました。
said-replaced = 代わりに { $who } を招待しました。

## Clients, roles, keys

no-clients = クライアントはまだありません。
new-client = 新しいクライアント
new-role-title = 新しいロール
description = 用途
role-changes-all = 変更は、このロールを持つ全員にすぐに反映されます。
delete-role = ロールを削除
replace-with = このロールを持つユーザーに代わりに与えるロール
nothing = なし：だれも持っていない場合のみ削除
wrong-role-name = ロールには、ほかと重複しない1～100文字の名前が必要です。
wrong-description = 説明は500文字以内で入力してください。
wrong-name-taken = 同じ名前のロールがすでにあります。
said-deleted = { $who } を削除しました。
said-role-deleted = ロールを削除しました。
said-role-in-use = このロールを持つユーザーがいます。代わりのロールを選択してください。
no-keys = APIキーはまだありません。
last-used = 最終使用
never = なし
new-key = 新しいAPIキー
key-days = 有効日数（空欄の場合は無期限）
key-made = 新しいAPIキー
key-once = キー「{ $who }」です。表示されるのは今回だけですので、今すぐコピーしてください。
copy-key = キーをコピー
revoke-key = 無効化
revoke-key-question = キー「{ $who }」を無効化しますか？このキーを使っているものは、ただちに動作しなくなります。
wrong-key-days = 日数は1～3,650の数字で入力するか、空欄にしてください。
said-key-revoked = キーを無効化しました。

## Events

event-type = イベントの種類
no-events = 該当するイベントはありません。
actor-root = アプリケーション
actor-system = Usher
actor-user = ユーザー
actor-api-key = APIキー
event-invitation-created = 招待
event-invitation-resent = 招待の再送信
event-invitation-edited = 招待の変更
event-invitation-revoked = 招待の取り消し
event-invitation-replaced = 招待の置き換え
event-invitation-accepted = 招待の承諾
event-invitation-declined = 招待の辞退
event-invitation-expired = 招待の期限切れ
event-invitation-delivery-failed = 招待の配信失敗
event-member-added = 参加
event-member-role-changed = ユーザーの変更
event-member-edited = ユーザー情報の変更
event-member-deactivated = ユーザーの無効化
event-member-reactivated = ユーザーの再有効化
event-member-removed = ユーザーの削除
event-organization-created = 組織の作成
event-organization-updated = 設定の変更
event-organization-deleted = 組織の削除
event-ownership-offered = オーナー引き継ぎの依頼
event-ownership-cancelled = オーナー引き継ぎ依頼の取り下げ
event-ownership-declined = オーナー引き継ぎ依頼の辞退
event-ownership-transferred = オーナーの引き継ぎ
event-role-created = ロールの作成
event-role-edited = ロールの変更
event-role-deleted = ロールの削除
event-api-key-created = APIキーの作成
event-api-key-revoked = APIキーの無効化

## Settings, leaving, giving away

owners-invite = オーナーだけが招待できる
allowed-domains = 招待できるアドレスのドメイン
allowed-domains-hint = example.com のように、スペースで区切って入力します。空欄の場合は、すべてのドメインを許可します。
block-disposable = 使い捨てアドレスを許可しない
seat-limit = 席数
seats-taken = 有効なユーザーと招待中を合わせて{ $n }席を使用中です。空欄の場合は無制限です。
wrong-domains = ドメインは example.com のような形式で、100個まで指定できます。
wrong-seats = 席数は1～1,000,000の数字で入力するか、空欄にしてください。
delete-organization = 組織を削除
delete-organization-text = クライアントを含め、全員がただちにアクセスできなくなります。この操作は元に戻せません。
type-the-name = 組織の名前を入力してください：{ $organization }
said-another-name = 名前が一致しません。何も削除されていません。
leave-question = { $organization } から退出しますか？
leave-text = ただちにアクセスできなくなります。もう一度参加するには、新しい招待が必要です。
said-left = 退出しました。
offer-ownership = オーナーの引き継ぎを依頼
offer-ownership-how = 引き継いでほしいユーザーのページを開き、そこから依頼してください。
take-back = 送信済みの依頼を取り下げる
transfer-question = { $organization } のオーナーの引き継ぎを { $who } さんに依頼しますか？
transfer-text = 相手にメールが届きます。承諾されると、相手がオーナーに、あなたは管理者になります。
said-offered = { $who } さんに依頼のメールを送信しました。
said-taken-back = 依頼を取り下げました。
