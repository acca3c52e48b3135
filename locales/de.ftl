# Was Usher auf Deutsch sagt. Jede andere Datei dieses Ordners sagt dasselbe.

## Wörter

sign-in = Anmelden
sign-out = Abmelden
accept = Annehmen
decline = Ablehnen
go-on = Weiter
leads-to = Weiter zu { $site }
back = Zurück
cancel = Abbrechen
undo = Rückgängig machen
dismiss = Schließen
create = Erstellen
name = Name
search = Suchen
apply = Anwenden
any = Alle
order = Sortierung
newest-first = Neueste zuerst
oldest-first = Älteste zuerst
role = Rolle
kind = Typ
mail = Zustellung
you = Sie
person = Person
result = Ergebnis
message = Nachricht (optional)
client = Kunde

## Zeit

month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
exactly = { $day }. { $month } { $year } um { $time } UTC
just-now = gerade eben
in-minutes = { $n ->
    [one] in { $n } Minute
   *[other] in { $n } Minuten
}
in-hours = { $n ->
    [one] in { $n } Stunde
   *[other] in { $n } Stunden
}
in-days = { $n ->
    [one] in { $n } Tag
   *[other] in { $n } Tagen
}
minutes-ago = { $n ->
    [one] vor { $n } Minute
   *[other] vor { $n } Minuten
}
hours-ago = { $n ->
    [one] vor { $n } Stunde
   *[other] vor { $n } Stunden
}
days-ago = { $n ->
    [one] vor { $n } Tag
   *[other] vor { $n } Tagen
}

## Rollen und Berechtigungen

role-owner = Inhaber
role-admin = Admin
role-member = Mitglied
role-viewer = Betrachter
role-as-owner = Inhaber
role-as-admin = Admin
role-as-member = Mitglied
role-as-viewer = Betrachter
as-role = als { $role }
role-meaning-owner = Kann alles, auch andere zu Inhabern machen.
role-meaning-admin = Kann alles in der App nutzen, Personen einladen und verwalten sowie Einstellungen ändern.
role-meaning-member = Kann alles in der App nutzen.
role-meaning-viewer = Kann alles ansehen, aber nichts ändern.
role-for-you-owner = Als Inhaber können Sie alles, auch andere zu Inhabern machen.
role-for-you-admin = Als Admin können Sie alles in der App nutzen, Personen einladen und verwalten sowie Einstellungen ändern.
role-for-you-member = Als Mitglied können Sie alles in der App nutzen.
role-for-you-viewer = Als Betrachter können Sie alles ansehen, aber nichts ändern.
permission-members-view = Personen ansehen
permission-members-manage = Personen einladen und verwalten
permission-organization-manage = Einstellungen, Rollen und API-Schlüssel ändern
permission-billing-manage = Abrechnung verwalten
permission-organizations-create = Kundenorganisationen erstellen
permission-organizations-view-all = Alle Kundenorganisationen ansehen
permission-app-read = App-Inhalte ansehen
permission-app-write = App-Inhalte bearbeiten

## Eine Einladung

