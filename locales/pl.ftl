# What Usher says in Polish. Every other file of this folder says the same.

## Words

sign-in = Zaloguj się
sign-out = Wyloguj się
accept = Przyjmij
decline = Odrzuć
go-on = Dalej
leads-to = Przejdź do { $site }
back = Wróć
cancel = Anuluj
undo = Cofnij
dismiss = Zamknij
create = Utwórz
name = Nazwa
search = Szukaj
apply = Zastosuj
any = Wszystkie
order = Sortowanie
newest-first = Od najnowszych
oldest-first = Od najstarszych
role = Rola
kind = Typ
mail = Dostarczenie
you = Ty
person = Osoba
result = Wynik
message = Wiadomość (opcjonalnie)
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
role-meaning-owner = Może robić wszystko, w tym nadawać innym rolę właściciela.
role-meaning-admin = Może korzystać z całej aplikacji, zapraszać osoby, zarządzać nimi i zmieniać ustawienia.
role-meaning-member = Może korzystać z całej aplikacji.
role-meaning-viewer = Może wszystko przeglądać, ale nie może niczego zmieniać.
role-for-you-owner = W roli właściciela możesz robić wszystko, w tym nadawać innym rolę właściciela.
role-for-you-admin = W roli administratora możesz korzystać z całej aplikacji, zapraszać osoby, zarządzać nimi i zmieniać ustawienia.
role-for-you-member = W roli członka możesz korzystać z całej aplikacji.
role-for-you-viewer = W roli obserwatora możesz wszystko przeglądać, ale nie możesz niczego zmieniać.
permission-members-view = Przeglądanie osób
permission-members-manage = Zapraszanie osób i zarządzanie nimi
permission-organization-manage = Zmiana ustawień, ról i kluczy API
permission-billing-manage = Zarządzanie płatnościami
permission-organizations-create = Tworzenie organizacji klientów
permission-organizations-view-all = Przeglądanie wszystkich organizacji klientów
permission-app-read = Przeglądanie treści aplikacji
permission-app-write = Edycja treści aplikacji

## An invitation

invitation-title = Zaproszenie do organizacji { $organization }
invited-by = { $inviter } zaprasza Cię do organizacji { $organization }
invited = Masz zaproszenie do organizacji { $organization }
joined = Należysz teraz do organizacji { $organization }
invitation-title-many = { $n ->
    [one] Zaproszenie do jednej organizacji
    [few] Zaproszenie do { $n } organizacji
    [many] Zaproszenie do { $n } organizacji
   *[other] Zaproszenie do { $n } organizacji
}
invited-by-many = { $n ->
    [one] { $inviter } zaprasza Cię do jednej organizacji
    [few] { $inviter } zaprasza Cię do { $n } organizacji
    [many] { $inviter } zaprasza Cię do { $n } organizacji
   *[other] { $inviter } zaprasza Cię do { $n } organizacji
}
invited-many = { $n ->
    [one] Masz zaproszenie do jednej organizacji
    [few] Masz zaproszenie do { $n } organizacji
    [many] Masz zaproszenie do { $n } organizacji
   *[other] Masz zaproszenie do { $n } organizacji
}
joined-many = { $n ->
    [one] Masz teraz dostęp do jednej organizacji
    [few] Masz teraz dostęp do { $n } organizacji
    [many] Masz teraz dostęp do { $n } organizacji
   *[other] Masz teraz dostęp do { $n } organizacji
}
invitation-for = Dla
invitation-until = Wygasa
your-name = Imię i nazwisko
your-name-hint = Widoczne dla zespołu. Opcjonalnie.
wrong-name-empty = Wypełnij to pole.
wrong-name-long = Użyj najwyżej 100 znaków.
wrong-lines = Wpisz tekst w jednym wierszu.
wrong-control = Tekst zawiera ukryte znaki sterujące. Wpisz go ponownie lub wklej jako zwykły tekst.
accept-next = Po przyjęciu zaproszenia zalogujemy Cię do serwisu { $product }.
account-exists = Konto z adresem { $email } już istnieje. Aby przyjąć zaproszenie, zaloguj się na nie. Wyślemy Ci e-mailem link, który pozwoli tu wrócić.
mail-me-a-link = Wyślij mi link do logowania
signed-in-as-another = Korzystasz teraz z konta { $signed_in }, a zaproszenie jest dla { $invited }.
switch-to = Przełącz na { $email }
switch-account = Przełącz konto
decline-reason = Powód (opcjonalnie)
wrong-reason = Powód może mieć najwyżej 500 znaków.
not-expected = Jeśli nie spodziewasz się tego zaproszenia, możesz je odrzucić albo zamknąć tę stronę. Dodamy Cię tylko wtedy, gdy przyjmiesz zaproszenie.
declined = Zaproszenie odrzucone
declined-text = Jeśli zmienisz zdanie, poproś o nowe zaproszenie.
ask-for-another = Poproś o nowe zaproszenie
asked-again = Prośba wysłana
asked-again-text = Przekazaliśmy Twoją prośbę o nowe zaproszenie osobie, która Cię zaprosiła. Jeśli je wyśle, otrzymasz je e-mailem.
invited-again = Sprawdź skrzynkę e-mail
invited-again-text = Wysłaliśmy zaproszenie ponownie e-mailem, z nowym linkiem.
nobody-to-ask = Nie ma kogo powiadomić
nobody-to-ask-text = W organizacji nikt nie może wysłać nowego zaproszenia. Skontaktuj się z firmą, która wysłała zaproszenie.

