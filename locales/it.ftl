# Quello che Usher dice in italiano. Ogni altro file di questa cartella dice lo stesso.

## Parole

sign-in = Accedi
sign-out = Esci
accept = Accetta
decline = Rifiuta
go-on = Continua
back = Indietro
cancel = Annulla
undo = Annulla
dismiss = Chiudi
create = Crea
name = Nome
search = Cerca
apply = Applica
any = Tutti
order = Ordine
newest-first = Prima i più recenti
oldest-first = Prima i meno recenti
role = Ruolo
kind = Tipo
mail = Email
you = Tu
person = Persona
result = Risultato
message = Messaggio per le persone invitate
client = Cliente

## Tempo

month-1 = gennaio
month-2 = febbraio
month-3 = marzo
month-4 = aprile
month-5 = maggio
month-6 = giugno
month-7 = luglio
month-8 = agosto
month-9 = settembre
month-10 = ottobre
month-11 = novembre
month-12 = dicembre
exactly = { $day ->
    [1] 1º
   *[other] { $day }
} { $month } { $year }, ore { $time } UTC
just-now = proprio ora
in-minutes = { $n ->
    [one] tra { $n } minuto
   *[other] tra { $n } minuti
}
in-hours = { $n ->
    [one] tra { $n } ora
   *[other] tra { $n } ore
}
in-days = { $n ->
    [one] tra { $n } giorno
   *[other] tra { $n } giorni
}
minutes-ago = { $n ->
    [one] { $n } minuto fa
   *[other] { $n } minuti fa
}
hours-ago = { $n ->
    [one] { $n } ora fa
   *[other] { $n } ore fa
}
days-ago = { $n ->
    [one] { $n } giorno fa
   *[other] { $n } giorni fa
}

## Ruoli e autorizzazioni

role-owner = Proprietario
role-admin = Admin
role-member = Membro
role-viewer = Sola lettura
role-as-owner = Proprietario
role-as-admin = Admin
role-as-member = Membro
role-as-viewer = Sola lettura
as-role = con il ruolo “{ $role }”
role-meaning-owner = Può fare tutto, anche nominare altri proprietari.
role-meaning-admin = Può usare tutto, invitare e gestire persone e modificare le impostazioni.
role-meaning-member = Può usare tutto nell’applicazione.
role-meaning-viewer = Può vedere tutto, senza modificare nulla.
permission-members-view = Vedere le persone
permission-members-manage = Invitare e gestire persone
permission-organization-manage = Modificare impostazioni, ruoli e chiavi API
permission-billing-manage = Gestire la fatturazione
permission-organizations-create = Creare organizzazioni clienti
permission-organizations-view-all = Vedere tutte le organizzazioni clienti
permission-app-read = Leggere nell’applicazione
permission-app-write = Scrivere nell’applicazione

## Un invito

invitation-title = Invito a entrare in { $organization }
invited-by = { $inviter } ti invita a entrare in { $organization }
invited = Hai ricevuto un invito a entrare in { $organization }
joined = Ora fai parte di { $organization }
invitation-for = Per
invitation-until = Scadenza
your-name = Il tuo nome
your-name-hint = Come lo vedranno gli altri. Puoi lasciarlo vuoto.
wrong-name = Un nome ha al massimo 100 caratteri, su una sola riga.
wrong-title = Un nome ha da 1 a 100 caratteri, su una sola riga.
accept-next = Se accetti, accedi a { $product }.
account-exists = { $email } ha già un account. Per accettare, accedi con quell’account: ti mandiamo via email un link che ti riporta qui.
mail-me-a-link = Mandami un link di accesso
signed-in-as-another = Hai effettuato l’accesso come { $signed_in }, ma l’invito è per { $invited }.
switch-to = Esci e continua come { $email }
switch-account = Esci e usa l’altro account
decline-reason = Il motivo, se vuoi dirlo
not-expected = Se non ti aspettavi questo invito, puoi rifiutarlo o semplicemente chiudere la pagina: se non accetti, non succede nulla.
declined = Hai rifiutato l’invito
declined-text = Non succede nient’altro. Se cambi idea, chiedi un nuovo invito.
ask-for-another = Chiedi un nuovo invito
asked-again = Richiesta inviata
asked-again-text = Chi ti ha mandato l’invito saprà che ne vorresti uno nuovo. Arriverà via email.

## Una proposta di passaggio di proprietà