invitation-title = Einladung zu { $organization }
invited-by = { $inviter } hat Sie zu { $organization } eingeladen
invited = Sie sind zu { $organization } eingeladen
joined = Sie sind { $organization } beigetreten
invitation-title-many = { $n ->
    [one] Einladung zu { $n } Organisation
   *[other] Einladung zu { $n } Organisationen
}
invited-by-many = { $n ->
    [one] { $inviter } hat Sie zu { $n } Organisation eingeladen
   *[other] { $inviter } hat Sie zu { $n } Organisationen eingeladen
}
invited-many = { $n ->
    [one] Sie sind zu { $n } Organisation eingeladen
   *[other] Sie sind zu { $n } Organisationen eingeladen
}
joined-many = { $n ->
    [one] Sie haben jetzt Zugriff auf { $n } Organisation
   *[other] Sie haben jetzt Zugriff auf { $n } Organisationen
}
invitation-for = Für
invitation-until = Läuft ab
your-name = Ihr Name
your-name-hint = Wird Ihrem Team angezeigt. Optional.
wrong-name-empty = Geben Sie einen Namen ein.
wrong-name-long = Der Name darf höchstens 100 Zeichen lang sein.
wrong-lines = Verwenden Sie nur eine Zeile.
wrong-control = Der Text enthält verborgene Steuerzeichen. Geben Sie ihn neu ein oder fügen Sie ihn als reinen Text ein.
accept-next = Wenn Sie annehmen, werden Sie bei { $product } angemeldet.
account-exists = Für { $email } gibt es bereits ein Konto. Melden Sie sich damit an, um anzunehmen. Wir senden Ihnen per E-Mail einen Link, mit dem Sie hierher zurückkehren.
mail-me-a-link = Anmeldelink per E-Mail senden
signed-in-as-another = Sie sind als { $signed_in } angemeldet, die Einladung gilt aber für { $invited }.
switch-to = Zu { $email } wechseln
switch-account = Konto wechseln
decline-reason = Grund (optional)
wrong-reason = Der Grund darf höchstens 500 Zeichen lang sein.
not-expected = Falls Sie diese Einladung nicht erwartet haben, können Sie sie ablehnen oder die Seite schließen. Sie treten erst bei, wenn Sie annehmen.
declined = Sie haben die Einladung abgelehnt
declined-text = Falls Sie es sich anders überlegen, bitten Sie um eine neue Einladung.
ask-for-another = Neue Einladung anfordern
asked-again = Anfrage gesendet
asked-again-text = Wir haben der Person, die Sie eingeladen hat, mitgeteilt, dass Sie eine neue Einladung möchten. Wenn eine neue gesendet wird, erhalten Sie sie per E-Mail.
invited-again = Prüfen Sie Ihr Postfach
invited-again-text = Wir haben Ihnen die Einladung erneut gesendet, mit einem neuen Link.
nobody-to-ask = Wir konnten niemanden benachrichtigen
nobody-to-ask-text = In der Organisation kann niemand um eine neue Einladung gebeten werden. Wenden Sie sich an das Unternehmen, das Sie eingeladen hat.

## Ein Angebot der Inhaberschaft

ownership-title = Inhaber von { $organization } werden?
ownership-offered-by = { $from } möchte Ihnen die Inhaberschaft übertragen. Sie werden dann Inhaber, und { $from } wird Admin.
ownership-offered = Sie werden gebeten, die Inhaberschaft zu übernehmen. Wenn Sie annehmen, werden Sie Inhaber.
ownership-means = Inhaber können alles, auch die Organisation löschen.
ownership-sign-in = Um anzunehmen, melden Sie sich als { $email } an.
ownership-declined = Sie haben das Angebot abgelehnt
ownership-declined-text = Die Inhaberschaft der Organisation bleibt unverändert.

## Anmelden

sign-in-to = Bei { $product } anmelden
one-more-click = Bestätigen Sie die Anmeldung.
your-email = E-Mail-Adresse
new-here = Neu hier? Wir senden Ihnen per E-Mail einen Link, mit dem Sie Ihr Konto erstellen.
wrong-email = Geben Sie eine gültige E-Mail-Adresse ein.
check-your-mail = Prüfen Sie Ihr Postfach
check-your-mail-text = Wenn Sie sich mit dieser Adresse anmelden können, haben wir Ihnen einen Link gesendet. Er funktioniert nur einmal und läuft in 15 Minuten ab. Nichts angekommen? Prüfen Sie den Spam-Ordner oder fordern Sie einen neuen Link an.
ask-again = Neuen Link anfordern

## Passwörter

password = Passwort
password-hint = 12 bis 128 Zeichen. Leer lassen, um sich stattdessen per E-Mail anzumelden.
password-rule = 12 bis 128 beliebige Zeichen.
new-password = Neues Passwort
current-password = Aktuelles Passwort
current-password-hint = Vergessen? Melden Sie sich per E-Mail an: Danach benötigen Sie es 15 Minuten lang nicht.
forgot-password = Passwort vergessen?
has-password = Sie können sich mit einem Passwort oder per E-Mail anmelden.
has-no-password = Sie melden sich per E-Mail an. Sie können auch ein Passwort festlegen.
first-password-by-mail = Bestätigen Sie Ihre E-Mail-Adresse, um Ihr erstes Passwort festzulegen. Wir senden Ihnen per E-Mail einen Link, mit dem Sie hierher zurückkehren.
set-password = Passwort festlegen
change-password = Passwort ändern
remove-password = Passwort entfernen
wrong-password = E-Mail-Adresse oder Passwort ist falsch.
no-password = Geben Sie Ihr Passwort ein oder lassen Sie sich per E-Mail einen Anmeldelink senden.
wrong-current-password = Das aktuelle Passwort ist falsch.
wrong-password-shape = Das Passwort muss 12 bis 128 Zeichen lang sein.
wrong-password-common = Dieses Passwort ist zu leicht zu erraten. Verwenden Sie kein gängiges Passwort und weder Ihre E-Mail-Adresse noch unseren Namen.
too-many-attempts = Zu viele falsche Passwörter. Melden Sie sich per E-Mail an oder versuchen Sie es in 15 Minuten erneut.