## An offer of ownership

ownership-title = Czy chcesz zostać właścicielem organizacji { $organization }?
ownership-offered-by = { $from } chce przekazać Ci własność organizacji. Otrzymasz rolę właściciela, a ta osoba – rolę administratora.
ownership-offered = Poproszono Cię o przejęcie własności organizacji. Jeśli przyjmiesz prośbę, otrzymasz rolę właściciela.
ownership-means = Właściciel może zrobić wszystko, w tym usunąć organizację.
ownership-sign-in = Aby przyjąć prośbę, zaloguj się jako { $email }.
ownership-declined = Prośba odrzucona
ownership-declined-text = Właściciel organizacji pozostaje bez zmian.

## Signing in

sign-in-to = Zaloguj się do serwisu { $product }
one-more-click = Potwierdź, aby się zalogować.
your-email = Adres e-mail
new-here = Nie masz jeszcze konta? Wyślemy Ci e-mailem link, który je utworzy.
wrong-email = Wpisz prawidłowy adres e-mail.
check-your-mail = Sprawdź skrzynkę e-mail
check-your-mail-text = Jeśli za pomocą tego adresu można się zalogować, wysłaliśmy na niego link. Link działa raz i wygasa po 15 minutach. Nic nie przyszło? Sprawdź folder ze spamem albo poproś o nowy link.
ask-again = Poproś o nowy link

## Passwords

password = Hasło
password-hint = Od 12 do 128 znaków. Zostaw puste, aby logować się przez e-mail.
password-rule = Od 12 do 128 dowolnych znaków.
new-password = Nowe hasło
current-password = Obecne hasło
current-password-hint = Nie pamiętasz go? Zaloguj się przez e-mail, a przez kolejne 15 minut hasło nie będzie potrzebne.
forgot-password = Nie pamiętasz hasła?
has-password = Możesz logować się hasłem lub przez e-mail.
has-no-password = Logujesz się przez e-mail. Możesz też ustawić hasło.
first-password-by-mail = Aby ustawić pierwsze hasło, potwierdź swój adres e-mail. Wyślemy Ci e-mailem link, który pozwoli tu wrócić.
set-password = Ustaw hasło
change-password = Zmień hasło
remove-password = Usuń hasło
wrong-password = Nieprawidłowy adres e-mail lub hasło.
no-password = Wpisz hasło albo poproś o e-mail z linkiem do logowania.
wrong-current-password = Obecne hasło jest nieprawidłowe.
wrong-password-shape = Hasło musi mieć od 12 do 128 znaków.
wrong-password-common = To hasło zbyt łatwo odgadnąć. Nie używaj popularnego hasła, swojego adresu e-mail ani naszej nazwy.
too-many-attempts = Zbyt wiele prób z nieprawidłowym hasłem. Zaloguj się przez e-mail albo spróbuj ponownie za 15 minut.

## Refusals

