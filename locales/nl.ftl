# Wat Usher in het Nederlands zegt. Elk ander bestand in deze map zegt hetzelfde.

## Woorden

sign-in = Inloggen
sign-out = Uitloggen
accept = Accepteren
decline = Afwijzen
go-on = Doorgaan
back = Terug
cancel = Annuleren
undo = Ongedaan maken
dismiss = Sluiten
create = Aanmaken
name = Naam
search = Zoeken
apply = Toepassen
any = Alle
order = Volgorde
newest-first = Nieuwste eerst
oldest-first = Oudste eerst
role = Rol
kind = Soort
mail = E-mail
you = Jij
person = Persoon
result = Resultaat
message = Bericht aan de genodigden
client = Klant

## Tijd

month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
exactly = { $day } { $month } { $year } om { $time } UTC
just-now = zojuist
in-minutes = { $n ->
    [one] over { $n } minuut
   *[other] over { $n } minuten
}
in-hours = { $n ->
    [one] over { $n } uur
   *[other] over { $n } uur
}
in-days = { $n ->
    [one] over { $n } dag
   *[other] over { $n } dagen
}
minutes-ago = { $n ->
    [one] { $n } minuut geleden
   *[other] { $n } minuten geleden
}
hours-ago = { $n ->
    [one] { $n } uur geleden
   *[other] { $n } uur geleden
}
days-ago = { $n ->
    [one] { $n } dag geleden
   *[other] { $n } dagen geleden
}

## Rollen en rechten

role-owner = Eigenaar
role-admin = Beheerder
role-member = Lid
role-viewer = Lezer
role-as-owner = eigenaar
role-as-admin = beheerder
role-as-member = lid
role-as-viewer = lezer
as-role = als { $role }
role-meaning-owner = Kan alles, ook anderen eigenaar maken.
role-meaning-admin = Kan alles gebruiken, personen uitnodigen en beheren, en instellingen wijzigen.
role-meaning-member = Kan alles in de applicatie gebruiken.
role-meaning-viewer = Kan alles bekijken en niets wijzigen.
permission-members-view = Personen bekijken
permission-members-manage = Personen uitnodigen en beheren
permission-organization-manage = Instellingen, rollen en API-sleutels wijzigen
permission-billing-manage = Facturering beheren
permission-organizations-create = Klantorganisaties aanmaken
permission-organizations-view-all = Alle klantorganisaties bekijken
permission-app-read = Lezen in de applicatie
permission-app-write = Schrijven in de applicatie

## Een uitnodiging

invitation-title = Uitnodiging voor { $organization }
invited-by = { $inviter } nodigt je uit voor { $organization }
invited = Je bent uitgenodigd voor { $organization }
joined = Je maakt nu deel uit van { $organization }
invitation-for = Voor
invitation-until = Geldig tot
your-name = Je naam
your-name-hint = Zo zien anderen je naam. Je kunt dit leeg laten.
wrong-name = Een naam heeft maximaal 100 tekens, op één regel.
wrong-title = Een naam heeft 1 tot 100 tekens, op één regel.
accept-next = Als je accepteert, word je ingelogd bij { $product }.
account-exists = Er is al een account voor { $email }. Log daarmee in om te accepteren: we mailen je een link die je hier terugbrengt.
mail-me-a-link = Mail me een inloglink
signed-in-as-another = Je bent ingelogd als { $signed_in }, maar de uitnodiging is voor { $invited }.
switch-to = Uitloggen en doorgaan als { $email }
switch-account = Uitloggen en het andere account gebruiken
decline-reason = Waarom, als je dat wilt laten weten
not-expected = Had je deze uitnodiging niet verwacht? Dan kun je die afwijzen of gewoon de pagina sluiten: er gebeurt niets zolang je niet accepteert.
declined = Je hebt de uitnodiging afgewezen
declined-text = Verder gebeurt er niets. Verander je van gedachten? Vraag dan een nieuwe uitnodiging aan.
ask-for-another = Nieuwe uitnodiging aanvragen
asked-again = We hebben het doorgegeven
asked-again-text = Degene die je heeft uitgenodigd, krijgt te horen dat je graag een nieuwe uitnodiging wilt. Die krijg je per e-mail.

