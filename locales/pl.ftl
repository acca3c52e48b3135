# What Usher says in Polish. Every other file of this folder says the same.

## Words

sign-in = Zaloguj się
sign-out = Wyloguj się
accept = Przyjmij
decline = Odrzuć
go-on = Dalej
back = Wróć
cancel = Anuluj
undo = Cofnij
dismiss = Zamknij
create = Utwórz
name = Nazwa
search = Szukaj
apply = Zastosuj
any = Wszystkie
order = Kolejność
newest-first = Od najnowszych
oldest-first = Od najstarszych
role = Rola
kind = Rodzaj
mail = E-mail
you = Ty
person = Osoba
result = Wynik
message = Wiadomość dla zaproszonych
client = Klient

## Time

month-1 = stycznia
month-2 = lutego
month-3 = marca
month-4 = kwietnia
month-5 = maja
month-6 = czerwca
month-7 = lipca
month-8 = sierpnia
month-9 = września
month-10 = października
month-11 = listopada
month-12 = grudnia
exactly = { $day } { $month } { $year }, { $time } UTC
just-now = przed chwilą
in-minutes = { $n ->
    [one] za { $n } minutę
    [few] za { $n } minuty
    [many] za { $n } minut
   *[other] za { $n } minuty
}
in-hours = { $n ->
    [one] za { $n } godzinę
    [few] za { $n } godziny
    [many] za { $n } godzin
   *[other] za { $n } godziny
}
in-days = { $n ->
    [one] za { $n } dzień
    [few] za { $n } dni
    [many] za { $n } dni
   *[other] za { $n } dnia
}
minutes-ago = { $n ->
    [one] { $n } minutę temu
    [few] { $n } minuty temu
    [many] { $n } minut temu
   *[other] { $n } minuty temu
}
hours-ago = { $n ->
    [one] { $n } godzinę temu
    [few] { $n } godziny temu
    [many] { $n } godzin temu
   *[other] { $n } godziny temu
}
days-ago = { $n ->
    [one] { $n } dzień temu
    [few] { $n } dni temu
    [many] { $n } dni temu
   *[other] { $n } dnia temu
}

## Roles and permissions

role-owner = Właściciel
role-admin = Administrator
role-member = Członek
role-viewer = Obserwator
role-as-owner = właściciel
role-as-admin = administrator
role-as-member = członek
role-as-viewer = obserwator
as-role = rola: { $role }
role-meaning-owner = Może wszystko, także nadawać innym rolę właściciela.
role-meaning-admin = Może korzystać ze wszystkiego, zapraszać osoby, zarządzać nimi i zmieniać ustawienia.
role-meaning-member = Może korzystać z całej aplikacji.
role-meaning-viewer = Może wszystko przeglądać, ale niczego nie zmienia.
permission-members-view = Przeglądanie osób
permission-members-manage = Zapraszanie osób i zarządzanie nimi
permission-organization-manage = Zmiana ustawień, ról i kluczy API
permission-billing-manage = Zarządzanie płatnościami
permission-organizations-create = Tworzenie organizacji klientów
permission-organizations-view-all = Przeglądanie wszystkich organizacji klientów
permission-app-read = Odczyt w aplikacji
permission-app-write = Zapis w aplikacji

## An invitation

invitation-title = Zaproszenie do organizacji { $organization }
invited-by = { $inviter } zaprasza Cię do organizacji { $organization }
invited = Masz zaproszenie do organizacji { $organization }
joined = Witamy w organizacji { $organization }
invitation-for = Dla
invitation-until = Ważne do
your-name = Imię i nazwisko
your-name-hint = Tak zobaczą Cię inni. Możesz zostawić to pole puste.
wrong-name = Imię i nazwisko może mieć najwyżej 100 znaków w jednym wierszu.
wrong-title = Nazwa ma od 1 do 100 znaków w jednym wierszu.
accept-next = Po przyjęciu zaproszenia zalogujemy Cię do serwisu { $product }.
account-exists = Adres { $email } ma już konto. Aby przyjąć zaproszenie, zaloguj się na nie: wyślemy Ci e-mailem link, który przyprowadzi Cię tu z powrotem.
mail-me-a-link = Wyślij mi link do logowania
signed-in-as-another = Korzystasz teraz z konta { $signed_in }, a zaproszenie jest dla { $invited }.
switch-to = Wyloguj się i przejdź na konto { $email }
switch-account = Wyloguj się i użyj drugiego konta
decline-reason = Powód, jeśli chcesz go podać
not-expected = Jeśli to zaproszenie jest dla Ciebie niespodzianką, możesz je odrzucić albo po prostu zamknąć stronę: dopóki go nie przyjmiesz, nic się nie stanie.
declined = Zaproszenie odrzucone
declined-text = Nic więcej się nie stanie. Jeśli zmienisz zdanie, poproś o nowe zaproszenie.
ask-for-another = Poproś o nowe zaproszenie
asked-again = Prośba przekazana
asked-again-text = Osoba, która Cię zaprosiła, dowie się, że prosisz o nowe zaproszenie. Przyjdzie ono e-mailem.

