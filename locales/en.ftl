# What Usher says in English. Every other file of this folder says the same.

## Words

sign-in = Sign in
sign-out = Sign out
accept = Accept
decline = Decline
go-on = Continue
leads-to = Continue to { $site }
back = Back
cancel = Cancel
undo = Undo
dismiss = Dismiss
create = Create
name = Name
search = Search
apply = Apply
any = Any
order = Sort
newest-first = Newest first
oldest-first = Oldest first
role = Role
kind = Type
mail = Delivery
you = You
person = Person
result = Result
message = Message (optional)
client = Client

## Time

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
exactly = { $day } { $month } { $year }, { $time } UTC
just-now = just now
in-minutes = { $n ->
    [one] in { $n } minute
   *[other] in { $n } minutes
}
in-hours = { $n ->
    [one] in { $n } hour
   *[other] in { $n } hours
}
in-days = { $n ->
    [one] in { $n } day
   *[other] in { $n } days
}
minutes-ago = { $n ->
    [one] { $n } minute ago
   *[other] { $n } minutes ago
}
hours-ago = { $n ->
    [one] { $n } hour ago
   *[other] { $n } hours ago
}
days-ago = { $n ->
    [one] { $n } day ago
   *[other] { $n } days ago
}

## Roles and permissions

role-owner = Owner
role-admin = Admin
role-member = Member
role-viewer = Viewer
role-as-owner = an owner
role-as-admin = an admin
role-as-member = a member
role-as-viewer = a viewer
as-role = as { $role }
role-meaning-owner = Can do everything, including making other people owners.
role-meaning-admin = Can use everything in the app, invite and manage people, and change settings.
role-meaning-member = Can use everything in the app.
role-meaning-viewer = Can view everything, but not change anything.
role-for-you-owner = As an owner, you can do everything, including making other people owners.
role-for-you-admin = As an admin, you can use everything in the app, invite and manage people, and change settings.
role-for-you-member = As a member, you can use everything in the app.
role-for-you-viewer = As a viewer, you can view everything, but not change anything.
permission-members-view = View people
permission-members-manage = Invite and manage people
permission-organization-manage = Change settings, roles and API keys
permission-billing-manage = Manage billing
permission-organizations-create = Create client organizations
permission-organizations-view-all = View all client organizations
permission-app-read = View app content
permission-app-write = Edit app content

## An invitation

invitation-title = Invitation to { $organization }
invited-by = { $inviter } invited you to join { $organization }
invited = You’re invited to join { $organization }
joined = You joined { $organization }
invitation-title-many = { $n ->
    [one] Invitation to { $n } organization
   *[other] Invitation to { $n } organizations
}
invited-by-many = { $n ->
    [one] { $inviter } invited you to { $n } organization
   *[other] { $inviter } invited you to { $n } organizations
}
invited-many = { $n ->
    [one] You’re invited to { $n } organization
   *[other] You’re invited to { $n } organizations
}
joined-many = { $n ->
    [one] You now have access to { $n } organization
   *[other] You now have access to { $n } organizations
}
invitation-for = For
invitation-until = Expires
your-name = Your name
your-name-hint = Shown to teammates. Optional.
wrong-name-empty = Enter a name.
wrong-name-long = The name can be up to 100 characters.
wrong-lines = Use one line.
wrong-control = Your text contains hidden control characters. Type it again, or paste it as plain text.
accept-next = When you accept, you’ll be signed in to { $product }.
account-exists = { $email } already has an account. To accept, sign in with it. We’ll email you a link that brings you back here.
mail-me-a-link = Email me a sign-in link
signed-in-as-another = You’re signed in as { $signed_in }, but this invitation is for { $invited }.
switch-to = Switch to { $email }
switch-account = Switch account
decline-reason = Reason (optional)
wrong-reason = The reason can be up to 500 characters.
not-expected = If you weren’t expecting this invitation, you can decline it or close this page. You won’t be added unless you accept.
declined = You declined the invitation
declined-text = If you change your mind, ask for a new invitation.
ask-for-another = Ask for a new invitation
asked-again = Request sent
asked-again-text = We told the person who invited you that you’d like a new invitation. If they send one, it will arrive by email.
invited-again = Check your email
invited-again-text = We emailed you the invitation again, with a new link.
nobody-to-ask = We couldn’t tell anyone
nobody-to-ask-text = No one in the organization can be asked for a new invitation. Contact the company that invited you.

