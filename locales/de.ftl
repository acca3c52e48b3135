# Was Usher auf Deutsch sagt. Jede andere Datei dieses Ordners sagt dasselbe.

## Wörter

sign-in = Anmelden
sign-out = Abmelden
accept = Annehmen
decline = Ablehnen
go-on = Weiter
back = Zurück
cancel = Abbrechen
undo = Rückgängig machen
dismiss = Schließen
create = Erstellen
name = Name
search = Suche
apply = Anwenden
any = Alle
order = Reihenfolge
newest-first = Neueste zuerst
oldest-first = Älteste zuerst
role = Rolle
kind = Art
mail = E-Mail
you = Sie
person = Person
result = Ergebnis
message = Nachricht an die Eingeladenen
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
exactly = { $day }. { $month } { $year }, { $time } UTC
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
role-meaning-owner = Darf alles, auch andere zu Inhabern machen.
role-meaning-admin = Darf alles nutzen, Personen einladen und verwalten sowie Einstellungen ändern.
role-meaning-member = Darf alles in der Anwendung nutzen.
role-meaning-viewer = Darf alles ansehen und nichts ändern.
permission-members-view = Personen sehen
permission-members-manage = Personen einladen und verwalten
permission-organization-manage = Einstellungen, Rollen und API-Schlüssel ändern
permission-billing-manage = Abrechnung verwalten
permission-organizations-create = Kundenorganisationen anlegen
permission-organizations-view-all = Alle Kundenorganisationen sehen
permission-app-read = In der Anwendung lesen
permission-app-write = In der Anwendung schreiben

## Eine Einladung

invitation-title = Einladung zu { $organization }
invited-by = { $inviter } lädt Sie zu { $organization } ein
invited = Sie sind zu { $organization } eingeladen
joined = Sie sind { $organization } beigetreten
invitation-for = Für
invitation-until = Offen bis
your-name = Ihr Name
your-name-hint = So sehen ihn andere. Sie können das Feld leer lassen.
wrong-name = Ein Name hat höchstens 100 Zeichen in einer Zeile.
wrong-title = Ein Name hat 1 bis 100 Zeichen in einer Zeile.
accept-next = Wenn Sie annehmen, werden Sie bei { $product } angemeldet.
account-exists = Für { $email } gibt es bereits ein Konto. Melden Sie sich damit an, um anzunehmen: Wir schicken Ihnen per E-Mail einen Link, der Sie hierher zurückbringt.
mail-me-a-link = Anmeldelink per E-Mail senden
signed-in-as-another = Sie sind als { $signed_in } angemeldet, die Einladung ist aber für { $invited }.
switch-to = Abmelden und als { $email } fortfahren
switch-account = Abmelden und das andere Konto verwenden
decline-reason = Warum, falls Sie es sagen möchten
not-expected = Falls Sie diese Einladung nicht erwartet haben, können Sie ablehnen oder die Seite einfach schließen: Solange Sie nicht annehmen, passiert nichts.
declined = Sie haben die Einladung abgelehnt
declined-text = Weiter passiert nichts. Falls Sie es sich anders überlegen, bitten Sie um eine neue Einladung.
ask-for-another = Um neue Einladung bitten
asked-again = Wir haben Bescheid gegeben
asked-again-text = Wer Sie eingeladen hat, erfährt nun, dass Sie sich eine neue Einladung wünschen. Sie kommt per E-Mail.

## Ein Angebot der Inhaberschaft

ownership-title = Inhaber von { $organization } werden?
ownership-offered-by = { $from } bittet Sie, zu übernehmen. Sie wären dann Inhaber, und { $from } wäre Admin.
ownership-offered = Sie werden gebeten, zu übernehmen, und wären dann Inhaber.
ownership-means = Inhaber dürfen alles, auch die Organisation löschen.
ownership-sign-in = Um anzunehmen, müssen Sie als { $email } angemeldet sein.
ownership-declined = Sie haben das Angebot abgelehnt
ownership-declined-text = Für die Organisation ändert sich nichts: Die Inhaberschaft bleibt, wo sie ist.

## Anmelden