## Een aanbod van eigenaarschap

ownership-title = Eigenaar worden van { $organization }?
ownership-offered-by = { $from } vraagt je de organisatie over te nemen. Jij wordt dan eigenaar en { $from } wordt beheerder.
ownership-offered = Je wordt gevraagd de organisatie over te nemen. Je wordt dan eigenaar.
ownership-means = Een eigenaar mag alles, ook de organisatie verwijderen.
ownership-sign-in = Om te accepteren moet je ingelogd zijn als { $email }.
ownership-declined = Je hebt het aanbod afgewezen
ownership-declined-text = De organisatie blijft bij de huidige eigenaar. Verder gebeurt er niets.

## Inloggen

sign-in-to = Inloggen bij { $product }
one-more-click = Nog één klik en je bent binnen.
your-email = Je e-mailadres
new-here = Nieuw hier? Laat een link mailen: die maakt je account aan.
wrong-email = Dat is geen e-mailadres.
check-your-mail = Kijk in je mailbox
check-your-mail-text = Als je met dit adres kunt inloggen, is er een e-mail met een link onderweg. De link werkt één keer, een kwartier lang. Na een minuut nog niets? Kijk in je spammap of vraag een nieuwe link aan.
ask-again = Nieuwe link aanvragen

## Wachtwoorden

password = Wachtwoord
password-hint = 12 tot 128 tekens. Laat leeg om via e-mail in te loggen.
password-rule = 12 tot 128 tekens, welke je maar wilt.
new-password = Nieuw wachtwoord
current-password = Huidig wachtwoord
current-password-hint = Vergeten? Log in via e-mail: daarna hoef je het een kwartier lang niet in te vullen.
forgot-password = Wachtwoord vergeten?
has-password = Je kunt inloggen met een wachtwoord of via e-mail.
has-no-password = Je logt in via e-mail. Je kunt ook een wachtwoord instellen.
first-password-by-mail = Voor een eerste wachtwoord bevestig je eerst je adres: we mailen je een link die je hier terugbrengt.
set-password = Wachtwoord instellen
change-password = Wachtwoord wijzigen
remove-password = Wachtwoord verwijderen
wrong-password = Het adres of het wachtwoord klopt niet.
no-password = Typ je wachtwoord of laat een link mailen.
wrong-current-password = Dat is niet je huidige wachtwoord.
wrong-password-shape = Een wachtwoord heeft 12 tot 128 tekens.
wrong-password-common = Dat is te makkelijk te raden: veel mensen kiezen het, of het is je adres of onze naam.
too-many-attempts = Te vaak een verkeerd wachtwoord ingevuld. Log in via e-mail of probeer het over een kwartier opnieuw.

## Weigeringen