## An offer of ownership

ownership-title = Become the owner of { $organization }?
ownership-offered-by = { $from } wants to transfer ownership to you. You’ll become an owner, and { $from } will become an admin.
ownership-offered = You’ve been asked to take over ownership. If you accept, you’ll become an owner.
ownership-means = Owners can do everything, including deleting the organization.
ownership-sign-in = To accept, sign in as { $email }.
ownership-declined = You declined the offer
ownership-declined-text = The organization’s owner stays the same.

## Signing in

sign-in-to = Sign in to { $product }
one-more-click = Confirm to sign in.
your-email = Email address
new-here = New here? We’ll email you a link that creates your account.
wrong-email = Enter a valid email address.
check-your-mail = Check your email
check-your-mail-text = If you can sign in with this address, we’ve emailed you a link. It works once and expires in 15 minutes. Didn’t get it? Check your spam folder or request another link.
ask-again = Request another link

## Passwords

password = Password
password-hint = 12 to 128 characters. Leave blank to sign in by email instead.
password-rule = 12 to 128 characters of any kind.
new-password = New password
current-password = Current password
current-password-hint = Forgot it? Sign in by email, and you won’t need it for the next 15 minutes.
forgot-password = Forgot your password?
has-password = You can sign in with a password or by email.
has-no-password = You sign in by email. You can also set a password.
first-password-by-mail = To set your first password, confirm your email address. We’ll email you a link that brings you back here.
set-password = Set a password
change-password = Change password
remove-password = Remove password
wrong-password = Incorrect email address or password.
no-password = Enter your password, or get a sign-in link by email.
wrong-current-password = Incorrect current password.
wrong-password-shape = Your password must be 12 to 128 characters.
wrong-password-common = This password is too easy to guess. Don’t use a common password, your email address or our name.
too-many-attempts = Too many incorrect passwords. Sign in by email, or try again in 15 minutes.

## Refusals

