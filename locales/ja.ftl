# What Usher says in Japanese. Every other file of this folder says the same.

## Words

sign-in = サインイン
sign-out = サインアウト
accept = 承諾
decline = 辞退
go-on = 続ける
leads-to = { $site } に進む
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
mail = 配信状況
you = あなた
person = ユーザー
result = 結果
message = メッセージ（任意）
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
as-role = { $role }
role-meaning-owner = ほかのユーザーをオーナーにすることを含め、すべての操作ができます。
role-meaning-admin = アプリのすべての機能の利用、ユーザーの招待と管理、設定の変更ができます。
role-meaning-member = アプリのすべての機能を利用できます。
role-meaning-viewer = すべてを閲覧できますが、変更はできません。
role-for-you-owner = オーナーは、ほかのユーザーをオーナーにすることを含め、すべての操作ができます。
role-for-you-admin = 管理者は、アプリのすべての機能の利用、ユーザーの招待と管理、設定の変更ができます。
role-for-you-member = メンバーは、アプリのすべての機能を利用できます。
role-for-you-viewer = 閲覧者は、すべてを閲覧できますが、変更はできません。
permission-members-view = ユーザーの閲覧
permission-members-manage = ユーザーの招待と管理
permission-organization-manage = 設定、ロール、APIキーの変更
permission-billing-manage = 請求の管理
permission-organizations-create = クライアント組織の作成
permission-organizations-view-all = すべてのクライアント組織の閲覧
permission-app-read = アプリのコンテンツの閲覧
permission-app-write = アプリのコンテンツの編集

## An invitation

invitation-title = { $organization } への招待
invited-by = { $inviter } さんから { $organization } に招待されました
invited = { $organization } に招待されています
joined = { $organization } に参加しました
invitation-title-many = { $n ->
   *[other] { $n }組織への招待
}
invited-by-many = { $n ->
   *[other] { $inviter } さんから{ $n }組織に招待されました
}
invited-many = { $n ->
   *[other] { $n }組織に招待されています
}
joined-many = { $n ->
   *[other] { $n }組織にアクセスできるようになりました
}
invitation-for = 宛先
invitation-until = 有効期限
your-name = お名前
your-name-hint = ほかのメンバーに表示されます。任意です。
wrong-name-empty = 名前を入力してください。
wrong-name-long = 名前は100文字以内で入力してください。
wrong-lines = 1行で入力してください。
wrong-control = 表示されない制御文字が含まれています。入力し直すか、プレーンテキストとして貼り付けてください。
accept-next = 承諾すると { $product } にサインインします。
account-exists = { $email } のアカウントはすでにあります。承諾するには、そのアカウントでサインインしてください。このページに戻るリンクをメールでお送りします。
mail-me-a-link = サインイン用リンクをメールで受け取る
signed-in-as-another = 現在 { $signed_in } としてサインインしていますが、この招待は { $invited } 宛てです。
switch-to = { $email } に切り替える
switch-account = アカウントを切り替える
decline-reason = 理由（任意）
wrong-reason = 理由は500文字以内で入力してください。
not-expected = この招待に心当たりがない場合は、辞退するか、このページを閉じてください。承諾しない限り、組織に追加されることはありません。
declined = 招待を辞退しました
declined-text = 気が変わった場合は、新しい招待を依頼してください。
ask-for-another = 新しい招待を依頼する
asked-again = リクエストを送信しました
asked-again-text = 新しい招待をご希望であることを、招待した人にお知らせしました。新しい招待が送信された場合は、メールで届きます。
invited-again = メールを確認してください
invited-again-text = 新しいリンクを付けて、招待をもう一度メールでお送りしました。
nobody-to-ask = お知らせできる人がいません
nobody-to-ask-text = この組織には、新しい招待を依頼できる人がいません。招待元の会社にお問い合わせください。

## An offer of ownership

ownership-title = { $organization } のオーナーになりますか？
ownership-offered-by = { $from } さんから、オーナー権限の引き継ぎを依頼されています。承諾すると、あなたがオーナーになり、{ $from } さんは管理者になります。
ownership-offered = オーナー権限の引き継ぎを依頼されています。承諾すると、あなたがオーナーになります。
ownership-means = オーナーは、組織の削除を含むすべての操作ができます。
ownership-sign-in = 承諾するには、{ $email } としてサインインしてください。
ownership-declined = 依頼を辞退しました
ownership-declined-text = 組織のオーナーは変わりません。

