# Ce qu’Usher dit en français. Chaque autre fichier de ce dossier dit la même chose.

## Mots

sign-in = Se connecter
sign-out = Se déconnecter
accept = Accepter
decline = Refuser
go-on = Continuer
leads-to = Continuer vers { $site }
back = Retour
cancel = Annuler
undo = Annuler
dismiss = Fermer
create = Créer
name = Nom
search = Rechercher
apply = Appliquer
any = Tous
order = Tri
newest-first = Les plus récents d’abord
oldest-first = Les plus anciens d’abord
role = Rôle
kind = Type
mail = Remise
you = Vous
person = Personne
result = Résultat
message = Message (facultatif)
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
as-role = avec le rôle « { $role } »
role-meaning-owner = Peut tout faire, y compris nommer d’autres propriétaires.
role-meaning-admin = Peut tout utiliser dans l’application, inviter et gérer des personnes, et modifier les paramètres.
role-meaning-member = Peut tout utiliser dans l’application.
role-meaning-viewer = Peut tout consulter, sans rien modifier.
role-for-you-owner = Avec le rôle « Propriétaire », vous pouvez tout faire, y compris nommer d’autres propriétaires.
role-for-you-admin = Avec le rôle « Admin », vous pouvez tout utiliser dans l’application, inviter et gérer des personnes, et modifier les paramètres.
role-for-you-member = Avec le rôle « Membre », vous pouvez tout utiliser dans l’application.
role-for-you-viewer = Avec le rôle « Lecture seule », vous pouvez tout consulter, sans rien modifier.
permission-members-view = Voir les personnes
permission-members-manage = Inviter et gérer des personnes
permission-organization-manage = Modifier les paramètres, les rôles et les clés API
permission-billing-manage = Gérer la facturation
permission-organizations-create = Créer des organisations clientes
permission-organizations-view-all = Voir toutes les organisations clientes
permission-app-read = Voir le contenu de l’application
permission-app-write = Modifier le contenu de l’application

## Une invitation

invitation-title = Invitation à rejoindre { $organization }
invited-by = { $inviter } vous invite à rejoindre { $organization }
invited = Vous avez reçu une invitation à rejoindre { $organization }
joined = Vous avez rejoint { $organization }
invitation-title-many = { $n ->
    [one] Invitation à rejoindre { $n } organisation
   *[other] Invitation à rejoindre { $n } organisations
}
invited-by-many = { $n ->
    [one] { $inviter } vous invite à rejoindre { $n } organisation
   *[other] { $inviter } vous invite à rejoindre { $n } organisations
}
invited-many = { $n ->
    [one] Vous avez reçu une invitation à rejoindre { $n } organisation
   *[other] Vous avez reçu une invitation à rejoindre { $n } organisations
}
joined-many = { $n ->
    [one] Vous avez maintenant accès à { $n } organisation
   *[other] Vous avez maintenant accès à { $n } organisations
}
invitation-for = Pour
invitation-until = Expire le
your-name = Votre nom
your-name-hint = Visible par votre équipe. Facultatif.
wrong-name-empty = Saisissez un nom.
wrong-name-long = Le nom peut compter jusqu’à 100 caractères.
wrong-lines = Utilisez une seule ligne.
wrong-control = Le texte contient des caractères de contrôle masqués. Saisissez-le à nouveau ou collez-le sans mise en forme.
accept-next = En acceptant, vous vous connectez à { $product }.
account-exists = { $email } a déjà un compte. Pour accepter, connectez-vous avec ce compte. Nous vous enverrons par e-mail un lien qui vous ramènera ici.
mail-me-a-link = M’envoyer un lien de connexion
signed-in-as-another = Vous utilisez le compte { $signed_in }, mais l’invitation est destinée à { $invited }.
switch-to = Passer au compte { $email }
switch-account = Changer de compte
decline-reason = Motif (facultatif)
wrong-reason = Le motif peut compter jusqu’à 500 caractères.
not-expected = Si vous n’attendiez pas cette invitation, vous pouvez la refuser ou fermer cette page. Rien ne change tant que vous ne l’acceptez pas.
declined = Vous avez refusé l’invitation
declined-text = Si vous changez d’avis, demandez une nouvelle invitation.
ask-for-another = Demander une nouvelle invitation
asked-again = Demande envoyée
asked-again-text = Nous avons fait savoir à la personne à l’origine de l’invitation que vous en souhaitez une nouvelle. Si elle vous en envoie une, vous la recevrez par e-mail.
invited-again = Consultez votre messagerie
invited-again-text = Nous vous avons renvoyé l’invitation par e-mail, avec un nouveau lien.
nobody-to-ask = Personne n’a pu être prévenu
nobody-to-ask-text = Personne dans l’organisation ne peut envoyer de nouvelle invitation. Contactez l’entreprise à l’origine de l’invitation.