refused-link-invalid = This link doesn’t work
refused-link-invalid-text = Copy the whole link from the email and try again.
refused-link-expired = This invitation has expired
refused-link-expired-text = You can no longer accept it. You can ask for a new one.
refused-link-superseded = There’s a newer invitation
refused-link-superseded-text = The invitation was sent again, and only the link in the latest email works. Check your email for it.
refused-revoked = This invitation was canceled
refused-revoked-text = You can no longer accept it. Contact the person who invited you.
refused-answered = This invitation was already answered
refused-answered-text = It was accepted or declined earlier. If you accepted it, continue to your organization.
refused-already-member = You’re already a member
refused-already-member-text = This invitation doesn’t add anything new.
refused-no-seat = No seats left
refused-no-seat-text = The organization has reached its seat limit. Contact the person who invited you. You can still accept later, until the invitation expires.
refused-offer-answered = This ownership transfer is no longer open
refused-offer-answered-text = It was answered or canceled, or the person who started it is no longer an owner.
refused-wrong-account = You’re signed in to another account
refused-wrong-account-text = You’re signed in as { $signed_in }, but this is for { $invited }.
refused-sign-in-first = Sign in to accept
refused-sign-in-first-text = This email address already has an account. Sign in with it, then accept.
refused-link-used = This link no longer works
refused-link-used-text = A sign-in link works once and expires in 15 minutes. Request a new one.
refused-signed-out = You’re not signed in
refused-signed-out-text = Sign in to continue.
refused-forbidden = You don’t have permission
refused-forbidden-text = Your role in this organization doesn’t allow this. Contact an admin.
refused-cross-site = Please try again from the page
refused-cross-site-text = We couldn’t confirm that the request came from our page, so nothing was changed. Open the page again and use its buttons.
refused-no-cookies = Allow cookies to continue
refused-no-cookies-text = Your browser didn’t send the cookie that protects this form. Nothing was changed. Allow cookies for this site, then go back and try again.
refused-too-large = File too large
refused-too-large-text = The form and its file can be at most 1 MiB together. Nothing was changed. Choose a smaller file, or send it in parts.
refused-invalid = Check the form
refused-invalid-text = Some of it isn’t valid, and nothing was changed. Go back and try again.
refused-nothing-here = Page not found
refused-nothing-here-text = This page doesn’t exist, or you don’t have access.
refused-last-owner = An organization needs an owner
refused-last-owner-text = Make someone else an owner first.
refused-too-soon = Please wait a moment
refused-too-soon-text = This email was just sent. Wait a little before sending it again.
refused-too-many-requests = Too many requests
refused-too-many-requests-text = Nothing was changed. Wait a minute and try again.
refused-unavailable = We’re busy right now
refused-unavailable-text = Nothing was changed. Try again in a moment.
refused-failed = Something went wrong
refused-failed-text = We couldn’t confirm that your change was saved. Go back, check it and try again.

## The console

skip = Skip to content
sections = Sections
all-organizations = All organizations
all-clients = All clients
your-account = Account
your-organizations = Your organizations
no-organizations = You’re not in any organizations yet.
new-organization = New organization
hello = Hello, { $who }
signed-in-as = You’re signed in as { $email }.
section-people = People
section-invite = Invite
section-family = Clients
section-roles = Roles
section-api-keys = API keys
section-events = Events
section-settings = Settings
section-leave = Leave
pages = Pages
first-page = First page
next-page = Next page

## People

people = People
tab-active = Active
tab-pending = Pending
tab-deactivated = Deactivated
tab-expired = Expired
tab-clients = In clients
more-in-clients = See everyone found in clients
kind-member = Member
kind-external = Guest
address-unconfirmed = Email not confirmed
since = Joined
expires = Expires
expired = Expired
invite-people = Invite people
nobody-here = No people yet.
nobody-found = No matches. Try a different search.
shown = { $n ->
    [one] { $n } person shown
   *[other] { $n } people shown
}
select = Select { $who }
select-all = Select all
selected = { $n } selected
organizations-count = { $n ->
    [one] { $n } organization
   *[other] { $n } organizations
}
delivery-none = Not emailed
delivery-queued = Sending
delivery-sent = { $n ->
    [one] Sent { $when }
   *[other] Sent { $n } times, last { $when }
}
delivery-failed = Couldn’t be delivered
delivery-expired = Expired

