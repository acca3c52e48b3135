# Quello che Usher dice in italiano. Ogni altro file di questa cartella dice lo stesso.

## Parole

sign-in = Accedi
sign-out = Esci
accept = Accetta
decline = Rifiuta
go-on = Continua
leads-to = Continua su { $site }
back = Indietro
cancel = Annulla
undo = Annulla
dismiss = Chiudi
create = Crea
name = Nome
search = Cerca
apply = Applica
any = Tutti
order = Ordina
newest-first = Prima i più recenti
oldest-first = Prima i meno recenti
role = Ruolo
kind = Tipo
mail = Recapito
you = Tu
person = Persona
result = Risultato
message = Messaggio (facoltativo)
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
role-meaning-admin = Può usare tutto nell’app, invitare e gestire persone e modificare le impostazioni.
role-meaning-member = Può usare tutto nell’app.
role-meaning-viewer = Può vedere tutto, senza modificare nulla.
role-for-you-owner = Con il ruolo “Proprietario” puoi fare tutto, anche nominare altri proprietari.
role-for-you-admin = Con il ruolo “Admin” puoi usare tutto nell’app, invitare e gestire persone e modificare le impostazioni.
role-for-you-member = Con il ruolo “Membro” puoi usare tutto nell’app.
role-for-you-viewer = Con il ruolo “Sola lettura” puoi vedere tutto, senza modificare nulla.
permission-members-view = Vedere le persone
permission-members-manage = Invitare e gestire persone
permission-organization-manage = Modificare impostazioni, ruoli e chiavi API
permission-billing-manage = Gestire la fatturazione
permission-organizations-create = Creare organizzazioni clienti
permission-organizations-view-all = Vedere tutte le organizzazioni clienti
permission-app-read = Vedere i contenuti dell’app
permission-app-write = Modificare i contenuti dell’app

## Un invito

invitation-title = Invito a entrare in { $organization }
invited-by = { $inviter } ti ha invitato a entrare in { $organization }
invited = Hai ricevuto un invito a entrare in { $organization }
joined = Ora fai parte di { $organization }
invitation-title-many = { $n ->
    [one] Invito a entrare in { $n } organizzazione
   *[other] Invito a entrare in { $n } organizzazioni
}
invited-by-many = { $n ->
    [one] { $inviter } ti ha invitato a entrare in { $n } organizzazione
   *[other] { $inviter } ti ha invitato a entrare in { $n } organizzazioni
}
invited-many = { $n ->
    [one] Hai ricevuto un invito a entrare in { $n } organizzazione
   *[other] Hai ricevuto un invito a entrare in { $n } organizzazioni
}
joined-many = { $n ->
    [one] Ora hai accesso a { $n } organizzazione
   *[other] Ora hai accesso a { $n } organizzazioni
}
invitation-for = Per
invitation-until = Scadenza
your-name = Il tuo nome
your-name-hint = Visibile al tuo team. Facoltativo.
wrong-name-empty = Inserisci un nome.
wrong-name-long = Il nome può avere fino a 100 caratteri.
wrong-lines = Usa una sola riga.
wrong-control = Il testo contiene caratteri di controllo nascosti. Scrivilo di nuovo o incollalo come testo semplice.
accept-next = Se accetti, accederai automaticamente a { $product }.
account-exists = { $email } ha già un account. Per accettare, accedi con quell’account. Ti inviamo via email un link che ti riporta qui.
mail-me-a-link = Inviami un link di accesso
signed-in-as-another = Hai effettuato l’accesso come { $signed_in }, ma l’invito è per { $invited }.
switch-to = Passa a { $email }
switch-account = Cambia account
decline-reason = Motivo (facoltativo)
wrong-reason = Il motivo può avere fino a 500 caratteri.
not-expected = Se non ti aspettavi questo invito, puoi rifiutarlo o chiudere questa pagina. Se non accetti, non entrerai in nessuna organizzazione.
declined = Hai rifiutato l’invito
declined-text = Se cambi idea, chiedi un nuovo invito.
ask-for-another = Chiedi un nuovo invito
asked-again = Richiesta inviata
asked-again-text = Abbiamo fatto sapere a chi ti ha invitato che vorresti un nuovo invito. Se te ne invia uno, lo riceverai via email.
invited-again = Controlla la tua email
invited-again-text = Ti abbiamo inviato di nuovo l’invito via email, con un nuovo link.
nobody-to-ask = Non abbiamo potuto avvisare nessuno
nobody-to-ask-text = Nell’organizzazione non c’è nessuno a cui chiedere un nuovo invito. Contatta l’azienda che ti ha invitato.

