# What Usher says in English. Every other file of this folder says the same.

## Words

sign-in = Sign in
sign-out = Sign out
accept = Accept
decline = Decline
go-on = Continue
back = Back
cancel = Cancel
undo = Undo
dismiss = Dismiss
create = Create
name = Name
search = Search
apply = Apply
any = Any
order = Order
newest-first = Newest first
oldest-first = Oldest first
role = Role
kind = Kind
mail = Mail
you = You
person = Person
result = Result
message = Message to them
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
role-meaning-owner = Can do everything, including making others owners.
role-meaning-admin = Can use everything, invite and manage people, and change settings.
role-meaning-member = Can use everything in the application.
role-meaning-viewer = Can look at everything and change nothing.
permission-members-view = See people
permission-members-manage = Invite and manage people
permission-organization-manage = Change settings, roles and API keys
permission-billing-manage = Manage billing
permission-organizations-create = Create client organizations
permission-organizations-view-all = See all client organizations
permission-app-read = Read in the application
permission-app-write = Write in the application

## An invitation

invitation-title = Invitation to { $organization }
invited-by = { $inviter } invites you to { $organization }
invited = You are invited to { $organization }
joined = You have joined { $organization }
invitation-for = For
invitation-until = Open until
your-name = Your name
your-name-hint = As others will see it. You can leave it empty.
wrong-name = A name has at most 100 characters, in one line.
wrong-title = A name has 1 to 100 characters, in one line.
accept-next = Accepting signs you in to { $product }.
account-exists = { $email } has an account already. Sign in with it to accept: we mail you a link that brings you back here.
mail-me-a-link = Mail me a sign-in link
signed-in-as-another = You are signed in as { $signed_in }, but the invitation is for { $invited }.
switch-to = Sign out and go on as { $email }
switch-account = Sign out and use the other account
decline-reason = Why, if you want to say it
not-expected = If you did not expect this, you can decline or simply close the page: nothing happens unless you accept.
declined = You declined the invitation
declined-text = Nothing else happens. If you change your mind, ask for a new invitation.
ask-for-another = Ask for a new invitation
asked-again = We told them
asked-again-text = Whoever invited you learns that you would like a new invitation. It comes by mail.

## An offer of ownership

ownership-title = Become the owner of { $organization }?
ownership-offered-by = { $from } asks you to take over. You would be an owner, and they would be an admin.
ownership-offered = You are asked to take over, and would be an owner.
ownership-means = An owner may do everything, including deleting the organization.
ownership-sign-in = To accept you must be signed in as { $email }.
ownership-declined = You declined the offer
ownership-declined-text = The organization stays with its owner. Nothing else happens.

## Signing in

sign-in-to = Sign in to { $product }
one-more-click = One more click, and you are in.
your-email = Your email address
new-here = New here? Have a link mailed: it makes your account.
wrong-email = That is not an email address.
check-your-mail = Look into your mailbox
check-your-mail-text = If the address can sign in here, a mail with a link is on its way. It works once, for a quarter of an hour. Nothing there after a minute? Look into the spam folder, or ask again.
ask-again = Ask again

## Passwords

password = Password
password-hint = 12 to 128 characters. Leave it empty to sign in by mail instead.
password-rule = 12 to 128 characters, whichever you like.
new-password = New password
current-password = Current password
current-password-hint = Forgotten? Sign in by mail: for a quarter of an hour after that you need not say it.
forgot-password = Forgot your password?
has-password = You can sign in with a password, or by mail.
has-no-password = You sign in by mail. You may have a password, too.
first-password-by-mail = A first password takes a confirmed address: we mail you a link that brings you back here.
set-password = Set a password
change-password = Change the password
remove-password = Remove the password
wrong-password = The address or the password is wrong.
no-password = Type your password, or have a link mailed.
wrong-current-password = That is not your current password.
wrong-password-shape = A password has 12 to 128 characters.
wrong-password-common = That is too easily guessed: many choose it, or it is your address or our name.
too-many-attempts = Too many wrong passwords. Sign in by mail, or try again in a quarter of an hour.

## Refusals