action-deactivate = Deactivate
action-reactivate = Reactivate
action-remove = Remove
action-edit = Change role
action-resend = Resend
action-revoke = Cancel invitation
question-deactivate = { $n ->
    [one] Deactivate { $who }?
   *[other] Deactivate { $n } people?
}
question-reactivate = { $n ->
    [one] Reactivate { $who }?
   *[other] Reactivate { $n } people?
}
question-remove = { $n ->
    [one] Remove { $who }?
   *[other] Remove { $n } people?
}
question-edit = { $n ->
    [one] Change the role of { $who }?
   *[other] Change the role of { $n } people?
}
question-resend = { $n ->
    [one] Resend the invitation to { $who }?
   *[other] Resend { $n } invitations?
}
question-revoke = { $n ->
    [one] Cancel the invitation to { $who }?
   *[other] Cancel { $n } invitations?
}
consequence-deactivate = They’ll lose access immediately. Their role and history are kept, and you can reactivate them at any time.
consequence-reactivate = They’ll get back the access they had before.
consequence-remove = They’ll lose access immediately. To come back, they’ll need a new invitation.
consequence-edit = This takes effect immediately.
consequence-resend = They’ll get an email with a new link, and the full time to accept.
consequence-revoke = Their links will stop working immediately.
client-access-only = These invitations only give access to clients. Open each one to change it:
still-open = Still active
open-stops = These will stop working if you continue:
open-may-stop = Anything they can no longer grant will stop working:
open-invitation = Sent invitation
open-received = Received invitation
open-api-key = API key
open-offer = Ownership transfer
open-more = and { $n } more
open-keep = Take over the invitations and API keys that you can grant
new-role = New role
partly = Some changes couldn’t be made
partly-text = { $done } succeeded, { $n } failed:
why-outranked = They have more permissions than you.
why-last-owner = An organization needs an active owner.
why-gone = No longer exists.
why-too-soon = Emailed a moment ago.
why-no-seat = No seats left.
why-already-member = Already a member.
why-already-invited = Already has a newer invitation.
why-answered = No longer pending.
why-else = Couldn’t be changed.

said-nothing-selected = Select at least one person.
said-deactivate = { $n ->
    [one] { $who } was deactivated.
   *[other] { $n } people were deactivated.
}
said-reactivate = { $n ->
    [one] { $who } was reactivated.
   *[other] { $n } people were reactivated.
}
said-remove = { $n ->
    [one] { $who } was removed.
   *[other] { $n } people were removed.
}
said-edit = { $n ->
    [one] The role of { $who } was changed.
   *[other] The roles of { $n } people were changed.
}
said-resend = { $n ->
    [one] The invitation to { $who } was resent.
   *[other] { $n } invitations were resent.
}
said-revoke = { $n ->
    [one] The invitation to { $who } was canceled.
   *[other] { $n } invitations were canceled.
}
said-joined = { $n ->
    [one] You joined the organization.
   *[other] You now have access to { $n } organizations.
}
said-declined = You declined the invitation.
said-created = { $who } was created.

## Inviting

invite-to = Invite people to { $organization }
addresses = Email addresses
addresses-hint = Paste emails, separated by commas, spaces or new lines. Names are fine.
remove-address = Remove { $address }
csv-file = Or upload a CSV file
role-in = Role in { $organization }
no-role = None
no-role-hint = Client access only.
roles-in-clients = Client access
no-access = No access
more-options = More options
more-permissions = Additional permissions
own-permissions = App permissions
own-permissions-hint = Names like reports.view, separated by spaces.
as-external = Guest: can’t see other guests
days = Invitations expire after (days)
by-mail = Send invitations by email
by-mail-hint = If not, you’ll get a link to share with each person.
send-invitations = Send invitations
check-first = Preview
verdicts = { $n } of { $all } can be invited
verdict-good = Ready to invite
invited-by-mail = Invitation sent
invited-by-link = Invited: share this link
invited-count = { $n ->
    [0] No one was invited
    [one] { $n } person was invited
   *[other] { $n } people were invited
}
copy-link = Copy link
copied = Copied
see-pending = View pending invitations
invite-more = Invite more people
wrong-no-addresses = Enter at least one email address.
wrong-too-many = You can invite up to 1,000 addresses at a time.
wrong-file = This isn’t a CSV or text file. Save your spreadsheet or contacts as CSV, then upload that file.
wrong-permissions = Use lowercase names like reports.view, up to 64 of them.
wrong-message = Your message can be up to 1,000 characters.
wrong-days = Enter a number of days from 1 to 30.
wrong-role = Choose a role from the list.
wrong-grants = Choose a role here or in a client.
wrong-too-much = That’s too much for one request. Invite fewer people at a time.
skipped-invalid-address = Not a valid email address
skipped-duplicate = Duplicate
corrected = Corrected from “{ $text }”
skipped-already-member = Already a member
skipped-deactivated = Deactivated
skipped-already-invited = Already invited
skipped-disposable-address = Disposable address
skipped-domain-not-allowed = Domain not allowed. To allow subdomains, add *.example.com in the settings.
skipped-undeliverable = Can’t receive email
skipped-seat-limit-reached = No seats left