## Una proposta di passaggio di proprietà

ownership-title = Vuoi assumere la proprietà di { $organization }?
ownership-offered-by = { $from } vuole trasferirti la proprietà. Tu avrai il ruolo di proprietario e { $from } quello di admin.
ownership-offered = Ti viene chiesto di assumere la proprietà. Se accetti, avrai il ruolo di proprietario.
ownership-means = I proprietari possono fare tutto, anche eliminare l’organizzazione.
ownership-sign-in = Per accettare, accedi come { $email }.
ownership-declined = Hai rifiutato la richiesta
ownership-declined-text = Il proprietario dell’organizzazione non cambia.

## Accesso

sign-in-to = Accedi a { $product }
one-more-click = Conferma per accedere.
your-email = Indirizzo email
new-here = È la tua prima volta? Ti inviamo via email un link per creare il tuo account.
wrong-email = Inserisci un indirizzo email valido.
check-your-mail = Controlla la tua email
check-your-mail-text = Se puoi accedere con questo indirizzo, ti abbiamo inviato un link. Funziona una sola volta e scade tra 15 minuti. Non è arrivato? Controlla la cartella spam o richiedi un nuovo link.
ask-again = Richiedi un nuovo link

## Password

password = Password
password-hint = Da 12 a 128 caratteri. Lascia vuoto per accedere via email.
password-rule = Da 12 a 128 caratteri di qualsiasi tipo.
new-password = Nuova password
current-password = Password attuale
current-password-hint = L’hai dimenticata? Accedi via email e non ti servirà per i 15 minuti successivi.
forgot-password = Hai dimenticato la password?
has-password = Puoi accedere con una password o via email.
has-no-password = Attualmente accedi via email. Puoi anche impostare una password.
first-password-by-mail = Per impostare la prima password, conferma il tuo indirizzo email. Ti inviamo via email un link che ti riporta qui.
set-password = Imposta una password
change-password = Cambia password
remove-password = Rimuovi password
wrong-password = Indirizzo email o password non corretti.
no-password = Inserisci la password oppure richiedi un link di accesso via email.
wrong-current-password = La password attuale non è corretta.
wrong-password-shape = La password deve avere da 12 a 128 caratteri.
wrong-password-common = Questa password è troppo facile da indovinare. Non usare una password comune, il tuo indirizzo email o il nostro nome.
too-many-attempts = Troppe password errate. Accedi via email o riprova tra 15 minuti.

## Richieste respinte