ownership-title = Vuoi assumere la proprietà di { $organization }?
ownership-offered-by = { $from } ti chiede di subentrare. Tu avresti il ruolo di proprietario e { $from } quello di admin.
ownership-offered = Ti viene chiesto di subentrare con il ruolo di proprietario.
ownership-means = Un proprietario può fare tutto, anche eliminare l’organizzazione.
ownership-sign-in = Per accettare devi aver effettuato l’accesso come { $email }.
ownership-declined = Hai rifiutato la proposta
ownership-declined-text = La proprietà dell’organizzazione resta com’è. Non succede nient’altro.

## Accesso

sign-in-to = Accedi a { $product }
one-more-click = Ancora un clic e ci sei.
your-email = Il tuo indirizzo email
new-here = È la tua prima volta? Fatti inviare un link: crea il tuo account.
wrong-email = Questo non è un indirizzo email.
check-your-mail = Controlla la posta
check-your-mail-text = Se con questo indirizzo si può accedere, è in arrivo un’email con un link. Funziona una sola volta, per un quarto d’ora. Dopo un minuto non è ancora arrivato nulla? Controlla nello spam o richiedi un nuovo link.
ask-again = Richiedi un nuovo link

## Password

password = Password
password-hint = Da 12 a 128 caratteri. Lascia vuoto per accedere invece via email.
password-rule = Da 12 a 128 caratteri, a tua scelta.
new-password = Nuova password
current-password = Password attuale
current-password-hint = L’hai dimenticata? Accedi via email: per un quarto d’ora non ti verrà chiesta.
forgot-password = Hai dimenticato la password?
has-password = Puoi accedere con una password o via email.
has-no-password = Al momento accedi via email. Se vuoi, puoi impostare anche una password.
first-password-by-mail = Per la prima password bisogna confermare il tuo indirizzo: ti mandiamo via email un link che ti riporta qui.
set-password = Imposta una password
change-password = Cambia la password
remove-password = Rimuovi la password
wrong-password = L’indirizzo o la password non sono corretti.
no-password = Scrivi la tua password oppure fatti inviare un link.
wrong-current-password = Questa non è la tua password attuale.
wrong-password-shape = Una password ha da 12 a 128 caratteri.
wrong-password-common = È troppo facile da indovinare: la scelgono in molti, oppure è il tuo indirizzo o il nostro nome.
too-many-attempts = Troppe password errate. Accedi via email o riprova tra un quarto d’ora.

## Richieste respinte

refused-link-invalid = Questo non è un invito
refused-link-invalid-text = Il link è incompleto o non è stato creato qui. Aprilo di nuovo dall’email, per intero.
refused-link-expired = L’invito è scaduto
refused-link-expired-text = Il tempo per rispondere è terminato. Puoi chiederne uno nuovo.
refused-link-superseded = C’è un invito più recente
refused-link-superseded-text = L’invito è stato reinviato e funziona solo il link dell’email più recente. Cercala nella tua posta.
refused-revoked = L’invito è stato revocato
refused-revoked-text = Non è più valido. Se la cosa ti sorprende, rivolgiti a chi te l’ha mandato.
refused-answered = L’invito ha già ricevuto una risposta
refused-answered-text = È già stato accettato o rifiutato. Se hai accettato, continua verso la tua organizzazione.
refused-already-member = Fai già parte dell’organizzazione
refused-already-member-text = In questo invito non c’è nulla di nuovo per te.
refused-no-seat = Non ci sono più posti
refused-no-seat-text = L’organizzazione ha raggiunto il numero massimo di membri. Rivolgiti a chi ti ha mandato l’invito, che nel frattempo resta valido.
refused-offer-answered = La proposta non è più valida
refused-offer-answered-text = Ha già ricevuto una risposta o è stata ritirata, oppure chi l’ha fatta non è più proprietario.
refused-wrong-account = Hai effettuato l’accesso con un altro account
refused-wrong-account-text = Hai effettuato l’accesso come { $signed_in }, ma questa pagina è per { $invited }.
refused-sign-in-first = Prima accedi
refused-sign-in-first-text = Questo indirizzo ha già un account. Accedi con quell’account, poi accetta.
refused-link-used = Il link non funziona più
refused-link-used-text = Un link di accesso funziona una sola volta, per un quarto d’ora. Richiedine uno nuovo.
refused-signed-out = Non hai effettuato l’accesso
refused-signed-out-text = Accedi per continuare.
refused-forbidden = Non hai l’autorizzazione
refused-forbidden-text = Non puoi farlo in questa organizzazione. Rivolgiti a un suo admin.
refused-cross-site = La richiesta non proveniva da questa pagina
refused-cross-site-text = Per la tua sicurezza non è stata eseguita. Apri di nuovo la pagina e usa i suoi pulsanti.
refused-invalid = Qualcosa nel modulo non va
refused-invalid-text = Non è stato modificato nulla. Torna indietro e riprova.
refused-nothing-here = Qui non c’è nulla
refused-nothing-here-text = A questo indirizzo non corrisponde nessuna pagina, o nulla che tu possa vedere.
refused-last-owner = Deve restare almeno un proprietario
refused-last-owner-text = Prima nomina proprietario qualcun altro.
refused-too-soon = Un attimo
refused-too-soon-text = L’email è stata inviata un attimo fa. Aspetta un po’ prima di inviarla di nuovo.
refused-too-many-requests = Troppe richieste
refused-too-many-requests-text = Non è stato modificato nulla. Aspetta un minuto e riprova.
refused-unavailable = Troppo traffico in questo momento
refused-unavailable-text = Non è stato modificato nulla. Aspetta un attimo e riprova.
refused-failed = Non ha funzionato
refused-failed-text = Per quanto ne sappiamo, non è stato modificato nulla. Torna indietro e riprova.