## Mails

mail-hello = Hello,
mail-or-link = Or open this link:
mail-invitation-subject = { $inviter } invited you to join { $organization } on { $product }
mail-invitation-subject-by-nobody = You’re invited to join { $organization } on { $product }
mail-invitation-subject-many = { $n ->
    [one] { $inviter } invited you to { $n } organization on { $product }
   *[other] { $inviter } invited you to { $n } organizations on { $product }
}
mail-invitation-subject-by-nobody-many = { $n ->
    [one] You’re invited to { $n } organization on { $product }
   *[other] You’re invited to { $n } organizations on { $product }
}
mail-invited-by = { $inviter } invited you to join { $organization } on { $product } as { $role }.
mail-invited = You’re invited to join { $organization } on { $product } as { $role }.
mail-invited-by-many = { $inviter } invited you to join these organizations on { $product }:
mail-role-in = { $organization }, as { $role }
mail-writes = Message from { $inviter }:
mail-invitation-open = To accept or decline, open this link:
mail-invitation-button = Review invitation
mail-invitation-until = This invitation is for { $address } and expires on { $until }.
mail-invitation-quiet = If you weren’t expecting this invitation, you can ignore this email: you won’t be added unless you accept. You can also open the link and decline, to let them know.
mail-sign-in-subject = Sign in to { $product }
mail-sign-in = This link signs you in to { $product } as { $address }.
mail-sign-in-open = To sign in, open this link:
mail-sign-in-button = Sign in
mail-sign-in-until = The link works once and expires on { $until }.
mail-sign-in-quiet = If you didn’t request this, you can ignore this email. No one can sign in without the link.
mail-ownership-subject = { $from } wants to transfer { $organization } on { $product } to you
mail-ownership = { $from } wants to transfer ownership of { $organization } on { $product } to you.
mail-ownership-means = Owners can do everything, including deleting the organization. If you accept, the person who asked you becomes an admin.
mail-ownership-button = Review request
mail-ownership-until = This request is for { $address } and expires on { $until }.
mail-ownership-quiet = If you don’t want this, you can ignore this email: nothing changes unless you accept.

## One's own page

save = Save changes
language = Language
language-of-pages = Language of this browser’s pages
language-of-browser = Same as browser
save-language = Save language
sessions = Active sessions
this-browser = This browser
another-browser = Another browser
end-session = End session
signed-in-when = signed in { $when }
sign-out-everywhere = Sign out everywhere
said-renamed = Your name was saved.
said-language = Language saved.
said-password-set = Your password was saved.
said-password-removed = Password removed. You now sign in by email.
said-session-ended = Session ended.
mail-renewal-subject = { $email } asked for a new invitation to { $organization }
mail-renewal = { $email } opened an expired invitation to { $organization } on { $product } and asked for a new one.
mail-renewal-open = To resend it, open this link:
mail-renewal-button = View expired invitations
mail-renewal-until = They can ask once a day.
mail-renewal-quiet = If you no longer want to invite this person, you can ignore this email.

## One person, one invitation

may = Permissions
by-email = By email
by-sms = By SMS
billing-reminders = Billing reminders
history = History
changes = Details
inviter = Invited by
email = Email
status-accepted = Accepted
status-declined = Declined
status-revoked = Canceled
get-link = Get a link to share
link-made = Invitation link
link-once = Share this link with { $who }. Copy it now: you won’t see it again. Anyone who has the link can accept the invitation until it expires.
link = Link
wrong-address = Wrong address?
right-address = Correct email address
replace = Update and resend
said-changed = Changes to { $who } were saved.
said-replaced = The invitation was sent to { $who } instead.