## An offer of ownership

ownership-title = Czy chcesz zostać właścicielem organizacji { $organization }?
ownership-offered-by = { $from } prosi Cię o przejęcie organizacji. Otrzymasz rolę właściciela, a ta osoba – rolę administratora.
ownership-offered = Otrzymujesz prośbę o przejęcie organizacji wraz z rolą właściciela.
ownership-means = Właściciel może wszystko, także usunąć organizację.
ownership-sign-in = Aby przyjąć propozycję, zaloguj się jako { $email }.
ownership-declined = Propozycja odrzucona
ownership-declined-text = Organizacja pozostaje przy dotychczasowym właścicielu. Nic więcej się nie stanie.

## Signing in

sign-in-to = Zaloguj się do serwisu { $product }
one-more-click = Jeszcze jedno kliknięcie i gotowe.
your-email = Twój adres e-mail
new-here = Pierwszy raz tutaj? Poproś o link e-mailem: utworzy Twoje konto.
wrong-email = To nie jest adres e-mail.
check-your-mail = Sprawdź skrzynkę
check-your-mail-text = Jeśli na ten adres można się tu zalogować, e-mail z linkiem jest już w drodze. Link działa raz, przez kwadrans. Po minucie nadal nic? Zajrzyj do spamu albo poproś o link jeszcze raz.
ask-again = Poproś ponownie

## Hasła

password = Hasło
password-hint = Od 12 do 128 znaków. Zostaw puste, aby logować się przez e-mail.
password-rule = Od 12 do 128 dowolnych znaków.
new-password = Nowe hasło
current-password = Obecne hasło
current-password-hint = Nie pamiętasz? Zaloguj się przez e-mail: przez kwadrans nie trzeba go podawać.
forgot-password = Nie pamiętasz hasła?
has-password = Możesz logować się hasłem lub przez e-mail.
has-no-password = Logujesz się przez e-mail. Możesz też ustawić hasło.
first-password-by-mail = Pierwsze hasło wymaga potwierdzenia adresu: wyślemy Ci e-mailem link, który przyprowadzi Cię tu z powrotem.
set-password = Ustaw hasło
change-password = Zmień hasło
remove-password = Usuń hasło
wrong-password = Adres lub hasło jest nieprawidłowe.
no-password = Wpisz hasło albo poproś o link e-mailem.
wrong-current-password = To nie jest Twoje obecne hasło.
wrong-password-shape = Hasło ma od 12 do 128 znaków.
wrong-password-common = To zbyt łatwo odgadnąć: wybiera je wiele osób albo jest to Twój adres lub nasza nazwa.
too-many-attempts = Zbyt wiele błędnych haseł. Zaloguj się przez e-mail albo spróbuj ponownie za kwadrans.

## Refusals