refused-link-invalid = Questo link non funziona
refused-link-invalid-text = Copia il link completo dall’email e riprova.
refused-link-expired = Questo invito è scaduto
refused-link-expired-text = Il tempo per rispondere è terminato. Puoi chiedere un nuovo invito.
refused-link-superseded = C’è un invito più recente
refused-link-superseded-text = L’invito è stato reinviato e funziona solo il link dell’email più recente. Controlla la tua email.
refused-revoked = Questo invito è stato revocato
refused-revoked-text = Non puoi più accettarlo. Contatta la persona che ti ha invitato.
refused-answered = Questo invito ha già ricevuto una risposta
refused-answered-text = È già stato accettato o rifiutato. Se hai accettato, vai alla tua organizzazione.
refused-already-member = Sei già membro
refused-already-member-text = Questo invito non aggiunge nulla di nuovo.
refused-no-seat = Non ci sono più posti
refused-no-seat-text = L’organizzazione ha raggiunto il limite di posti. Contatta la persona che ti ha invitato. Potrai accettare anche in seguito, finché l’invito non scade.
refused-offer-answered = Questo trasferimento di proprietà non è più in corso
refused-offer-answered-text = Ha già ricevuto una risposta o è stato annullato, oppure chi l’ha avviato non è più proprietario.
refused-wrong-account = Hai effettuato l’accesso con un altro account
refused-wrong-account-text = Hai effettuato l’accesso come { $signed_in }, ma questa pagina è per { $invited }.
refused-sign-in-first = Accedi per accettare
refused-sign-in-first-text = Questo indirizzo email ha già un account. Accedi con quell’account, poi accetta.
refused-link-used = Questo link non funziona più
refused-link-used-text = Un link di accesso funziona una sola volta e scade dopo 15 minuti. Richiedine uno nuovo.
refused-signed-out = Non hai effettuato l’accesso
refused-signed-out-text = Accedi per continuare.
refused-forbidden = Non hai l’autorizzazione necessaria
refused-forbidden-text = Il tuo ruolo in questa organizzazione non lo consente. Contatta un admin.
refused-cross-site = Riprova dalla pagina
refused-cross-site-text = Non abbiamo potuto confermare che la richiesta provenisse dalla nostra pagina. Non è stato modificato nulla. Apri di nuovo la pagina e usa i suoi pulsanti.
refused-no-cookies = Consenti i cookie per continuare
refused-no-cookies-text = Il browser non ha inviato il cookie che protegge questo modulo. Non è stato modificato nulla. Consenti i cookie per questo sito, poi torna indietro e riprova.
refused-too-large = File troppo grande
refused-too-large-text = Il modulo e il file insieme possono occupare al massimo 1 MiB. Non è stato modificato nulla. Scegli un file più piccolo o invia i dati in più parti.
refused-invalid = Controlla il modulo
refused-invalid-text = Alcuni dati non sono validi. Non è stato modificato nulla. Torna indietro e riprova.
refused-nothing-here = Pagina non trovata
refused-nothing-here-text = Questa pagina non esiste o non hai accesso.
refused-last-owner = Un’organizzazione ha bisogno di un proprietario
refused-last-owner-text = Prima nomina un altro proprietario.
refused-too-soon = Aspetta un momento
refused-too-soon-text = Questa email è appena stata inviata. Aspetta un po’ prima di reinviarla.
refused-too-many-requests = Troppe richieste
refused-too-many-requests-text = Non è stato modificato nulla. Aspetta un minuto e riprova.
refused-unavailable = Il servizio è sovraccarico
refused-unavailable-text = Non è stato modificato nulla. Riprova tra qualche istante.
refused-failed = Si è verificato un errore
refused-failed-text = Non abbiamo potuto confermare che la modifica sia stata salvata. Torna indietro, controlla e riprova.

## La console

skip = Vai al contenuto
sections = Sezioni
all-organizations = Tutte le organizzazioni
all-clients = Tutti i clienti
your-account = Account
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
tab-clients = Nei clienti
more-in-clients = Vedi tutti i risultati nei clienti
kind-member = Membro
kind-external = Ospite
address-unconfirmed = Email non confermata
since = Data di ingresso
expires = Scade
expired = Scaduto
invite-people = Invita persone
nobody-here = Ancora nessuna persona.
nobody-found = Nessun risultato. Prova con un’altra ricerca.
shown = { $n ->
    [one] { $n } persona visualizzata
   *[other] { $n } persone visualizzate
}
select = Seleziona { $who }
select-all = Seleziona tutto
selected = Selezionati: { $n }
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
consequence-deactivate = L’accesso verrà interrotto subito. Ruolo e cronologia verranno conservati e potrai riattivare l’accesso in qualsiasi momento.
consequence-reactivate = Verrà ripristinato l’accesso precedente.
consequence-remove = L’accesso verrà interrotto subito. Per tornare servirà un nuovo invito.
consequence-edit = La modifica ha effetto immediato.
consequence-resend = Chi è stato invitato riceverà un’email con un nuovo link e avrà di nuovo tutto il tempo per accettare.
consequence-revoke = I link smetteranno subito di funzionare.
client-access-only = Questi inviti danno accesso solo ai clienti. Aprili uno per uno per modificarli:
still-open = Ancora attivo
open-stops = Questi elementi smetteranno di funzionare se continui:
open-may-stop = Ciò che non si potrà più concedere smetterà di funzionare:
open-invitation = Invito inviato
open-received = Invito ricevuto
open-api-key = Chiave API
open-offer = Trasferimento di proprietà
open-more = { $n ->
    [one] e { $n } altro
   *[other] e altri { $n }
}
open-keep = Prendi in carico gli inviti e le chiavi API che puoi concedere
new-role = Nuovo ruolo
partly = Alcune modifiche non sono riuscite
partly-text = Operazioni riuscite: { $done }. Non riuscite: { $n }.
why-outranked = Ha più autorizzazioni di te.
why-last-owner = Un’organizzazione ha bisogno di un proprietario attivo.
why-gone = Non esiste più.
why-too-soon = Email inviata un attimo fa.
why-no-seat = Posti esauriti.
why-already-member = È già membro.
why-already-invited = Ha già un invito più recente.
why-answered = Non è più in attesa.
why-else = Modifica non riuscita.