## Une proposition de propriété

ownership-title = Devenir propriétaire de l’organisation { $organization } ?
ownership-offered-by = { $from } souhaite vous transférer la propriété. Vous deviendrez propriétaire, et { $from } passera au rôle d’admin.
ownership-offered = On vous propose de reprendre la propriété. Si vous acceptez, vous deviendrez propriétaire.
ownership-means = Les propriétaires peuvent tout faire, y compris supprimer l’organisation.
ownership-sign-in = Pour accepter, connectez-vous avec { $email }.
ownership-declined = Vous avez refusé la proposition
ownership-declined-text = Le propriétaire de l’organisation reste le même.

## Connexion

sign-in-to = Se connecter à { $product }
one-more-click = Confirmez pour vous connecter.
your-email = Adresse e-mail
new-here = Première visite ? Nous vous enverrons par e-mail un lien qui créera votre compte.
wrong-email = Saisissez une adresse e-mail valide.
check-your-mail = Consultez votre messagerie
check-your-mail-text = Si vous pouvez vous connecter avec cette adresse, nous vous avons envoyé un lien. Il fonctionne une seule fois et expire dans 15 minutes. Rien reçu ? Vérifiez le courrier indésirable ou demandez un nouveau lien.
ask-again = Demander un nouveau lien

## Mots de passe

password = Mot de passe
password-hint = 12 à 128 caractères. Laissez vide pour vous connecter par e-mail.
password-rule = 12 à 128 caractères, au choix.
new-password = Nouveau mot de passe
current-password = Mot de passe actuel
current-password-hint = Oublié ? Connectez-vous par e-mail : il ne vous sera pas demandé pendant les 15 minutes suivantes.
forgot-password = Mot de passe oublié ?
has-password = Vous pouvez vous connecter avec un mot de passe ou par e-mail.
has-no-password = Vous vous connectez par e-mail. Vous pouvez aussi définir un mot de passe.
first-password-by-mail = Pour définir un premier mot de passe, confirmez votre adresse e-mail. Nous vous enverrons par e-mail un lien qui vous ramènera ici.
set-password = Définir un mot de passe
change-password = Changer le mot de passe
remove-password = Supprimer le mot de passe
wrong-password = Adresse e-mail ou mot de passe incorrect.
no-password = Saisissez votre mot de passe ou recevez un lien de connexion par e-mail.
wrong-current-password = Le mot de passe actuel est incorrect.
wrong-password-shape = Le mot de passe doit compter de 12 à 128 caractères.
wrong-password-common = Ce mot de passe est trop facile à deviner. N’utilisez ni un mot de passe courant, ni votre adresse e-mail, ni notre nom.
too-many-attempts = Trop de mots de passe incorrects. Connectez-vous par e-mail ou réessayez dans 15 minutes.

## Refus

