# Wat Usher in het Nederlands zegt. Elk ander bestand in deze map zegt hetzelfde.

## Woorden

sign-in = Inloggen
sign-out = Uitloggen
accept = Accepteren
decline = Afwijzen
go-on = Doorgaan
leads-to = Doorgaan naar { $site }
back = Terug
cancel = Annuleren
undo = Ongedaan maken
dismiss = Sluiten
create = Aanmaken
name = Naam
search = Zoeken
apply = Toepassen
any = Alle
order = Sorteren
newest-first = Nieuwste eerst
oldest-first = Oudste eerst
role = Rol
kind = Type
mail = Bezorging
you = Jij
person = Persoon
result = Resultaat
message = Bericht (optioneel)
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
role-meaning-admin = Kan alles in de app gebruiken, personen uitnodigen en beheren, en instellingen wijzigen.
role-meaning-member = Kan alles in de app gebruiken.
role-meaning-viewer = Kan alles bekijken, maar niets wijzigen.
role-for-you-owner = Als eigenaar kun je alles, ook anderen eigenaar maken.
role-for-you-admin = Als beheerder kun je alles in de app gebruiken, personen uitnodigen en beheren, en instellingen wijzigen.
role-for-you-member = Als lid kun je alles in de app gebruiken.
role-for-you-viewer = Als lezer kun je alles bekijken, maar niets wijzigen.
permission-members-view = Personen bekijken
permission-members-manage = Personen uitnodigen en beheren
permission-organization-manage = Instellingen, rollen en API-sleutels wijzigen
permission-billing-manage = Facturering beheren
permission-organizations-create = Klantorganisaties aanmaken
permission-organizations-view-all = Alle klantorganisaties bekijken
permission-app-read = App-inhoud bekijken
permission-app-write = App-inhoud bewerken

## Een uitnodiging

invitation-title = Uitnodiging voor { $organization }
invited-by = { $inviter } heeft je uitgenodigd voor { $organization }
invited = Je bent uitgenodigd voor { $organization }
joined = Je bent nu lid van { $organization }
invitation-title-many = { $n ->
    [one] Uitnodiging voor { $n } organisatie
   *[other] Uitnodiging voor { $n } organisaties
}
invited-by-many = { $n ->
    [one] { $inviter } heeft je uitgenodigd voor { $n } organisatie
   *[other] { $inviter } heeft je uitgenodigd voor { $n } organisaties
}
invited-many = { $n ->
    [one] Je bent uitgenodigd voor { $n } organisatie
   *[other] Je bent uitgenodigd voor { $n } organisaties
}
joined-many = { $n ->
    [one] Je hebt nu toegang tot { $n } organisatie
   *[other] Je hebt nu toegang tot { $n } organisaties
}
invitation-for = Voor
invitation-until = Verloopt
your-name = Je naam
your-name-hint = Zichtbaar voor je team. Optioneel.
wrong-name-empty = Vul een naam in.
wrong-name-long = De naam mag maximaal 100 tekens lang zijn.
wrong-lines = Gebruik één regel.
wrong-control = De tekst bevat verborgen besturingstekens. Typ de tekst opnieuw of plak deze als tekst zonder opmaak.
accept-next = Als je accepteert, word je ingelogd bij { $product }.
account-exists = Er is al een account voor { $email }. Log daarmee in om te accepteren. We mailen je een link waarmee je hier terugkomt.
mail-me-a-link = Inloglink mailen
signed-in-as-another = Je bent ingelogd als { $signed_in }, maar deze uitnodiging is voor { $invited }.
switch-to = Overschakelen naar { $email }
switch-account = Van account wisselen
decline-reason = Reden (optioneel)
wrong-reason = De reden mag maximaal 500 tekens lang zijn.
not-expected = Had je deze uitnodiging niet verwacht? Dan kun je die afwijzen of deze pagina sluiten. Je wordt pas toegevoegd als je accepteert.
declined = Je hebt de uitnodiging afgewezen
declined-text = Verander je van gedachten? Vraag dan een nieuwe uitnodiging aan.
ask-for-another = Nieuwe uitnodiging aanvragen
asked-again = Verzoek verstuurd
asked-again-text = We hebben degene die je heeft uitgenodigd laten weten dat je een nieuwe uitnodiging wilt. Als je er een krijgt, komt die per e-mail.
invited-again = Controleer je e-mail
invited-again-text = We hebben je de uitnodiging opnieuw gemaild, met een nieuwe link.
nobody-to-ask = We konden niemand bereiken
nobody-to-ask-text = Er is niemand in de organisatie aan wie een nieuwe uitnodiging kan worden gevraagd. Neem contact op met het bedrijf dat je heeft uitgenodigd.