sign-in-to = Bei { $product } anmelden
one-more-click = Noch ein Klick, und Sie sind drin.
your-email = Ihre E-Mail-Adresse
new-here = Neu hier? Lassen Sie sich einen Link schicken: Er legt Ihr Konto an.
wrong-email = Das ist keine E-Mail-Adresse.
check-your-mail = Sehen Sie in Ihr Postfach
check-your-mail-text = Wenn man sich mit der Adresse hier anmelden kann, ist eine E-Mail mit einem Link unterwegs. Er gilt einmal und eine Viertelstunde lang. Nach einer Minute noch nichts da? Sehen Sie im Spam-Ordner nach oder fordern Sie einen neuen Link an.
ask-again = Neuen Link anfordern

## Passwörter

password = Passwort
password-hint = 12 bis 128 Zeichen. Leer lassen, um sich stattdessen per E-Mail anzumelden.
password-rule = 12 bis 128 Zeichen, beliebige.
new-password = Neues Passwort
current-password = Aktuelles Passwort
current-password-hint = Vergessen? Melden Sie sich per E-Mail an: Danach brauchen Sie es eine Viertelstunde lang nicht anzugeben.
forgot-password = Passwort vergessen?
has-password = Sie können sich mit einem Passwort oder per E-Mail anmelden.
has-no-password = Sie melden sich per E-Mail an. Sie können auch ein Passwort festlegen.
first-password-by-mail = Für ein erstes Passwort müssen Sie Ihre Adresse bestätigen: Wir schicken Ihnen per E-Mail einen Link, der Sie hierher zurückbringt.
set-password = Passwort festlegen
change-password = Passwort ändern
remove-password = Passwort entfernen
wrong-password = Die Adresse oder das Passwort ist falsch.
no-password = Geben Sie Ihr Passwort ein oder lassen Sie sich einen Link schicken.
wrong-current-password = Das ist nicht Ihr aktuelles Passwort.
wrong-password-shape = Ein Passwort hat 12 bis 128 Zeichen.
wrong-password-common = Das ist zu leicht zu erraten: Viele wählen es, oder es ist Ihre Adresse oder unser Name.
too-many-attempts = Zu viele falsche Passwörter. Melden Sie sich per E-Mail an oder versuchen Sie es in einer Viertelstunde wieder.

## Ablehnungen

refused-link-invalid = Das ist keine Einladung
refused-link-invalid-text = Der Link ist unvollständig oder stammt nicht von hier. Öffnen Sie ihn noch einmal aus der E-Mail, und zwar vollständig.
refused-link-expired = Die Einladung ist abgelaufen
refused-link-expired-text = Die Frist zum Annehmen ist vorbei. Sie können um eine neue Einladung bitten.
refused-link-superseded = Es gibt eine neuere Einladung
refused-link-superseded-text = Sie wurde erneut gesendet, und nur der Link der neuesten E-Mail funktioniert. Suchen Sie diese in Ihrem Postfach.
refused-revoked = Die Einladung wurde zurückgezogen
refused-revoked-text = Sie ist nicht mehr offen. Falls Sie das überrascht, fragen Sie bei der Person nach, die Sie eingeladen hat.
refused-answered = Die Einladung wurde schon beantwortet
refused-answered-text = Sie wurde bereits angenommen oder abgelehnt. Falls Sie sie angenommen haben, gehen Sie einfach weiter zu Ihrer Organisation.
refused-already-member = Sie sind bereits Mitglied
refused-already-member-text = Diese Einladung enthält nichts Neues für Sie.
refused-no-seat = Es ist kein Platz mehr frei
refused-no-seat-text = Die Organisation hat so viele Mitglieder, wie sie haben darf. Fragen Sie bei der Person nach, die Sie eingeladen hat; die Einladung bleibt solange offen.
refused-offer-answered = Das Angebot ist nicht mehr offen
refused-offer-answered-text = Es wurde beantwortet oder zurückgenommen, oder die Person, die es gemacht hat, ist nicht mehr Inhaber.
refused-wrong-account = Sie sind mit einem anderen Konto angemeldet
refused-wrong-account-text = Sie sind als { $signed_in } angemeldet, dies ist aber für { $invited }.
refused-sign-in-first = Melden Sie sich zuerst an
refused-sign-in-first-text = Für die Adresse gibt es bereits ein Konto. Melden Sie sich damit an und nehmen Sie dann an.
refused-link-used = Der Link funktioniert nicht mehr
refused-link-used-text = Ein Anmeldelink gilt einmal und eine Viertelstunde lang. Fordern Sie einen neuen an.
refused-signed-out = Sie sind nicht angemeldet
refused-signed-out-text = Melden Sie sich an, um fortzufahren.
refused-forbidden = Dazu sind Sie nicht berechtigt
refused-forbidden-text = Das dürfen Sie in dieser Organisation nicht tun. Wenden Sie sich an einen ihrer Admins.
refused-cross-site = Das kam nicht von dieser Seite
refused-cross-site-text = Zu Ihrer Sicherheit wurde es nicht ausgeführt. Öffnen Sie die Seite noch einmal und verwenden Sie ihre Schaltflächen.
refused-invalid = Etwas im Formular stimmt nicht
refused-invalid-text = Es wurde nichts geändert. Gehen Sie zurück und versuchen Sie es noch einmal.
refused-nothing-here = Hier gibt es nichts
refused-nothing-here-text = Unter dieser Adresse gibt es keine Seite oder nichts, was Sie sehen dürfen.
refused-last-owner = Jemand muss Inhaber bleiben
refused-last-owner-text = Machen Sie zuerst eine andere Person zum Inhaber.
refused-too-soon = Einen Moment noch
refused-too-soon-text = Die E-Mail wurde gerade erst gesendet. Warten Sie ein wenig, bevor Sie sie erneut senden.
refused-too-many-requests = Zu viele Anfragen
refused-too-many-requests-text = Es wurde nichts geändert. Warten Sie eine Minute und versuchen Sie es dann noch einmal.
refused-unavailable = Gerade ist zu viel los
refused-unavailable-text = Es wurde nichts geändert. Warten Sie einen Moment und versuchen Sie es dann noch einmal.
refused-failed = Das hat nicht geklappt
refused-failed-text = Soweit wir wissen, wurde nichts geändert. Gehen Sie zurück und versuchen Sie es noch einmal.