said-nothing-selected = Seleziona almeno una persona.
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
said-joined = { $n ->
    [one] Ora fai parte dell’organizzazione.
   *[other] Ora hai accesso a { $n } organizzazioni.
}
said-declined = Hai rifiutato l’invito.
said-created = Creazione completata: { $who }.

## Invitare

invite-to = Invita persone a entrare in { $organization }
addresses = Indirizzi email
addresses-hint = Incolla gli indirizzi email separati da virgole, spazi o interruzioni di riga. Puoi includere i nomi.
remove-address = Rimuovi { $address }
csv-file = Oppure carica un file CSV
role-in = Ruolo in { $organization }
no-role = Nessuno
no-role-hint = Solo accesso ai clienti.
roles-in-clients = Accesso ai clienti
no-access = Nessun accesso
more-options = Altre opzioni
more-permissions = Autorizzazioni aggiuntive
own-permissions = Autorizzazioni dell’app
own-permissions-hint = Nomi come reports.view, separati da spazi.
as-external = Ospite: non vede gli altri ospiti
days = Gli inviti scadono dopo (giorni)
by-mail = Invia gli inviti via email
by-mail-hint = Altrimenti riceverai un link da condividere con ogni persona.
send-invitations = Invia inviti
check-first = Anteprima
verdicts = Inviti possibili: { $n } su { $all }
verdict-good = Si può invitare
invited-by-mail = Invito inviato
invited-by-link = Invito creato: condividi questo link
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
wrong-too-many = Puoi invitare fino a 1.000 indirizzi alla volta.
wrong-file = Non è un file CSV o di testo. Salva il foglio di calcolo o i contatti come CSV, poi carica quel file.
wrong-permissions = Usa nomi in minuscolo come reports.view, massimo 64.
wrong-message = Il messaggio può avere fino a 1.000 caratteri.
wrong-days = Inserisci un numero di giorni da 1 a 30.
wrong-role = Scegli un ruolo dall’elenco.
wrong-grants = Scegli un ruolo, qui o in un cliente.
wrong-too-much = La richiesta è troppo grande. Invita meno persone alla volta.
skipped-invalid-address = Indirizzo email non valido
skipped-duplicate = Duplicato
corrected = Corretto da “{ $text }”
skipped-already-member = Già membro
skipped-deactivated = Accesso disattivato
skipped-already-invited = Già invitato
skipped-disposable-address = Indirizzo usa e getta
skipped-domain-not-allowed = Dominio non consentito. Per consentire i sottodomini, aggiungi *.example.com nelle impostazioni.
skipped-undeliverable = Non può ricevere email
skipped-seat-limit-reached = Posti esauriti

## Email