## Een aanbod van eigenaarschap

ownership-title = Eigenaar worden van { $organization }?
ownership-offered-by = { $from } wil het eigenaarschap aan je overdragen. Jij wordt eigenaar en { $from } wordt beheerder.
ownership-offered = Je wordt gevraagd het eigenaarschap over te nemen. Als je accepteert, word je eigenaar.
ownership-means = Eigenaren kunnen alles, ook de organisatie verwijderen.
ownership-sign-in = Log in als { $email } om te accepteren.
ownership-declined = Je hebt het verzoek afgewezen
ownership-declined-text = De organisatie houdt dezelfde eigenaar.

## Inloggen

sign-in-to = Inloggen bij { $product }
one-more-click = Bevestig om in te loggen.
your-email = E-mailadres
new-here = Nieuw hier? We mailen je een link waarmee je een account aanmaakt.
wrong-email = Vul een geldig e-mailadres in.
check-your-mail = Controleer je e-mail
check-your-mail-text = Als je met dit adres kunt inloggen, hebben we je een link gemaild. De link werkt één keer en verloopt over 15 minuten. Niets ontvangen? Kijk in je spammap of vraag een nieuwe link aan.
ask-again = Nieuwe link aanvragen

## Wachtwoorden

password = Wachtwoord
password-hint = 12 tot 128 tekens. Laat leeg om via e-mail in te loggen.
password-rule = 12 tot 128 tekens. Alle soorten tekens zijn toegestaan.
new-password = Nieuw wachtwoord
current-password = Huidig wachtwoord
current-password-hint = Vergeten? Log in via e-mail: daarna heb je het 15 minuten lang niet nodig.
forgot-password = Wachtwoord vergeten?
has-password = Je kunt inloggen met een wachtwoord of via e-mail.
has-no-password = Je logt in via e-mail. Je kunt ook een wachtwoord instellen.
first-password-by-mail = Bevestig je e-mailadres om je eerste wachtwoord in te stellen. We mailen je een link waarmee je hier terugkomt.
set-password = Wachtwoord instellen
change-password = Wachtwoord wijzigen
remove-password = Wachtwoord verwijderen
wrong-password = E-mailadres of wachtwoord is onjuist.
no-password = Vul je wachtwoord in of laat je een inloglink mailen.
wrong-current-password = Het huidige wachtwoord is onjuist.
wrong-password-shape = Het wachtwoord moet 12 tot 128 tekens lang zijn.
wrong-password-common = Dit wachtwoord is te makkelijk te raden. Gebruik geen veelgebruikt wachtwoord, je e-mailadres of onze naam.
too-many-attempts = Te vaak een onjuist wachtwoord ingevuld. Log in via e-mail of probeer het over 15 minuten opnieuw.

## Weigeringen