refused-link-invalid = Ten link nie działa
refused-link-invalid-text = Skopiuj cały link z e-maila i spróbuj ponownie.
refused-link-expired = To zaproszenie wygasło
refused-link-expired-text = Czas na odpowiedź minął. Możesz poprosić o nowe zaproszenie.
refused-link-superseded = Jest nowsze zaproszenie
refused-link-superseded-text = Zaproszenie wysłano ponownie i działa tylko link z najnowszego e-maila. Sprawdź skrzynkę e-mail.
refused-revoked = To zaproszenie zostało wycofane
refused-revoked-text = Nie można go już przyjąć. Skontaktuj się z osobą, która Cię zaprosiła.
refused-answered = Na to zaproszenie już odpowiedziano
refused-answered-text = Zostało wcześniej przyjęte lub odrzucone. Jeśli zostało przyjęte, przejdź do swojej organizacji.
refused-already-member = Należysz już do tej organizacji
refused-already-member-text = To zaproszenie niczego nie zmienia.
refused-no-seat = Brak wolnych miejsc
refused-no-seat-text = Organizacja osiągnęła limit miejsc. Skontaktuj się z osobą, która Cię zaprosiła. Możesz przyjąć zaproszenie później, dopóki nie wygaśnie.
refused-offer-answered = To przekazanie własności jest już nieaktualne
refused-offer-answered-text = Udzielono na nie odpowiedzi albo je wycofano, albo osoba, która je rozpoczęła, nie jest już właścicielem.
refused-wrong-account = To nie jest właściwe konto
refused-wrong-account-text = Korzystasz teraz z konta { $signed_in }, a ta strona jest przeznaczona dla { $invited }.
refused-sign-in-first = Zaloguj się, aby przyjąć zaproszenie
refused-sign-in-first-text = Konto z tym adresem e-mail już istnieje. Zaloguj się na nie, a potem przyjmij zaproszenie.
refused-link-used = Ten link już nie działa
refused-link-used-text = Link do logowania działa raz i wygasa po 15 minutach. Poproś o nowy.
refused-signed-out = Wymagane jest logowanie
refused-signed-out-text = Zaloguj się, aby kontynuować.
refused-forbidden = Nie masz uprawnień
refused-forbidden-text = Twoja rola w tej organizacji na to nie pozwala. Skontaktuj się z administratorem.
refused-cross-site = Spróbuj ponownie na naszej stronie
refused-cross-site-text = Nie mogliśmy potwierdzić, że żądanie pochodzi z naszej strony. Niczego nie zmieniono. Otwórz stronę ponownie i użyj jej przycisków.
refused-no-cookies = Zezwól na pliki cookie, aby kontynuować
refused-no-cookies-text = Przeglądarka nie wysłała pliku cookie, który chroni ten formularz. Niczego nie zmieniono. Zezwól tej witrynie na pliki cookie, a potem wróć i spróbuj ponownie.
refused-too-large = Plik jest za duży
refused-too-large-text = Formularz razem z plikiem może mieć najwyżej 1 MiB. Niczego nie zmieniono. Wybierz mniejszy plik albo wyślij go w częściach.
refused-invalid = Sprawdź formularz
refused-invalid-text = Niektóre dane są nieprawidłowe. Niczego nie zmieniono. Wróć i spróbuj ponownie.
refused-nothing-here = Nie znaleziono strony
refused-nothing-here-text = Ta strona nie istnieje albo nie masz do niej dostępu.
refused-last-owner = Organizacja musi mieć właściciela
refused-last-owner-text = Najpierw nadaj komuś innemu rolę właściciela.
refused-too-soon = Poczekaj chwilę
refused-too-soon-text = Ten e-mail został przed chwilą wysłany. Odczekaj trochę, zanim wyślesz go ponownie.
refused-too-many-requests = Zbyt wiele żądań
refused-too-many-requests-text = Niczego nie zmieniono. Odczekaj minutę i spróbuj ponownie.
refused-unavailable = Usługa jest teraz przeciążona
refused-unavailable-text = Niczego nie zmieniono. Spróbuj ponownie za chwilę.
refused-failed = Coś poszło nie tak
refused-failed-text = Nie mogliśmy potwierdzić, że zmiana została zapisana. Wróć, sprawdź ją i spróbuj ponownie.

## The console