refused-link-invalid = Ce lien ne fonctionne pas
refused-link-invalid-text = Copiez le lien complet depuis l’e-mail et réessayez.
refused-link-expired = Cette invitation a expiré
refused-link-expired-text = Le délai pour y répondre est passé. Vous pouvez en demander une nouvelle.
refused-link-superseded = Il existe une invitation plus récente
refused-link-superseded-text = L’invitation a été renvoyée, et seul le lien de l’e-mail le plus récent fonctionne. Consultez votre messagerie.
refused-revoked = Cette invitation a été révoquée
refused-revoked-text = Vous ne pouvez plus l’accepter. Contactez la personne à l’origine de l’invitation.
refused-answered = Cette invitation a déjà reçu une réponse
refused-answered-text = Elle a déjà été acceptée ou refusée. Si vous l’avez acceptée, continuez vers votre organisation.
refused-already-member = Vous êtes déjà membre
refused-already-member-text = Cette invitation n’ajoute rien de nouveau.
refused-no-seat = Plus aucune place disponible
refused-no-seat-text = L’organisation a atteint son nombre maximal de places. Contactez la personne à l’origine de l’invitation. Vous pourrez encore accepter tant que l’invitation n’a pas expiré.
refused-offer-answered = Ce transfert de propriété n’est plus en cours
refused-offer-answered-text = Il a reçu une réponse ou a été annulé, ou la personne qui l’a proposé n’est plus propriétaire.
refused-wrong-account = Vous utilisez un autre compte
refused-wrong-account-text = Vous utilisez le compte { $signed_in }, mais cette page est destinée à { $invited }.
refused-sign-in-first = Connectez-vous pour accepter
refused-sign-in-first-text = Cette adresse e-mail a déjà un compte. Connectez-vous avec ce compte, puis acceptez.
refused-link-used = Ce lien ne fonctionne plus
refused-link-used-text = Un lien de connexion fonctionne une seule fois et expire au bout de 15 minutes. Demandez-en un nouveau.
refused-signed-out = Connexion requise
refused-signed-out-text = Connectez-vous pour continuer.
refused-forbidden = Vous n’avez pas l’autorisation nécessaire
refused-forbidden-text = Votre rôle dans cette organisation ne le permet pas. Contactez un admin.
refused-cross-site = Veuillez réessayer depuis la page
refused-cross-site-text = Nous n’avons pas pu confirmer que la demande venait de notre page. Rien n’a été modifié. Ouvrez de nouveau la page et utilisez ses boutons.
refused-no-cookies = Autorisez les cookies pour continuer
refused-no-cookies-text = Votre navigateur n’a pas envoyé le cookie qui protège ce formulaire. Rien n’a été modifié. Autorisez les cookies pour ce site, puis revenez en arrière et réessayez.
refused-too-large = Fichier trop volumineux
refused-too-large-text = Le formulaire et son fichier ne doivent pas dépasser 1 Mio au total. Rien n’a été modifié. Choisissez un fichier plus petit ou envoyez-le en plusieurs parties.
refused-invalid = Vérifiez le formulaire
refused-invalid-text = Certaines informations ne sont pas valides. Rien n’a été modifié. Revenez en arrière et réessayez.
refused-nothing-here = Page introuvable
refused-nothing-here-text = Cette page n’existe pas, ou vous n’y avez pas accès.
refused-last-owner = Une organisation a besoin d’un propriétaire
refused-last-owner-text = Nommez d’abord un autre propriétaire.
refused-too-soon = Patientez un instant
refused-too-soon-text = Cet e-mail vient d’être envoyé. Patientez un peu avant de le renvoyer.
refused-too-many-requests = Trop de demandes
refused-too-many-requests-text = Rien n’a été modifié. Patientez une minute, puis réessayez.
refused-unavailable = Le service est très sollicité
refused-unavailable-text = Rien n’a été modifié. Réessayez dans un instant.
refused-failed = Une erreur s’est produite
refused-failed-text = Nous n’avons pas pu confirmer l’enregistrement de votre modification. Revenez en arrière, vérifiez-la et réessayez.

## La console