## La console

skip = Vai al contenuto
sections = Sezioni
all-organizations = Tutte le organizzazioni
your-account = Il tuo account
your-organizations = Le tue organizzazioni
no-organizations = Non fai ancora parte di nessuna organizzazione.
new-organization = Nuova organizzazione
hello = Ciao, { $who }
signed-in-as = Hai effettuato l’accesso come { $email }.
section-people = Persone
section-invite = Invita
section-family = Clienti
section-roles = Ruoli
section-api-keys = Chiavi API
section-events = Eventi
section-settings = Impostazioni
section-leave = Abbandona
pages = Pagine
first-page = Prima pagina
next-page = Pagina successiva

## Persone

people = Persone
tab-active = Accesso attivo
tab-pending = In attesa
tab-deactivated = Accesso disattivato
tab-expired = Invito scaduto
kind-member = Membro
kind-external = Esterno
address-unconfirmed = Indirizzo non confermato
since = Ingresso
expires = Scade
expired = Scaduto
invite-people = Invita persone
nobody-here = Qui non c’è nessuno.
nobody-found = Nessun risultato. Prova con un’altra ricerca.
shown = { $n ->
    [one] { $n } persona visualizzata
   *[other] { $n } persone visualizzate
}
select = Seleziona { $who }
select-all = Seleziona tutto
selected = Selezione: { $n }
organizations-count = { $n ->
    [one] { $n } organizzazione
   *[other] { $n } organizzazioni
}
delivery-none = Non inviato via email
delivery-queued = Invio in corso
delivery-sent = { $n ->
    [one] Inviato { $when }
   *[other] Inviato { $n } volte, l’ultima { $when }
}
delivery-failed = Recapito non riuscito
delivery-expired = Scaduto

action-deactivate = Disattiva
action-reactivate = Riattiva
action-remove = Rimuovi
action-edit = Cambia ruolo
action-resend = Reinvia
action-revoke = Revoca
question-deactivate = { $n ->
    [one] Disattivare l’accesso di { $who }?
   *[other] Disattivare l’accesso di { $n } persone?
}
question-reactivate = { $n ->
    [one] Riattivare l’accesso di { $who }?
   *[other] Riattivare l’accesso di { $n } persone?
}
question-remove = { $n ->
    [one] Rimuovere { $who }?
   *[other] Rimuovere { $n } persone?
}
question-edit = { $n ->
    [one] Cambiare il ruolo di { $who }?
   *[other] Cambiare il ruolo di { $n } persone?
}
question-resend = { $n ->
    [one] Reinviare l’invito a { $who }?
   *[other] Reinviare { $n } inviti?
}
question-revoke = { $n ->
    [one] Revocare l’invito a { $who }?
   *[other] Revocare { $n } inviti?
}
consequence-deactivate = L’accesso viene interrotto subito. Ruolo e cronologia restano, e potrai ripristinare l’accesso.
consequence-reactivate = Viene ripristinato l’accesso di prima.
consequence-remove = L’accesso viene interrotto subito. Per tornare servirà un nuovo invito.
consequence-edit = La modifica ha effetto immediato.
consequence-resend = Ogni invito riparte via email con un nuovo link e con tutto il tempo previsto per accettare.
consequence-revoke = I link smettono subito di funzionare.
still-open = Ancora in sospeso
open-stops = Questi elementi smetteranno di funzionare se continui:
open-may-stop = Ciò che non si può più concedere smetterà di funzionare:
open-invitation = Invito inviato
open-received = Invito ricevuto
open-api-key = Chiave API
open-offer = Proposta di proprietà
open-more = e altri { $n }
open-keep = Prendi in carico gli inviti e le chiavi API che puoi concedere
new-role = Nuovo ruolo
partly = Non è stato possibile completare tutto
partly-text = Operazioni riuscite: { $done }. Non riuscite: { $n }.
why-outranked = Non puoi modificare chi ha più autorizzazioni di te.
why-last-owner = Un’organizzazione ha bisogno di un proprietario attivo.
why-gone = Non esiste più.
why-too-soon = Email inviata un attimo fa.
why-no-seat = Nessun posto libero.
why-already-member = Fa già parte dell’organizzazione.
why-already-invited = Ha ricevuto un nuovo invito.
why-answered = L’invito ha già ricevuto una risposta.
why-else = Operazione rifiutata.