skip = Przejdź do treści
sections = Sekcje
all-organizations = Wszystkie organizacje
all-clients = Wszyscy klienci
your-account = Konto
your-organizations = Twoje organizacje
no-organizations = Nie należysz jeszcze do żadnej organizacji.
new-organization = Nowa organizacja
hello = Dzień dobry, { $who }
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
tab-clients = U klientów
more-in-clients = Zobacz wszystkie osoby znalezione u klientów
kind-member = Członek
kind-external = Gość
address-unconfirmed = Adres e-mail niepotwierdzony
since = Data dołączenia
expires = Wygasa
expired = Wygasło
invite-people = Zaproś osoby
nobody-here = Nie ma jeszcze żadnych osób.
nobody-found = Brak wyników. Spróbuj wyszukać inaczej.
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
delivery-queued = Wysyłanie
delivery-sent = { $n ->
    [one] Wysłano { $when }
    [few] Wysłano { $n } razy, ostatnio { $when }
    [many] Wysłano { $n } razy, ostatnio { $when }
   *[other] Wysłano { $n } razy, ostatnio { $when }
}
delivery-failed = Nie dostarczono
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
    [one] Wysłać ponownie zaproszenie dla osoby { $who }?
    [few] Wysłać ponownie { $n } zaproszenia?
    [many] Wysłać ponownie { $n } zaproszeń?
   *[other] Wysłać ponownie { $n } zaproszenia?
}
question-revoke = { $n ->
    [one] Wycofać zaproszenie dla osoby { $who }?
    [few] Wycofać { $n } zaproszenia?
    [many] Wycofać { $n } zaproszeń?
   *[other] Wycofać { $n } zaproszenia?
}
consequence-deactivate = Dostęp zostanie odebrany natychmiast. Rola i historia pozostaną, a dostęp można w każdej chwili przywrócić.
consequence-reactivate = Wcześniejszy dostęp zostanie przywrócony.
consequence-remove = Dostęp zostanie odebrany natychmiast. Powrót będzie możliwy tylko z nowym zaproszeniem.
consequence-edit = Zmiana zacznie obowiązywać natychmiast.
consequence-resend = Każda osoba dostanie e-mail z nowym linkiem i pełny czas na przyjęcie zaproszenia.
consequence-revoke = Linki natychmiast przestaną działać.
client-access-only = Te zaproszenia dają dostęp tylko do klientów. Otwórz każde z nich, aby je zmienić:
still-open = Nadal aktywne
open-stops = To przestanie działać, jeśli będziesz kontynuować:
open-may-stop = Przestanie działać wszystko, na co nowe uprawnienia nie będą już pozwalać:
open-invitation = Wysłane zaproszenie
open-received = Otrzymane zaproszenie
open-api-key = Klucz API
open-offer = Przekazanie własności
open-more = i jeszcze { $n }
open-keep = Przejmij zaproszenia i klucze API, na które pozwalają Twoje uprawnienia
new-role = Nowa rola
partly = Niektórych zmian nie udało się wprowadzić
partly-text = Udało się: { $done }, nie udało się: { $n }
why-outranked = Ma większe uprawnienia niż Ty.
why-last-owner = Organizacja musi mieć aktywnego właściciela.
why-gone = Już nie istnieje.
why-too-soon = E-mail wysłano przed chwilą.
why-no-seat = Brak wolnych miejsc.
why-already-member = Należy już do organizacji.
why-already-invited = Ma już nowsze zaproszenie.
why-answered = Już nie oczekuje.
why-else = Nie udało się zmienić.

said-nothing-selected = Zaznacz co najmniej jedną osobę.
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
    [one] Ponownie wysłano zaproszenie dla osoby { $who }.
    [few] Ponownie wysłano { $n } zaproszenia.
    [many] Ponownie wysłano { $n } zaproszeń.
   *[other] Ponownie wysłano { $n } zaproszenia.
}
said-revoke = { $n ->
    [one] Wycofano zaproszenie dla osoby { $who }.
    [few] Wycofano { $n } zaproszenia.
    [many] Wycofano { $n } zaproszeń.
   *[other] Wycofano { $n } zaproszenia.
}
said-joined = { $n ->
    [one] Dołączono do organizacji.
    [few] Masz teraz dostęp do { $n } organizacji.
    [many] Masz teraz dostęp do { $n } organizacji.
   *[other] Masz teraz dostęp do { $n } organizacji.
}
said-declined = Zaproszenie odrzucone.
said-created = Utworzono: { $who }.

## Inviting