## Die Konsole

skip = Zum Inhalt springen
sections = Bereiche
all-organizations = Alle Organisationen
your-account = Ihr Konto
your-organizations = Ihre Organisationen
no-organizations = Sie gehören noch keiner Organisation an.
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
kind-member = Mitglied
kind-external = Extern
address-unconfirmed = Adresse nicht bestätigt
since = Beigetreten
expires = Läuft ab
expired = Abgelaufen
invite-people = Personen einladen
nobody-here = Hier ist niemand.
nobody-found = Niemand gefunden. Versuchen Sie eine andere Suche.
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
    [one] Die Rolle von { $who } ändern?
   *[other] Die Rolle von { $n } Personen ändern?
}
question-resend = { $n ->
    [one] Die Einladung an { $who } erneut senden?
   *[other] { $n } Einladungen erneut senden?
}
question-revoke = { $n ->
    [one] Die Einladung an { $who } zurückziehen?
   *[other] { $n } Einladungen zurückziehen?
}
consequence-deactivate = Der Zugang entfällt sofort. Rolle und Verlauf bleiben erhalten, und Sie können den Zugang wieder freigeben.
consequence-reactivate = Der frühere Zugang gilt wieder.
consequence-remove = Der Zugang entfällt sofort. Für eine Rückkehr ist eine neue Einladung nötig.
consequence-edit = Die Änderung gilt sofort.
consequence-resend = Jede Einladung geht mit einem neuen Link per E-Mail hinaus, und die volle Frist zum Annehmen beginnt von vorn.
consequence-revoke = Die Links funktionieren ab sofort nicht mehr.
still-open = Noch offen
open-stops = Das endet, wenn Sie fortfahren:
open-may-stop = Was sie nicht mehr vergeben dürfen, funktioniert nicht mehr:
open-invitation = Versendete Einladung
open-received = Erhaltene Einladung
open-api-key = API-Schlüssel
open-offer = Angebot der Inhaberschaft
open-more = und { $n } weitere
open-keep = Einladungen und API-Schlüssel übernehmen, die Sie vergeben dürfen
new-role = Neue Rolle
partly = Nicht alles konnte erledigt werden
partly-text = { $done } erledigt, { $n } nicht:
why-outranked = Sie dürfen niemanden ändern, der mehr darf als Sie.
why-last-owner = Eine Organisation braucht einen aktiven Inhaber.
why-gone = Nicht mehr vorhanden.
why-too-soon = E-Mail gerade erst gesendet.
why-no-seat = Kein Platz frei.
why-already-member = Bereits Mitglied.
why-already-invited = Wurde neu eingeladen.
why-answered = Wurde schon beantwortet.
why-else = Wurde abgelehnt.