refused-link-invalid = Deze link werkt niet
refused-link-invalid-text = Kopieer de hele link uit de e-mail en probeer het opnieuw.
refused-link-expired = Deze uitnodiging is verlopen
refused-link-expired-text = Accepteren kan niet meer. Je kunt een nieuwe uitnodiging aanvragen.
refused-link-superseded = Er is een nieuwere uitnodiging
refused-link-superseded-text = De uitnodiging is opnieuw verstuurd en alleen de link in de nieuwste e-mail werkt. Controleer je e-mail.
refused-revoked = Deze uitnodiging is ingetrokken
refused-revoked-text = Je kunt deze niet meer accepteren. Neem contact op met degene die je heeft uitgenodigd.
refused-answered = Deze uitnodiging is al beantwoord
refused-answered-text = De uitnodiging is al geaccepteerd of afgewezen. Heb je zelf geaccepteerd? Ga dan door naar je organisatie.
refused-already-member = Je bent al lid
refused-already-member-text = Deze uitnodiging voegt niets nieuws toe.
refused-no-seat = Geen plaatsen meer vrij
refused-no-seat-text = De organisatie heeft het maximale aantal plaatsen bereikt. Neem contact op met degene die je heeft uitgenodigd. Je kunt later nog accepteren, zolang de uitnodiging niet is verlopen.
refused-offer-answered = Deze overdracht van eigenaarschap staat niet meer open
refused-offer-answered-text = Het verzoek is beantwoord of ingetrokken, of degene die het heeft gedaan, is geen eigenaar meer.
refused-wrong-account = Je bent ingelogd met een ander account
refused-wrong-account-text = Je bent ingelogd als { $signed_in }, maar dit is voor { $invited }.
refused-sign-in-first = Log in om te accepteren
refused-sign-in-first-text = Er is al een account voor dit e-mailadres. Log daarmee in en accepteer daarna.
refused-link-used = Deze link werkt niet meer
refused-link-used-text = Een inloglink werkt één keer en verloopt na 15 minuten. Vraag een nieuwe aan.
refused-signed-out = Je bent niet ingelogd
refused-signed-out-text = Log in om door te gaan.
refused-forbidden = Je hebt hier geen rechten voor
refused-forbidden-text = Je rol in deze organisatie staat dit niet toe. Neem contact op met een beheerder.
refused-cross-site = Probeer het opnieuw vanaf de pagina
refused-cross-site-text = We konden niet bevestigen dat het verzoek van onze pagina kwam. Er is niets gewijzigd. Open de pagina opnieuw en gebruik de knoppen daar.
refused-no-cookies = Sta cookies toe om door te gaan
refused-no-cookies-text = Je browser heeft de cookie die dit formulier beschermt niet meegestuurd. Er is niets gewijzigd. Sta cookies toe voor deze site, ga dan terug en probeer het opnieuw.
refused-too-large = Bestand is te groot
refused-too-large-text = Het formulier en het bestand mogen samen maximaal 1 MiB groot zijn. Er is niets gewijzigd. Kies een kleiner bestand of verstuur het in delen.
refused-invalid = Controleer het formulier
refused-invalid-text = Sommige gegevens zijn ongeldig. Er is niets gewijzigd. Ga terug en probeer het opnieuw.
refused-nothing-here = Pagina niet gevonden
refused-nothing-here-text = Deze pagina bestaat niet of je hebt geen toegang.
refused-last-owner = Een organisatie heeft een eigenaar nodig
refused-last-owner-text = Maak eerst iemand anders eigenaar.
refused-too-soon = Wacht een ogenblik
refused-too-soon-text = Deze e-mail is net verstuurd. Wacht even voordat je hem opnieuw verstuurt.
refused-too-many-requests = Te veel verzoeken
refused-too-many-requests-text = Er is niets gewijzigd. Wacht een minuut en probeer het dan opnieuw.
refused-unavailable = Het is nu erg druk
refused-unavailable-text = Er is niets gewijzigd. Probeer het zo opnieuw.
refused-failed = Er is iets misgegaan
refused-failed-text = We konden niet bevestigen dat je wijziging is opgeslagen. Ga terug, controleer het en probeer het opnieuw.

## De console