## Ablehnungen

refused-link-invalid = Dieser Link funktioniert nicht
refused-link-invalid-text = Kopieren Sie den ganzen Link aus der E-Mail und versuchen Sie es erneut.
refused-link-expired = Die Einladung ist abgelaufen
refused-link-expired-text = Die Frist zum Annehmen ist vorbei. Sie können um eine neue Einladung bitten.
refused-link-superseded = Es gibt eine neuere Einladung
refused-link-superseded-text = Die Einladung wurde erneut gesendet, und nur der Link in der neuesten E-Mail funktioniert. Prüfen Sie Ihr Postfach.
refused-revoked = Die Einladung wurde zurückgezogen
refused-revoked-text = Sie können sie nicht mehr annehmen. Wenden Sie sich an die Person, die Sie eingeladen hat.
refused-answered = Die Einladung wurde bereits beantwortet
refused-answered-text = Sie wurde zuvor angenommen oder abgelehnt. Wenn Sie sie angenommen haben, öffnen Sie Ihre Organisation.
refused-already-member = Sie sind bereits Mitglied
refused-already-member-text = Diese Einladung enthält nichts Neues für Sie.
refused-no-seat = Keine Plätze mehr frei
refused-no-seat-text = Die Organisation hat ihre Höchstzahl an Plätzen erreicht. Wenden Sie sich an die Person, die Sie eingeladen hat. Sie können auch später annehmen, solange die Einladung nicht abgelaufen ist.
refused-offer-answered = Diese Übertragung der Inhaberschaft ist nicht mehr offen
refused-offer-answered-text = Sie wurde beantwortet oder zurückgezogen, oder die Person, von der sie kam, ist nicht mehr Inhaber.
refused-wrong-account = Sie sind mit einem anderen Konto angemeldet
refused-wrong-account-text = Sie sind als { $signed_in } angemeldet, dies ist aber für { $invited } bestimmt.
refused-sign-in-first = Melden Sie sich an, um anzunehmen
refused-sign-in-first-text = Für diese E-Mail-Adresse gibt es bereits ein Konto. Melden Sie sich damit an und nehmen Sie dann an.
refused-link-used = Dieser Link funktioniert nicht mehr
refused-link-used-text = Ein Anmeldelink funktioniert nur einmal und läuft nach 15 Minuten ab. Fordern Sie einen neuen an.
refused-signed-out = Sie sind nicht angemeldet
refused-signed-out-text = Melden Sie sich an, um fortzufahren.
refused-forbidden = Sie haben keine Berechtigung
refused-forbidden-text = Ihre Rolle in dieser Organisation erlaubt das nicht. Wenden Sie sich an einen Admin.
refused-cross-site = Bitte versuchen Sie es auf der Seite erneut
refused-cross-site-text = Wir konnten nicht bestätigen, dass die Anfrage von unserer Seite kam. Es wurde nichts geändert. Öffnen Sie die Seite erneut und verwenden Sie ihre Schaltflächen.
refused-no-cookies = Erlauben Sie Cookies, um fortzufahren
refused-no-cookies-text = Ihr Browser hat das Cookie nicht gesendet, das dieses Formular schützt. Es wurde nichts geändert. Erlauben Sie Cookies für diese Website, gehen Sie dann zurück und versuchen Sie es erneut.
refused-too-large = Datei zu groß
refused-too-large-text = Formular und Datei dürfen zusammen höchstens 1 MiB groß sein. Es wurde nichts geändert. Wählen Sie eine kleinere Datei oder senden Sie den Inhalt in Teilen.
refused-invalid = Prüfen Sie das Formular
refused-invalid-text = Einige Angaben sind ungültig. Es wurde nichts geändert. Gehen Sie zurück und versuchen Sie es erneut.
refused-nothing-here = Seite nicht gefunden
refused-nothing-here-text = Diese Seite gibt es nicht, oder Sie haben keinen Zugriff.
refused-last-owner = Eine Organisation braucht einen Inhaber
refused-last-owner-text = Machen Sie zuerst eine andere Person zum Inhaber.
refused-too-soon = Bitte warten Sie einen Moment
refused-too-soon-text = Diese E-Mail wurde gerade erst gesendet. Warten Sie kurz, bevor Sie sie erneut senden.
refused-too-many-requests = Zu viele Anfragen
refused-too-many-requests-text = Es wurde nichts geändert. Warten Sie eine Minute und versuchen Sie es dann erneut.
refused-unavailable = Der Dienst ist gerade ausgelastet
refused-unavailable-text = Es wurde nichts geändert. Versuchen Sie es gleich noch einmal.
refused-failed = Etwas ist schiefgegangen
refused-failed-text = Wir konnten nicht bestätigen, dass Ihre Änderung gespeichert wurde. Gehen Sie zurück, prüfen Sie sie und versuchen Sie es erneut.