refused-link-invalid = To nie jest zaproszenie
refused-link-invalid-text = Link jest niepełny albo nie pochodzi od nas. Otwórz go jeszcze raz z e-maila, w całości.
refused-link-expired = Zaproszenie wygasło
refused-link-expired-text = Czas na odpowiedź minął. Możesz poprosić o nowe zaproszenie.
refused-link-superseded = Jest nowsze zaproszenie
refused-link-superseded-text = Zaproszenie wysłano ponownie i działa tylko link z najnowszego e-maila. Poszukaj go w swojej skrzynce.
refused-revoked = Zaproszenie wycofano
refused-revoked-text = Nie jest już ważne. Jeśli Cię to dziwi, zapytaj osobę, która Cię zaprosiła.
refused-answered = Na to zaproszenie już odpowiedziano
refused-answered-text = Zostało wcześniej przyjęte lub odrzucone. Jeśli przyjęte, przejdź dalej do swojej organizacji.
refused-already-member = Należysz już do tej organizacji
refused-already-member-text = To zaproszenie nie zawiera dla Ciebie nic nowego.
refused-no-seat = Nie ma wolnych miejsc
refused-no-seat-text = Organizacja ma już tylu członków, ilu może mieć. Zapytaj osobę, która Cię zaprosiła; zaproszenie pozostaje ważne.
refused-offer-answered = Propozycja jest już nieaktualna
refused-offer-answered-text = Udzielono na nią odpowiedzi albo ją wycofano, albo jej autor nie jest już właścicielem.
refused-wrong-account = To nie jest właściwe konto
refused-wrong-account-text = Korzystasz teraz z konta { $signed_in }, a to jest dla { $invited }.
refused-sign-in-first = Najpierw się zaloguj
refused-sign-in-first-text = Ten adres ma już konto. Zaloguj się na nie, a potem przyjmij zaproszenie.
refused-link-used = Link już nie działa
refused-link-used-text = Link do logowania działa raz, przez kwadrans. Poproś o nowy.
refused-signed-out = Potrzebne jest logowanie
refused-signed-out-text = Zaloguj się, aby przejść dalej.
refused-forbidden = Nie masz do tego uprawnień
refused-forbidden-text = W tej organizacji nie możesz tego zrobić. Zwróć się do jej administratora.
refused-cross-site = To nie przyszło z tej strony
refused-cross-site-text = Dla Twojego bezpieczeństwa nie wykonaliśmy tej czynności. Otwórz stronę ponownie i użyj jej przycisków.
refused-invalid = Coś w formularzu się nie zgadza
refused-invalid-text = Niczego nie zmieniono. Wróć i spróbuj ponownie.
refused-nothing-here = Tu nic nie ma
refused-nothing-here-text = Pod tym adresem nie ma strony albo nie masz do niej dostępu.
refused-last-owner = Ktoś musi pozostać właścicielem
refused-last-owner-text = Najpierw nadaj komuś innemu rolę właściciela.
refused-too-soon = Chwileczkę
refused-too-soon-text = E-mail wysłano przed chwilą. Odczekaj trochę, zanim wyślesz go ponownie.
refused-too-many-requests = Zbyt wiele żądań
refused-too-many-requests-text = Niczego nie zmieniono. Odczekaj minutę i spróbuj ponownie.
refused-unavailable = Mamy teraz zbyt duży ruch
refused-unavailable-text = Niczego nie zmieniono. Odczekaj chwilę i spróbuj ponownie.
refused-failed = Nie udało się
refused-failed-text = O ile nam wiadomo, niczego nie zmieniono. Wróć i spróbuj ponownie.

## The console

skip = Przejdź do treści
sections = Sekcje
all-organizations = Wszystkie organizacje
your-account = Twoje konto
your-organizations = Twoje organizacje
no-organizations = Nie należysz jeszcze do żadnej organizacji.
new-organization = Nowa organizacja
hello = Cześć, { $who }
signed-in-as = Korzystasz z konta { $email }.
section-people = Osoby
section-invite = Zaproś
section-family = Klienci
section-roles = Role
section-api-keys = Klucze API
section-events = Zdarzenia
section-settings = Ustawienia
section-leave = Opuść
pages = Strony
first-page = Pierwsza strona
next-page = Następna strona

## People

people = Osoby
tab-active = Aktywne
tab-pending = Oczekujące
tab-deactivated = Dezaktywowane
tab-expired = Wygasłe
kind-member = Członek
kind-external = Osoba zewnętrzna
address-unconfirmed = Adres niepotwierdzony
since = Od
expires = Wygasa
expired = Wygasło
invite-people = Zaproś osoby
nobody-here = Nikogo tu nie ma.
nobody-found = Nikogo nie znaleziono. Spróbuj wyszukać inaczej.
shown = { $n ->
    [one] Widoczna { $n } osoba
    [few] Widoczne { $n } osoby
    [many] Widocznych { $n } osób
   *[other] Widoczne { $n } osoby
}
select = Zaznacz: { $who }
select-all = Zaznacz wszystkie
selected = Zaznaczono: { $n }
organizations-count = { $n ->
    [one] { $n } organizacja
    [few] { $n } organizacje
    [many] { $n } organizacji
   *[other] { $n } organizacji
}
delivery-none = Nie wysłano e-maila
delivery-queued = W trakcie wysyłania
delivery-sent = { $n ->
    [one] Wysłano { $when }
    [few] Wysłano { $n } razy, ostatnio { $when }
    [many] Wysłano { $n } razy, ostatnio { $when }
   *[other] Wysłano { $n } razy, ostatnio { $when }
}
delivery-failed = Nie udało się dostarczyć
delivery-expired = Wygasło