## Signing in

sign-in-to = { $product } にサインイン
one-more-click = 確認してサインインしてください。
your-email = メールアドレス
new-here = 初めての方には、アカウントを作成するリンクをメールでお送りします。
wrong-email = 有効なメールアドレスを入力してください。
check-your-mail = メールを確認してください
check-your-mail-text = このアドレスでサインインできる場合は、リンクをメールでお送りしています。リンクは1回だけ使え、15分で期限が切れます。届かない場合は、迷惑メールフォルダーを確認するか、リンクを再送信してください。
ask-again = リンクを再送信

## Passwords

password = パスワード
password-hint = 12～128文字。空欄にすると、メールでサインインします。
password-rule = 12～128文字。文字の種類は自由です。
new-password = 新しいパスワード
current-password = 現在のパスワード
current-password-hint = お忘れの場合は、メールでサインインしてください。その後15分間は入力不要です。
forgot-password = パスワードをお忘れですか？
has-password = パスワードまたはメールでサインインできます。
has-no-password = メールでサインインしています。パスワードを設定することもできます。
first-password-by-mail = 最初のパスワードを設定するには、メールアドレスの確認が必要です。このページに戻るリンクをメールでお送りします。
set-password = パスワードを設定
change-password = パスワードを変更
remove-password = パスワードを削除
wrong-password = メールアドレスまたはパスワードが正しくありません。
no-password = パスワードを入力するか、サインイン用リンクをメールで受け取ってください。
wrong-current-password = 現在のパスワードが正しくありません。
wrong-password-shape = パスワードは12～128文字で入力してください。
wrong-password-common = このパスワードは推測されやすいため使用できません。よく使われるパスワード、メールアドレス、製品名は避けてください。
too-many-attempts = パスワードを間違えた回数が多すぎます。メールでサインインするか、15分後にもう一度お試しください。

## Refusals

refused-link-invalid = このリンクは使用できません
refused-link-invalid-text = メールからリンク全体をコピーして、もう一度お試しください。
refused-link-expired = 招待の有効期限が切れています
refused-link-expired-text = 承諾できる期間が過ぎました。新しい招待を依頼できます。
refused-link-superseded = 新しい招待があります
refused-link-superseded-text = 招待が再送信されたため、最新のメールのリンクだけが有効です。メールを確認してください。
refused-revoked = 招待は取り消されました
refused-revoked-text = この招待は承諾できません。招待した人にお問い合わせください。
refused-answered = この招待には回答済みです
refused-answered-text = すでに承諾または辞退されています。承諾した場合は、続けて組織を開いてください。
refused-already-member = すでにメンバーです
refused-already-member-text = この招待で新しく追加されるものはありません。
refused-no-seat = 空いているシートがありません
refused-no-seat-text = 組織がシート数の上限に達しています。招待した人にお問い合わせください。招待の有効期限内であれば、後で承諾できます。
refused-offer-answered = このオーナー権限の譲渡は終了しています
refused-offer-answered-text = 回答済みか、取り消されたか、依頼した人がオーナーではなくなっています。
refused-wrong-account = 別のアカウントでサインインしています
refused-wrong-account-text = 現在 { $signed_in } としてサインインしていますが、このリンクは { $invited } 宛てです。
refused-sign-in-first = サインインして承諾してください
refused-sign-in-first-text = このメールアドレスのアカウントはすでにあります。サインインしてから承諾してください。
refused-link-used = このリンクはもう使えません
refused-link-used-text = サインイン用リンクは1回だけ使え、15分で期限が切れます。新しいリンクをリクエストしてください。
refused-signed-out = サインインしていません
refused-signed-out-text = 続けるにはサインインしてください。
refused-forbidden = 権限がありません
refused-forbidden-text = この組織でのロールでは、この操作は許可されていません。管理者にお問い合わせください。
refused-cross-site = ページからもう一度お試しください
refused-cross-site-text = このサイトのページからの操作であることを確認できませんでした。何も変更されていません。ページを開き直して、ページ上のボタンから操作してください。
refused-no-cookies = 続けるにはCookieを許可してください
refused-no-cookies-text = このフォームを保護するCookieがブラウザーから送信されませんでした。何も変更されていません。このサイトのCookieを許可してから、戻ってもう一度お試しください。
refused-too-large = ファイルが大きすぎます
refused-too-large-text = フォームとファイルは合わせて1 MiBまでです。何も変更されていません。小さいファイルを選ぶか、分けて送信してください。
refused-invalid = 入力内容を確認してください
refused-invalid-text = 正しくない項目があります。何も変更されていません。戻ってもう一度お試しください。
refused-nothing-here = ページが見つかりません
refused-nothing-here-text = このページは存在しないか、アクセス権がありません。
refused-last-owner = 組織にはオーナーが必要です
refused-last-owner-text = 先に別のユーザーをオーナーにしてください。
refused-too-soon = 少々お待ちください
refused-too-soon-text = このメールは送信されたばかりです。少し待ってから再送信してください。
refused-too-many-requests = リクエストが多すぎます
refused-too-many-requests-text = 何も変更されていません。1分ほど待ってからもう一度お試しください。
refused-unavailable = ただいま混み合っています
refused-unavailable-text = 何も変更されていません。しばらくしてからもう一度お試しください。
refused-failed = エラーが発生しました
refused-failed-text = 変更が保存されたことを確認できませんでした。戻って確認し、もう一度お試しください。