invite-to = Zaproś osoby do organizacji { $organization }
addresses = Adresy e-mail
addresses-hint = Wklej adresy e-mail rozdzielone przecinkami, spacjami lub nowymi wierszami. Mogą zawierać imiona i nazwiska.
remove-address = Usuń { $address }
csv-file = Albo prześlij plik CSV
role-in = Rola w organizacji { $organization }
no-role = Brak
no-role-hint = Tylko dostęp do klientów.
roles-in-clients = Dostęp do klientów
no-access = Brak dostępu
more-options = Więcej opcji
more-permissions = Dodatkowe uprawnienia
own-permissions = Uprawnienia w aplikacji
own-permissions-hint = Nazwy takie jak reports.view, rozdzielone spacjami.
as-external = Gość: nie widzi innych gości
days = Ważność zaproszeń (dni)
by-mail = Wyślij zaproszenia e-mailem
by-mail-hint = W przeciwnym razie otrzymasz dla każdej osoby link do udostępnienia.
send-invitations = Wyślij zaproszenia
check-first = Podgląd
verdicts = Można zaprosić: { $n } z { $all }
verdict-good = Można zaprosić
invited-by-mail = Zaproszenie wysłane
invited-by-link = Zaproszono: udostępnij ten link
invited-count = { $n ->
    [0] Nikogo nie zaproszono
    [one] Zaproszono { $n } osobę
    [few] Zaproszono { $n } osoby
    [many] Zaproszono { $n } osób
   *[other] Zaproszono { $n } osoby
}
copy-link = Kopiuj link
copied = Skopiowano
see-pending = Zobacz oczekujące zaproszenia
invite-more = Zaproś kolejne osoby
wrong-no-addresses = Wpisz co najmniej jeden adres e-mail.
wrong-too-many = Możesz zaprosić najwyżej 1000 adresów naraz.
wrong-file = To nie jest plik CSV ani plik tekstowy. Zapisz arkusz lub kontakty jako CSV i prześlij ten plik.
wrong-permissions = Wpisz najwyżej 64 nazwy zapisane małymi literami, np. reports.view.
wrong-message = Wiadomość może mieć najwyżej 1000 znaków.
wrong-days = Wpisz liczbę dni od 1 do 30.
wrong-role = Wybierz rolę z listy.
wrong-grants = Wybierz rolę tutaj lub u klienta.
wrong-too-much = To za dużo na jedno żądanie. Zaproś mniej osób naraz.
skipped-invalid-address = Nieprawidłowy adres e-mail
skipped-duplicate = Duplikat
corrected = Poprawiono z „{ $text }”
skipped-already-member = Należy już do organizacji
skipped-deactivated = Osoba dezaktywowana
skipped-already-invited = Ma już zaproszenie
skipped-disposable-address = Adres jednorazowy
skipped-domain-not-allowed = Niedozwolona domena. Aby zezwolić na subdomeny, dodaj *.example.com w ustawieniach.
skipped-undeliverable = Nie może odbierać e-maili
skipped-seat-limit-reached = Brak wolnych miejsc

## Mails

