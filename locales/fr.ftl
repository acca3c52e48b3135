# Ce qu’Usher dit en français. Chaque autre fichier de ce dossier dit la même chose.

## Mots

sign-in = Se connecter
sign-out = Se déconnecter
accept = Accepter
decline = Refuser
go-on = Continuer
back = Retour
cancel = Annuler
undo = Annuler
dismiss = Fermer
create = Créer
name = Nom
search = Rechercher
apply = Appliquer
any = Tous
order = Ordre
newest-first = Les plus récents d’abord
oldest-first = Les plus anciens d’abord
role = Rôle
kind = Type
mail = E-mail
you = Vous
person = Personne
result = Résultat
message = Message d’accompagnement
client = Client

## Temps

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
exactly = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year } à { $time } UTC
just-now = à l’instant
in-minutes = { $n ->
    [one] dans { $n } minute
   *[other] dans { $n } minutes
}
in-hours = { $n ->
    [one] dans { $n } heure
   *[other] dans { $n } heures
}
in-days = { $n ->
    [one] dans { $n } jour
   *[other] dans { $n } jours
}
minutes-ago = { $n ->
    [one] il y a { $n } minute
   *[other] il y a { $n } minutes
}
hours-ago = { $n ->
    [one] il y a { $n } heure
   *[other] il y a { $n } heures
}
days-ago = { $n ->
    [one] il y a { $n } jour
   *[other] il y a { $n } jours
}

## Rôles et autorisations

role-owner = Propriétaire
role-admin = Admin
role-member = Membre
role-viewer = Lecture seule
role-as-owner = Propriétaire
role-as-admin = Admin
role-as-member = Membre
role-as-viewer = Lecture seule
as-role = avec le rôle « { $role } »
role-meaning-owner = Peut tout faire, y compris nommer d’autres propriétaires.
role-meaning-admin = Peut tout utiliser, inviter et gérer des personnes, et modifier les paramètres.
role-meaning-member = Peut tout utiliser dans l’application.
role-meaning-viewer = Peut tout consulter, sans rien modifier.
permission-members-view = Voir les personnes
permission-members-manage = Inviter et gérer des personnes
permission-organization-manage = Modifier les paramètres, les rôles et les clés API
permission-billing-manage = Gérer la facturation
permission-organizations-create = Créer des organisations clientes
permission-organizations-view-all = Voir toutes les organisations clientes
permission-app-read = Lire dans l’application
permission-app-write = Écrire dans l’application

## Une invitation

invitation-title = Invitation à rejoindre { $organization }
invited-by = { $inviter } vous invite à rejoindre { $organization }
invited = On vous invite à rejoindre { $organization }
joined = Vous avez rejoint { $organization }
invitation-for = Pour
invitation-until = Valable jusqu’au
your-name = Votre nom
your-name-hint = Tel que les autres le verront. Vous pouvez le laisser vide.
wrong-name = Un nom compte au plus 100 caractères, sur une seule ligne.
wrong-title = Un nom compte de 1 à 100 caractères, sur une seule ligne.
accept-next = En acceptant, vous vous connectez à { $product }.
account-exists = { $email } a déjà un compte. Connectez-vous avec ce compte pour accepter : nous vous envoyons par e-mail un lien qui vous ramène ici.
mail-me-a-link = M’envoyer un lien de connexion
signed-in-as-another = Votre session est ouverte avec { $signed_in }, mais l’invitation est pour { $invited }.
switch-to = Se déconnecter et continuer avec { $email }
switch-account = Se déconnecter et utiliser l’autre compte
decline-reason = Pourquoi, si vous souhaitez le dire
not-expected = Si vous n’attendiez pas cette invitation, vous pouvez la refuser ou simplement fermer la page : il ne se passe rien tant que vous n’acceptez pas.
declined = Vous avez refusé l’invitation
declined-text = Rien d’autre ne se passe. Si vous changez d’avis, demandez une nouvelle invitation.
ask-for-another = Demander une nouvelle invitation
asked-again = Votre demande est transmise
asked-again-text = La personne à l’origine de l’invitation saura que vous souhaitez une nouvelle invitation. Vous la recevrez par e-mail.

## Une proposition de propriété

ownership-title = Devenir propriétaire de l’organisation { $organization } ?
ownership-offered-by = { $from } vous propose de prendre la relève. Vous deviendriez propriétaire, et { $from } passerait au rôle d’admin.
ownership-offered = On vous propose de prendre la relève et de devenir propriétaire.
ownership-means = Un propriétaire peut tout faire, y compris supprimer l’organisation.
ownership-sign-in = Pour accepter, vous devez vous connecter avec { $email }.
ownership-declined = Vous avez refusé la proposition
ownership-declined-text = L’organisation garde son propriétaire. Rien d’autre ne se passe.