action-deactivate = Dezaktywuj
action-reactivate = Aktywuj ponownie
action-remove = Usuń
action-edit = Zmień rolę
action-resend = Wyślij ponownie
action-revoke = Wycofaj
question-deactivate = { $n ->
    [one] Dezaktywować osobę { $who }?
    [few] Dezaktywować { $n } osoby?
    [many] Dezaktywować { $n } osób?
   *[other] Dezaktywować { $n } osoby?
}
question-reactivate = { $n ->
    [one] Ponownie aktywować osobę { $who }?
    [few] Ponownie aktywować { $n } osoby?
    [many] Ponownie aktywować { $n } osób?
   *[other] Ponownie aktywować { $n } osoby?
}
question-remove = { $n ->
    [one] Usunąć osobę { $who }?
    [few] Usunąć { $n } osoby?
    [many] Usunąć { $n } osób?
   *[other] Usunąć { $n } osoby?
}
question-edit = { $n ->
    [one] Zmienić rolę osoby { $who }?
    [few] Zmienić rolę { $n } osób?
    [many] Zmienić rolę { $n } osób?
   *[other] Zmienić rolę { $n } osoby?
}
question-resend = { $n ->
    [one] Wysłać ponownie zaproszenie dla { $who }?
    [few] Wysłać ponownie { $n } zaproszenia?
    [many] Wysłać ponownie { $n } zaproszeń?
   *[other] Wysłać ponownie { $n } zaproszenia?
}
question-revoke = { $n ->
    [one] Wycofać zaproszenie dla { $who }?
    [few] Wycofać { $n } zaproszenia?
    [many] Wycofać { $n } zaproszeń?
   *[other] Wycofać { $n } zaproszenia?
}
consequence-deactivate = Dostęp zostanie odebrany natychmiast. Rola i historia pozostaną, a dostęp można później przywrócić.
consequence-reactivate = Przywróci to wcześniejszy dostęp.
consequence-remove = Dostęp zostanie odebrany natychmiast. Powrót będzie możliwy tylko z nowym zaproszeniem.
consequence-edit = Zmiana zadziała od razu.
consequence-resend = Każda z osób dostanie e-mail z nowym linkiem i pełny czas na odpowiedź.
consequence-revoke = Linki natychmiast przestaną działać.
still-open = Nadal otwarte
open-stops = To przestanie działać, jeśli będziesz kontynuować:
open-may-stop = To, czego nie można już nadawać, przestanie działać:
open-invitation = Wysłane zaproszenie
open-received = Otrzymane zaproszenie
open-api-key = Klucz API
open-offer = Propozycja przejęcia organizacji
open-more = i jeszcze { $n }
open-keep = Przejmij zaproszenia i klucze API, które możesz nadawać
new-role = Nowa rola
partly = Nie wszystko się udało
partly-text = Udało się: { $done }, nie udało się: { $n }
why-outranked = Nie możesz zmieniać osoby, która ma większe uprawnienia niż Ty.
why-last-owner = Organizacja musi mieć aktywnego właściciela.
why-gone = Już tego tu nie ma.
why-too-soon = E-mail wysłano przed chwilą.
why-no-seat = Brak wolnego miejsca.
why-already-member = Należy już do organizacji.
why-already-invited = Ma już nowsze zaproszenie.
why-answered = Odpowiedź została już udzielona.
why-else = Odmowa.