skip = Naar de inhoud
sections = Onderdelen
all-organizations = Alle organisaties
all-clients = Alle klanten
your-account = Account
your-organizations = Je organisaties
no-organizations = Je bent nog geen lid van een organisatie.
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
tab-clients = Bij klanten
more-in-clients = Alle resultaten bij klanten bekijken
kind-member = Lid
kind-external = Gast
address-unconfirmed = E-mailadres niet bevestigd
since = Lid sinds
expires = Verloopt
expired = Verlopen
invite-people = Personen uitnodigen
nobody-here = Nog geen personen.
nobody-found = Geen resultaten. Probeer een andere zoekopdracht.
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
delivery-failed = Niet bezorgd
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
consequence-deactivate = De toegang vervalt direct. Rol en geschiedenis blijven bewaard. Opnieuw activeren kan op elk moment.
consequence-reactivate = De eerdere toegang wordt hersteld.
consequence-remove = De toegang vervalt direct. Om terug te komen is een nieuwe uitnodiging nodig.
consequence-edit = De wijziging geldt direct.
consequence-resend = Er wordt een e-mail met een nieuwe link verstuurd. De termijn om te accepteren begint opnieuw.
consequence-revoke = De links werken direct niet meer.
client-access-only = Deze uitnodigingen geven alleen toegang tot klanten. Open ze een voor een om ze te wijzigen:
still-open = Nog actief
open-stops = Dit werkt niet meer als je doorgaat:
open-may-stop = Wat hierna niet meer mag worden toegekend, werkt niet meer:
open-invitation = Verstuurde uitnodiging
open-received = Ontvangen uitnodiging
open-api-key = API-sleutel
open-offer = Overdracht van eigenaarschap
open-more = en nog { $n }
open-keep = De uitnodigingen en API-sleutels overnemen die je zelf mag toekennen
new-role = Nieuwe rol
partly = Sommige wijzigingen zijn niet gelukt
partly-text = { $done } gelukt, { $n } mislukt:
why-outranked = Heeft meer rechten dan jij.
why-last-owner = Een organisatie heeft een actieve eigenaar nodig.
why-gone = Bestaat niet meer.
why-too-soon = Net gemaild.
why-no-seat = Geen plaatsen meer vrij.
why-already-member = Is al lid.
why-already-invited = Heeft al een nieuwere uitnodiging.
why-answered = Staat niet meer open.
why-else = Kon niet worden gewijzigd.

said-nothing-selected = Selecteer minstens één persoon.
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
   *[other] De rollen van { $n } personen zijn gewijzigd.
}
said-resend = { $n ->
    [one] De uitnodiging aan { $who } is opnieuw verstuurd.
   *[other] { $n } uitnodigingen zijn opnieuw verstuurd.
}
said-revoke = { $n ->
    [one] De uitnodiging aan { $who } is ingetrokken.
   *[other] { $n } uitnodigingen zijn ingetrokken.
}
said-joined = { $n ->
    [one] Je bent nu lid van de organisatie.
   *[other] Je hebt nu toegang tot { $n } organisaties.
}
said-declined = Je hebt de uitnodiging afgewezen.
said-created = { $who } is aangemaakt.

## Uitnodigen