skip = Aller au contenu
sections = Rubriques
all-organizations = Toutes les organisations
all-clients = Tous les clients
your-account = Compte
your-organizations = Vos organisations
no-organizations = Vous ne faites encore partie d’aucune organisation.
new-organization = Nouvelle organisation
hello = Bonjour { $who }
signed-in-as = Vous utilisez le compte { $email }.
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
tab-clients = Chez les clients
more-in-clients = Voir toutes les personnes trouvées chez les clients
kind-member = Membre
kind-external = Externe
address-unconfirmed = Adresse e-mail non confirmée
since = Date d’arrivée
expires = Expire
expired = Expirée
invite-people = Inviter des personnes
nobody-here = Aucune personne pour l’instant.
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
delivery-none = Non envoyée par e-mail
delivery-queued = Envoi en cours
delivery-sent = { $n ->
    [one] Envoyée { $when }
   *[other] Envoyée { $n } fois, la dernière { $when }
}
delivery-failed = Non remise
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
    [one] Changer le rôle attribué à { $who } ?
   *[other] Changer le rôle de { $n } personnes ?
}
question-resend = { $n ->
    [one] Renvoyer l’invitation à { $who } ?
   *[other] Renvoyer { $n } invitations ?
}
question-revoke = { $n ->
    [one] Révoquer l’invitation pour { $who } ?
   *[other] Révoquer { $n } invitations ?
}
consequence-deactivate = L’accès est coupé immédiatement. Le rôle et l’historique sont conservés, et vous pouvez réactiver l’accès à tout moment.
consequence-reactivate = L’accès précédent est rétabli.
consequence-remove = L’accès est coupé immédiatement. Pour revenir, il faudra une nouvelle invitation.
consequence-edit = Le changement prend effet immédiatement.
consequence-resend = Chaque personne reçoit un e-mail avec un nouveau lien et dispose à nouveau du délai complet pour accepter.
consequence-revoke = Les liens cessent de fonctionner immédiatement.
client-access-only = Ces invitations ne donnent accès qu’à des clients. Ouvrez chacune d’elles pour la modifier :
still-open = Toujours actif
open-stops = Les éléments suivants cesseront de fonctionner si vous continuez :
open-may-stop = Ce qui ne pourra plus être accordé cessera de fonctionner :
open-invitation = Invitation envoyée
open-received = Invitation reçue
open-api-key = Clé API
open-offer = Transfert de propriété
open-more = et { $n } de plus
open-keep = Reprendre les invitations et les clés API que vous pouvez accorder
new-role = Nouveau rôle
partly = Certaines modifications n’ont pas pu être effectuées
partly-text = Réussites : { $done }. Échecs : { $n }.
why-outranked = A plus d’autorisations que vous.
why-last-owner = Une organisation a besoin d’un propriétaire actif.
why-gone = N’existe plus.
why-too-soon = E-mail envoyé il y a un instant.
why-no-seat = Plus aucune place disponible.
why-already-member = Déjà membre.
why-already-invited = A déjà une invitation plus récente.
why-answered = N’est plus en attente.
why-else = Modification impossible.

said-nothing-selected = Sélectionnez au moins une personne.
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
said-joined = { $n ->
    [one] Vous avez rejoint l’organisation.
   *[other] Vous avez maintenant accès à { $n } organisations.
}
said-declined = Vous avez refusé l’invitation.
said-created = Création réussie : { $who }.

## Inviter