## Clients, roles, keys

no-clients = No clients yet.
new-client = New client
new-role-title = New role
description = Description
role-changes-all = Applies immediately to everyone with this role.
delete-role = Delete role
replace-with = Move members to
nothing = None: delete only if no one has this role
wrong-name-built-in = This is the name of a built-in role. Choose another name.
wrong-name-reserved = This name is reserved. Choose another name.
wrong-description = The description can be up to 500 characters.
wrong-name-taken = A role with this name already exists.
said-deleted = { $who } was deleted.
said-role-deleted = The role was deleted.
wrong-role-in-use = Someone has this role. Choose a role to move them to.
no-keys = No API keys yet.
last-used = Last used
never = never
new-key = New API key
key-days = Expires after (days); leave blank for no expiry
key-made = New API key
key-once = This is the key { $who }. Copy it now: you won’t see it again.
copy-key = Copy key
revoke-key = Revoke
revoke-key-question = Revoke the key { $who }? Anything that uses it will stop working immediately.
wrong-key-days = Enter a number of days from 1 to 3,650, or leave blank.
said-key-revoked = The key was revoked.

## Events

event-type = Event type
no-events = No matching events.
actor-root = Your backend
actor-system = Usher
actor-user = Someone
actor-api-key = An API key
event-invitation-created = Invitation sent
event-invitation-resent = Invitation resent
event-invitation-edited = Invitation changed
event-invitation-revoked = Invitation canceled
event-invitation-replaced = Invitation replaced
event-invitation-accepted = Invitation accepted
event-invitation-declined = Invitation declined
event-invitation-expired = Invitation expired
event-invitation-delivery-failed = Invitation couldn’t be delivered
event-member-added = Person joined
event-member-role-changed = Person’s role changed
event-member-edited = Person’s details changed
event-member-deactivated = Person deactivated
event-member-reactivated = Person reactivated
event-member-removed = Person removed
event-organization-created = Organization created
event-organization-updated = Settings changed
event-organization-deleted = Organization deleted
event-ownership-offered = Ownership transfer requested
event-ownership-cancelled = Ownership transfer canceled
event-ownership-declined = Ownership transfer declined
event-ownership-transferred = Ownership transferred
event-role-created = Role created
event-role-edited = Role changed
event-role-deleted = Role deleted
event-api-key-created = API key created
event-api-key-revoked = API key revoked

## Settings, leaving, giving away

owners-invite = Only owners can invite people
allowed-domains = Allowed email domains
allowed-domains-hint = For example example.com, separated by spaces. Subdomains need an entry of their own, such as *.example.com. Leave blank to allow any domain.
block-disposable = Block disposable addresses
seat-limit = Seats
seats-taken = { $n } in use by active people and pending invitations. Leave blank for no limit.
wrong-domains = Enter domains like example.com or *.example.com, up to 100 of them.
wrong-seats = Enter a number of seats from 1 to 1,000,000, or leave blank.
delete-organization = Delete organization
delete-organization-text = Everyone will lose access immediately, including access to its clients. This can’t be undone.
type-the-name = Type “{ $organization }” to confirm
wrong-other-name = The name doesn’t match. Nothing was deleted.
leave-question = Leave { $organization }?
leave-text = You’ll lose access immediately. To come back, you’ll need a new invitation.
said-left = You left the organization.
offer-ownership = Transfer ownership
offer-ownership-how = Open the page of the person who should take over, and choose Transfer ownership.
take-back = Cancel ownership transfer
offer-waits = Ownership was offered to { $who }. The offer expires { $when }.
transfer-question = Transfer ownership of { $organization } to { $who }?
transfer-text = We’ll email them. When they accept, they become an owner and you become an admin.
said-offered = We emailed { $who } the ownership transfer.
said-taken-back = The ownership transfer was canceled.