## The console

skip = 本文へ移動
sections = セクション
all-organizations = すべての組織
all-clients = すべてのクライアント
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
tab-clients = クライアント内
more-in-clients = クライアント内の検索結果をすべて表示
kind-member = メンバー
kind-external = ゲスト
address-unconfirmed = メールアドレス未確認
since = 参加日
expires = 有効期限
expired = 期限切れ
invite-people = ユーザーを招待
nobody-here = ユーザーはまだいません。
nobody-found = 一致するものはありません。別の条件で検索してください。
shown = { $n ->
   *[other] { $n }人を表示中
}
select = { $who } さんを選択
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

action-deactivate = 無効化
action-reactivate = 再有効化
action-remove = 組織から外す
action-edit = ロールを変更
action-resend = 再送信
action-revoke = 招待を取り消す
question-deactivate = { $n ->
    [1] { $who } さんを無効化しますか？
   *[other] { $n }人のユーザーを無効化しますか？
}
question-reactivate = { $n ->
    [1] { $who } さんを再有効化しますか？
   *[other] { $n }人のユーザーを再有効化しますか？
}
question-remove = { $n ->
    [1] { $who } さんを組織から外しますか？
   *[other] { $n }人のユーザーを組織から外しますか？
}
question-edit = { $n ->
    [1] { $who } さんのロールを変更しますか？
   *[other] { $n }人のユーザーのロールを変更しますか？
}
question-resend = { $n ->
    [1] { $who } さんへの招待を再送信しますか？
   *[other] { $n }件の招待を再送信しますか？
}
question-revoke = { $n ->
    [1] { $who } さんへの招待を取り消しますか？
   *[other] { $n }件の招待を取り消しますか？
}
consequence-deactivate = ただちにアクセスできなくなります。ロールと履歴は保持され、いつでも再有効化できます。
consequence-reactivate = 以前と同じアクセス権に戻ります。
consequence-remove = ただちにアクセスできなくなります。もう一度参加するには、新しい招待が必要です。
consequence-edit = 変更はすぐに反映されます。
consequence-resend = 新しいリンクを記載したメールが届き、有効期間も最初から数え直されます。
consequence-revoke = リンクはただちに使えなくなります。
client-access-only = 次の招待はクライアントへのアクセス権のみを付与します。変更するには、それぞれを開いてください。
still-open = 現在有効なもの
open-stops = 続行すると、次のものは使えなくなります：
open-may-stop = 次のうち、変更後に付与できなくなるものは使えなくなります：
open-invitation = 送信した招待
open-received = 受け取った招待
open-api-key = APIキー
open-offer = オーナー権限の譲渡
open-more = ほか{ $n }件
open-keep = 自分が付与できる招待とAPIキーを引き継ぐ
new-role = 新しいロール
partly = 一部の変更を実行できませんでした
partly-text = 成功：{ $done }件、失敗：{ $n }件
why-outranked = あなたより多くの権限を持っています。
why-last-owner = 組織には有効なオーナーが必要です。
why-gone = すでに存在しません。
why-too-soon = メールを送信したばかりです。
why-no-seat = 空いているシートがありません。
why-already-member = すでにメンバーです。
why-already-invited = すでに新しい招待があります。
why-answered = 招待中ではなくなっています。
why-else = 変更できませんでした。