refused-link-invalid = This is not an invitation
refused-link-invalid-text = The link is not complete or was not made here. Open it once more from the mail, all of it.
refused-link-expired = The invitation has expired
refused-link-expired-text = It was open until a time that has passed. You can ask for a new one.
refused-link-superseded = There is a newer invitation
refused-link-superseded-text = It was sent again, and only the newest mail’s link works. Look for that one in your mailbox.
refused-revoked = The invitation was withdrawn
refused-revoked-text = It is no longer open. If that surprises you, ask whoever invited you.
refused-answered = The invitation has been answered
refused-answered-text = It was accepted or declined before. If you accepted it, go on to where you belong.
refused-already-member = You are a member already
refused-already-member-text = There is nothing new in this invitation for you.
refused-no-seat = There is no seat left
refused-no-seat-text = The organization has as many members as it may. Ask whoever invited you; the invitation stays open meanwhile.
refused-offer-answered = The offer is no longer open
refused-offer-answered-text = It was answered or taken back, or whoever made it is no longer an owner.
refused-wrong-account = You are signed in as somebody else
refused-wrong-account-text = You are signed in as { $signed_in }, but this is for { $invited }.
refused-sign-in-first = Sign in first
refused-sign-in-first-text = The address has an account already. Sign in with it, then accept.
refused-link-used = The link does not work any more
refused-link-used-text = A sign-in link works once, for a quarter of an hour. Ask for a new one.
refused-signed-out = You are not signed in
refused-signed-out-text = Sign in to go on.
refused-forbidden = That is not yours to do
refused-forbidden-text = You may not do this in this organization. Ask one of its admins.
refused-cross-site = That did not come from this page
refused-cross-site-text = For your safety it was not carried out. Open the page again and use its buttons.
refused-invalid = Something in the form is not right
refused-invalid-text = Nothing was changed. Go back and try again.
refused-nothing-here = There is nothing here
refused-nothing-here-text = The address is not one of a page, or of nothing that you can see.
refused-last-owner = Somebody must stay the owner
refused-last-owner-text = Make somebody else an owner first.
refused-too-soon = Just a moment
refused-too-soon-text = The mail was sent a moment ago. Wait a little before it is sent again.
refused-too-many-requests = Too many requests
refused-too-many-requests-text = Nothing was changed. Wait a minute, then try again.
refused-unavailable = It is too busy just now
refused-unavailable-text = Nothing was changed. Wait a moment, then try again.
refused-failed = That did not work
refused-failed-text = Nothing was changed, as far as we know. Go back and try again.

## The console

skip = Skip to the content
sections = Sections
all-organizations = All organizations
your-account = Your account
your-organizations = Your organizations
no-organizations = You do not belong to any organization yet.
new-organization = New organization
hello = Hello, { $who }
signed-in-as = You are signed in as { $email }.
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
kind-member = Member
kind-external = External
address-unconfirmed = Address not confirmed
since = Since
expires = Expires
expired = Expired
invite-people = Invite people
nobody-here = There is nobody here.
nobody-found = Nobody was found. Try another search.
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
delivery-none = Not mailed
delivery-queued = Being sent
delivery-sent = { $n ->
    [one] Sent { $when }
   *[other] Sent { $n } times, last { $when }
}
delivery-failed = Could not be delivered
delivery-expired = Expired

action-deactivate = Deactivate
action-reactivate = Reactivate
action-remove = Remove
action-edit = Change role
action-resend = Send again
action-revoke = Withdraw
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
    [one] Send the invitation to { $who } again?
   *[other] Send { $n } invitations again?
}
question-revoke = { $n ->
    [one] Withdraw the invitation to { $who }?
   *[other] Withdraw { $n } invitations?
}
consequence-deactivate = They lose access at once. Their role and history stay, and you can let them in again.
consequence-reactivate = They get back the access that they had.
consequence-remove = They lose access at once. To come back they must be invited again.
consequence-edit = It takes effect at once.
consequence-resend = Each gets a mail with a new link, and the full time to accept.
consequence-revoke = Their links stop working at once.
still-open = Still open
open-stops = These stop working when you continue:
open-may-stop = What they may no longer give stops working:
open-invitation = Invitation that they made
open-received = Invitation that they received
open-api-key = API key
open-offer = Offer of ownership
open-more = and { $n } more
open-keep = Take over the invitations and API keys that you may give
new-role = New role
partly = Not all of it could be done
partly-text = { $done } done, { $n } not:
why-outranked = You may not change somebody who may do more than you.
why-last-owner = An organization needs an active owner.
why-gone = Not there any more.
why-too-soon = Mailed a moment ago.
why-no-seat = No seat is free.
why-already-member = Is a member already.
why-already-invited = Has been invited anew.
why-answered = Has been answered already.
why-else = Was refused.