mail-hello = Dzień dobry,
mail-or-link = Albo otwórz ten link:
mail-invitation-subject = { $inviter } zaprasza Cię do organizacji { $organization } w serwisie { $product }
mail-invitation-subject-by-nobody = Zaproszenie do organizacji { $organization } w serwisie { $product }
mail-invitation-subject-many = { $n ->
    [one] { $inviter } zaprasza Cię do jednej organizacji w serwisie { $product }
    [few] { $inviter } zaprasza Cię do { $n } organizacji w serwisie { $product }
    [many] { $inviter } zaprasza Cię do { $n } organizacji w serwisie { $product }
   *[other] { $inviter } zaprasza Cię do { $n } organizacji w serwisie { $product }
}
mail-invitation-subject-by-nobody-many = { $n ->
    [one] Zaproszenie do jednej organizacji w serwisie { $product }
    [few] Zaproszenie do { $n } organizacji w serwisie { $product }
    [many] Zaproszenie do { $n } organizacji w serwisie { $product }
   *[other] Zaproszenie do { $n } organizacji w serwisie { $product }
}
mail-invited-by = { $inviter } zaprasza Cię do organizacji { $organization } w serwisie { $product }. Twoja rola: { $role }.
mail-invited = Masz zaproszenie do organizacji { $organization } w serwisie { $product }. Twoja rola: { $role }.
mail-invited-by-many = { $inviter } zaprasza Cię do tych organizacji w serwisie { $product }:
mail-role-in = { $organization } – rola: { $role }
mail-writes = { $inviter } pisze:
mail-invitation-open = Aby przyjąć lub odrzucić zaproszenie, otwórz ten link:
mail-invitation-button = Zobacz zaproszenie
mail-invitation-until = To zaproszenie jest dla { $address } i wygasa { $until }.
mail-invitation-quiet = Jeśli nie spodziewasz się tego zaproszenia, możesz zignorować ten e-mail: dodamy Cię tylko wtedy, gdy przyjmiesz zaproszenie. Możesz też otworzyć link i odrzucić zaproszenie, aby poinformować o tym nadawcę.
mail-sign-in-subject = Zaloguj się do serwisu { $product }
mail-sign-in = Ten link zaloguje Cię do serwisu { $product } jako { $address }.
mail-sign-in-open = Aby się zalogować, otwórz ten link:
mail-sign-in-button = Zaloguj się
mail-sign-in-until = Link działa raz i wygasa { $until }.
mail-sign-in-quiet = Jeśli ta prośba nie pochodzi od Ciebie, możesz zignorować ten e-mail. Bez tego linku nikt się nie zaloguje.
mail-ownership-subject = { $from } chce przekazać Ci organizację { $organization } w serwisie { $product }
mail-ownership = { $from } chce przekazać Ci własność organizacji { $organization } w serwisie { $product }.
mail-ownership-means = Właściciel może zrobić wszystko, w tym usunąć organizację. Jeśli przyjmiesz prośbę, osoba, która ją wysłała, otrzyma rolę administratora.
mail-ownership-button = Zobacz prośbę
mail-ownership-until = Ta prośba jest dla { $address } i wygasa { $until }.
mail-ownership-quiet = Jeśli tego nie chcesz, możesz zignorować ten e-mail: nic się nie zmieni, jeśli nie przyjmiesz prośby.

## One's own page

save = Zapisz zmiany
language = Język
language-of-pages = Język stron w tej przeglądarce
language-of-browser = Jak w przeglądarce
save-language = Zapisz język
sessions = Aktywne sesje
this-browser = Ta przeglądarka
another-browser = Inna przeglądarka
end-session = Zakończ sesję
signed-in-when = zalogowano { $when }
sign-out-everywhere = Wyloguj się wszędzie
said-renamed = Zapisano Twoje imię i nazwisko.
said-language = Zapisano język.
said-password-set = Hasło zostało zapisane.
said-password-removed = Hasło usunięte. Teraz logujesz się przez e-mail.
said-session-ended = Sesja zakończona.
mail-renewal-subject = { $email } prosi o nowe zaproszenie do organizacji { $organization }
mail-renewal = Ktoś z adresem { $email } otworzył wygasłe zaproszenie do organizacji { $organization } w serwisie { $product } i prosi o nowe.
mail-renewal-open = Aby wysłać je ponownie, otwórz ten link:
mail-renewal-button = Zobacz wygasłe zaproszenia
mail-renewal-until = O nowe zaproszenie można prosić raz dziennie.
mail-renewal-quiet = Jeśli nie chcesz już zapraszać tej osoby, możesz zignorować ten e-mail.

## One person, one invitation

may = Uprawnienia
by-email = E-mailem
by-sms = SMS-em
billing-reminders = Przypomnienia o płatnościach
history = Historia
changes = Szczegóły
inviter = Zaproszenie od
email = E-mail
status-accepted = Przyjęte
status-declined = Odrzucone
status-revoked = Wycofane
get-link = Pobierz link do udostępnienia
link-made = Link do zaproszenia
link-once = Udostępnij ten link osobie { $who }. Skopiuj go teraz: nie pokażemy go ponownie. Dopóki zaproszenie nie wygaśnie, może je przyjąć każda osoba, która otworzy link.
link = Link
wrong-address = Zły adres?
right-address = Prawidłowy adres e-mail
replace = Zmień i wyślij ponownie
said-changed = Zapisano zmiany: { $who }.
said-replaced = Zaproszenie wysłano do nowego adresata: { $who }.

## Clients, roles, keys