## Connexion

sign-in-to = Se connecter à { $product }
one-more-click = Encore un clic et vous y êtes.
your-email = Votre adresse e-mail
new-here = Nouveau ici ? Demandez un lien par e-mail : il crée votre compte.
wrong-email = Ce n’est pas une adresse e-mail.
check-your-mail = Consultez votre messagerie
check-your-mail-text = Si cette adresse permet de se connecter ici, un e-mail contenant un lien est en route. Ce lien fonctionne une seule fois, pendant un quart d’heure. Toujours rien après une minute ? Regardez dans le courrier indésirable ou faites une nouvelle demande.
ask-again = Demander un nouveau lien

## Mots de passe

password = Mot de passe
password-hint = 12 à 128 caractères. Laissez vide pour vous connecter plutôt par e-mail.
password-rule = 12 à 128 caractères, au choix.
new-password = Nouveau mot de passe
current-password = Mot de passe actuel
current-password-hint = Oublié ? Connectez-vous par e-mail : pendant un quart d’heure, il ne vous sera pas demandé.
forgot-password = Mot de passe oublié ?
has-password = Vous pouvez vous connecter avec un mot de passe ou par e-mail.
has-no-password = Vous vous connectez par e-mail. Vous pouvez aussi choisir un mot de passe.
first-password-by-mail = Un premier mot de passe demande de confirmer votre adresse : nous vous envoyons par e-mail un lien qui vous ramène ici.
set-password = Choisir un mot de passe
change-password = Changer le mot de passe
remove-password = Supprimer le mot de passe
wrong-password = L’adresse ou le mot de passe est incorrect.
no-password = Saisissez votre mot de passe ou demandez un lien par e-mail.
wrong-current-password = Ce n’est pas votre mot de passe actuel.
wrong-password-shape = Un mot de passe compte de 12 à 128 caractères.
wrong-password-common = Trop facile à deviner : beaucoup le choisissent, ou c’est votre adresse ou notre nom.
too-many-attempts = Trop de mots de passe erronés. Connectez-vous par e-mail ou réessayez dans un quart d’heure.

## Refus

refused-link-invalid = Ceci n’est pas une invitation
refused-link-invalid-text = Le lien est incomplet ou n’a pas été créé ici. Ouvrez-le de nouveau depuis l’e-mail, en entier.
refused-link-expired = L’invitation a expiré
refused-link-expired-text = Le délai pour y répondre est passé. Vous pouvez en demander une nouvelle.
refused-link-superseded = Il existe une invitation plus récente
refused-link-superseded-text = Elle a été renvoyée, et seul le lien de l’e-mail le plus récent fonctionne. Cherchez-le dans votre messagerie.
refused-revoked = L’invitation a été révoquée
refused-revoked-text = Elle n’est plus valable. Si cela vous surprend, adressez-vous à la personne à l’origine de l’invitation.
refused-answered = L’invitation a déjà reçu une réponse
refused-answered-text = Elle a déjà été acceptée ou refusée. Si vous l’avez acceptée, continuez vers votre organisation.
refused-already-member = Vous êtes déjà membre
refused-already-member-text = Cette invitation ne contient rien de nouveau pour vous.
refused-no-seat = Il ne reste plus de place
refused-no-seat-text = L’organisation a atteint son nombre maximal de membres. Adressez-vous à la personne à l’origine de l’invitation ; l’invitation reste valable entre-temps.
refused-offer-answered = La proposition n’est plus valable
refused-offer-answered-text = Elle a reçu une réponse ou a été retirée, ou son auteur n’est plus propriétaire.
refused-wrong-account = Votre session est ouverte avec un autre compte
refused-wrong-account-text = Votre session est ouverte avec { $signed_in }, mais ceci est pour { $invited }.
refused-sign-in-first = Connectez-vous d’abord
refused-sign-in-first-text = Cette adresse a déjà un compte. Connectez-vous avec ce compte, puis acceptez.
refused-link-used = Le lien ne fonctionne plus
refused-link-used-text = Un lien de connexion fonctionne une seule fois, pendant un quart d’heure. Demandez-en un nouveau.
refused-signed-out = Aucune session n’est ouverte
refused-signed-out-text = Connectez-vous pour continuer.
refused-forbidden = Vous n’avez pas l’autorisation
refused-forbidden-text = Vous ne pouvez pas faire cela dans cette organisation. Adressez-vous à l’un de ses admins.
refused-cross-site = Cela ne venait pas de cette page
refused-cross-site-text = Pour votre sécurité, l’action n’a pas été effectuée. Ouvrez de nouveau la page et utilisez ses boutons.
refused-invalid = Quelque chose ne va pas dans le formulaire
refused-invalid-text = Rien n’a été modifié. Revenez en arrière et réessayez.
refused-nothing-here = Il n’y a rien ici
refused-nothing-here-text = Cette adresse ne correspond à aucune page, ou à rien que vous puissiez voir.
refused-last-owner = Il doit rester un propriétaire
refused-last-owner-text = Nommez d’abord quelqu’un d’autre propriétaire.
refused-too-soon = Un instant
refused-too-soon-text = L’e-mail vient d’être envoyé. Patientez un peu avant de le renvoyer.
refused-too-many-requests = Trop de demandes
refused-too-many-requests-text = Rien n’a été modifié. Patientez une minute, puis réessayez.
refused-unavailable = Trop d’activité en ce moment
refused-unavailable-text = Rien n’a été modifié. Patientez un instant, puis réessayez.
refused-failed = Cela n’a pas fonctionné
refused-failed-text = À notre connaissance, rien n’a été modifié. Revenez en arrière et réessayez.