said-nothing-selected = Es wurde niemand ausgewählt.
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
   *[other] Die Rolle von { $n } Personen wurde geändert.
}
said-resend = { $n ->
    [one] Die Einladung an { $who } wurde erneut gesendet.
   *[other] { $n } Einladungen wurden erneut gesendet.
}
said-revoke = { $n ->
    [one] Die Einladung an { $who } wurde zurückgezogen.
   *[other] { $n } Einladungen wurden zurückgezogen.
}
said-joined = Sie sind beigetreten.
said-declined = Sie haben die Einladung abgelehnt.
said-created = { $who } wurde erstellt.

## Einladen

invite-to = Personen zu { $organization } einladen
addresses = E-Mail-Adressen
addresses-hint = Beliebig viele, getrennt durch Kommas, Leerzeichen oder Zeilenumbrüche; Namen davor sind in Ordnung.
remove-address = { $address } entfernen
csv-file = Oder eine CSV-Datei
role-in = Rolle in { $organization }
no-role = Keine
no-role-hint = Nur bei den unten gewählten Kunden.
roles-in-clients = Zugang zu Kunden
no-access = Kein Zugang
more-options = Weitere Optionen
more-permissions = Berechtigungen über die Rolle hinaus
own-permissions = Berechtigungen Ihrer Anwendung
own-permissions-hint = Namen wie reports.view, durch Leerzeichen getrennt.
as-external = Extern: sieht andere Externe nicht
days = Tage zum Annehmen, 1 bis 30
by-mail = Einladungen per E-Mail senden
by-mail-hint = Sonst erhalten Sie zu jeder Einladung einen Link zum Weitergeben.
send-invitations = Einladungen senden
check-first = Erst prüfen
verdicts = { $n ->
    [one] { $n } von { $all } kann eingeladen werden
   *[other] { $n } von { $all } können eingeladen werden
}
verdict-good = Kann eingeladen werden
invited-by-mail = Per E-Mail eingeladen
invited-by-link = Eingeladen: Geben Sie den Link weiter
invited-count = { $n ->
    [0] Niemand wurde eingeladen
    [one] { $n } Person wurde eingeladen
   *[other] { $n } Personen wurden eingeladen
}
copy-link = Link kopieren
copied = Kopiert
see-pending = Ausstehende ansehen
invite-more = Weitere einladen
wrong-no-addresses = Geben Sie mindestens eine E-Mail-Adresse ein.
wrong-too-many = Höchstens 1.000 Adressen auf einmal.
wrong-permissions = Eine Berechtigung ist ein kleingeschriebener Name wie reports.view; es sind höchstens 64 möglich.
wrong-message = Eine Nachricht hat höchstens 1.000 Zeichen.
wrong-days = Die Anzahl der Tage liegt zwischen 1 und 30.
wrong-role = Wählen Sie eine der Rollen.
wrong-grants = Wählen Sie eine Rolle, hier oder bei einem Kunden.
wrong-too-much = Das ist zu viel auf einmal. Laden Sie in mehreren Schritten mit weniger Adressen ein.
skipped-invalid-address = Keine E-Mail-Adresse
skipped-duplicate = Doppelt genannt
skipped-already-member = Bereits Mitglied
skipped-already-invited = Bereits eingeladen
skipped-disposable-address = Eine Wegwerfadresse
skipped-domain-not-allowed = Domain nicht erlaubt
skipped-undeliverable = Nimmt keine E-Mails an
skipped-seat-limit-reached = Kein Platz mehr frei

## E-Mails