## Die Konsole

skip = Zum Inhalt springen
sections = Bereiche
all-organizations = Alle Organisationen
all-clients = Alle Kunden
your-account = Konto
your-organizations = Ihre Organisationen
no-organizations = Sie sind noch in keiner Organisation.
new-organization = Neue Organisation
hello = Guten Tag, { $who }
signed-in-as = Sie sind als { $email } angemeldet.
section-people = Personen
section-invite = Einladen
section-family = Kunden
section-roles = Rollen
section-api-keys = API-Schlüssel
section-events = Ereignisse
section-settings = Einstellungen
section-leave = Verlassen
pages = Seiten
first-page = Erste Seite
next-page = Nächste Seite

## Personen

people = Personen
tab-active = Aktiv
tab-pending = Ausstehend
tab-deactivated = Deaktiviert
tab-expired = Abgelaufen
tab-clients = Bei Kunden
more-in-clients = Alle Treffer bei Kunden ansehen
kind-member = Mitglied
kind-external = Gast
address-unconfirmed = E-Mail-Adresse nicht bestätigt
since = Beigetreten
expires = Läuft ab
expired = Abgelaufen
invite-people = Personen einladen
nobody-here = Noch keine Personen.
nobody-found = Keine Treffer. Versuchen Sie eine andere Suche.
shown = { $n ->
    [one] { $n } Person angezeigt
   *[other] { $n } Personen angezeigt
}
select = { $who } auswählen
select-all = Alle auswählen
selected = { $n } ausgewählt
organizations-count = { $n ->
    [one] { $n } Organisation
   *[other] { $n } Organisationen
}
delivery-none = Nicht per E-Mail gesendet
delivery-queued = Wird gesendet
delivery-sent = { $n ->
    [one] Gesendet { $when }
   *[other] { $n }-mal gesendet, zuletzt { $when }
}
delivery-failed = Nicht zustellbar
delivery-expired = Abgelaufen