## La console

skip = Aller au contenu
sections = Rubriques
all-organizations = Toutes les organisations
your-account = Votre compte
your-organizations = Vos organisations
no-organizations = Vous n’appartenez encore à aucune organisation.
new-organization = Nouvelle organisation
hello = Bonjour, { $who }
signed-in-as = Votre session est ouverte avec { $email }.
section-people = Personnes
section-invite = Inviter
section-family = Clients
section-roles = Rôles
section-api-keys = Clés API
section-events = Événements
section-settings = Paramètres
section-leave = Quitter
pages = Pages
first-page = Première page
next-page = Page suivante

## Personnes

people = Personnes
tab-active = Accès actif
tab-pending = En attente
tab-deactivated = Accès désactivé
tab-expired = Invitation expirée
kind-member = Membre
kind-external = Externe
address-unconfirmed = Adresse non confirmée
since = Arrivée
expires = Expire
expired = Expirée
invite-people = Inviter des personnes
nobody-here = Il n’y a personne ici.
nobody-found = Aucun résultat. Essayez une autre recherche.
shown = { $n ->
    [one] { $n } personne affichée
   *[other] { $n } personnes affichées
}
select = Sélectionner { $who }
select-all = Tout sélectionner
selected = Sélection : { $n }
organizations-count = { $n ->
    [one] { $n } organisation
   *[other] { $n } organisations
}
delivery-none = Pas envoyée par e-mail
delivery-queued = Envoi en cours
delivery-sent = { $n ->
    [one] Envoyée { $when }
   *[other] Envoyée { $n } fois, la dernière { $when }
}
delivery-failed = N’a pas pu être remise
delivery-expired = Expirée

action-deactivate = Désactiver
action-reactivate = Réactiver
action-remove = Retirer
action-edit = Changer le rôle
action-resend = Renvoyer
action-revoke = Révoquer
question-deactivate = { $n ->
    [one] Désactiver l’accès pour { $who } ?
   *[other] Désactiver l’accès pour { $n } personnes ?
}
question-reactivate = { $n ->
    [one] Réactiver l’accès pour { $who } ?
   *[other] Réactiver l’accès pour { $n } personnes ?
}
question-remove = { $n ->
    [one] Retirer { $who } ?
   *[other] Retirer { $n } personnes ?
}
question-edit = { $n ->
    [one] Donner un autre rôle à { $who } ?
   *[other] Donner un autre rôle à { $n } personnes ?
}
question-resend = { $n ->
    [one] Renvoyer l’invitation à { $who } ?
   *[other] Renvoyer { $n } invitations ?
}
question-revoke = { $n ->
    [one] Révoquer l’invitation pour { $who } ?
   *[other] Révoquer { $n } invitations ?
}
consequence-deactivate = L’accès est coupé immédiatement. Le rôle et l’historique sont conservés, et vous pourrez rétablir l’accès.
consequence-reactivate = L’accès d’avant est rétabli.
consequence-remove = L’accès est coupé immédiatement. Pour revenir, il faudra une nouvelle invitation.
consequence-edit = Le changement prend effet immédiatement.
consequence-resend = Chaque invitation repart par e-mail avec un nouveau lien et le délai complet pour accepter.
consequence-revoke = Les liens cessent de fonctionner immédiatement.
still-open = Encore en cours
open-stops = Ceci cessera de fonctionner si vous continuez :
open-may-stop = Ce qui ne peut plus être accordé cessera de fonctionner :
open-invitation = Invitation envoyée
open-received = Invitation reçue
open-api-key = Clé API
open-offer = Proposition de propriété
open-more = et { $n } de plus
open-keep = Reprendre les invitations et les clés API que vous pouvez accorder
new-role = Nouveau rôle
partly = Tout n’a pas pu être fait
partly-text = Réussites : { $done }. Échecs : { $n }.
why-outranked = Vous ne pouvez pas modifier une personne qui a plus de droits que vous.
why-last-owner = Une organisation a besoin d’un propriétaire actif.
why-gone = N’existe plus.
why-too-soon = E-mail envoyé il y a un instant.
why-no-seat = Aucune place n’est libre.
why-already-member = Fait déjà partie des membres.
why-already-invited = A reçu une nouvelle invitation.
why-answered = A déjà reçu une réponse.
why-else = Opération refusée.