invite-to = Inviter des personnes à rejoindre { $organization }
addresses = Adresses e-mail
addresses-hint = Collez des adresses e-mail, séparées par des virgules, des espaces ou des retours à la ligne. Les noms sont acceptés.
remove-address = Retirer { $address }
csv-file = Ou importez un fichier CSV
role-in = Rôle dans { $organization }
no-role = Aucun
no-role-hint = Accès aux clients uniquement.
roles-in-clients = Accès aux clients
no-access = Aucun accès
more-options = Plus d’options
more-permissions = Autorisations supplémentaires
own-permissions = Autorisations de l’application
own-permissions-hint = Des noms comme reports.view, séparés par des espaces.
as-external = Externe : ne voit pas les autres externes
days = Les invitations expirent après (jours)
by-mail = Envoyer les invitations par e-mail
by-mail-hint = Sinon, vous obtenez un lien à partager avec chaque personne.
send-invitations = Envoyer les invitations
check-first = Aperçu
verdicts = Invitations possibles : { $n } sur { $all }
verdict-good = Invitation possible
invited-by-mail = Invitation envoyée par e-mail
invited-by-link = Invitation créée : partagez ce lien
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
wrong-too-many = Vous pouvez inviter jusqu’à 1 000 adresses à la fois.
wrong-file = Ce n’est pas un fichier CSV ou texte. Enregistrez votre tableau ou vos contacts au format CSV, puis importez ce fichier.
wrong-permissions = Utilisez des noms en minuscules comme reports.view, 64 au maximum.
wrong-message = Le message peut compter jusqu’à 1 000 caractères.
wrong-days = Saisissez un nombre de jours de 1 à 30.
wrong-role = Choisissez un rôle dans la liste.
wrong-grants = Choisissez un rôle, ici ou chez un client.
wrong-too-much = La demande est trop volumineuse. Invitez moins de personnes à la fois.
skipped-invalid-address = Adresse e-mail non valide
skipped-duplicate = En double
corrected = Correction de « { $text } »
skipped-already-member = Déjà membre
skipped-deactivated = Accès désactivé
skipped-already-invited = Déjà invitée
skipped-disposable-address = Adresse jetable
skipped-domain-not-allowed = Domaine non autorisé. Pour autoriser les sous-domaines, ajoutez *.example.com dans les paramètres.
skipped-undeliverable = Ne peut pas recevoir d’e-mails
skipped-seat-limit-reached = Plus aucune place disponible

## E-mails

mail-hello = Bonjour,
mail-or-link = Ou ouvrez ce lien :
mail-invitation-subject = { $inviter } vous invite à rejoindre { $organization } sur { $product }
mail-invitation-subject-by-nobody = Vous avez reçu une invitation à rejoindre { $organization } sur { $product }
mail-invitation-subject-many = { $n ->
    [one] { $inviter } vous invite à rejoindre { $n } organisation sur { $product }
   *[other] { $inviter } vous invite à rejoindre { $n } organisations sur { $product }
}
mail-invitation-subject-by-nobody-many = { $n ->
    [one] Vous avez reçu une invitation à rejoindre { $n } organisation sur { $product }
   *[other] Vous avez reçu une invitation à rejoindre { $n } organisations sur { $product }
}
mail-invited-by = { $inviter } vous invite à rejoindre { $organization } sur { $product } avec le rôle « { $role } ».
mail-invited = Vous avez reçu une invitation à rejoindre { $organization } sur { $product } avec le rôle « { $role } ».
mail-invited-by-many = { $inviter } vous invite à rejoindre ces organisations sur { $product } :
mail-role-in = { $organization }, avec le rôle « { $role } »
mail-writes = { $inviter } vous écrit :
mail-invitation-open = Pour accepter ou refuser, ouvrez ce lien :
mail-invitation-button = Voir l’invitation
mail-invitation-until = Cette invitation est destinée à { $address } et expire le { $until }.
mail-invitation-quiet = Si vous n’attendiez pas cette invitation, vous pouvez ignorer cet e-mail : rien ne change tant que vous n’acceptez pas. Vous pouvez aussi ouvrir le lien et refuser, pour le faire savoir.
mail-sign-in-subject = Connexion à { $product }
mail-sign-in = Ce lien vous connecte à { $product } avec { $address }.
mail-sign-in-open = Pour vous connecter, ouvrez ce lien :
mail-sign-in-button = Se connecter
mail-sign-in-until = Le lien fonctionne une seule fois et expire le { $until }.
mail-sign-in-quiet = Si vous n’avez rien demandé, vous pouvez ignorer cet e-mail. Personne ne peut se connecter sans ce lien.
mail-ownership-subject = { $from } souhaite vous transférer { $organization } sur { $product }
mail-ownership = { $from } souhaite vous transférer la propriété de l’organisation { $organization } sur { $product }.
mail-ownership-means = Les propriétaires peuvent tout faire, y compris supprimer l’organisation. Si vous acceptez, la personne à l’origine de la demande passera au rôle d’admin.
mail-ownership-button = Voir la demande
mail-ownership-until = Cette demande est destinée à { $address } et expire le { $until }.
mail-ownership-quiet = Si vous ne souhaitez pas l’accepter, vous pouvez ignorer cet e-mail : rien ne change tant que vous n’acceptez pas.