said-nothing-selected = Nobody was selected.
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
   *[other] The role of { $n } people was changed.
}
said-resend = { $n ->
    [one] The invitation to { $who } was sent again.
   *[other] { $n } invitations were sent again.
}
said-revoke = { $n ->
    [one] The invitation to { $who } was withdrawn.
   *[other] { $n } invitations were withdrawn.
}
said-joined = You have joined.
said-declined = You declined the invitation.
said-created = { $who } was created.

## Inviting

invite-to = Invite people to { $organization }
addresses = Email addresses
addresses-hint = Any number, separated by commas, spaces or lines; names before them are fine.
remove-address = Remove { $address }
csv-file = Or a CSV file
role-in = Role in { $organization }
no-role = None
no-role-hint = Only in the clients chosen below.
roles-in-clients = Access to clients
no-access = No access
more-options = More options
more-permissions = Permissions beyond the role
own-permissions = Permissions of your application
own-permissions-hint = Names such as reports.view, separated by spaces.
as-external = External: does not see other externals
days = Days to accept, 1 to 30
by-mail = Send the invitations by mail
by-mail-hint = Otherwise you get a link for each to hand over.
send-invitations = Send invitations
check-first = Check first
verdicts = { $n } of { $all } can be invited
verdict-good = Can be invited
invited-by-mail = Invited by mail
invited-by-link = Invited: hand over the link
invited-count = { $n ->
    [0] Nobody was invited
    [one] { $n } person was invited
   *[other] { $n } people were invited
}
copy-link = Copy link
copied = Copied
see-pending = See who is pending
invite-more = Invite more
wrong-no-addresses = Type at least one email address.
wrong-too-many = At most 1,000 addresses at a time.
wrong-permissions = A permission is a lower-case name such as reports.view, and there are at most 64.
wrong-message = A message has at most 1,000 characters.
wrong-days = Days are a number from 1 to 30.
wrong-role = Choose one of the roles.
wrong-grants = Choose a role, here or in a client.
wrong-too-much = That is too much at once. Invite in several steps, with fewer addresses each.
skipped-invalid-address = Not an email address
skipped-duplicate = Named twice
skipped-already-member = A member already
skipped-already-invited = Invited already
skipped-disposable-address = A throw-away address
skipped-domain-not-allowed = Not of an allowed domain
skipped-undeliverable = Takes no mail
skipped-seat-limit-reached = No seat left

## Mails

mail-hello = Hello,
mail-or-link = Or open this link:
mail-invitation-subject = { $inviter } invites you to join { $organization } on { $product }
mail-invitation-subject-by-nobody = You are invited to join { $organization } on { $product }
mail-invitation-subject-of-clients = { $organization } invites you on { $product }
mail-invited-by = { $inviter } invites you to join { $organization } on { $product } as { $role }.
mail-invited = You are invited to join { $organization } on { $product } as { $role }.
mail-invited-to-clients = { $organization } invites you to join these organizations on { $product }:
mail-role-in = { $organization }, as { $role }
mail-writes = { $inviter } writes:
mail-invitation-open = To accept or decline, open this link:
mail-invitation-button = See the invitation
mail-invitation-until = The invitation is for { $address } and is open until { $until }.
mail-invitation-quiet = If you did not expect it, you need not do anything: nothing happens unless you accept. You can also open the link and decline, so that nobody asks you again.
mail-sign-in-subject = Sign in to { $product }
mail-sign-in = This link signs you in to { $product } as { $address }.
mail-sign-in-open = To sign in, open this link:
mail-sign-in-button = Sign in
mail-sign-in-until = It works once, until { $until }.
mail-sign-in-quiet = If you did not ask for it, you need not do anything: without the link nobody gets in.
mail-ownership-subject = { $from } offers you { $organization } on { $product }
mail-ownership = { $from } asks you to become the owner of { $organization } on { $product }.
mail-ownership-means = An owner may do everything, including deleting the organization. Whoever asks you becomes an admin.
mail-ownership-button = See the offer
mail-ownership-until = The offer is for { $address } and stands until { $until }.
mail-ownership-quiet = If you do not want it, you need not do anything: nothing changes unless you accept.

## One's own page