said-nothing-selected = Nikogo nie zaznaczono.
said-deactivate = { $n ->
    [one] Dezaktywowano osobę { $who }.
    [few] Dezaktywowano { $n } osoby.
    [many] Dezaktywowano { $n } osób.
   *[other] Dezaktywowano { $n } osoby.
}
said-reactivate = { $n ->
    [one] Ponownie aktywowano osobę { $who }.
    [few] Ponownie aktywowano { $n } osoby.
    [many] Ponownie aktywowano { $n } osób.
   *[other] Ponownie aktywowano { $n } osoby.
}
said-remove = { $n ->
    [one] Usunięto osobę { $who }.
    [few] Usunięto { $n } osoby.
    [many] Usunięto { $n } osób.
   *[other] Usunięto { $n } osoby.
}
said-edit = { $n ->
    [one] Zmieniono rolę osoby { $who }.
    [few] Zmieniono rolę { $n } osób.
    [many] Zmieniono rolę { $n } osób.
   *[other] Zmieniono rolę { $n } osoby.
}
said-resend = { $n ->
    [one] Ponownie wysłano zaproszenie dla { $who }.
    [few] Ponownie wysłano { $n } zaproszenia.
    [many] Ponownie wysłano { $n } zaproszeń.
   *[other] Ponownie wysłano { $n } zaproszenia.
}
said-revoke = { $n ->
    [one] Wycofano zaproszenie dla { $who }.
    [few] Wycofano { $n } zaproszenia.
    [many] Wycofano { $n } zaproszeń.
   *[other] Wycofano { $n } zaproszenia.
}
said-joined = Witamy w organizacji.
said-declined = Zaproszenie odrzucone.
said-created = Utworzono: { $who }.

## Inviting

invite-to = Zaproś osoby do organizacji { $organization }
addresses = Adresy e-mail
addresses-hint = Dowolna liczba, rozdzielone przecinkami, spacjami lub nowymi wierszami; przed adresem może stać imię i nazwisko.
remove-address = Usuń { $address }
csv-file = Albo plik CSV
role-in = Rola w organizacji { $organization }
no-role = Brak
no-role-hint = Tylko u klientów wybranych poniżej.
roles-in-clients = Dostęp do klientów
no-access = Brak dostępu
more-options = Więcej opcji
more-permissions = Uprawnienia poza rolą
own-permissions = Uprawnienia Twojej aplikacji
own-permissions-hint = Nazwy takie jak reports.view, rozdzielone spacjami.
as-external = Osoba zewnętrzna: nie widzi innych osób zewnętrznych
days = Dni na odpowiedź, od 1 do 30
by-mail = Wyślij zaproszenia e-mailem
by-mail-hint = W przeciwnym razie dostaniesz dla każdej osoby link do przekazania.
send-invitations = Wyślij zaproszenia
check-first = Najpierw sprawdź
verdicts = Można zaprosić: { $n } z { $all }
verdict-good = Można zaprosić
invited-by-mail = Zaproszono e-mailem
invited-by-link = Zaproszono: przekaż link
invited-count = { $n ->
    [0] Nikogo nie zaproszono
    [one] Zaproszono { $n } osobę
    [few] Zaproszono { $n } osoby
    [many] Zaproszono { $n } osób
   *[other] Zaproszono { $n } osoby
}
copy-link = Kopiuj link
copied = Skopiowano
see-pending = Zobacz oczekujące
invite-more = Zaproś kolejne osoby
wrong-no-addresses = Wpisz co najmniej jeden adres e-mail.
wrong-too-many = Najwyżej 1000 adresów naraz.
wrong-permissions = Uprawnienie to nazwa małymi literami, np. reports.view; może ich być najwyżej 64.
wrong-message = Wiadomość może mieć najwyżej 1000 znaków.
wrong-days = Liczba dni musi wynosić od 1 do 30.
wrong-role = Wybierz jedną z ról.
wrong-grants = Wybierz rolę, tutaj lub u klienta.
wrong-too-much = To za dużo naraz. Zaproś w kilku krokach, za każdym razem mniej adresów.
skipped-invalid-address = To nie jest adres e-mail
skipped-duplicate = Podano dwa razy
skipped-already-member = Należy już do organizacji
skipped-already-invited = Ma już zaproszenie
skipped-disposable-address = Adres jednorazowy
skipped-domain-not-allowed = Niedozwolona domena
skipped-undeliverable = Nie przyjmuje poczty
skipped-seat-limit-reached = Brak wolnych miejsc

## Mails