said-nothing-selected = Non hai selezionato nessuno.
said-deactivate = { $n ->
    [one] L’accesso di { $who } è stato disattivato.
   *[other] L’accesso di { $n } persone è stato disattivato.
}
said-reactivate = { $n ->
    [one] L’accesso di { $who } è stato riattivato.
   *[other] L’accesso di { $n } persone è stato riattivato.
}
said-remove = { $n ->
    [one] { $who } non fa più parte dell’organizzazione.
   *[other] { $n } persone non fanno più parte dell’organizzazione.
}
said-edit = { $n ->
    [one] Il ruolo di { $who } è stato cambiato.
   *[other] Il ruolo di { $n } persone è stato cambiato.
}
said-resend = { $n ->
    [one] L’invito a { $who } è stato reinviato.
   *[other] { $n } inviti sono stati reinviati.
}
said-revoke = { $n ->
    [one] L’invito a { $who } è stato revocato.
   *[other] { $n } inviti sono stati revocati.
}
said-joined = Ora fai parte dell’organizzazione.
said-declined = Hai rifiutato l’invito.
said-created = Creazione completata: { $who }.

## Invitare

invite-to = Invita persone a entrare in { $organization }
addresses = Indirizzi email
addresses-hint = Quanti ne vuoi, separati da virgole, spazi o interruzioni di riga; possono essere preceduti da un nome.
remove-address = Rimuovi { $address }
csv-file = Oppure un file CSV
role-in = Ruolo in { $organization }
no-role = Nessuno
no-role-hint = Solo nei clienti scelti qui sotto.
roles-in-clients = Accesso ai clienti
no-access = Nessun accesso
more-options = Altre opzioni
more-permissions = Autorizzazioni oltre al ruolo
own-permissions = Autorizzazioni della tua applicazione
own-permissions-hint = Nomi come reports.view, separati da spazi.
as-external = Esterno: non vede gli altri esterni
days = Giorni per accettare, da 1 a 30
by-mail = Invia gli inviti via email
by-mail-hint = Altrimenti ricevi, per ogni invito, un link da consegnare.
send-invitations = Invia gli inviti
check-first = Prima controlla
verdicts = Inviti possibili: { $n } su { $all }
verdict-good = Si può invitare
invited-by-mail = Invito inviato via email
invited-by-link = Invito creato: consegna il link
invited-count = { $n ->
    [0] Nessuna persona invitata
    [one] { $n } persona invitata
   *[other] { $n } persone invitate
}
copy-link = Copia link
copied = Copiato
see-pending = Vedi gli inviti in attesa
invite-more = Invita altre persone
wrong-no-addresses = Inserisci almeno un indirizzo email.
wrong-too-many = Al massimo 1.000 indirizzi alla volta.
wrong-permissions = Un’autorizzazione è un nome in minuscolo come reports.view; possono essere al massimo 64.
wrong-message = Un messaggio ha al massimo 1.000 caratteri.
wrong-days = I giorni sono un numero da 1 a 30.
wrong-role = Scegli uno dei ruoli.
wrong-grants = Scegli un ruolo, qui o in un cliente.
wrong-too-much = È troppo in una volta sola. Invita in più passaggi, con meno indirizzi alla volta.
skipped-invalid-address = Non è un indirizzo email
skipped-duplicate = Indicato due volte
skipped-already-member = Già membro
skipped-already-invited = Già invitato
skipped-disposable-address = Indirizzo usa e getta
skipped-domain-not-allowed = Dominio non consentito
skipped-undeliverable = Non riceve email
skipped-seat-limit-reached = Posti esauriti