mail-hello = Ciao,
mail-or-link = Oppure apri questo link:
mail-invitation-subject = { $inviter } ti ha invitato a entrare in { $organization } su { $product }
mail-invitation-subject-by-nobody = Hai ricevuto un invito a entrare in { $organization } su { $product }
mail-invitation-subject-many = { $n ->
    [one] { $inviter } ti ha invitato a entrare in { $n } organizzazione su { $product }
   *[other] { $inviter } ti ha invitato a entrare in { $n } organizzazioni su { $product }
}
mail-invitation-subject-by-nobody-many = { $n ->
    [one] Hai ricevuto un invito a entrare in { $n } organizzazione su { $product }
   *[other] Hai ricevuto un invito a entrare in { $n } organizzazioni su { $product }
}
mail-invited-by = { $inviter } ti ha invitato a entrare in { $organization } su { $product } con il ruolo “{ $role }”.
mail-invited = Hai ricevuto un invito a entrare in { $organization } su { $product } con il ruolo “{ $role }”.
mail-invited-by-many = { $inviter } ti ha invitato a entrare in queste organizzazioni su { $product }:
mail-role-in = { $organization }, con il ruolo “{ $role }”
mail-writes = Messaggio da { $inviter }:
mail-invitation-open = Per accettare o rifiutare, apri questo link:
mail-invitation-button = Vedi l’invito
mail-invitation-until = Questo invito è per { $address }. Scadenza: { $until }.
mail-invitation-quiet = Se non ti aspettavi questo invito, puoi ignorare questa email: se non accetti, non entrerai in nessuna organizzazione. Puoi anche aprire il link e rifiutare, per avvisare chi ti ha invitato.
mail-sign-in-subject = Accedi a { $product }
mail-sign-in = Con questo link accedi a { $product } come { $address }.
mail-sign-in-open = Per accedere, apri questo link:
mail-sign-in-button = Accedi
mail-sign-in-until = Il link funziona una sola volta. Scadenza: { $until }.
mail-sign-in-quiet = Se non l’hai richiesto, puoi ignorare questa email. Nessuno può accedere senza il link.
mail-ownership-subject = { $from } vuole trasferirti la proprietà di { $organization } su { $product }
mail-ownership = { $from } vuole trasferirti la proprietà di { $organization } su { $product }.
mail-ownership-means = I proprietari possono fare tutto, anche eliminare l’organizzazione. Se accetti, chi te l’ha chiesto passerà al ruolo di admin.
mail-ownership-button = Vedi la richiesta
mail-ownership-until = Questa richiesta è per { $address }. Scadenza: { $until }.
mail-ownership-quiet = Se non ti interessa, puoi ignorare questa email: se non accetti, non cambia nulla.

## La propria pagina

save = Salva modifiche
language = Lingua
language-of-pages = Lingua delle pagine in questo browser
language-of-browser = Lingua del browser
save-language = Salva lingua
sessions = Sessioni attive
this-browser = Questo browser
another-browser = Altro browser
end-session = Termina sessione
signed-in-when = accesso effettuato { $when }
sign-out-everywhere = Esci da tutte le sessioni
said-renamed = Il tuo nome è stato salvato.
said-language = Lingua salvata.
said-password-set = La password è stata salvata.
said-password-removed = Password rimossa. D’ora in poi accederai via email.
said-session-ended = Sessione terminata.
mail-renewal-subject = { $email } ha chiesto un nuovo invito a entrare in { $organization }
mail-renewal = { $email } ha aperto un invito scaduto a entrare in { $organization } su { $product } e ne ha chiesto uno nuovo.
mail-renewal-open = Per reinviarlo, apri questo link:
mail-renewal-button = Vedi gli inviti scaduti
mail-renewal-until = Questa richiesta è possibile una volta al giorno.
mail-renewal-quiet = Se non vuoi più invitare questa persona, puoi ignorare questa email.

## Una persona, un invito

may = Autorizzazioni
by-email = Via email
by-sms = Via SMS
billing-reminders = Promemoria di fatturazione
history = Cronologia
changes = Dettagli
inviter = Invito di
email = Indirizzo email
status-accepted = Accettato
status-declined = Rifiutato
status-revoked = Revocato
get-link = Ottieni un link da condividere
link-made = Link di invito
link-once = Condividi questo link con { $who }. Copialo adesso: non verrà più mostrato. Finché l’invito non scade, può accettarlo chiunque apra il link.
link = Link
wrong-address = Indirizzo sbagliato?
right-address = Indirizzo email corretto
replace = Aggiorna e reinvia
said-changed = Modifiche salvate: { $who }.
said-replaced = L’invito è stato inviato invece a { $who }.

## Clienti, ruoli, chiavi