mail-hello = Dzień dobry,
mail-or-link = Albo otwórz ten link:
mail-invitation-subject = { $inviter } zaprasza Cię do organizacji { $organization } w serwisie { $product }
mail-invitation-subject-by-nobody = Zaproszenie do organizacji { $organization } w serwisie { $product }
mail-invitation-subject-of-clients = { $organization } zaprasza Cię do serwisu { $product }
mail-invited-by = { $inviter } zaprasza Cię do organizacji { $organization } w serwisie { $product }. Twoja rola: { $role }.
mail-invited = Masz zaproszenie do organizacji { $organization } w serwisie { $product }. Twoja rola: { $role }.
mail-invited-to-clients = { $organization } zaprasza Cię do tych organizacji w serwisie { $product }:
mail-role-in = { $organization } – rola: { $role }
mail-writes = { $inviter } pisze:
mail-invitation-open = Aby przyjąć lub odrzucić zaproszenie, otwórz ten link:
mail-invitation-button = Zobacz zaproszenie
mail-invitation-until = Zaproszenie jest dla { $address } i jest ważne do { $until }.
mail-invitation-quiet = Jeśli to zaproszenie jest dla Ciebie niespodzianką, nie musisz nic robić: dopóki go nie przyjmiesz, nic się nie stanie. Możesz też otworzyć link i je odrzucić, żeby nikt nie pytał Cię ponownie.
mail-sign-in-subject = Zaloguj się do serwisu { $product }
mail-sign-in = Ten link zaloguje Cię do serwisu { $product } jako { $address }.
mail-sign-in-open = Aby się zalogować, otwórz ten link:
mail-sign-in-button = Zaloguj się
mail-sign-in-until = Działa raz, do { $until }.
mail-sign-in-quiet = Jeśli to nie Ty prosisz o link, nie musisz nic robić: bez niego nikt się nie zaloguje.
mail-ownership-subject = { $from } proponuje Ci przejęcie organizacji { $organization } w serwisie { $product }
mail-ownership = { $from } prosi Cię o przejęcie organizacji { $organization } w serwisie { $product } wraz z rolą właściciela.
mail-ownership-means = Właściciel może wszystko, także usunąć organizację. Osoba, która składa propozycję, otrzyma rolę administratora.
mail-ownership-button = Zobacz propozycję
mail-ownership-until = Propozycja jest dla { $address } i jest ważna do { $until }.
mail-ownership-quiet = Jeśli tego nie chcesz, nie musisz nic robić: dopóki nie przyjmiesz propozycji, nic się nie zmieni.

## One's own page

save = Zapisz
sessions = Aktywne sesje
this-browser = Ta przeglądarka
another-browser = Inna przeglądarka
end-session = Wyloguj tam
signed-in-when = zalogowano { $when }
sign-out-everywhere = Wyloguj wszędzie
said-renamed = Zapisano Twoje imię i nazwisko.
said-password-set = Hasło zostało ustawione.
said-password-removed = Hasło zostało usunięte. Logujesz się przez e-mail.
said-session-ended = Wylogowano tam.
mail-renewal-subject = { $email } prosi o nowe zaproszenie do organizacji { $organization }
mail-renewal = Ktoś z adresem { $email } otworzył wygasłe zaproszenie do organizacji { $organization } w serwisie { $product } i prosi o nowe.
mail-renewal-open = Aby wysłać je ponownie, otwórz ten link:
mail-renewal-button = Zobacz wygasłe zaproszenia
mail-renewal-until = O nowe zaproszenie można prosić raz dziennie.
mail-renewal-quiet = Jeśli nie chcesz już zapraszać tej osoby, nie musisz nic robić.

## One person, one invitation

may = Uprawnienia
by-email = E-mailem
by-sms = SMS-em
billing-reminders = Przypomnienia o płatnościach
history = Historia
changes = Przed zmianą i po niej
inviter = Zaproszenie od
email = E-mail
status-accepted = Przyjęte
status-declined = Odrzucone
status-revoked = Wycofane
wrong-address = Zły adres?
right-address = Właściwy adres
replace = Wycofaj i zaproś ten adres
said-changed = Zmieniono: { $who }.
said-replaced = Zamiast tego zaproszono { $who }.

## Clients, roles, keys