refused-link-invalid = Dit is geen uitnodiging
refused-link-invalid-text = De link is niet volledig of komt niet van ons. Open hem nog eens vanuit de e-mail, en neem de hele link mee.
refused-link-expired = De uitnodiging is verlopen
refused-link-expired-text = De tijd om te accepteren is voorbij. Je kunt een nieuwe uitnodiging aanvragen.
refused-link-superseded = Er is een nieuwere uitnodiging
refused-link-superseded-text = De uitnodiging is opnieuw verstuurd en alleen de link in de nieuwste e-mail werkt. Zoek die e-mail op in je mailbox.
refused-revoked = De uitnodiging is ingetrokken
refused-revoked-text = Deze uitnodiging staat niet meer open. Verrast dat je? Vraag het dan aan degene die je heeft uitgenodigd.
refused-answered = De uitnodiging is al beantwoord
refused-answered-text = De uitnodiging is al eerder geaccepteerd of afgewezen. Heb je zelf geaccepteerd? Ga dan door naar je organisatie.
refused-already-member = Je bent al lid
refused-already-member-text = Deze uitnodiging voegt voor jou niets nieuws toe.
refused-no-seat = Er is geen plaats meer vrij
refused-no-seat-text = De organisatie heeft het maximale aantal leden bereikt. Vraag het aan degene die je heeft uitgenodigd; de uitnodiging blijft intussen openstaan.
refused-offer-answered = Het aanbod staat niet meer open
refused-offer-answered-text = Het is beantwoord of ingetrokken, of degene die het deed is geen eigenaar meer.
refused-wrong-account = Je bent ingelogd met een ander account
refused-wrong-account-text = Je bent ingelogd als { $signed_in }, maar dit is voor { $invited }.
refused-sign-in-first = Log eerst in
refused-sign-in-first-text = Er is al een account voor dit adres. Log daarmee in en accepteer daarna.
refused-link-used = De link werkt niet meer
refused-link-used-text = Een inloglink werkt één keer, een kwartier lang. Vraag een nieuwe aan.
refused-signed-out = Je bent niet ingelogd
refused-signed-out-text = Log in om door te gaan.
refused-forbidden = Daar heb je geen rechten voor
refused-forbidden-text = Dit mag je niet doen in deze organisatie. Vraag het een van de beheerders.
refused-cross-site = Dat kwam niet van deze pagina
refused-cross-site-text = Voor je veiligheid is het niet uitgevoerd. Open de pagina opnieuw en gebruik de knoppen daar.
refused-invalid = Er klopt iets niet in het formulier
refused-invalid-text = Er is niets gewijzigd. Ga terug en probeer het opnieuw.
refused-nothing-here = Hier is niets te vinden
refused-nothing-here-text = Op dit adres is geen pagina, of niets wat jij kunt zien.
refused-last-owner = Er moet een eigenaar blijven
refused-last-owner-text = Maak eerst iemand anders eigenaar.
refused-too-soon = Een ogenblik
refused-too-soon-text = De e-mail is net verstuurd. Wacht even voordat je hem opnieuw verstuurt.
refused-too-many-requests = Te veel verzoeken
refused-too-many-requests-text = Er is niets gewijzigd. Wacht een minuut en probeer het dan opnieuw.
refused-unavailable = Het is nu even te druk
refused-unavailable-text = Er is niets gewijzigd. Wacht even en probeer het dan opnieuw.
refused-failed = Dat is niet gelukt
refused-failed-text = Voor zover we weten is er niets gewijzigd. Ga terug en probeer het opnieuw.

## De console

skip = Naar de inhoud
sections = Onderdelen
all-organizations = Alle organisaties
your-account = Je account
your-organizations = Je organisaties
no-organizations = Je hoort nog niet bij een organisatie.
new-organization = Nieuwe organisatie
hello = Hallo { $who }
signed-in-as = Je bent ingelogd als { $email }.
section-people = Personen
section-invite = Uitnodigen
section-family = Klanten
section-roles = Rollen
section-api-keys = API-sleutels
section-events = Gebeurtenissen
section-settings = Instellingen
section-leave = Verlaten
pages = Pagina’s
first-page = Eerste pagina
next-page = Volgende pagina

## Personen

people = Personen
tab-active = Actief
tab-pending = Openstaand
tab-deactivated = Gedeactiveerd
tab-expired = Verlopen
kind-member = Lid
kind-external = Extern
address-unconfirmed = Adres niet bevestigd
since = Sinds
expires = Verloopt
expired = Verlopen
invite-people = Personen uitnodigen
nobody-here = Er is hier niemand.
nobody-found = Niemand gevonden. Probeer een andere zoekopdracht.
shown = { $n ->
    [one] { $n } persoon getoond
   *[other] { $n } personen getoond
}
select = { $who } selecteren
select-all = Alles selecteren
selected = { $n } geselecteerd
organizations-count = { $n ->
    [one] { $n } organisatie
   *[other] { $n } organisaties
}
delivery-none = Niet gemaild
delivery-queued = Wordt verstuurd
delivery-sent = { $n ->
    [one] Verstuurd: { $when }
   *[other] { $n } keer verstuurd, voor het laatst { $when }
}
delivery-failed = Kon niet worden bezorgd
delivery-expired = Verlopen