mail-hello = Guten Tag!
mail-or-link = Oder öffnen Sie diesen Link:
mail-invitation-subject = { $inviter } lädt Sie zu { $organization } auf { $product } ein
mail-invitation-subject-by-nobody = Sie sind zu { $organization } auf { $product } eingeladen
mail-invitation-subject-of-clients = { $organization } lädt Sie auf { $product } ein
mail-invited-by = { $inviter } lädt Sie ein, { $organization } auf { $product } als { $role } beizutreten.
mail-invited = Sie sind eingeladen, { $organization } auf { $product } als { $role } beizutreten.
mail-invited-to-clients = { $organization } lädt Sie ein, diesen Organisationen auf { $product } beizutreten:
mail-role-in = { $organization }, als { $role }
mail-writes = { $inviter } schreibt:
mail-invitation-open = Um anzunehmen oder abzulehnen, öffnen Sie diesen Link:
mail-invitation-button = Einladung ansehen
mail-invitation-until = Die Einladung ist für { $address } und offen bis zum { $until }.
mail-invitation-quiet = Falls Sie sie nicht erwartet haben, müssen Sie nichts tun: Solange Sie nicht annehmen, passiert nichts. Sie können auch den Link öffnen und ablehnen, damit Sie niemand mehr danach fragt.
mail-sign-in-subject = Bei { $product } anmelden
mail-sign-in = Mit diesem Link melden Sie sich als { $address } bei { $product } an.
mail-sign-in-open = Um sich anzumelden, öffnen Sie diesen Link:
mail-sign-in-button = Anmelden
mail-sign-in-until = Er gilt einmal, bis zum { $until }.
mail-sign-in-quiet = Falls Sie ihn nicht angefordert haben, müssen Sie nichts tun: Ohne den Link kommt niemand hinein.
mail-ownership-subject = { $from } bietet Ihnen { $organization } auf { $product } an
mail-ownership = { $from } bittet Sie, Inhaber von { $organization } auf { $product } zu werden.
mail-ownership-means = Inhaber dürfen alles, auch die Organisation löschen. Wer Ihnen dies anbietet, wird Admin.
mail-ownership-button = Angebot ansehen
mail-ownership-until = Das Angebot ist für { $address } und gilt bis zum { $until }.
mail-ownership-quiet = Falls Sie es nicht möchten, müssen Sie nichts tun: Solange Sie nicht annehmen, ändert sich nichts.

## Die eigene Seite

save = Speichern
sessions = Wo Sie angemeldet sind
this-browser = Dieser Browser
another-browser = Ein anderer Browser
end-session = Dort abmelden
signed-in-when = angemeldet { $when }
sign-out-everywhere = Überall abmelden
said-renamed = Ihr Name wurde gespeichert.
said-password-set = Ihr Passwort ist festgelegt.
said-password-removed = Ihr Passwort ist entfernt. Sie melden sich per E-Mail an.
said-session-ended = Sie sind dort abgemeldet.
mail-renewal-subject = { $email } bittet um eine neue Einladung zu { $organization }
mail-renewal = { $email } hat eine abgelaufene Einladung zu { $organization } auf { $product } geöffnet und bittet um eine neue.
mail-renewal-open = Um sie erneut zu senden, öffnen Sie diesen Link:
mail-renewal-button = Abgelaufene ansehen
mail-renewal-until = Diese Bitte ist einmal am Tag möglich.
mail-renewal-quiet = Falls Sie niemanden mehr einladen möchten, müssen Sie nichts tun.

## Eine Person, eine Einladung

may = Berechtigungen
by-email = Per E-Mail
by-sms = Per SMS
billing-reminders = Zahlungserinnerungen
history = Verlauf
changes = Vorher und nachher
inviter = Eingeladen von
email = E-Mail-Adresse
status-accepted = Angenommen
status-declined = Abgelehnt
status-revoked = Zurückgezogen
wrong-address = Falsche Adresse?
right-address = Die richtige Adresse
replace = Zurückziehen und diese Adresse einladen
said-changed = { $who } wurde geändert.
said-replaced = { $who } wurde stattdessen eingeladen.

## Kunden, Rollen, Schlüssel