## Sa propre page

save = Enregistrer les modifications
language = Langue
language-of-pages = Langue des pages dans ce navigateur
language-of-browser = Langue du navigateur
save-language = Enregistrer la langue
sessions = Sessions actives
this-browser = Ce navigateur
another-browser = Autre navigateur
end-session = Fermer cette session
signed-in-when = connexion { $when }
sign-out-everywhere = Se déconnecter partout
said-renamed = Votre nom a été enregistré.
said-language = Langue enregistrée.
said-password-set = Votre mot de passe a été enregistré.
said-password-removed = Mot de passe supprimé. Vous vous connectez maintenant par e-mail.
said-session-ended = Session fermée.
mail-renewal-subject = { $email } a demandé une nouvelle invitation à rejoindre { $organization }
mail-renewal = { $email } a ouvert une invitation expirée à rejoindre { $organization } sur { $product } et en a demandé une nouvelle.
mail-renewal-open = Pour la renvoyer, ouvrez ce lien :
mail-renewal-button = Voir les invitations expirées
mail-renewal-until = Cette demande est possible une fois par jour.
mail-renewal-quiet = Si vous ne souhaitez plus inviter cette personne, vous pouvez ignorer cet e-mail.

## Une personne, une invitation

may = Autorisations
by-email = Par e-mail
by-sms = Par SMS
billing-reminders = Rappels de facturation
history = Historique
changes = Détails
inviter = Invitation envoyée par
email = Adresse e-mail
status-accepted = Acceptée
status-declined = Refusée
status-revoked = Révoquée
get-link = Obtenir un lien à partager
link-made = Lien d’invitation
link-once = Partagez ce lien avec { $who }. Copiez-le maintenant : il ne s’affichera plus. Jusqu’à l’expiration de l’invitation, toute personne qui ouvre le lien peut l’accepter.
link = Lien
wrong-address = Mauvaise adresse ?
right-address = Adresse e-mail correcte
replace = Modifier et renvoyer
said-changed = Modifications enregistrées : { $who }.
said-replaced = L’invitation a été corrigée et envoyée à { $who }.

## Clients, rôles, clés

no-clients = Aucun client pour l’instant.
new-client = Nouveau client
new-role-title = Nouveau rôle
description = Description
role-changes-all = S’applique immédiatement à toutes les personnes qui ont ce rôle.
delete-role = Supprimer le rôle
replace-with = Rôle de remplacement
nothing = Aucun : supprimer seulement si personne n’a ce rôle
wrong-name-built-in = C’est le nom d’un rôle prédéfini. Choisissez un autre nom.
wrong-name-reserved = Ce nom est réservé. Choisissez un autre nom.
wrong-description = La description peut compter jusqu’à 500 caractères.
wrong-name-taken = Un rôle porte déjà ce nom.
said-deleted = Suppression réussie : { $who }.
said-role-deleted = Le rôle a été supprimé.
wrong-role-in-use = Quelqu’un a ce rôle. Choisissez celui qui le remplacera.
no-keys = Aucune clé API pour l’instant.
last-used = Dernière utilisation
never = jamais
new-key = Nouvelle clé API
key-days = Expire après (jours) ; laissez vide pour une clé sans expiration
key-made = Nouvelle clé API
key-once = Voici la clé « { $who } ». Copiez-la maintenant : elle ne s’affichera plus.
copy-key = Copier la clé
revoke-key = Révoquer
revoke-key-question = Révoquer la clé « { $who } » ? Tout ce qui l’utilise cesse de fonctionner immédiatement.
wrong-key-days = Saisissez un nombre de jours de 1 à 3 650, ou laissez vide.
said-key-revoked = La clé a été révoquée.