invite-to = Personen uitnodigen voor { $organization }
addresses = E-mailadressen
addresses-hint = Plak e-mailadressen, gescheiden door komma’s, spaties of regeleinden. Namen mogen erbij staan.
remove-address = { $address } verwijderen
csv-file = Of upload een CSV-bestand
role-in = Rol in { $organization }
no-role = Geen
no-role-hint = Alleen toegang tot klanten.
roles-in-clients = Toegang tot klanten
no-access = Geen toegang
more-options = Meer opties
more-permissions = Extra rechten
own-permissions = Rechten van de app
own-permissions-hint = Namen zoals reports.view, gescheiden door spaties.
as-external = Gast: ziet andere gasten niet
days = Uitnodigingen verlopen na (dagen)
by-mail = Uitnodigingen per e-mail versturen
by-mail-hint = Anders krijg je voor elke persoon een link om te delen.
send-invitations = Uitnodigingen versturen
check-first = Voorbeeld
verdicts = { $n ->
    [one] { $n } van { $all } kan worden uitgenodigd
   *[other] { $n } van { $all } kunnen worden uitgenodigd
}
verdict-good = Kan worden uitgenodigd
invited-by-mail = Uitnodiging verstuurd
invited-by-link = Uitgenodigd: deel deze link
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
wrong-too-many = Je kunt maximaal 1.000 adressen tegelijk uitnodigen.
wrong-file = Dit is geen CSV- of tekstbestand. Sla je spreadsheet of contacten op als CSV en upload dat bestand.
wrong-permissions = Gebruik maximaal 64 namen in kleine letters, zoals reports.view.
wrong-message = Het bericht mag maximaal 1.000 tekens lang zijn.
wrong-days = Vul een aantal dagen in van 1 tot en met 30.
wrong-role = Kies een rol uit de lijst.
wrong-grants = Kies een rol, hier of bij een klant.
wrong-too-much = Dat is te veel voor één verzoek. Nodig minder personen tegelijk uit.
skipped-invalid-address = Geen geldig e-mailadres
skipped-duplicate = Dubbel
corrected = Gecorrigeerd, was ‘{ $text }’
skipped-already-member = Al lid
skipped-deactivated = Gedeactiveerd
skipped-already-invited = Al uitgenodigd
skipped-disposable-address = Wegwerpadres
skipped-domain-not-allowed = Domein niet toegestaan. Voeg *.example.com toe in de instellingen om subdomeinen toe te staan.
skipped-undeliverable = Kan geen e-mail ontvangen
skipped-seat-limit-reached = Geen plaatsen meer vrij

## E-mails

mail-hello = Hallo,
mail-or-link = Of open deze link:
mail-invitation-subject = { $inviter } heeft je uitgenodigd voor { $organization } op { $product }
mail-invitation-subject-by-nobody = Je bent uitgenodigd voor { $organization } op { $product }
mail-invitation-subject-many = { $n ->
    [one] { $inviter } heeft je uitgenodigd voor { $n } organisatie op { $product }
   *[other] { $inviter } heeft je uitgenodigd voor { $n } organisaties op { $product }
}
mail-invitation-subject-by-nobody-many = { $n ->
    [one] Je bent uitgenodigd voor { $n } organisatie op { $product }
   *[other] Je bent uitgenodigd voor { $n } organisaties op { $product }
}
mail-invited-by = { $inviter } heeft je uitgenodigd om als { $role } deel te nemen aan { $organization } op { $product }.
mail-invited = Je bent uitgenodigd om als { $role } deel te nemen aan { $organization } op { $product }.
mail-invited-by-many = { $inviter } heeft je uitgenodigd voor deze organisaties op { $product }:
mail-role-in = { $organization }, als { $role }
mail-writes = Bericht van { $inviter }:
mail-invitation-open = Open deze link om te accepteren of af te wijzen:
mail-invitation-button = Uitnodiging bekijken
mail-invitation-until = Deze uitnodiging is voor { $address } en verloopt op { $until }.
mail-invitation-quiet = Had je deze uitnodiging niet verwacht? Dan kun je deze e-mail negeren: je wordt pas toegevoegd als je accepteert. Je kunt ook de link openen en de uitnodiging afwijzen om het te laten weten.
mail-sign-in-subject = Inloggen bij { $product }
mail-sign-in = Met deze link log je als { $address } in bij { $product }.
mail-sign-in-open = Open deze link om in te loggen:
mail-sign-in-button = Inloggen
mail-sign-in-until = De link werkt één keer en verloopt op { $until }.
mail-sign-in-quiet = Heb je hier niet om gevraagd? Dan kun je deze e-mail negeren. Zonder de link kan niemand inloggen.
mail-ownership-subject = { $from } wil { $organization } op { $product } aan je overdragen
mail-ownership = { $from } wil het eigenaarschap van { $organization } op { $product } aan je overdragen.
mail-ownership-means = Eigenaren kunnen alles, ook de organisatie verwijderen. Als je accepteert, wordt degene die het je vraagt beheerder.
mail-ownership-button = Verzoek bekijken
mail-ownership-until = Dit verzoek is voor { $address } en verloopt op { $until }.
mail-ownership-quiet = Wil je dit niet? Dan kun je deze e-mail negeren: er verandert niets zolang je niet accepteert.