action-deactivate = Deaktivieren
action-reactivate = Reaktivieren
action-remove = Entfernen
action-edit = Rolle ändern
action-resend = Erneut senden
action-revoke = Zurückziehen
question-deactivate = { $n ->
    [one] { $who } deaktivieren?
   *[other] { $n } Personen deaktivieren?
}
question-reactivate = { $n ->
    [one] { $who } reaktivieren?
   *[other] { $n } Personen reaktivieren?
}
question-remove = { $n ->
    [one] { $who } entfernen?
   *[other] { $n } Personen entfernen?
}
question-edit = { $n ->
    [one] Rolle von { $who } ändern?
   *[other] Rolle von { $n } Personen ändern?
}
question-resend = { $n ->
    [one] Einladung an { $who } erneut senden?
   *[other] { $n } Einladungen erneut senden?
}
question-revoke = { $n ->
    [one] Einladung an { $who } zurückziehen?
   *[other] { $n } Einladungen zurückziehen?
}
consequence-deactivate = Der Zugriff endet sofort. Rolle und Verlauf bleiben erhalten, und eine Reaktivierung ist jederzeit möglich.
consequence-reactivate = Der frühere Zugriff wird wiederhergestellt.
consequence-remove = Der Zugriff endet sofort. Für eine Rückkehr ist eine neue Einladung nötig.
consequence-edit = Die Änderung gilt sofort.
consequence-resend = Die E-Mail enthält einen neuen Link, und die Frist zum Annehmen beginnt von vorn.
consequence-revoke = Die Links werden sofort ungültig.
client-access-only = Diese Einladungen geben nur Zugriff auf Kunden. Öffnen Sie sie einzeln, um sie zu ändern:
still-open = Noch aktiv
open-stops = Folgendes funktioniert nicht mehr, wenn Sie fortfahren:
open-may-stop = Was mit den neuen Berechtigungen nicht mehr vergeben werden darf, funktioniert nicht mehr:
open-invitation = Gesendete Einladung
open-received = Erhaltene Einladung
open-api-key = API-Schlüssel
open-offer = Übertragung der Inhaberschaft
open-more = und { $n } weitere
open-keep = Einladungen und API-Schlüssel übernehmen, die Sie vergeben dürfen
new-role = Neue Rolle
partly = Einige Änderungen waren nicht möglich
partly-text = { $done } erfolgreich, { $n } fehlgeschlagen:
why-outranked = Hat mehr Berechtigungen als Sie.
why-last-owner = Eine Organisation braucht einen aktiven Inhaber.
why-gone = Existiert nicht mehr.
why-too-soon = E-Mail gerade erst gesendet.
why-no-seat = Keine Plätze mehr frei.
why-already-member = Bereits Mitglied.
why-already-invited = Hat bereits eine neuere Einladung.
why-answered = Steht nicht mehr aus.
why-else = Konnte nicht geändert werden.

said-nothing-selected = Wählen Sie mindestens eine Person aus.
said-deactivate = { $n ->
    [one] { $who } wurde deaktiviert.
   *[other] { $n } Personen wurden deaktiviert.
}
said-reactivate = { $n ->
    [one] { $who } wurde reaktiviert.
   *[other] { $n } Personen wurden reaktiviert.
}
said-remove = { $n ->
    [one] { $who } wurde entfernt.
   *[other] { $n } Personen wurden entfernt.
}
said-edit = { $n ->
    [one] Die Rolle von { $who } wurde geändert.
   *[other] Die Rollen von { $n } Personen wurden geändert.
}
said-resend = { $n ->
    [one] Die Einladung an { $who } wurde erneut gesendet.
   *[other] { $n } Einladungen wurden erneut gesendet.
}
said-revoke = { $n ->
    [one] Die Einladung an { $who } wurde zurückgezogen.
   *[other] { $n } Einladungen wurden zurückgezogen.
}
said-joined = { $n ->
    [one] Sie sind der Organisation beigetreten.
   *[other] Sie haben jetzt Zugriff auf { $n } Organisationen.
}
said-declined = Sie haben die Einladung abgelehnt.
said-created = { $who } wurde erstellt.

## Einladen