said-nothing-selected = Personne n’a été sélectionné.
said-deactivate = { $n ->
    [one] L’accès a été désactivé pour { $who }.
   *[other] L’accès a été désactivé pour { $n } personnes.
}
said-reactivate = { $n ->
    [one] L’accès a été réactivé pour { $who }.
   *[other] L’accès a été réactivé pour { $n } personnes.
}
said-remove = { $n ->
    [one] { $who } ne fait plus partie de l’organisation.
   *[other] { $n } personnes ne font plus partie de l’organisation.
}
said-edit = { $n ->
    [one] { $who } a changé de rôle.
   *[other] { $n } personnes ont changé de rôle.
}
said-resend = { $n ->
    [one] L’invitation a été renvoyée à { $who }.
   *[other] { $n } invitations ont été renvoyées.
}
said-revoke = { $n ->
    [one] L’invitation pour { $who } a été révoquée.
   *[other] { $n } invitations ont été révoquées.
}
said-joined = Vous avez rejoint l’organisation.
said-declined = Vous avez refusé l’invitation.
said-created = Création réussie : { $who }.

## Inviter

invite-to = Inviter des personnes à rejoindre { $organization }
addresses = Adresses e-mail
addresses-hint = Autant que vous voulez, séparées par des virgules, des espaces ou des retours à la ligne ; elles peuvent être précédées d’un nom.
remove-address = Retirer { $address }
csv-file = Ou un fichier CSV
role-in = Rôle dans { $organization }
no-role = Aucun
no-role-hint = Uniquement chez les clients choisis ci-dessous.
roles-in-clients = Accès aux clients
no-access = Aucun accès
more-options = Plus d’options
more-permissions = Autorisations en plus du rôle
own-permissions = Autorisations de votre application
own-permissions-hint = Des noms comme reports.view, séparés par des espaces.
as-external = Externe : ne voit pas les autres externes
days = Jours pour accepter, de 1 à 30
by-mail = Envoyer les invitations par e-mail
by-mail-hint = Sinon, vous recevez pour chacune un lien à transmettre.
send-invitations = Envoyer les invitations
check-first = Vérifier d’abord
verdicts = Invitations possibles : { $n } sur { $all }
verdict-good = Peut être invitée
invited-by-mail = Invitation envoyée par e-mail
invited-by-link = Invitation créée : transmettez le lien
invited-count = { $n ->
    [0] Personne n’a été invité
    [one] { $n } personne a été invitée
   *[other] { $n } personnes ont été invitées
}
copy-link = Copier le lien
copied = Copié
see-pending = Voir les invitations en attente
invite-more = Inviter d’autres personnes
wrong-no-addresses = Saisissez au moins une adresse e-mail.
wrong-too-many = Au plus 1 000 adresses à la fois.
wrong-permissions = Une autorisation est un nom en minuscules comme reports.view, et il y en a au plus 64.
wrong-message = Un message compte au plus 1 000 caractères.
wrong-days = Le nombre de jours va de 1 à 30.
wrong-role = Choisissez l’un des rôles.
wrong-grants = Choisissez un rôle, ici ou chez un client.
wrong-too-much = C’est trop en une seule fois. Invitez en plusieurs étapes, avec moins d’adresses à chaque fois.
skipped-invalid-address = Pas une adresse e-mail
skipped-duplicate = Indiquée deux fois
skipped-already-member = Déjà membre
skipped-already-invited = Déjà invitée
skipped-disposable-address = Adresse jetable
skipped-domain-not-allowed = Domaine non autorisé
skipped-undeliverable = N’accepte pas d’e-mails
skipped-seat-limit-reached = Plus de place