said-nothing-selected = 1人以上選択してください。
said-deactivate = { $n ->
    [1] { $who } さんを無効化しました。
   *[other] { $n }人のユーザーを無効化しました。
}
said-reactivate = { $n ->
    [1] { $who } さんを再有効化しました。
   *[other] { $n }人のユーザーを再有効化しました。
}
said-remove = { $n ->
    [1] { $who } さんを組織から外しました。
   *[other] { $n }人のユーザーを組織から外しました。
}
said-edit = { $n ->
    [1] { $who } さんのロールを変更しました。
   *[other] { $n }人のユーザーのロールを変更しました。
}
said-resend = { $n ->
    [1] { $who } さんへの招待を再送信しました。
   *[other] { $n }件の招待を再送信しました。
}
said-revoke = { $n ->
    [1] { $who } さんへの招待を取り消しました。
   *[other] { $n }件の招待を取り消しました。
}
said-joined = { $n ->
    [1] 組織に参加しました。
   *[other] { $n }組織にアクセスできるようになりました。
}
said-declined = 招待を辞退しました。
said-created = { $who } を作成しました。

## Inviting

invite-to = { $organization } にユーザーを招待
addresses = メールアドレス
addresses-hint = メールアドレスを貼り付けてください。カンマ、スペース、改行で区切れます。名前が含まれていてもかまいません。
remove-address = { $address } を削除
csv-file = またはCSVファイルをアップロード
role-in = { $organization } でのロール
no-role = なし
no-role-hint = クライアントへのアクセスのみ。
roles-in-clients = クライアントへのアクセス
no-access = アクセスなし
more-options = その他のオプション
more-permissions = 追加の権限
own-permissions = アプリの権限
own-permissions-hint = reports.view のような名前を、スペースで区切って入力します。
as-external = ゲスト：ほかのゲストは表示されません
days = 招待の有効期間（日数）
by-mail = 招待をメールで送信する
by-mail-hint = 送信しない場合は、各ユーザーと共有するリンクが表示されます。
send-invitations = 招待を送信
check-first = プレビュー
verdicts = { $all }件中{ $n }件を招待できます
verdict-good = 招待できます
invited-by-mail = 招待を送信しました
invited-by-link = 招待しました。このリンクを共有してください
invited-count = { $n ->
    [0] だれも招待されませんでした
   *[other] { $n }人を招待しました
}
copy-link = リンクをコピー
copied = コピーしました
see-pending = 招待中のユーザーを見る
invite-more = さらに招待する
wrong-no-addresses = メールアドレスを1つ以上入力してください。
wrong-too-many = 一度に招待できるアドレスは1,000件までです。
wrong-file = CSVファイルでもテキストファイルでもありません。スプレッドシートや連絡先をCSV形式で保存し、そのファイルをアップロードしてください。
wrong-permissions = reports.view のような小文字の名前を、64個以内で入力してください。
wrong-message = メッセージは1,000文字以内で入力してください。
wrong-days = 日数は1～30の数字で入力してください。
wrong-role = 一覧からロールを選択してください。
wrong-grants = この組織またはクライアントでのロールを選択してください。
wrong-too-much = リクエストが大きすぎます。一度に招待する人数を減らしてください。
skipped-invalid-address = 有効なメールアドレスではありません
skipped-duplicate = 重複しています
corrected = 「{ $text }」から修正しました
skipped-already-member = すでにメンバーです
skipped-deactivated = 無効化されています
skipped-already-invited = すでに招待されています
skipped-disposable-address = 使い捨てアドレスです
skipped-domain-not-allowed = 許可されていないドメインです。サブドメインを許可するには、設定で *.example.com を追加してください。
skipped-undeliverable = メールを受信できません
skipped-seat-limit-reached = 空いているシートがありません

## Mails