save = Save
sessions = Where you are signed in
this-browser = This browser
another-browser = Another browser
end-session = Sign out there
signed-in-when = signed in { $when }
sign-out-everywhere = Sign out everywhere
said-renamed = Your name was saved.
said-password-set = Your password is set.
said-password-removed = Your password is gone. You sign in by mail.
said-session-ended = You are signed out there.
mail-renewal-subject = { $email } asks for a new invitation to { $organization }
mail-renewal = { $email } has opened an invitation to { $organization } on { $product } that has expired, and asks for a new one.
mail-renewal-open = To send it again, open this link:
mail-renewal-button = See who has expired
mail-renewal-until = They may ask once a day.
mail-renewal-quiet = If you do not want to invite them any more, you need not do anything.

## One person, one invitation

may = May
by-email = By email
by-sms = By SMS
billing-reminders = Billing reminders
history = History
changes = Before and after
inviter = Invited by
email = Email
status-accepted = Accepted
status-declined = Declined
status-revoked = Withdrawn
wrong-address = Wrong address?
right-address = The right address
replace = Withdraw, and invite this address
said-changed = { $who } was changed.
said-replaced = { $who } was invited in its place.

## Clients, roles, keys

no-clients = There are no clients yet.
new-client = New client
new-role-title = New role
description = What it is for
role-changes-all = Changing it changes everyone who has it, at once.
delete-role = Delete the role
replace-with = Whoever has it gets instead
nothing = Nothing: delete only if nobody has it
wrong-role-name = A role has a name of its own, of 1 to 100 characters.
wrong-description = A description has at most 500 characters.
wrong-name-taken = There is a role of this name already.
said-deleted = { $who } was deleted.
said-role-deleted = The role was deleted.
said-role-in-use = Somebody has this role. Choose what they get instead.
no-keys = There are no API keys yet.
last-used = Last used
never = never
new-key = New API key
key-days = Days until it expires, or nothing for never
key-made = The new API key
key-once = This is the key { $who }. It is shown this once: copy it now.
copy-key = Copy key
revoke-key = Revoke
revoke-key-question = Revoke the key { $who }? Whatever uses it stops working at once.
wrong-key-days = Days are a number from 1 to 3,650, or nothing.
said-key-revoked = The key was revoked.

## Events

event-type = What happened
no-events = Nothing of the kind has happened.
actor-root = The application
actor-system = Usher
actor-user = Somebody
actor-api-key = An API key
event-invitation-created = Invited
event-invitation-resent = Invitation sent again
event-invitation-edited = Invitation changed
event-invitation-revoked = Invitation withdrawn
event-invitation-replaced = Invitation replaced
event-invitation-accepted = Invitation accepted
event-invitation-declined = Invitation declined
event-invitation-expired = Invitation expired
event-invitation-delivery-failed = Invitation could not be delivered
event-member-added = Joined
event-member-role-changed = Person changed
event-member-edited = Person’s details changed
event-member-deactivated = Person deactivated
event-member-reactivated = Person reactivated
event-member-removed = Person removed
event-organization-created = Organization created
event-organization-updated = Settings changed
event-organization-deleted = Organization deleted
event-ownership-offered = Ownership offered
event-ownership-cancelled = Offer of ownership taken back
event-ownership-declined = Offer of ownership declined
event-ownership-transferred = Ownership transferred
event-role-created = Role created
event-role-edited = Role changed
event-role-deleted = Role deleted
event-api-key-created = API key created
event-api-key-revoked = API key revoked

## Settings, leaving, giving away

owners-invite = Only owners may invite
allowed-domains = Only addresses of these domains
allowed-domains-hint = Such as example.com, separated by spaces. Nothing: any domain.
block-disposable = No throw-away addresses
seat-limit = Seats
seats-taken = { $n } taken, by active people and pending invitations together. Nothing: no limit.
wrong-domains = A domain looks like example.com, and there are at most 100.
wrong-seats = Seats are a number from 1 to 1,000,000, or nothing.
delete-organization = Delete the organization
delete-organization-text = Everyone in it loses access at once, in its clients too. This cannot be undone.
type-the-name = Type its name: { $organization }
said-another-name = That is not its name. Nothing was deleted.
leave-question = Leave { $organization }?
leave-text = You lose access at once. To come back you must be invited again.
said-left = You have left.
offer-ownership = Offer ownership
offer-ownership-how = Open the page of the person whom you want to take over, and offer it there.
take-back = Take an open offer back
transfer-question = Offer { $organization } to { $who }?
transfer-text = They get a mail. Once they accept, they are an owner and you are an admin.
said-offered = { $who } was mailed the offer.
said-taken-back = The offer was taken back.