no-clients = Ancora nessun cliente.
new-client = Nuovo cliente
new-role-title = Nuovo ruolo
description = Descrizione
role-changes-all = Vale subito per tutte le persone con questo ruolo.
delete-role = Elimina ruolo
replace-with = Sposta i membri nel ruolo
nothing = Nessuno: elimina solo se nessuno ha questo ruolo
wrong-name-built-in = È il nome di un ruolo predefinito. Scegli un altro nome.
wrong-name-reserved = Questo nome è riservato. Scegli un altro nome.
wrong-description = La descrizione può avere fino a 500 caratteri.
wrong-name-taken = Esiste già un ruolo con questo nome.
said-deleted = Eliminazione completata: { $who }.
said-role-deleted = Il ruolo è stato eliminato.
wrong-role-in-use = Qualcuno ha questo ruolo. Scegli il ruolo che lo sostituirà.
no-keys = Ancora nessuna chiave API.
last-used = Ultimo utilizzo
never = mai
new-key = Nuova chiave API
key-days = Scade dopo (giorni); lascia vuoto per nessuna scadenza
key-made = Nuova chiave API
key-once = Questa è la chiave “{ $who }”. Copiala adesso: non verrà più mostrata.
copy-key = Copia chiave
revoke-key = Revoca
revoke-key-question = Revocare la chiave “{ $who }”? Tutto ciò che la usa smetterà subito di funzionare.
wrong-key-days = Inserisci un numero di giorni da 1 a 3.650 oppure lascia vuoto.
said-key-revoked = La chiave è stata revocata.

## Eventi

event-type = Tipo di evento
no-events = Nessun evento corrispondente.
actor-root = Il tuo backend
actor-system = Usher
actor-user = Qualcuno
actor-api-key = Una chiave API
event-invitation-created = Invito inviato
event-invitation-resent = Invito reinviato
event-invitation-edited = Invito modificato
event-invitation-revoked = Invito revocato
event-invitation-replaced = Invito sostituito
event-invitation-accepted = Invito accettato
event-invitation-declined = Invito rifiutato
event-invitation-expired = Invito scaduto
event-invitation-delivery-failed = Invito non recapitato
event-member-added = Persona aggiunta
event-member-role-changed = Ruolo di una persona modificato
event-member-edited = Dati della persona modificati
event-member-deactivated = Accesso disattivato
event-member-reactivated = Accesso riattivato
event-member-removed = Persona rimossa
event-organization-created = Organizzazione creata
event-organization-updated = Impostazioni modificate
event-organization-deleted = Organizzazione eliminata
event-ownership-offered = Trasferimento di proprietà richiesto
event-ownership-cancelled = Trasferimento di proprietà annullato
event-ownership-declined = Trasferimento di proprietà rifiutato
event-ownership-transferred = Proprietà trasferita
event-role-created = Ruolo creato
event-role-edited = Ruolo modificato
event-role-deleted = Ruolo eliminato
event-api-key-created = Chiave API creata
event-api-key-revoked = Chiave API revocata

## Impostazioni, abbandono, cessione

owners-invite = Solo i proprietari possono invitare persone
allowed-domains = Domini email consentiti
allowed-domains-hint = Per esempio example.com, separati da spazi. I sottodomini vanno inseriti a parte, come *.example.com. Lascia vuoto per consentire qualsiasi dominio.
block-disposable = Blocca gli indirizzi usa e getta
seat-limit = Posti
seats-taken = Posti occupati da persone attive e inviti in attesa: { $n }. Lascia vuoto per nessun limite.
wrong-domains = Inserisci domini come example.com o *.example.com, massimo 100.
wrong-seats = Inserisci un numero di posti da 1 a 1.000.000 oppure lascia vuoto.
delete-organization = Elimina l’organizzazione
delete-organization-text = Tutte le persone dell’organizzazione perderanno subito l’accesso, anche alle sue organizzazioni clienti. L’operazione non può essere annullata.
type-the-name = Digita “{ $organization }” per confermare
wrong-other-name = Il nome non corrisponde. Non è stato eliminato nulla.
leave-question = Abbandonare { $organization }?
leave-text = Perderai subito l’accesso. Per tornare ti servirà un nuovo invito.
said-left = Hai abbandonato l’organizzazione.
offer-ownership = Trasferisci la proprietà
offer-ownership-how = Apri la pagina della persona che deve subentrare e scegli “Trasferisci la proprietà”.
take-back = Annulla il trasferimento di proprietà
offer-waits = La proprietà è stata offerta a { $who }. L’offerta scade { $when }.
transfer-question = Trasferire la proprietà di { $organization } a { $who }?
transfer-text = La persona riceverà un’email. Se accetta, avrà il ruolo di proprietario e tu quello di admin.
said-offered = La richiesta di trasferimento è stata inviata via email a { $who }.
said-taken-back = Il trasferimento di proprietà è stato annullato.