invite-to = Personen zu { $organization } einladen
addresses = E-Mail-Adressen
addresses-hint = E-Mail-Adressen einfügen, getrennt durch Kommas, Leerzeichen oder Zeilenumbrüche. Namen dürfen enthalten sein.
remove-address = { $address } entfernen
csv-file = Oder CSV-Datei hochladen
role-in = Rolle in { $organization }
no-role = Keine
no-role-hint = Nur Zugriff auf Kunden.
roles-in-clients = Zugriff auf Kunden
no-access = Kein Zugriff
more-options = Weitere Optionen
more-permissions = Zusätzliche Berechtigungen
own-permissions = Berechtigungen der App
own-permissions-hint = Namen wie reports.view, durch Leerzeichen getrennt.
as-external = Gast: sieht keine anderen Gäste
days = Gültigkeit der Einladungen (Tage)
by-mail = Einladungen per E-Mail senden
by-mail-hint = Andernfalls erhalten Sie für jede Person einen Link zum Teilen.
send-invitations = Einladungen senden
check-first = Vorschau
verdicts = { $n ->
    [one] { $n } von { $all } kann eingeladen werden
   *[other] { $n } von { $all } können eingeladen werden
}
verdict-good = Kann eingeladen werden
invited-by-mail = Einladung gesendet
invited-by-link = Eingeladen: Teilen Sie diesen Link
invited-count = { $n ->
    [0] Niemand wurde eingeladen
    [one] { $n } Person wurde eingeladen
   *[other] { $n } Personen wurden eingeladen
}
copy-link = Link kopieren
copied = Kopiert
see-pending = Ausstehende Einladungen ansehen
invite-more = Weitere Personen einladen
wrong-no-addresses = Geben Sie mindestens eine E-Mail-Adresse ein.
wrong-too-many = Sie können höchstens 1.000 Adressen auf einmal einladen.
wrong-file = Das ist keine CSV- oder Textdatei. Speichern Sie Ihre Tabelle oder Ihre Kontakte als CSV und laden Sie diese Datei hoch.
wrong-permissions = Verwenden Sie Namen in Kleinbuchstaben wie reports.view, höchstens 64.
wrong-message = Die Nachricht darf höchstens 1.000 Zeichen lang sein.
wrong-days = Geben Sie 1 bis 30 Tage ein.
wrong-role = Wählen Sie eine Rolle aus der Liste.
wrong-grants = Wählen Sie hier oder bei einem Kunden eine Rolle.
wrong-too-much = Das ist zu viel für eine Anfrage. Laden Sie weniger Personen auf einmal ein.
skipped-invalid-address = Keine gültige E-Mail-Adresse
skipped-duplicate = Doppelt
corrected = Korrigiert, eingegeben war „{ $text }“
skipped-already-member = Bereits Mitglied
skipped-deactivated = Deaktiviert
skipped-already-invited = Bereits eingeladen
skipped-disposable-address = Wegwerfadresse
skipped-domain-not-allowed = Domain nicht erlaubt. Fügen Sie in den Einstellungen *.example.com hinzu, um Subdomains zu erlauben.
skipped-undeliverable = Kann keine E-Mails empfangen
skipped-seat-limit-reached = Keine Plätze mehr frei

## E-Mails

mail-hello = Guten Tag,
mail-or-link = Oder öffnen Sie diesen Link:
mail-invitation-subject = { $inviter } hat Sie zu { $organization } auf { $product } eingeladen
mail-invitation-subject-by-nobody = Sie sind zu { $organization } auf { $product } eingeladen
mail-invitation-subject-many = { $n ->
    [one] { $inviter } hat Sie zu { $n } Organisation auf { $product } eingeladen
   *[other] { $inviter } hat Sie zu { $n } Organisationen auf { $product } eingeladen
}
mail-invitation-subject-by-nobody-many = { $n ->
    [one] Sie sind zu { $n } Organisation auf { $product } eingeladen
   *[other] Sie sind zu { $n } Organisationen auf { $product } eingeladen
}
mail-invited-by = { $inviter } hat Sie eingeladen, { $organization } auf { $product } als { $role } beizutreten.
mail-invited = Sie sind eingeladen, { $organization } auf { $product } als { $role } beizutreten.
mail-invited-by-many = { $inviter } hat Sie eingeladen, diesen Organisationen auf { $product } beizutreten:
mail-role-in = { $organization }, als { $role }
mail-writes = Nachricht von { $inviter }:
mail-invitation-open = Um anzunehmen oder abzulehnen, öffnen Sie diesen Link:
mail-invitation-button = Einladung ansehen
mail-invitation-until = Diese Einladung gilt für { $address } und läuft am { $until } ab.
mail-invitation-quiet = Falls Sie diese Einladung nicht erwartet haben, können Sie diese E-Mail ignorieren: Sie treten erst bei, wenn Sie annehmen. Sie können auch den Link öffnen und ablehnen, um Bescheid zu geben.
mail-sign-in-subject = Bei { $product } anmelden
mail-sign-in = Mit diesem Link melden Sie sich als { $address } bei { $product } an.
mail-sign-in-open = Um sich anzumelden, öffnen Sie diesen Link:
mail-sign-in-button = Anmelden
mail-sign-in-until = Der Link funktioniert nur einmal und läuft am { $until } ab.
mail-sign-in-quiet = Falls Sie das nicht angefordert haben, können Sie diese E-Mail ignorieren. Ohne den Link kann sich niemand anmelden.
mail-ownership-subject = { $from } möchte Ihnen { $organization } auf { $product } übertragen
mail-ownership = { $from } möchte Ihnen die Inhaberschaft von { $organization } auf { $product } übertragen.
mail-ownership-means = Inhaber können alles, auch die Organisation löschen. Wenn Sie annehmen, wird die Person, die Sie darum bittet, Admin.
mail-ownership-button = Anfrage ansehen
mail-ownership-until = Diese Anfrage gilt für { $address } und läuft am { $until } ab.
mail-ownership-quiet = Falls Sie das nicht möchten, können Sie diese E-Mail ignorieren: Solange Sie nicht annehmen, ändert sich nichts.