## Je eigen pagina

save = Wijzigingen opslaan
language = Taal
language-of-pages = Taal van de pagina’s in deze browser
language-of-browser = Taal van de browser
save-language = Taal opslaan
sessions = Actieve sessies
this-browser = Deze browser
another-browser = Andere browser
end-session = Sessie beëindigen
signed-in-when = { $when } ingelogd
sign-out-everywhere = Overal uitloggen
said-renamed = Je naam is opgeslagen.
said-language = Taal opgeslagen.
said-password-set = Je wachtwoord is opgeslagen.
said-password-removed = Wachtwoord verwijderd. Je logt nu in via e-mail.
said-session-ended = Sessie beëindigd.
mail-renewal-subject = { $email } heeft een nieuwe uitnodiging voor { $organization } aangevraagd
mail-renewal = { $email } heeft een verlopen uitnodiging voor { $organization } op { $product } geopend en een nieuwe aangevraagd.
mail-renewal-open = Open deze link om de uitnodiging opnieuw te versturen:
mail-renewal-button = Verlopen uitnodigingen bekijken
mail-renewal-until = Zo’n verzoek kan één keer per dag.
mail-renewal-quiet = Wil je deze persoon niet meer uitnodigen? Dan kun je deze e-mail negeren.

## Eén persoon, één uitnodiging

may = Rechten
by-email = Per e-mail
by-sms = Per sms
billing-reminders = Factuurherinneringen
history = Geschiedenis
changes = Details
inviter = Uitgenodigd door
email = E-mailadres
status-accepted = Geaccepteerd
status-declined = Afgewezen
status-revoked = Ingetrokken
get-link = Deelbare link ophalen
link-made = Uitnodigingslink
link-once = Deel deze link met { $who }. Kopieer hem nu: je krijgt hem niet nog een keer te zien. Iedereen die de link opent, kan de uitnodiging accepteren totdat die verloopt.
link = Link
wrong-address = Verkeerd adres?
right-address = Juist e-mailadres
replace = Wijzigen en opnieuw versturen
said-changed = De wijzigingen voor { $who } zijn opgeslagen.
said-replaced = De uitnodiging is in plaats daarvan naar { $who } verstuurd.

## Klanten, rollen, sleutels

no-clients = Nog geen klanten.
new-client = Nieuwe klant
new-role-title = Nieuwe rol
description = Beschrijving
role-changes-all = Geldt direct voor iedereen met deze rol.
delete-role = Rol verwijderen
replace-with = Leden verplaatsen naar
nothing = Geen: alleen verwijderen als niemand deze rol heeft
wrong-name-built-in = Dit is de naam van een standaardrol. Kies een andere naam.
wrong-name-reserved = Deze naam is gereserveerd. Kies een andere naam.
wrong-description = De beschrijving mag maximaal 500 tekens lang zijn.
wrong-name-taken = Er is al een rol met deze naam.
said-deleted = { $who } is verwijderd.
said-role-deleted = De rol is verwijderd.
wrong-role-in-use = Iemand heeft deze rol. Kies een rol die ervoor in de plaats komt.
no-keys = Nog geen API-sleutels.
last-used = Laatst gebruikt
never = nooit
new-key = Nieuwe API-sleutel
key-days = Verloopt na (dagen); laat leeg als de sleutel niet verloopt
key-made = Nieuwe API-sleutel
key-once = Dit is de sleutel ‘{ $who }’. Kopieer hem nu: je krijgt hem niet nog een keer te zien.
copy-key = Sleutel kopiëren
revoke-key = Intrekken
revoke-key-question = De sleutel ‘{ $who }’ intrekken? Alles wat hem gebruikt, werkt direct niet meer.
wrong-key-days = Vul een aantal dagen in van 1 tot en met 3.650, of laat leeg.
said-key-revoked = De sleutel is ingetrokken.