## E-mails

mail-hello = Bonjour,
mail-or-link = Ou ouvrez ce lien :
mail-invitation-subject = { $inviter } vous invite à rejoindre { $organization } sur { $product }
mail-invitation-subject-by-nobody = On vous invite à rejoindre { $organization } sur { $product }
mail-invitation-subject-of-clients = { $organization } vous invite sur { $product }
mail-invited-by = { $inviter } vous invite à rejoindre { $organization } sur { $product } avec le rôle « { $role } ».
mail-invited = On vous invite à rejoindre { $organization } sur { $product } avec le rôle « { $role } ».
mail-invited-to-clients = { $organization } vous invite à rejoindre ces organisations sur { $product } :
mail-role-in = { $organization }, avec le rôle « { $role } »
mail-writes = { $inviter } vous écrit :
mail-invitation-open = Pour accepter ou refuser, ouvrez ce lien :
mail-invitation-button = Voir l’invitation
mail-invitation-until = L’invitation est pour { $address } et reste valable jusqu’au { $until }.
mail-invitation-quiet = Si vous ne l’attendiez pas, vous n’avez rien à faire : il ne se passe rien tant que vous n’acceptez pas. Vous pouvez aussi ouvrir le lien et refuser, pour que personne ne vous sollicite de nouveau.
mail-sign-in-subject = Connexion à { $product }
mail-sign-in = Ce lien vous connecte à { $product } avec { $address }.
mail-sign-in-open = Pour vous connecter, ouvrez ce lien :
mail-sign-in-button = Se connecter
mail-sign-in-until = Il fonctionne une seule fois, jusqu’au { $until }.
mail-sign-in-quiet = Si vous ne l’avez pas demandé, vous n’avez rien à faire : sans ce lien, personne n’entre.
mail-ownership-subject = { $from } vous propose { $organization } sur { $product }
mail-ownership = { $from } vous propose de devenir propriétaire de l’organisation { $organization } sur { $product }.
mail-ownership-means = Un propriétaire peut tout faire, y compris supprimer l’organisation. La personne qui vous le propose passera au rôle d’admin.
mail-ownership-button = Voir la proposition
mail-ownership-until = La proposition est pour { $address } et reste valable jusqu’au { $until }.
mail-ownership-quiet = Si vous n’en voulez pas, vous n’avez rien à faire : rien ne change tant que vous n’acceptez pas.

## Sa propre page

save = Enregistrer
sessions = Vos sessions ouvertes
this-browser = Ce navigateur
another-browser = Un autre navigateur
end-session = Y mettre fin
signed-in-when = connexion { $when }
sign-out-everywhere = Se déconnecter partout
said-renamed = Votre nom a été enregistré.
said-password-set = Votre mot de passe est enregistré.
said-password-removed = Votre mot de passe est supprimé. Vous vous connectez par e-mail.
said-session-ended = Vous y êtes déconnecté.
mail-renewal-subject = { $email } demande une nouvelle invitation à rejoindre { $organization }
mail-renewal = { $email } a ouvert une invitation expirée à rejoindre { $organization } sur { $product } et en demande une nouvelle.
mail-renewal-open = Pour la renvoyer, ouvrez ce lien :
mail-renewal-button = Voir les invitations expirées
mail-renewal-until = Cette demande est possible une fois par jour.
mail-renewal-quiet = Si vous ne souhaitez plus inviter cette personne, vous n’avez rien à faire.

## Une personne, une invitation

may = Autorisations
by-email = Par e-mail
by-sms = Par SMS
billing-reminders = Rappels de facturation
history = Historique
changes = Avant et après
inviter = Invitation de
email = Adresse e-mail
status-accepted = Acceptée
status-declined = Refusée
status-revoked = Révoquée
wrong-address = Mauvaise adresse ?
right-address = La bonne adresse
replace = Révoquer et inviter cette adresse
said-changed = Modifications enregistrées : { $who }.
said-replaced = L’invitation est maintenant pour { $who }.

## Clients, rôles, clés