action-deactivate = Deactiveren
action-reactivate = Opnieuw activeren
action-remove = Verwijderen
action-edit = Rol wijzigen
action-resend = Opnieuw versturen
action-revoke = Intrekken
question-deactivate = { $n ->
    [one] { $who } deactiveren?
   *[other] { $n } personen deactiveren?
}
question-reactivate = { $n ->
    [one] { $who } opnieuw activeren?
   *[other] { $n } personen opnieuw activeren?
}
question-remove = { $n ->
    [one] { $who } verwijderen?
   *[other] { $n } personen verwijderen?
}
question-edit = { $n ->
    [one] De rol van { $who } wijzigen?
   *[other] De rol van { $n } personen wijzigen?
}
question-resend = { $n ->
    [one] De uitnodiging aan { $who } opnieuw versturen?
   *[other] { $n } uitnodigingen opnieuw versturen?
}
question-revoke = { $n ->
    [one] De uitnodiging aan { $who } intrekken?
   *[other] { $n } uitnodigingen intrekken?
}
consequence-deactivate = De toegang vervalt direct. Rol en geschiedenis blijven bewaard en je kunt de toegang later herstellen.
consequence-reactivate = De eerdere toegang wordt hersteld.
consequence-remove = De toegang vervalt direct. Om terug te komen is een nieuwe uitnodiging nodig.
consequence-edit = De wijziging geldt direct.
consequence-resend = Elke genodigde krijgt een e-mail met een nieuwe link en opnieuw de volle tijd om te accepteren.
consequence-revoke = De links werken direct niet meer.
still-open = Nog open
open-stops = Dit werkt niet meer als je doorgaat:
open-may-stop = Wat ze niet meer mogen geven, werkt niet meer:
open-invitation = Verstuurde uitnodiging
open-received = Ontvangen uitnodiging
open-api-key = API-sleutel
open-offer = Aanbod van eigenaarschap
open-more = en nog { $n }
open-keep = Uitnodigingen en API-sleutels overnemen die je mag geven
new-role = Nieuwe rol
partly = Niet alles is gelukt
partly-text = { $done } gelukt, { $n } niet:
why-outranked = Je mag niemand wijzigen die meer mag dan jij.
why-last-owner = Een organisatie heeft een actieve eigenaar nodig.
why-gone = Bestaat niet meer.
why-too-soon = Net gemaild.
why-no-seat = Er is geen plaats vrij.
why-already-member = Is al lid.
why-already-invited = Is opnieuw uitgenodigd.
why-answered = Is al beantwoord.
why-else = Is geweigerd.

said-nothing-selected = Er is niemand geselecteerd.
said-deactivate = { $n ->
    [one] { $who } is gedeactiveerd.
   *[other] { $n } personen zijn gedeactiveerd.
}
said-reactivate = { $n ->
    [one] { $who } is opnieuw geactiveerd.
   *[other] { $n } personen zijn opnieuw geactiveerd.
}
said-remove = { $n ->
    [one] { $who } is verwijderd.
   *[other] { $n } personen zijn verwijderd.
}
said-edit = { $n ->
    [one] De rol van { $who } is gewijzigd.
   *[other] De rol van { $n } personen is gewijzigd.
}
said-resend = { $n ->
    [one] De uitnodiging aan { $who } is opnieuw verstuurd.
   *[other] { $n } uitnodigingen zijn opnieuw verstuurd.
}
said-revoke = { $n ->
    [one] De uitnodiging aan { $who } is ingetrokken.
   *[other] { $n } uitnodigingen zijn ingetrokken.
}
said-joined = Je hebt de uitnodiging geaccepteerd.
said-declined = Je hebt de uitnodiging afgewezen.
said-created = { $who } is aangemaakt.