no-clients = Nie ma jeszcze klientów.
new-client = Nowy klient
new-role-title = Nowa rola
description = Opis
role-changes-all = Działa od razu dla wszystkich osób z tą rolą.
delete-role = Usuń rolę
replace-with = Przenieś osoby do roli
nothing = Brak: usuń tylko, jeśli nikt nie ma tej roli
wrong-name-built-in = To nazwa wbudowanej roli. Wybierz inną nazwę.
wrong-name-reserved = Ta nazwa jest zastrzeżona. Wybierz inną nazwę.
wrong-description = Opis może mieć najwyżej 500 znaków.
wrong-name-taken = Rola o tej nazwie już istnieje.
said-deleted = Usunięto: { $who }.
said-role-deleted = Rola została usunięta.
wrong-role-in-use = Ktoś ma tę rolę. Wybierz rolę, która ją zastąpi.
no-keys = Nie ma jeszcze kluczy API.
last-used = Ostatnie użycie
never = nigdy
new-key = Nowy klucz API
key-days = Ważność (dni); zostaw puste, aby klucz nie wygasał
key-made = Nowy klucz API
key-once = Oto klucz „{ $who }”. Skopiuj go teraz: nie pokażemy go ponownie.
copy-key = Kopiuj klucz
revoke-key = Unieważnij
revoke-key-question = Unieważnić klucz „{ $who }”? Wszystko, co z niego korzysta, natychmiast przestanie działać.
wrong-key-days = Wpisz liczbę dni od 1 do 3650 albo zostaw pole puste.
said-key-revoked = Klucz został unieważniony.

## Events

event-type = Typ zdarzenia
no-events = Brak pasujących zdarzeń.
actor-root = Twój backend
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
event-member-added = Osoba dołączyła
event-member-role-changed = Zmieniono rolę osoby
event-member-edited = Zmieniono dane osoby
event-member-deactivated = Dezaktywowano osobę
event-member-reactivated = Ponownie aktywowano osobę
event-member-removed = Usunięto osobę
event-organization-created = Utworzono organizację
event-organization-updated = Zmieniono ustawienia
event-organization-deleted = Usunięto organizację
event-ownership-offered = Poproszono o przejęcie własności
event-ownership-cancelled = Wycofano przekazanie własności
event-ownership-declined = Odrzucono przekazanie własności
event-ownership-transferred = Przekazano własność
event-role-created = Utworzono rolę
event-role-edited = Zmieniono rolę
event-role-deleted = Usunięto rolę
event-api-key-created = Utworzono klucz API
event-api-key-revoked = Unieważniono klucz API

## Settings, leaving, giving away

owners-invite = Tylko właściciele mogą zapraszać osoby
allowed-domains = Dozwolone domeny e-mail
allowed-domains-hint = Domeny takie jak example.com, rozdzielone spacjami. Subdomeny wymagają osobnego wpisu, np. *.example.com. Zostaw puste, aby zezwolić na każdą domenę.
block-disposable = Blokuj adresy jednorazowe
seat-limit = Miejsca
seats-taken = Miejsca zajęte przez aktywne osoby i oczekujące zaproszenia: { $n }. Zostaw puste, aby nie ustawiać limitu.
wrong-domains = Wpisz najwyżej 100 domen takich jak example.com lub *.example.com.
wrong-seats = Wpisz liczbę miejsc od 1 do 1 000 000 albo zostaw pole puste.
delete-organization = Usuń organizację
delete-organization-text = Wszyscy natychmiast stracą dostęp, także do organizacji klientów. Tej operacji nie można cofnąć.
type-the-name = Wpisz „{ $organization }”, aby potwierdzić
wrong-other-name = Nazwa się nie zgadza. Niczego nie usunięto.
leave-question = Opuścić organizację { $organization }?
leave-text = Natychmiast stracisz dostęp. Powrót będzie możliwy tylko z nowym zaproszeniem.
said-left = Opuszczono organizację.
offer-ownership = Przekaż własność
offer-ownership-how = Otwórz stronę osoby, która ma przejąć organizację, i wybierz „Przekaż własność”.
take-back = Wycofaj przekazanie własności
offer-waits = Własność zaproponowano osobie { $who }. Propozycja wygasa { $when }.
transfer-question = Przekazać własność organizacji { $organization } osobie { $who }?
transfer-text = Ta osoba dostanie e-mail. Gdy przyjmie prośbę, otrzyma rolę właściciela, a Ty – rolę administratora.
said-offered = Prośbę o przejęcie własności wysłano e-mailem do osoby { $who }.
said-taken-back = Przekazanie własności zostało wycofane.