no-clients = Il n’y a pas encore de clients.
new-client = Nouveau client
new-role-title = Nouveau rôle
description = À quoi il sert
role-changes-all = Toute modification s’applique immédiatement à toutes les personnes qui ont ce rôle.
delete-role = Supprimer le rôle
replace-with = Les personnes qui l’ont reçoivent à la place
nothing = Rien : supprimer seulement si personne ne l’a
wrong-role-name = Un rôle a un nom qui lui est propre, de 1 à 100 caractères.
wrong-description = Une description compte au plus 500 caractères.
wrong-name-taken = Il existe déjà un rôle de ce nom.
said-deleted = Suppression réussie : { $who }.
said-role-deleted = Le rôle a été supprimé.
said-role-in-use = Quelqu’un a ce rôle. Choisissez celui qui le remplacera.
no-keys = Il n’y a pas encore de clés API.
last-used = Dernière utilisation
never = jamais
new-key = Nouvelle clé API
key-days = Jours avant expiration ; vide : n’expire jamais
key-made = La nouvelle clé API
key-once = Voici la clé « { $who } ». Elle ne s’affiche que cette fois : copiez-la maintenant.
copy-key = Copier la clé
revoke-key = Révoquer
revoke-key-question = Révoquer la clé « { $who } » ? Tout ce qui l’utilise cesse de fonctionner immédiatement.
wrong-key-days = Le nombre de jours va de 1 à 3 650, ou reste vide.
said-key-revoked = La clé a été révoquée.

## Événements

event-type = Événement
no-events = Rien de tel ne s’est produit.
actor-root = L’application
actor-system = Usher
actor-user = Quelqu’un
actor-api-key = Une clé API
event-invitation-created = Invitation créée
event-invitation-resent = Invitation renvoyée
event-invitation-edited = Invitation modifiée
event-invitation-revoked = Invitation révoquée
event-invitation-replaced = Invitation remplacée
event-invitation-accepted = Invitation acceptée
event-invitation-declined = Invitation refusée
event-invitation-expired = Invitation expirée
event-invitation-delivery-failed = Invitation non remise
event-member-added = Arrivée d’une personne
event-member-role-changed = Personne modifiée
event-member-edited = Informations d’une personne modifiées
event-member-deactivated = Personne désactivée
event-member-reactivated = Personne réactivée
event-member-removed = Personne retirée
event-organization-created = Organisation créée
event-organization-updated = Paramètres modifiés
event-organization-deleted = Organisation supprimée
event-ownership-offered = Propriété proposée
event-ownership-cancelled = Proposition de propriété retirée
event-ownership-declined = Proposition de propriété refusée
event-ownership-transferred = Propriété transférée
event-role-created = Rôle créé
event-role-edited = Rôle modifié
event-role-deleted = Rôle supprimé
event-api-key-created = Clé API créée
event-api-key-revoked = Clé API révoquée

## Paramètres, départ, transmission

owners-invite = Seuls les propriétaires peuvent inviter
allowed-domains = Uniquement les adresses de ces domaines
allowed-domains-hint = Par exemple example.com, séparés par des espaces. Vide : tous les domaines.
block-disposable = Pas d’adresses jetables
seat-limit = Places
seats-taken = { $n ->
    [one] { $n } place occupée, personnes actives et invitations en attente comprises. Vide : sans limite.
   *[other] { $n } places occupées, personnes actives et invitations en attente comprises. Vide : sans limite.
}
wrong-domains = Un domaine ressemble à example.com, et il y en a au plus 100.
wrong-seats = Le nombre de places va de 1 à 1 000 000, ou reste vide.
delete-organization = Supprimer l’organisation
delete-organization-text = Toutes les personnes de l’organisation perdent immédiatement leur accès, y compris chez ses clients. Cette action est irréversible.
type-the-name = Saisissez son nom : { $organization }
said-another-name = Ce n’est pas son nom. Rien n’a été supprimé.
leave-question = Quitter { $organization } ?
leave-text = Vous perdez votre accès immédiatement. Pour revenir, il vous faudra une nouvelle invitation.
said-left = Vous avez quitté l’organisation.
offer-ownership = Proposer la propriété
offer-ownership-how = Ouvrez la page de la personne qui doit prendre la relève et proposez-lui la propriété à cet endroit.
take-back = Retirer une proposition en cours
transfer-question = Proposer { $organization } à { $who } ?
transfer-text = La proposition est envoyée par e-mail. Une fois acceptée, cette personne devient propriétaire et vous passez au rôle d’admin.
said-offered = La proposition a été envoyée par e-mail à { $who }.
said-taken-back = La proposition a été retirée.