no-clients = Nie ma jeszcze klientów.
new-client = Nowy klient
new-role-title = Nowa rola
description = Do czego służy
role-changes-all = Zmiana od razu obejmie wszystkich, którzy mają tę rolę.
delete-role = Usuń rolę
replace-with = Kto ją ma, dostanie zamiast niej
nothing = Nic: usuń tylko, jeśli nikt jej nie ma
wrong-role-name = Rola musi mieć własną nazwę, od 1 do 100 znaków.
wrong-description = Opis może mieć najwyżej 500 znaków.
wrong-name-taken = Rola o tej nazwie już istnieje.
said-deleted = Usunięto: { $who }.
said-role-deleted = Rola została usunięta.
said-role-in-use = Ktoś ma tę rolę. Wybierz, co dostanie zamiast niej.
no-keys = Nie ma jeszcze kluczy API.
last-used = Ostatnie użycie
never = nigdy
new-key = Nowy klucz API
key-days = Ważność w dniach; puste pole oznacza bezterminowo
key-made = Nowy klucz API
key-once = Oto klucz { $who }. Pokazujemy go tylko ten jeden raz: skopiuj go teraz.
copy-key = Kopiuj klucz
revoke-key = Unieważnij
revoke-key-question = Unieważnić klucz { $who }? Wszystko, co z niego korzysta, natychmiast przestanie działać.
wrong-key-days = Liczba dni musi wynosić od 1 do 3650; pole może też być puste.
said-key-revoked = Klucz został unieważniony.

## Events

event-type = Co się wydarzyło
no-events = Nic takiego się nie wydarzyło.
actor-root = Aplikacja
actor-system = Usher
actor-user = Ktoś
actor-api-key = Klucz API
event-invitation-created = Wysłano zaproszenie
event-invitation-resent = Ponownie wysłano zaproszenie
event-invitation-edited = Zmieniono zaproszenie
event-invitation-revoked = Wycofano zaproszenie
event-invitation-replaced = Zastąpiono zaproszenie
event-invitation-accepted = Przyjęto zaproszenie
event-invitation-declined = Odrzucono zaproszenie
event-invitation-expired = Zaproszenie wygasło
event-invitation-delivery-failed = Nie udało się dostarczyć zaproszenia
event-member-added = Dołączono do organizacji
event-member-role-changed = Zmieniono osobę
event-member-edited = Zmieniono dane osoby
event-member-deactivated = Dezaktywowano osobę
event-member-reactivated = Ponownie aktywowano osobę
event-member-removed = Usunięto osobę
event-organization-created = Utworzono organizację
event-organization-updated = Zmieniono ustawienia
event-organization-deleted = Usunięto organizację
event-ownership-offered = Zaproponowano przejęcie organizacji
event-ownership-cancelled = Wycofano propozycję przejęcia
event-ownership-declined = Odrzucono propozycję przejęcia
event-ownership-transferred = Przekazano organizację
event-role-created = Utworzono rolę
event-role-edited = Zmieniono rolę
event-role-deleted = Usunięto rolę
event-api-key-created = Utworzono klucz API
event-api-key-revoked = Unieważniono klucz API

## Settings, leaving, giving away

owners-invite = Zapraszać mogą tylko właściciele
allowed-domains = Tylko adresy z tych domen
allowed-domains-hint = Na przykład example.com, rozdzielone spacjami. Puste pole: każda domena.
block-disposable = Bez adresów jednorazowych
seat-limit = Miejsca
seats-taken = Zajęte: { $n }, łącznie przez aktywne osoby i oczekujące zaproszenia. Puste pole: bez limitu.
wrong-domains = Domena wygląda jak example.com; może ich być najwyżej 100.
wrong-seats = Liczba miejsc musi wynosić od 1 do 1 000 000; pole może też być puste.
delete-organization = Usuń organizację
delete-organization-text = Wszyscy natychmiast stracą dostęp, także do organizacji klientów. Tego nie można cofnąć.
type-the-name = Wpisz nazwę: { $organization }
said-another-name = To nie jest jej nazwa. Niczego nie usunięto.
leave-question = Opuścić organizację { $organization }?
leave-text = Natychmiast stracisz dostęp. Powrót będzie możliwy tylko z nowym zaproszeniem.
said-left = Nie należysz już do tej organizacji.
offer-ownership = Zaproponuj przejęcie organizacji
offer-ownership-how = Otwórz stronę osoby, która ma przejąć organizację, i tam złóż propozycję.
take-back = Wycofaj złożoną propozycję
transfer-question = Zaproponować przejęcie organizacji { $organization }? Nowy właściciel: { $who }
transfer-text = Ta osoba dostanie e-mail. Gdy przyjmie propozycję, otrzyma rolę właściciela, a Ty – administratora.
said-offered = Propozycję wysłano na adres { $who }.
said-taken-back = Propozycja została wycofana.