## Die eigene Seite

save = Änderungen speichern
language = Sprache
language-of-pages = Sprache der Seiten in diesem Browser
language-of-browser = Wie im Browser
save-language = Sprache speichern
sessions = Aktive Sitzungen
this-browser = Dieser Browser
another-browser = Anderer Browser
end-session = Sitzung beenden
signed-in-when = angemeldet { $when }
sign-out-everywhere = Überall abmelden
said-renamed = Ihr Name wurde gespeichert.
said-language = Sprache gespeichert.
said-password-set = Ihr Passwort wurde gespeichert.
said-password-removed = Passwort entfernt. Sie melden sich jetzt per E-Mail an.
said-session-ended = Sitzung beendet.
mail-renewal-subject = { $email } bittet um eine neue Einladung zu { $organization }
mail-renewal = { $email } hat eine abgelaufene Einladung zu { $organization } auf { $product } geöffnet und bittet um eine neue.
mail-renewal-open = Um die Einladung erneut zu senden, öffnen Sie diesen Link:
mail-renewal-button = Abgelaufene Einladungen ansehen
mail-renewal-until = Eine solche Anfrage ist einmal am Tag möglich.
mail-renewal-quiet = Falls Sie die Person nicht mehr einladen möchten, können Sie diese E-Mail ignorieren.

## Eine Person, eine Einladung

may = Berechtigungen
by-email = Per E-Mail
by-sms = Per SMS
billing-reminders = Rechnungserinnerungen
history = Verlauf
changes = Details
inviter = Eingeladen von
email = E-Mail-Adresse
status-accepted = Angenommen
status-declined = Abgelehnt
status-revoked = Zurückgezogen
get-link = Link zum Teilen erstellen
link-made = Einladungslink
link-once = Teilen Sie diesen Link mit { $who }. Kopieren Sie ihn jetzt: Er wird nicht noch einmal angezeigt. Bis die Einladung abläuft, kann jede Person, die den Link öffnet, sie annehmen.
link = Link
wrong-address = Falsche Adresse?
right-address = Richtige E-Mail-Adresse
replace = Ändern und erneut senden
said-changed = Die Änderungen an { $who } wurden gespeichert.
said-replaced = Die Einladung wurde stattdessen an { $who } gesendet.

## Kunden, Rollen, Schlüssel

no-clients = Noch keine Kunden.
new-client = Neuer Kunde
new-role-title = Neue Rolle
description = Beschreibung
role-changes-all = Gilt sofort für alle mit dieser Rolle.
delete-role = Rolle löschen
replace-with = Rolle ersetzen durch
nothing = Keine: nur löschen, wenn niemand diese Rolle hat
wrong-name-built-in = So heißt eine vordefinierte Rolle. Wählen Sie einen anderen Namen.
wrong-name-reserved = Dieser Name ist reserviert. Wählen Sie einen anderen Namen.
wrong-description = Die Beschreibung darf höchstens 500 Zeichen lang sein.
wrong-name-taken = Eine Rolle mit diesem Namen gibt es bereits.
said-deleted = { $who } wurde gelöscht.
said-role-deleted = Die Rolle wurde gelöscht.
wrong-role-in-use = Jemand hat diese Rolle. Wählen Sie eine Rolle, die sie ersetzt.
no-keys = Noch keine API-Schlüssel.
last-used = Zuletzt verwendet
never = nie
new-key = Neuer API-Schlüssel
key-days = Gültigkeit (Tage); leer lassen für unbegrenzt
key-made = Neuer API-Schlüssel
key-once = Das ist der Schlüssel „{ $who }“. Kopieren Sie ihn jetzt: Er wird nicht noch einmal angezeigt.
copy-key = Schlüssel kopieren
revoke-key = Widerrufen
revoke-key-question = Schlüssel „{ $who }“ widerrufen? Alles, was ihn verwendet, funktioniert dann sofort nicht mehr.
wrong-key-days = Geben Sie 1 bis 3.650 Tage ein oder lassen Sie das Feld leer.
said-key-revoked = Der Schlüssel wurde widerrufen.