## Email

mail-hello = Ciao,
mail-or-link = Oppure apri questo link:
mail-invitation-subject = { $inviter } ti invita a entrare in { $organization } su { $product }
mail-invitation-subject-by-nobody = Hai ricevuto un invito a entrare in { $organization } su { $product }
mail-invitation-subject-of-clients = { $organization } ti invita su { $product }
mail-invited-by = { $inviter } ti invita a entrare in { $organization } su { $product } con il ruolo “{ $role }”.
mail-invited = Hai ricevuto un invito a entrare in { $organization } su { $product } con il ruolo “{ $role }”.
mail-invited-to-clients = { $organization } ti invita a entrare in queste organizzazioni su { $product }:
mail-role-in = { $organization }, con il ruolo “{ $role }”
mail-writes = { $inviter } scrive:
mail-invitation-open = Per accettare o rifiutare, apri questo link:
mail-invitation-button = Vedi l’invito
mail-invitation-until = L’invito è per { $address }. Scadenza: { $until }.
mail-invitation-quiet = Se non te lo aspettavi, non devi fare nulla: se non accetti, non succede niente. Puoi anche aprire il link e rifiutare, così nessuno te lo chiederà di nuovo.
mail-sign-in-subject = Accedi a { $product }
mail-sign-in = Con questo link accedi a { $product } come { $address }.
mail-sign-in-open = Per accedere, apri questo link:
mail-sign-in-button = Accedi
mail-sign-in-until = Funziona una sola volta. Scadenza: { $until }.
mail-sign-in-quiet = Se non l’hai richiesto, non devi fare nulla: senza il link non entra nessuno.
mail-ownership-subject = { $from } ti offre la proprietà di { $organization } su { $product }
mail-ownership = { $from } ti chiede di assumere la proprietà di { $organization } su { $product }.
mail-ownership-means = Un proprietario può fare tutto, anche eliminare l’organizzazione. Chi ti fa la proposta passa al ruolo di admin.
mail-ownership-button = Vedi la proposta
mail-ownership-until = La proposta è per { $address }. Scadenza: { $until }.
mail-ownership-quiet = Se non ti interessa, non devi fare nulla: se non accetti, non cambia niente.

## La propria pagina

save = Salva
sessions = Dove hai effettuato l’accesso
this-browser = Questo browser
another-browser = Un altro browser
end-session = Termina la sessione
signed-in-when = accesso effettuato { $when }
sign-out-everywhere = Esci da tutte le sessioni
said-renamed = Il tuo nome è stato salvato.
said-password-set = La password è stata impostata.
said-password-removed = La password è stata rimossa. Ora accedi via email.
said-session-ended = La sessione è stata terminata.
mail-renewal-subject = { $email } chiede un nuovo invito a entrare in { $organization }
mail-renewal = { $email } ha aperto un invito a entrare in { $organization } su { $product }, ormai scaduto, e ne chiede uno nuovo.
mail-renewal-open = Per reinviarlo, apri questo link:
mail-renewal-button = Vedi gli inviti scaduti
mail-renewal-until = Questa richiesta è possibile una volta al giorno.
mail-renewal-quiet = Se non vuoi più invitare questa persona, non devi fare nulla.

## Una persona, un invito

may = Autorizzazioni
by-email = Via email
by-sms = Via SMS
billing-reminders = Promemoria di fatturazione
history = Cronologia
changes = Prima e dopo
inviter = Invito di
email = Indirizzo email
status-accepted = Accettato
status-declined = Rifiutato
status-revoked = Revocato
wrong-address = Indirizzo sbagliato?
right-address = L’indirizzo giusto
replace = Revoca e invita questo indirizzo
said-changed = Modifiche salvate: { $who }.
said-replaced = L’invito ora è per { $who }.

## Clienti, ruoli, chiavi