## Uitnodigen

invite-to = Personen uitnodigen voor { $organization }
addresses = E-mailadressen
addresses-hint = Zoveel als je wilt, gescheiden door komma’s, spaties of nieuwe regels; er mogen namen voor staan.
remove-address = { $address } verwijderen
csv-file = Of een CSV-bestand
role-in = Rol in { $organization }
no-role = Geen
no-role-hint = Alleen bij de klanten die hieronder zijn gekozen.
roles-in-clients = Toegang tot klanten
no-access = Geen toegang
more-options = Meer opties
more-permissions = Rechten naast de rol
own-permissions = Rechten van je applicatie
own-permissions-hint = Namen zoals reports.view, gescheiden door spaties.
as-external = Extern: ziet andere externen niet
days = Dagen om te accepteren, 1 tot 30
by-mail = De uitnodigingen per e-mail versturen
by-mail-hint = Anders krijg je voor elke uitnodiging een link om zelf door te geven.
send-invitations = Uitnodigingen versturen
check-first = Eerst controleren
verdicts = { $n ->
    [one] { $n } van { $all } kan worden uitgenodigd
   *[other] { $n } van { $all } kunnen worden uitgenodigd
}
verdict-good = Kan worden uitgenodigd
invited-by-mail = Per e-mail uitgenodigd
invited-by-link = Uitgenodigd: geef de link door
invited-count = { $n ->
    [0] Er is niemand uitgenodigd
    [one] { $n } persoon is uitgenodigd
   *[other] { $n } personen zijn uitgenodigd
}
copy-link = Link kopiëren
copied = Gekopieerd
see-pending = Openstaande uitnodigingen bekijken
invite-more = Meer personen uitnodigen
wrong-no-addresses = Vul minstens één e-mailadres in.
wrong-too-many = Maximaal 1.000 adressen tegelijk.
wrong-permissions = Een recht is een naam in kleine letters, zoals reports.view, en er zijn er maximaal 64.
wrong-message = Een bericht heeft maximaal 1.000 tekens.
wrong-days = Vul een aantal dagen in van 1 tot en met 30.
wrong-role = Kies een van de rollen.
wrong-grants = Kies een rol, hier of bij een klant.
wrong-too-much = Dat is te veel in één keer. Nodig in meerdere stappen uit, met minder adressen per keer.
skipped-invalid-address = Geen e-mailadres
skipped-duplicate = Dubbel opgegeven
skipped-already-member = Al lid
skipped-already-invited = Al uitgenodigd
skipped-disposable-address = Een wegwerpadres
skipped-domain-not-allowed = Domein niet toegestaan
skipped-undeliverable = Kan geen e-mail ontvangen
skipped-seat-limit-reached = Geen plaats meer vrij

## E-mails