## Ereignisse

event-type = Ereignistyp
no-events = Keine passenden Ereignisse.
actor-root = Ihr Backend
actor-system = Usher
actor-user = Jemand
actor-api-key = Ein API-Schlüssel
event-invitation-created = Einladung gesendet
event-invitation-resent = Einladung erneut gesendet
event-invitation-edited = Einladung geändert
event-invitation-revoked = Einladung zurückgezogen
event-invitation-replaced = Einladung ersetzt
event-invitation-accepted = Einladung angenommen
event-invitation-declined = Einladung abgelehnt
event-invitation-expired = Einladung abgelaufen
event-invitation-delivery-failed = Einladung nicht zustellbar
event-member-added = Person beigetreten
event-member-role-changed = Rolle einer Person geändert
event-member-edited = Angaben zur Person geändert
event-member-deactivated = Person deaktiviert
event-member-reactivated = Person reaktiviert
event-member-removed = Person entfernt
event-organization-created = Organisation erstellt
event-organization-updated = Einstellungen geändert
event-organization-deleted = Organisation gelöscht
event-ownership-offered = Übertragung der Inhaberschaft angefragt
event-ownership-cancelled = Übertragung der Inhaberschaft zurückgezogen
event-ownership-declined = Übertragung der Inhaberschaft abgelehnt
event-ownership-transferred = Inhaberschaft übertragen
event-role-created = Rolle erstellt
event-role-edited = Rolle geändert
event-role-deleted = Rolle gelöscht
event-api-key-created = API-Schlüssel erstellt
event-api-key-revoked = API-Schlüssel widerrufen

## Einstellungen, verlassen, übergeben

owners-invite = Nur Inhaber können Personen einladen
allowed-domains = Erlaubte E-Mail-Domains
allowed-domains-hint = Zum Beispiel example.com, durch Leerzeichen getrennt. Subdomains brauchen einen eigenen Eintrag wie *.example.com. Leer lassen, um jede Domain zu erlauben.
block-disposable = Wegwerfadressen blockieren
seat-limit = Plätze
seats-taken = { $n } belegt durch aktive Personen und ausstehende Einladungen. Leer lassen, um die Plätze nicht zu begrenzen.
wrong-domains = Geben Sie Domains wie example.com oder *.example.com ein, höchstens 100.
wrong-seats = Geben Sie 1 bis 1.000.000 Plätze ein oder lassen Sie das Feld leer.
delete-organization = Organisation löschen
delete-organization-text = Alle verlieren sofort den Zugriff, auch auf die Kunden der Organisation. Das kann nicht rückgängig gemacht werden.
type-the-name = Zum Bestätigen „{ $organization }“ eingeben
wrong-other-name = Der Name stimmt nicht überein. Es wurde nichts gelöscht.
leave-question = { $organization } verlassen?
leave-text = Sie verlieren sofort den Zugriff. Um zurückzukehren, brauchen Sie eine neue Einladung.
said-left = Sie haben die Organisation verlassen.
offer-ownership = Inhaberschaft übertragen
offer-ownership-how = Öffnen Sie die Seite der Person, die übernehmen soll, und wählen Sie „Inhaberschaft übertragen“.
take-back = Übertragung zurückziehen
offer-waits = Die Inhaberschaft wurde { $who } angeboten. Das Angebot läuft { $when } ab.
transfer-question = Inhaberschaft von { $organization } an { $who } übertragen?
transfer-text = Die Person erhält eine E-Mail. Nimmt sie an, wird sie Inhaber, und Sie werden Admin.
said-offered = Die Anfrage wurde per E-Mail an { $who } gesendet.
said-taken-back = Die Übertragung der Inhaberschaft wurde zurückgezogen.