## Gebeurtenissen

event-type = Type gebeurtenis
no-events = Geen overeenkomende gebeurtenissen.
actor-root = Je backend
actor-system = Usher
actor-user = Iemand
actor-api-key = Een API-sleutel
event-invitation-created = Uitnodiging verstuurd
event-invitation-resent = Uitnodiging opnieuw verstuurd
event-invitation-edited = Uitnodiging gewijzigd
event-invitation-revoked = Uitnodiging ingetrokken
event-invitation-replaced = Uitnodiging vervangen
event-invitation-accepted = Uitnodiging geaccepteerd
event-invitation-declined = Uitnodiging afgewezen
event-invitation-expired = Uitnodiging verlopen
event-invitation-delivery-failed = Uitnodiging niet bezorgd
event-member-added = Persoon toegevoegd
event-member-role-changed = Rol van persoon gewijzigd
event-member-edited = Gegevens van persoon gewijzigd
event-member-deactivated = Persoon gedeactiveerd
event-member-reactivated = Persoon opnieuw geactiveerd
event-member-removed = Persoon verwijderd
event-organization-created = Organisatie aangemaakt
event-organization-updated = Instellingen gewijzigd
event-organization-deleted = Organisatie verwijderd
event-ownership-offered = Overdracht van eigenaarschap aangevraagd
event-ownership-cancelled = Overdracht van eigenaarschap ingetrokken
event-ownership-declined = Overdracht van eigenaarschap afgewezen
event-ownership-transferred = Eigenaarschap overgedragen
event-role-created = Rol aangemaakt
event-role-edited = Rol gewijzigd
event-role-deleted = Rol verwijderd
event-api-key-created = API-sleutel aangemaakt
event-api-key-revoked = API-sleutel ingetrokken

## Instellingen, verlaten, overdragen

owners-invite = Alleen eigenaren kunnen personen uitnodigen
allowed-domains = Toegestane e-maildomeinen
allowed-domains-hint = Bijvoorbeeld example.com, gescheiden door spaties. Subdomeinen hebben een eigen vermelding nodig, zoals *.example.com. Laat leeg om elk domein toe te staan.
block-disposable = Wegwerpadressen blokkeren
seat-limit = Plaatsen
seats-taken = { $n } in gebruik door actieve personen en openstaande uitnodigingen. Laat leeg voor een onbeperkt aantal.
wrong-domains = Vul maximaal 100 domeinen in, zoals example.com of *.example.com.
wrong-seats = Vul een aantal plaatsen in van 1 tot en met 1.000.000, of laat leeg.
delete-organization = Organisatie verwijderen
delete-organization-text = Iedereen in de organisatie verliest direct de toegang, ook tot de klanten ervan. Dit kan niet ongedaan worden gemaakt.
type-the-name = Typ ‘{ $organization }’ om te bevestigen
wrong-other-name = De naam komt niet overeen. Er is niets verwijderd.
leave-question = { $organization } verlaten?
leave-text = Je verliest direct je toegang. Om terug te komen heb je een nieuwe uitnodiging nodig.
said-left = Je hebt de organisatie verlaten.
offer-ownership = Eigenaarschap overdragen
offer-ownership-how = Open de pagina van de persoon die het moet overnemen en kies ‘Eigenaarschap overdragen’.
take-back = Overdracht intrekken
offer-waits = Het eigenaarschap is aangeboden aan { $who }. Het aanbod verloopt { $when }.
transfer-question = Eigenaarschap van { $organization } overdragen aan { $who }?
transfer-text = Deze persoon krijgt een e-mail en wordt na het accepteren eigenaar. Jij wordt dan beheerder.
said-offered = Het verzoek is naar { $who } gemaild.
said-taken-back = De overdracht van eigenaarschap is ingetrokken.