mail-hello = Hallo,
mail-or-link = Of open deze link:
mail-invitation-subject = { $inviter } nodigt je uit voor { $organization } op { $product }
mail-invitation-subject-by-nobody = Je bent uitgenodigd voor { $organization } op { $product }
mail-invitation-subject-of-clients = Uitnodiging van { $organization } op { $product }
mail-invited-by = { $inviter } nodigt je uit om als { $role } deel uit te maken van { $organization } op { $product }.
mail-invited = Je bent uitgenodigd om als { $role } deel uit te maken van { $organization } op { $product }.
mail-invited-to-clients = { $organization } nodigt je uit voor deze organisaties op { $product }:
mail-role-in = { $organization }, als { $role }
mail-writes = { $inviter } schrijft:
mail-invitation-open = Open deze link om te accepteren of af te wijzen:
mail-invitation-button = Bekijk de uitnodiging
mail-invitation-until = De uitnodiging is voor { $address } en is geldig tot { $until }.
mail-invitation-quiet = Had je deze uitnodiging niet verwacht? Dan hoef je niets te doen: er gebeurt niets zolang je niet accepteert. Je kunt ook de link openen en de uitnodiging afwijzen, zodat niemand het je nog eens vraagt.
mail-sign-in-subject = Inloggen bij { $product }
mail-sign-in = Met deze link log je als { $address } in bij { $product }.
mail-sign-in-open = Open deze link om in te loggen:
mail-sign-in-button = Inloggen
mail-sign-in-until = De link werkt één keer, tot { $until }.
mail-sign-in-quiet = Heb je hier niet om gevraagd? Dan hoef je niets te doen: zonder de link komt niemand binnen.
mail-ownership-subject = { $from } biedt je het eigenaarschap van { $organization } op { $product } aan
mail-ownership = { $from } vraagt je om eigenaar te worden van { $organization } op { $product }.
mail-ownership-means = Een eigenaar mag alles, ook de organisatie verwijderen. Degene die je dit vraagt, wordt beheerder.
mail-ownership-button = Bekijk het aanbod
mail-ownership-until = Het aanbod is voor { $address } en geldt tot { $until }.
mail-ownership-quiet = Wil je dit niet? Dan hoef je niets te doen: er verandert niets zolang je niet accepteert.

## Je eigen pagina

save = Opslaan
sessions = Waar je bent ingelogd
this-browser = Deze browser
another-browser = Een andere browser
end-session = Daar uitloggen
signed-in-when = { $when } ingelogd
sign-out-everywhere = Overal uitloggen
said-renamed = Je naam is opgeslagen.
said-password-set = Je wachtwoord is ingesteld.
said-password-removed = Je wachtwoord is verwijderd. Je logt in via e-mail.
said-session-ended = Je bent daar uitgelogd.
mail-renewal-subject = { $email } vraagt om een nieuwe uitnodiging voor { $organization }
mail-renewal = { $email } heeft een verlopen uitnodiging voor { $organization } op { $product } geopend en vraagt om een nieuwe.
mail-renewal-open = Open deze link om de uitnodiging opnieuw te versturen:
mail-renewal-button = Bekijk verlopen uitnodigingen
mail-renewal-until = Zo’n verzoek kan één keer per dag.
mail-renewal-quiet = Wil je deze persoon niet meer uitnodigen? Dan hoef je niets te doen.

## Eén persoon, één uitnodiging

may = Rechten
by-email = Per e-mail
by-sms = Per sms
billing-reminders = Betalingsherinneringen
history = Geschiedenis
changes = Voor en na
inviter = Uitgenodigd door
email = E-mailadres
status-accepted = Geaccepteerd
status-declined = Afgewezen
status-revoked = Ingetrokken
wrong-address = Verkeerd adres?
right-address = Het juiste adres
replace = Intrekken en dit adres uitnodigen
said-changed = { $who } is gewijzigd.
said-replaced = In plaats daarvan is { $who } uitgenodigd.

## Klanten, rollen, sleutels

no-clients = Er zijn nog geen klanten.
new-client = Nieuwe klant
new-role-title = Nieuwe rol
description = Waar de rol voor is
role-changes-all = Een wijziging geldt direct voor iedereen met deze rol.
delete-role = Rol verwijderen
replace-with = Wie deze rol heeft, krijgt in plaats daarvan
nothing = Niets: alleen verwijderen als niemand de rol heeft
wrong-role-name = Een rol heeft een eigen naam van 1 tot 100 tekens.
wrong-description = Een beschrijving heeft maximaal 500 tekens.
wrong-name-taken = Er is al een rol met deze naam.
said-deleted = { $who } is verwijderd.
said-role-deleted = De rol is verwijderd.
said-role-in-use = Iemand heeft deze rol. Kies welke rol ervoor in de plaats komt.
no-keys = Er zijn nog geen API-sleutels.
last-used = Laatst gebruikt
never = nooit
new-key = Nieuwe API-sleutel
key-days = Dagen tot de sleutel verloopt; leeg: nooit
key-made = De nieuwe API-sleutel
key-once = Dit is de sleutel ‘{ $who }’. Je ziet hem alleen deze ene keer: kopieer hem nu.
copy-key = Sleutel kopiëren
revoke-key = Intrekken
revoke-key-question = De sleutel ‘{ $who }’ intrekken? Alles wat hem gebruikt, werkt direct niet meer.
wrong-key-days = Vul een aantal dagen in van 1 tot en met 3.650, of niets.
said-key-revoked = De sleutel is ingetrokken.