no-clients = Non ci sono ancora clienti.
new-client = Nuovo cliente
new-role-title = Nuovo ruolo
description = A che cosa serve
role-changes-all = Le modifiche valgono subito per tutte le persone che hanno questo ruolo.
delete-role = Elimina il ruolo
replace-with = Chi ha questo ruolo riceve invece
nothing = Niente: elimina solo se nessuno ce l’ha
wrong-role-name = Un ruolo ha un nome tutto suo, da 1 a 100 caratteri.
wrong-description = Una descrizione ha al massimo 500 caratteri.
wrong-name-taken = Esiste già un ruolo con questo nome.
said-deleted = Eliminazione completata: { $who }.
said-role-deleted = Il ruolo è stato eliminato.
said-role-in-use = Qualcuno ha questo ruolo. Scegli quello che lo sostituirà.
no-keys = Non ci sono ancora chiavi API.
last-used = Ultimo utilizzo
never = mai
new-key = Nuova chiave API
key-days = Giorni fino alla scadenza; vuoto: non scade mai
key-made = La nuova chiave API
key-once = Questa è la chiave “{ $who }”. Viene mostrata solo questa volta: copiala adesso.
copy-key = Copia chiave
revoke-key = Revoca
revoke-key-question = Revocare la chiave “{ $who }”? Tutto ciò che la usa smette subito di funzionare.
wrong-key-days = I giorni sono un numero da 1 a 3.650, oppure lascia vuoto.
said-key-revoked = La chiave è stata revocata.

## Eventi

event-type = Evento
no-events = Non è successo nulla del genere.
actor-root = L’applicazione
actor-system = Usher
actor-user = Qualcuno
actor-api-key = Una chiave API
event-invitation-created = Invito creato
event-invitation-resent = Invito reinviato
event-invitation-edited = Invito modificato
event-invitation-revoked = Invito revocato
event-invitation-replaced = Invito sostituito
event-invitation-accepted = Invito accettato
event-invitation-declined = Invito rifiutato
event-invitation-expired = Invito scaduto
event-invitation-delivery-failed = Invito non recapitato
event-member-added = Ingresso di una persona
event-member-role-changed = Persona modificata
event-member-edited = Dati di una persona modificati
event-member-deactivated = Accesso disattivato
event-member-reactivated = Accesso riattivato
event-member-removed = Persona rimossa
event-organization-created = Organizzazione creata
event-organization-updated = Impostazioni modificate
event-organization-deleted = Organizzazione eliminata
event-ownership-offered = Passaggio di proprietà proposto
event-ownership-cancelled = Passaggio di proprietà ritirato
event-ownership-declined = Passaggio di proprietà rifiutato
event-ownership-transferred = Passaggio di proprietà completato
event-role-created = Ruolo creato
event-role-edited = Ruolo modificato
event-role-deleted = Ruolo eliminato
event-api-key-created = Chiave API creata
event-api-key-revoked = Chiave API revocata

## Impostazioni, abbandono, cessione

owners-invite = Solo i proprietari possono invitare
allowed-domains = Solo indirizzi di questi domini
allowed-domains-hint = Per esempio example.com, separati da spazi. Vuoto: qualsiasi dominio.
block-disposable = Niente indirizzi usa e getta
seat-limit = Posti
seats-taken = Posti occupati: { $n }, tra persone attive e inviti in attesa. Vuoto: nessun limite.
wrong-domains = Un dominio è del tipo example.com; possono essere al massimo 100.
wrong-seats = I posti sono un numero da 1 a 1.000.000, oppure lascia vuoto.
delete-organization = Elimina l’organizzazione
delete-organization-text = Tutte le persone dell’organizzazione perdono subito l’accesso, anche alle sue organizzazioni clienti. L’operazione non può essere annullata.
type-the-name = Digita il suo nome: { $organization }
said-another-name = Il nome non corrisponde. Non è stato eliminato nulla.
leave-question = Abbandonare { $organization }?
leave-text = Perdi subito l’accesso. Per tornare ti servirà un nuovo invito.
said-left = Hai abbandonato l’organizzazione.
offer-ownership = Offri la proprietà
offer-ownership-how = Apri la pagina della persona che deve subentrare e offrile lì la proprietà.
take-back = Ritira una proposta in corso
transfer-question = Offrire a { $who } la proprietà di { $organization }?
transfer-text = La proposta viene inviata via email. Se viene accettata, la proprietà passa a quella persona e tu passi al ruolo di admin.
said-offered = La proposta è stata inviata via email a { $who }.
said-taken-back = La proposta è stata ritirata.