## Événements

event-type = Type d’événement
no-events = Aucun événement correspondant.
actor-root = Votre backend
actor-system = Usher
actor-user = Quelqu’un
actor-api-key = Une clé API
event-invitation-created = Invitation envoyée
event-invitation-resent = Invitation renvoyée
event-invitation-edited = Invitation modifiée
event-invitation-revoked = Invitation révoquée
event-invitation-replaced = Invitation remplacée
event-invitation-accepted = Invitation acceptée
event-invitation-declined = Invitation refusée
event-invitation-expired = Invitation expirée
event-invitation-delivery-failed = Invitation non remise
event-member-added = Arrivée d’une personne
event-member-role-changed = Rôle d’une personne modifié
event-member-edited = Informations d’une personne modifiées
event-member-deactivated = Accès d’une personne désactivé
event-member-reactivated = Accès d’une personne réactivé
event-member-removed = Personne retirée
event-organization-created = Organisation créée
event-organization-updated = Paramètres modifiés
event-organization-deleted = Organisation supprimée
event-ownership-offered = Transfert de propriété proposé
event-ownership-cancelled = Transfert de propriété annulé
event-ownership-declined = Transfert de propriété refusé
event-ownership-transferred = Propriété transférée
event-role-created = Rôle créé
event-role-edited = Rôle modifié
event-role-deleted = Rôle supprimé
event-api-key-created = Clé API créée
event-api-key-revoked = Clé API révoquée

## Paramètres, départ, transmission

owners-invite = Seuls les propriétaires peuvent inviter des personnes
allowed-domains = Domaines e-mail autorisés
allowed-domains-hint = Par exemple example.com, séparés par des espaces. Les sous-domaines demandent une entrée à part, comme *.example.com. Laissez vide pour autoriser tous les domaines.
block-disposable = Bloquer les adresses jetables
seat-limit = Places
seats-taken = { $n ->
    [one] { $n } place occupée par les personnes actives et les invitations en attente. Laissez vide pour ne pas fixer de limite.
   *[other] { $n } places occupées par les personnes actives et les invitations en attente. Laissez vide pour ne pas fixer de limite.
}
wrong-domains = Saisissez des domaines comme example.com ou *.example.com, 100 au maximum.
wrong-seats = Saisissez un nombre de places de 1 à 1 000 000, ou laissez vide.
delete-organization = Supprimer l’organisation
delete-organization-text = Toutes les personnes de l’organisation perdent immédiatement leur accès, y compris chez ses clients. Cette action est irréversible.
type-the-name = Saisissez « { $organization } » pour confirmer
wrong-other-name = Le nom ne correspond pas. Rien n’a été supprimé.
leave-question = Quitter { $organization } ?
leave-text = Vous perdez votre accès immédiatement. Pour revenir, il vous faudra une nouvelle invitation.
said-left = Vous avez quitté l’organisation.
offer-ownership = Transférer la propriété
offer-ownership-how = Ouvrez la page de la personne qui doit prendre la relève et choisissez « Transférer la propriété ».
take-back = Annuler le transfert de propriété
offer-waits = La propriété a été proposée à { $who }. La proposition expire { $when }.
transfer-question = Transférer la propriété de l’organisation { $organization } à { $who } ?
transfer-text = Cette personne reçoit un e-mail. Si elle accepte, elle devient propriétaire et vous passez au rôle d’admin.
said-offered = La demande de transfert a été envoyée par e-mail à { $who }.
said-taken-back = Le transfert de propriété a été annulé.