## Gebeurtenissen

event-type = Wat er is gebeurd
no-events = Er is niets van dien aard gebeurd.
actor-root = De applicatie
actor-system = Usher
actor-user = Iemand
actor-api-key = Een API-sleutel
event-invitation-created = Uitgenodigd
event-invitation-resent = Uitnodiging opnieuw verstuurd
event-invitation-edited = Uitnodiging gewijzigd
event-invitation-revoked = Uitnodiging ingetrokken
event-invitation-replaced = Uitnodiging vervangen
event-invitation-accepted = Uitnodiging geaccepteerd
event-invitation-declined = Uitnodiging afgewezen
event-invitation-expired = Uitnodiging verlopen
event-invitation-delivery-failed = Uitnodiging kon niet worden bezorgd
event-member-added = Toegetreden
event-member-role-changed = Persoon gewijzigd
event-member-edited = Gegevens van persoon gewijzigd
event-member-deactivated = Persoon gedeactiveerd
event-member-reactivated = Persoon opnieuw geactiveerd
event-member-removed = Persoon verwijderd
event-organization-created = Organisatie aangemaakt
event-organization-updated = Instellingen gewijzigd
event-organization-deleted = Organisatie verwijderd
event-ownership-offered = Eigenaarschap aangeboden
event-ownership-cancelled = Aanbod van eigenaarschap ingetrokken
event-ownership-declined = Aanbod van eigenaarschap afgewezen
event-ownership-transferred = Eigenaarschap overgedragen
event-role-created = Rol aangemaakt
event-role-edited = Rol gewijzigd
event-role-deleted = Rol verwijderd
event-api-key-created = API-sleutel aangemaakt
event-api-key-revoked = API-sleutel ingetrokken

## Instellingen, verlaten, overdragen

owners-invite = Alleen eigenaren mogen uitnodigen
allowed-domains = Alleen adressen van deze domeinen
allowed-domains-hint = Bijvoorbeeld example.com, gescheiden door spaties. Leeg: elk domein.
block-disposable = Geen wegwerpadressen
seat-limit = Plaatsen
seats-taken = { $n } bezet, door actieve personen en openstaande uitnodigingen samen. Leeg: geen limiet.
wrong-domains = Een domein ziet eruit als example.com, en er zijn er maximaal 100.
wrong-seats = Vul een aantal plaatsen in van 1 tot en met 1.000.000, of niets.
delete-organization = Organisatie verwijderen
delete-organization-text = Iedereen in de organisatie verliest direct de toegang, ook tot de klanten ervan. Dit kan niet ongedaan worden gemaakt.
type-the-name = Typ de naam van de organisatie: { $organization }
said-another-name = Dat is niet de naam van de organisatie. Er is niets verwijderd.
leave-question = { $organization } verlaten?
leave-text = Je verliest direct je toegang. Om terug te komen heb je een nieuwe uitnodiging nodig.
said-left = Je hebt de organisatie verlaten.
offer-ownership = Eigenaarschap aanbieden
offer-ownership-how = Open de pagina van de persoon die het moet overnemen en bied het eigenaarschap daar aan.
take-back = Openstaand aanbod intrekken
transfer-question = Het eigenaarschap van { $organization } aanbieden aan { $who }?
transfer-text = Het aanbod wordt per e-mail verstuurd. Wordt het geaccepteerd, dan gaat het eigenaarschap over en word jij beheerder.
said-offered = Het aanbod is naar { $who } gemaild.
said-taken-back = Het aanbod is ingetrokken.