no-clients = Es gibt noch keine Kunden.
new-client = Neuer Kunde
new-role-title = Neue Rolle
description = Wofür sie gedacht ist
role-changes-all = Eine Änderung gilt sofort für alle, die diese Rolle haben.
delete-role = Rolle löschen
replace-with = Wer sie hat, erhält stattdessen
nothing = Nichts: nur löschen, wenn niemand sie hat
wrong-role-name = Eine Rolle hat einen eigenen Namen mit 1 bis 100 Zeichen.
wrong-description = Eine Beschreibung hat höchstens 500 Zeichen.
wrong-name-taken = Eine Rolle mit diesem Namen gibt es bereits.
said-deleted = { $who } wurde gelöscht.
said-role-deleted = Die Rolle wurde gelöscht.
said-role-in-use = Jemand hat diese Rolle. Wählen Sie, welche stattdessen vergeben wird.
no-keys = Es gibt noch keine API-Schlüssel.
last-used = Zuletzt verwendet
never = nie
new-key = Neuer API-Schlüssel
key-days = Tage bis zum Ablauf; leer: läuft nie ab
key-made = Der neue API-Schlüssel
key-once = Das ist der Schlüssel „{ $who }“. Er wird nur dieses eine Mal angezeigt: Kopieren Sie ihn jetzt.
copy-key = Schlüssel kopieren
revoke-key = Widerrufen
revoke-key-question = Den Schlüssel „{ $who }“ widerrufen? Was ihn verwendet, funktioniert ab sofort nicht mehr.
wrong-key-days = Die Anzahl der Tage liegt zwischen 1 und 3.650, oder das Feld bleibt leer.
said-key-revoked = Der Schlüssel wurde widerrufen.

## Ereignisse

event-type = Was passiert ist
no-events = Nichts dergleichen ist passiert.
actor-root = Die Anwendung
actor-system = Usher
actor-user = Jemand
actor-api-key = Ein API-Schlüssel
event-invitation-created = Eingeladen
event-invitation-resent = Einladung erneut gesendet
event-invitation-edited = Einladung geändert
event-invitation-revoked = Einladung zurückgezogen
event-invitation-replaced = Einladung ersetzt
event-invitation-accepted = Einladung angenommen
event-invitation-declined = Einladung abgelehnt
event-invitation-expired = Einladung abgelaufen
event-invitation-delivery-failed = Einladung nicht zustellbar
event-member-added = Beigetreten
event-member-role-changed = Person geändert
event-member-edited = Angaben zur Person geändert
event-member-deactivated = Person deaktiviert
event-member-reactivated = Person reaktiviert
event-member-removed = Person entfernt
event-organization-created = Organisation erstellt
event-organization-updated = Einstellungen geändert
event-organization-deleted = Organisation gelöscht
event-ownership-offered = Inhaberschaft angeboten
event-ownership-cancelled = Angebot der Inhaberschaft zurückgenommen
event-ownership-declined = Angebot der Inhaberschaft abgelehnt
event-ownership-transferred = Inhaberschaft übertragen
event-role-created = Rolle erstellt
event-role-edited = Rolle geändert
event-role-deleted = Rolle gelöscht
event-api-key-created = API-Schlüssel erstellt
event-api-key-revoked = API-Schlüssel widerrufen

## Einstellungen, verlassen, übergeben

owners-invite = Nur Inhaber dürfen einladen
allowed-domains = Nur Adressen dieser Domains
allowed-domains-hint = Zum Beispiel example.com, durch Leerzeichen getrennt. Leer: jede Domain.
block-disposable = Keine Wegwerfadressen
seat-limit = Plätze
seats-taken = { $n } belegt, durch aktive Personen und ausstehende Einladungen zusammen. Leer: unbegrenzt.
wrong-domains = Eine Domain sieht aus wie example.com; es sind höchstens 100 möglich.
wrong-seats = Die Anzahl der Plätze liegt zwischen 1 und 1.000.000, oder das Feld bleibt leer.
delete-organization = Organisation löschen
delete-organization-text = Alle Mitglieder verlieren sofort den Zugang, auch zu den Kunden der Organisation. Das lässt sich nicht rückgängig machen.
type-the-name = Geben Sie den Namen ein: { $organization }
said-another-name = Das ist nicht der Name. Es wurde nichts gelöscht.
leave-question = { $organization } verlassen?
leave-text = Sie verlieren sofort den Zugang. Um zurückzukehren, brauchen Sie eine neue Einladung.
said-left = Sie haben die Organisation verlassen.
offer-ownership = Inhaberschaft anbieten
offer-ownership-how = Öffnen Sie die Seite der Person, die übernehmen soll, und bieten Sie ihr dort die Inhaberschaft an.
take-back = Offenes Angebot zurücknehmen
transfer-question = { $who } die Inhaberschaft von { $organization } anbieten?
transfer-text = Das Angebot geht per E-Mail hinaus. Wird es angenommen, geht die Inhaberschaft über, und Sie sind Admin.
said-offered = Das Angebot wurde per E-Mail an { $who } gesendet.
said-taken-back = Das Angebot wurde zurückgenommen.