mail-hello = こんにちは。
mail-or-link = または、次のリンクを開いてください：
mail-invitation-subject = { $inviter } さんから { $product } の { $organization } に招待されました
mail-invitation-subject-by-nobody = { $product } の { $organization } に招待されました
mail-invitation-subject-many = { $n ->
   *[other] { $inviter } さんから { $product } の{ $n }組織に招待されました
}
mail-invitation-subject-by-nobody-many = { $n ->
   *[other] { $product } の{ $n }組織に招待されました
}
mail-invited-by = { $inviter } さんから、{ $product } の { $organization } に{ $role }として参加するよう招待されました。
mail-invited = { $product } の { $organization } に{ $role }として参加するよう招待されました。
mail-invited-by-many = { $inviter } さんから、{ $product } の次の組織に参加するよう招待されました：
mail-role-in = { $organization }（{ $role }）
mail-writes = { $inviter } さんからのメッセージ：
mail-invitation-open = 承諾または辞退するには、次のリンクを開いてください：
mail-invitation-button = 招待を確認
mail-invitation-until = この招待は { $address } 宛てで、{ $until } まで有効です。
mail-invitation-quiet = この招待に心当たりがない場合は、このメールを無視していただいてかまいません。承諾しない限り、組織に追加されることはありません。リンクを開いて辞退し、参加しないことを知らせることもできます。
mail-sign-in-subject = { $product } へのサインイン
mail-sign-in = このリンクから { $address } として { $product } にサインインできます。
mail-sign-in-open = サインインするには、次のリンクを開いてください：
mail-sign-in-button = サインイン
mail-sign-in-until = リンクは1回だけ使え、有効期限は { $until } です。
mail-sign-in-quiet = 心当たりがない場合は、このメールを無視していただいてかまいません。リンクがなければ、だれもサインインできません。
mail-ownership-subject = { $from } さんから { $product } の { $organization } のオーナー権限の引き継ぎを依頼されました
mail-ownership = { $from } さんが、{ $product } の { $organization } のオーナー権限をあなたに譲渡することを希望しています。
mail-ownership-means = オーナーは、組織の削除を含むすべての操作ができます。承諾すると、依頼した人は管理者になります。
mail-ownership-button = 依頼を確認
mail-ownership-until = この依頼は { $address } 宛てで、{ $until } まで有効です。
mail-ownership-quiet = 希望しない場合は、このメールを無視していただいてかまいません。承諾しない限り、何も変わりません。

## One's own page

save = 変更を保存
language = 言語
language-of-pages = このブラウザーで表示する言語
language-of-browser = ブラウザーの設定に従う
save-language = 言語を保存
sessions = アクティブなセッション
this-browser = このブラウザー
another-browser = 別のブラウザー
end-session = セッションを終了
signed-in-when = サインイン：{ $when }
sign-out-everywhere = すべてのセッションからサインアウト
said-renamed = 名前を保存しました。
said-language = 言語を保存しました。
said-password-set = パスワードを保存しました。
said-password-removed = パスワードを削除しました。今後はメールでサインインします。
said-session-ended = セッションを終了しました。
mail-renewal-subject = { $email } さんが { $organization } への新しい招待を希望しています
mail-renewal = { $email } さんが、{ $product } の { $organization } への期限切れの招待を開き、新しい招待を希望しています。
mail-renewal-open = 再送信するには、次のリンクを開いてください：
mail-renewal-button = 期限切れの招待を確認
mail-renewal-until = 依頼できるのは1日1回です。
mail-renewal-quiet = 今後この人を招待しない場合は、このメールを無視していただいてかまいません。

## One person, one invitation

may = 権限
by-email = メール
by-sms = SMS
billing-reminders = 請求のリマインダー
history = 履歴
changes = 詳細
inviter = 招待した人
email = メールアドレス
status-accepted = 承諾済み
status-declined = 辞退済み
status-revoked = 取り消し済み
get-link = 共有用のリンクを取得
link-made = 招待リンク
link-once = このリンクを { $who } さんと共有してください。今すぐコピーしてください。再び表示されることはありません。招待の期限が切れるまで、リンクを開いた人はだれでも承諾できます。
link = リンク
wrong-address = アドレスが違う場合
right-address = 正しいメールアドレス
replace = 更新して再送信
said-changed = { $who } の変更を保存しました。
said-replaced = 招待を { $who } に送信し直しました。

## Clients, roles, keys

no-clients = クライアントはまだありません。
new-client = 新しいクライアント
new-role-title = 新しいロール
description = 説明
role-changes-all = このロールを持つ全員にすぐに適用されます。
delete-role = ロールを削除
replace-with = メンバーの移動先
nothing = なし：このロールを持つユーザーがいない場合のみ削除
wrong-name-built-in = これは組み込みロールの名前です。別の名前を入力してください。
wrong-name-reserved = この名前は予約されています。別の名前を入力してください。
wrong-description = 説明は500文字以内で入力してください。
wrong-name-taken = 同じ名前のロールがすでにあります。
said-deleted = { $who } を削除しました。
said-role-deleted = ロールを削除しました。
wrong-role-in-use = このロールを持つユーザーがいます。移動先のロールを選択してください。
no-keys = APIキーはまだありません。
last-used = 最終使用
never = なし
new-key = 新しいAPIキー
key-days = 有効期間（日数）。空欄の場合は無期限
key-made = 新しいAPIキー
key-once = キー「{ $who }」です。今すぐコピーしてください。再び表示されることはありません。
copy-key = キーをコピー
revoke-key = 無効化
revoke-key-question = キー「{ $who }」を無効化しますか？このキーを使っているものは、ただちに動作しなくなります。
wrong-key-days = 日数は1～3,650の数字で入力するか、空欄にしてください。
said-key-revoked = キーを無効化しました。

## Events

event-type = イベントの種類
no-events = 一致するイベントはありません。
actor-root = お使いのバックエンド
actor-system = Usher
actor-user = ユーザー
actor-api-key = APIキー
event-invitation-created = 招待の送信
event-invitation-resent = 招待の再送信
event-invitation-edited = 招待の変更
event-invitation-revoked = 招待の取り消し
event-invitation-replaced = 招待の置き換え
event-invitation-accepted = 招待の承諾
event-invitation-declined = 招待の辞退
event-invitation-expired = 招待の期限切れ
event-invitation-delivery-failed = 招待の配信失敗
event-member-added = ユーザーの参加
event-member-role-changed = ユーザーのロールの変更
event-member-edited = ユーザー情報の変更
event-member-deactivated = ユーザーの無効化
event-member-reactivated = ユーザーの再有効化
event-member-removed = ユーザーの除外
event-organization-created = 組織の作成
event-organization-updated = 設定の変更
event-organization-deleted = 組織の削除
event-ownership-offered = オーナー権限の譲渡の依頼
event-ownership-cancelled = オーナー権限の譲渡の取り消し
event-ownership-declined = オーナー権限の譲渡の辞退
event-ownership-transferred = オーナー権限の譲渡
event-role-created = ロールの作成
event-role-edited = ロールの変更
event-role-deleted = ロールの削除
event-api-key-created = APIキーの作成
event-api-key-revoked = APIキーの無効化

## Settings, leaving, giving away

owners-invite = オーナーだけがユーザーを招待できる
allowed-domains = 許可するメールドメイン
allowed-domains-hint = example.com のように、スペースで区切って入力します。サブドメインは *.example.com のように別に入力します。空欄にすると、すべてのドメインを許可します。
block-disposable = 使い捨てアドレスをブロックする
seat-limit = シート数
seats-taken = 有効なユーザーと招待中のユーザーを合わせて{ $n }シートを使用中です。空欄にすると無制限になります。
wrong-domains = example.com や *.example.com のようなドメインを、100個以内で入力してください。
wrong-seats = シート数は1～1,000,000の数字で入力するか、空欄にしてください。
delete-organization = 組織を削除
delete-organization-text = 全員がただちに、この組織とそのクライアントにアクセスできなくなります。この操作は元に戻せません。
type-the-name = 確認のため「{ $organization }」と入力してください
wrong-other-name = 名前が一致しません。何も削除されていません。
leave-question = { $organization } から退出しますか？
leave-text = ただちにアクセスできなくなります。もう一度参加するには、新しい招待が必要です。
said-left = 組織から退出しました。
offer-ownership = オーナー権限を譲渡
offer-ownership-how = 引き継ぐユーザーのページを開き、「オーナー権限を譲渡」を選択してください。
take-back = オーナー権限の譲渡を取り消す
offer-waits = { $who } さんにオーナー権限の譲渡を申し出ています。有効期限：{ $when }
transfer-question = { $organization } のオーナー権限を { $who } さんに譲渡しますか？
transfer-text = 相手にメールが届きます。承諾されると、相手がオーナーに、あなたは管理者になります。
said-offered = { $who } さんにオーナー権限の譲渡に関するメールを送信しました。
said-taken-back = オーナー権限の譲渡を取り消しました。
