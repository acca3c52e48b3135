# Lo que Usher dice en español. Los demás archivos de esta carpeta dicen lo mismo.

## Palabras

sign-in = Iniciar sesión
sign-out = Cerrar sesión
accept = Aceptar
decline = Rechazar
go-on = Continuar
leads-to = Continuar a { $site }
back = Volver
cancel = Cancelar
undo = Deshacer
dismiss = Cerrar
create = Crear
name = Nombre
search = Buscar
apply = Aplicar
any = Cualquiera
order = Orden
newest-first = Más recientes primero
oldest-first = Más antiguos primero
role = Rol
kind = Tipo
mail = Entrega
you = Usted
person = Persona
result = Resultado
message = Mensaje (opcional)
client = Cliente

## Tiempo

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
exactly = { $day } de { $month } de { $year }, { $time } UTC
just-now = ahora mismo
in-minutes = { $n ->
    [one] en { $n } minuto
   *[other] en { $n } minutos
}
in-hours = { $n ->
    [one] en { $n } hora
   *[other] en { $n } horas
}
in-days = { $n ->
    [one] en { $n } día
   *[other] en { $n } días
}
minutes-ago = { $n ->
    [one] hace { $n } minuto
   *[other] hace { $n } minutos
}
hours-ago = { $n ->
    [one] hace { $n } hora
   *[other] hace { $n } horas
}
days-ago = { $n ->
    [one] hace { $n } día
   *[other] hace { $n } días
}

## Roles y permisos

role-owner = Propietario
role-admin = Administrador
role-member = Miembro
role-viewer = Solo lectura
role-as-owner = Propietario
role-as-admin = Administrador
role-as-member = Miembro
role-as-viewer = Solo lectura
as-role = con el rol «{ $role }»
role-meaning-owner = Puede hacer todo, incluso nombrar a otros propietarios.
role-meaning-admin = Puede usar todo en la aplicación, invitar y administrar personas, y cambiar la configuración.
role-meaning-member = Puede usar todo en la aplicación.
role-meaning-viewer = Puede ver todo, pero no cambiar nada.
role-for-you-owner = Con el rol «Propietario» puede hacer todo, incluso nombrar a otros propietarios.
role-for-you-admin = Con el rol «Administrador» puede usar todo en la aplicación, invitar y administrar personas, y cambiar la configuración.
role-for-you-member = Con el rol «Miembro» puede usar todo en la aplicación.
role-for-you-viewer = Con el rol «Solo lectura» puede ver todo, pero no cambiar nada.
permission-members-view = Ver personas
permission-members-manage = Invitar y administrar personas
permission-organization-manage = Cambiar la configuración, los roles y las claves de API
permission-billing-manage = Administrar la facturación
permission-organizations-create = Crear organizaciones cliente
permission-organizations-view-all = Ver todas las organizaciones cliente
permission-app-read = Ver el contenido de la aplicación
permission-app-write = Editar el contenido de la aplicación

## Una invitación

invitation-title = Invitación a { $organization }
invited-by = { $inviter } le ha invitado a unirse a { $organization }
invited = Tiene una invitación para unirse a { $organization }
joined = Se ha unido a { $organization }
invitation-title-many = { $n ->
    [one] Invitación a { $n } organización
   *[other] Invitación a { $n } organizaciones
}
invited-by-many = { $n ->
    [one] { $inviter } le ha invitado a unirse a { $n } organización
   *[other] { $inviter } le ha invitado a unirse a { $n } organizaciones
}
invited-many = { $n ->
    [one] Tiene una invitación para unirse a { $n } organización
   *[other] Tiene una invitación para unirse a { $n } organizaciones
}
joined-many = { $n ->
    [one] Ahora tiene acceso a { $n } organización
   *[other] Ahora tiene acceso a { $n } organizaciones
}
invitation-for = Para
invitation-until = Caduca
your-name = Su nombre
your-name-hint = Visible para su equipo. Opcional.
wrong-name-empty = Escriba un nombre.
wrong-name-long = El nombre puede tener hasta 100 caracteres.
wrong-lines = Use una sola línea.
wrong-control = El texto contiene caracteres de control ocultos. Escríbalo de nuevo o péguelo como texto sin formato.
accept-next = Al aceptar, iniciará sesión en { $product }.
account-exists = { $email } ya tiene una cuenta. Para aceptar, inicie sesión con ella. Le enviaremos por correo un enlace para volver aquí.
mail-me-a-link = Enviarme un enlace de acceso
signed-in-as-another = Ha iniciado sesión como { $signed_in }, pero la invitación es para { $invited }.
switch-to = Cambiar a { $email }
switch-account = Cambiar de cuenta
decline-reason = Motivo (opcional)
wrong-reason = El motivo puede tener hasta 500 caracteres.
not-expected = Si no esperaba esta invitación, puede rechazarla o cerrar esta página. No se le añadirá a menos que la acepte.
declined = Ha rechazado la invitación
declined-text = Si cambia de opinión, pida una nueva invitación.
ask-for-another = Pedir una nueva invitación
asked-again = Solicitud enviada
asked-again-text = Hemos avisado a quien le invitó de que usted desea una nueva invitación. Si se la envía, le llegará por correo.
invited-again = Revise su correo
invited-again-text = Le hemos reenviado la invitación por correo, con un nuevo enlace.
nobody-to-ask = No hemos podido avisar a nadie
nobody-to-ask-text = En la organización no hay nadie a quien pedir una nueva invitación. Póngase en contacto con la empresa que le invitó.

## Una oferta de propiedad

ownership-title = ¿Convertirse en propietario de { $organization }?
ownership-offered-by = { $from } quiere transferirle la propiedad. Usted pasará a ser propietario, y { $from }, administrador.
ownership-offered = Se le propone asumir la propiedad. Si acepta, pasará a ser propietario.
ownership-means = Los propietarios pueden hacer todo, incluso eliminar la organización.
ownership-sign-in = Para aceptar, inicie sesión como { $email }.
ownership-declined = Ha rechazado la oferta
ownership-declined-text = El propietario de la organización sigue siendo el mismo.

## Inicio de sesión

sign-in-to = Iniciar sesión en { $product }
one-more-click = Confirme para iniciar sesión.
your-email = Correo electrónico
new-here = ¿Es su primera vez? Le enviaremos por correo un enlace que crea su cuenta.
wrong-email = Escriba una dirección de correo electrónico válida.
check-your-mail = Revise su correo
check-your-mail-text = Si puede iniciar sesión con esta dirección, le hemos enviado un enlace. Funciona una sola vez y caduca en 15 minutos. ¿No lo ha recibido? Revise la carpeta de correo no deseado o pida otro enlace.
ask-again = Pedir otro enlace

## Contraseñas

password = Contraseña
password-hint = De 12 a 128 caracteres. Déjela en blanco para iniciar sesión por correo.
password-rule = De 12 a 128 caracteres de cualquier tipo.
new-password = Contraseña nueva
current-password = Contraseña actual
current-password-hint = ¿La olvidó? Inicie sesión por correo y no la necesitará durante los 15 minutos siguientes.
forgot-password = ¿Olvidó su contraseña?
has-password = Puede iniciar sesión con una contraseña o por correo.
has-no-password = Usted inicia sesión por correo. También puede crear una contraseña.
first-password-by-mail = Para crear su primera contraseña, confirme su dirección de correo electrónico. Le enviaremos por correo un enlace para volver aquí.
set-password = Crear una contraseña
change-password = Cambiar la contraseña
remove-password = Eliminar la contraseña
wrong-password = El correo electrónico o la contraseña son incorrectos.
no-password = Escriba su contraseña o pida un enlace de acceso por correo.
wrong-current-password = La contraseña actual es incorrecta.
wrong-password-shape = La contraseña debe tener de 12 a 128 caracteres.
wrong-password-common = Esta contraseña es demasiado fácil de adivinar. No use una contraseña común, su dirección de correo ni nuestro nombre.
too-many-attempts = Demasiadas contraseñas incorrectas. Inicie sesión por correo o inténtelo de nuevo en 15 minutos.

## Rechazos

refused-link-invalid = Este enlace no funciona
refused-link-invalid-text = Copie el enlace completo del correo e inténtelo de nuevo.
refused-link-expired = Esta invitación ha caducado
refused-link-expired-text = El plazo para aceptarla ha terminado. Puede pedir una nueva.
refused-link-superseded = Hay una invitación más reciente
refused-link-superseded-text = La invitación se reenvió y solo funciona el enlace del correo más reciente. Revise su correo.
refused-revoked = Esta invitación se canceló
refused-revoked-text = Ya no puede aceptarla. Póngase en contacto con quien le invitó.
refused-answered = Ya se respondió a esta invitación
refused-answered-text = Ya se aceptó o se rechazó. Si usted la aceptó, continúe a su organización.
refused-already-member = Ya es miembro
refused-already-member-text = Esta invitación no añade nada nuevo.
refused-no-seat = No quedan plazas
refused-no-seat-text = La organización ha alcanzado su límite de plazas. Póngase en contacto con quien le invitó. Podrá aceptar más adelante mientras la invitación no caduque.
refused-offer-answered = Esta transferencia de propiedad ya no está pendiente
refused-offer-answered-text = Ya se aceptó, se rechazó o se canceló, o quien la inició ya no es propietario.
refused-wrong-account = Ha iniciado sesión con otra cuenta
refused-wrong-account-text = Ha iniciado sesión como { $signed_in }, pero esta página es para { $invited }.
refused-sign-in-first = Inicie sesión para aceptar
refused-sign-in-first-text = Esta dirección de correo ya tiene una cuenta. Inicie sesión con ella y luego acepte.
refused-link-used = Este enlace ya no funciona
refused-link-used-text = Un enlace de acceso funciona una sola vez y caduca en 15 minutos. Pida uno nuevo.
refused-signed-out = No ha iniciado sesión
refused-signed-out-text = Inicie sesión para continuar.
refused-forbidden = No tiene permiso
refused-forbidden-text = Su rol en esta organización no lo permite. Póngase en contacto con un administrador.
refused-cross-site = Inténtelo de nuevo desde la página
refused-cross-site-text = No pudimos confirmar que la solicitud viniera de nuestra página. No se cambió nada. Abra la página de nuevo y use sus botones.
refused-no-cookies = Permita las cookies para continuar
refused-no-cookies-text = Su navegador no envió la cookie que protege este formulario. No se cambió nada. Permita las cookies de este sitio, vuelva atrás e inténtelo de nuevo.
refused-too-large = Archivo demasiado grande
refused-too-large-text = El formulario y su archivo pueden ocupar como máximo 1 MiB en total. No se cambió nada. Elija un archivo más pequeño o envíe los datos por partes.
refused-invalid = Revise el formulario
refused-invalid-text = Algunos datos no son válidos. No se cambió nada. Vuelva atrás e inténtelo de nuevo.
refused-nothing-here = Página no encontrada
refused-nothing-here-text = Esta página no existe o usted no tiene acceso.
refused-last-owner = Una organización necesita un propietario
refused-last-owner-text = Primero nombre propietario a otra persona.
refused-too-soon = Espere un momento
refused-too-soon-text = Este correo acaba de enviarse. Espere un poco antes de reenviarlo.
refused-too-many-requests = Demasiadas solicitudes
refused-too-many-requests-text = No se cambió nada. Espere un minuto e inténtelo de nuevo.
refused-unavailable = El servicio está ocupado en este momento
refused-unavailable-text = No se cambió nada. Inténtelo de nuevo en un momento.
refused-failed = Se produjo un error
refused-failed-text = No pudimos confirmar que su cambio se haya guardado. Vuelva atrás, compruébelo e inténtelo de nuevo.

## La consola

skip = Ir al contenido
sections = Secciones
all-organizations = Todas las organizaciones
all-clients = Todos los clientes
your-account = Cuenta
your-organizations = Sus organizaciones
no-organizations = Todavía no pertenece a ninguna organización.
new-organization = Nueva organización
hello = Hola, { $who }
signed-in-as = Ha iniciado sesión como { $email }.
section-people = Personas
section-invite = Invitar
section-family = Clientes
section-roles = Roles
section-api-keys = Claves de API
section-events = Eventos
section-settings = Configuración
section-leave = Abandonar
pages = Páginas
first-page = Primera página
next-page = Página siguiente

## Personas

people = Personas
tab-active = Acceso activo
tab-pending = Pendiente
tab-deactivated = Acceso desactivado
tab-expired = Invitación caducada
tab-clients = En clientes
more-in-clients = Ver a todas las personas encontradas en clientes
kind-member = Miembro
kind-external = Externo
address-unconfirmed = Correo sin confirmar
since = Fecha de incorporación
expires = Caduca
expired = Caducada
invite-people = Invitar personas
nobody-here = Todavía no hay personas.
nobody-found = Sin resultados. Pruebe con otra búsqueda.
shown = { $n ->
    [one] Se muestra { $n } persona
   *[other] Se muestran { $n } personas
}
select = Seleccionar a { $who }
select-all = Seleccionar todo
selected = Selección: { $n }
organizations-count = { $n ->
    [one] { $n } organización
   *[other] { $n } organizaciones
}
delivery-none = No enviada por correo
delivery-queued = Enviando
delivery-sent = { $n ->
    [one] Enviada { $when }
   *[other] Enviada { $n } veces, la última { $when }
}
delivery-failed = No se pudo entregar
delivery-expired = Caducada

action-deactivate = Desactivar
action-reactivate = Reactivar
action-remove = Quitar
action-edit = Cambiar rol
action-resend = Reenviar
action-revoke = Cancelar invitación
question-deactivate = { $n ->
    [one] ¿Desactivar el acceso de { $who }?
   *[other] ¿Desactivar el acceso de { $n } personas?
}
question-reactivate = { $n ->
    [one] ¿Reactivar el acceso de { $who }?
   *[other] ¿Reactivar el acceso de { $n } personas?
}
question-remove = { $n ->
    [one] ¿Quitar a { $who }?
   *[other] ¿Quitar a { $n } personas?
}
question-edit = { $n ->
    [one] ¿Cambiar el rol de { $who }?
   *[other] ¿Cambiar el rol de { $n } personas?
}
question-resend = { $n ->
    [one] ¿Reenviar la invitación a { $who }?
   *[other] ¿Reenviar { $n } invitaciones?
}
question-revoke = { $n ->
    [one] ¿Cancelar la invitación a { $who }?
   *[other] ¿Cancelar { $n } invitaciones?
}
consequence-deactivate = El acceso se perderá de inmediato. El rol y el historial se conservarán, y usted podrá reactivar el acceso en cualquier momento.
consequence-reactivate = Se restablecerá el acceso que había antes.
consequence-remove = El acceso se perderá de inmediato. Para volver hará falta una nueva invitación.
consequence-edit = El cambio se aplicará de inmediato.
consequence-resend = Cada invitación se enviará por correo con un enlace nuevo y el plazo completo para aceptarla.
consequence-revoke = Los enlaces dejarán de funcionar de inmediato.
client-access-only = Estas invitaciones solo dan acceso a clientes. Abra cada una para cambiarla:
still-open = Aún en vigor
open-stops = Esto dejará de funcionar si continúa:
open-may-stop = Lo que ya no se pueda conceder dejará de funcionar:
open-invitation = Invitación enviada
open-received = Invitación recibida
open-api-key = Clave de API
open-offer = Transferencia de propiedad
open-more = y { $n } más
open-keep = Asumir las invitaciones y las claves de API que usted puede conceder
new-role = Nuevo rol
partly = Algunos cambios no se pudieron hacer
partly-text = Cambios realizados: { $done }. No realizados: { $n }.
why-outranked = Tiene más permisos que usted.
why-last-owner = Una organización necesita un propietario activo.
why-gone = Ya no existe.
why-too-soon = El correo se envió hace un momento.
why-no-seat = No quedan plazas.
why-already-member = Ya es miembro.
why-already-invited = Ya tiene una invitación más reciente.
why-answered = Ya no está pendiente.
why-else = No se pudo cambiar.

said-nothing-selected = Seleccione al menos a una persona.
said-deactivate = { $n ->
    [one] Se desactivó el acceso de { $who }.
   *[other] Se desactivó el acceso de { $n } personas.
}
said-reactivate = { $n ->
    [one] Se reactivó el acceso de { $who }.
   *[other] Se reactivó el acceso de { $n } personas.
}
said-remove = { $n ->
    [one] Se quitó a { $who } de la organización.
   *[other] Se quitó a { $n } personas de la organización.
}
said-edit = { $n ->
    [one] Se cambió el rol de { $who }.
   *[other] Se cambió el rol de { $n } personas.
}
said-resend = { $n ->
    [one] Se reenvió la invitación a { $who }.
   *[other] Se reenviaron { $n } invitaciones.
}
said-revoke = { $n ->
    [one] Se canceló la invitación a { $who }.
   *[other] Se cancelaron { $n } invitaciones.
}
said-joined = { $n ->
    [one] Se ha unido a la organización.
   *[other] Ahora tiene acceso a { $n } organizaciones.
}
said-declined = Ha rechazado la invitación.
said-created = Se creó { $who }.

## Invitar

invite-to = Invitar personas a { $organization }
addresses = Direcciones de correo electrónico
addresses-hint = Pegue direcciones de correo, separadas por comas, espacios o saltos de línea. Pueden incluir nombres.
remove-address = Quitar { $address }
csv-file = O suba un archivo CSV
role-in = Rol en { $organization }
no-role = Ninguno
no-role-hint = Solo acceso a clientes.
roles-in-clients = Acceso a clientes
no-access = Sin acceso
more-options = Más opciones
more-permissions = Permisos adicionales
own-permissions = Permisos de la aplicación
own-permissions-hint = Nombres como reports.view, separados por espacios.
as-external = Externo: no ve a otros externos
days = Las invitaciones caducan después de (días)
by-mail = Enviar las invitaciones por correo
by-mail-hint = Si no, recibirá un enlace para compartir con cada persona.
send-invitations = Enviar invitaciones
check-first = Vista previa
verdicts = Se puede invitar a { $n } de { $all }
verdict-good = Se puede invitar
invited-by-mail = Invitación enviada
invited-by-link = Invitación creada: comparta este enlace
invited-count = { $n ->
    [0] No se invitó a nadie
    [one] Se invitó a { $n } persona
   *[other] Se invitó a { $n } personas
}
copy-link = Copiar enlace
copied = Copiado
see-pending = Ver invitaciones pendientes
invite-more = Invitar más personas
wrong-no-addresses = Escriba al menos una dirección de correo electrónico.
wrong-too-many = Puede invitar hasta 1000 direcciones a la vez.
wrong-file = No es un archivo CSV ni de texto. Guarde la hoja de cálculo o los contactos como CSV y suba ese archivo.
wrong-permissions = Use nombres en minúsculas como reports.view, 64 como máximo.
wrong-message = El mensaje puede tener hasta 1000 caracteres.
wrong-days = Escriba un número de días de 1 a 30.
wrong-role = Elija un rol de la lista.
wrong-grants = Elija un rol, aquí o en un cliente.
wrong-too-much = La solicitud es demasiado grande. Invite a menos personas a la vez.
skipped-invalid-address = Dirección de correo no válida
skipped-duplicate = Duplicada
corrected = Corregida a partir de «{ $text }»
skipped-already-member = Ya es miembro
skipped-deactivated = Acceso desactivado
skipped-already-invited = Ya tiene una invitación
skipped-disposable-address = Dirección desechable
skipped-domain-not-allowed = Dominio no permitido. Para permitir subdominios, añada *.example.com en la configuración.
skipped-undeliverable = No puede recibir correo
skipped-seat-limit-reached = No quedan plazas

## Correos

mail-hello = Hola:
mail-or-link = O abra este enlace:
mail-invitation-subject = { $inviter } le ha invitado a unirse a { $organization } en { $product }
mail-invitation-subject-by-nobody = Tiene una invitación para unirse a { $organization } en { $product }
mail-invitation-subject-many = { $n ->
    [one] { $inviter } le ha invitado a unirse a { $n } organización en { $product }
   *[other] { $inviter } le ha invitado a unirse a { $n } organizaciones en { $product }
}
mail-invitation-subject-by-nobody-many = { $n ->
    [one] Tiene una invitación para unirse a { $n } organización en { $product }
   *[other] Tiene una invitación para unirse a { $n } organizaciones en { $product }
}
mail-invited-by = { $inviter } le ha invitado a unirse a { $organization } en { $product } con el rol «{ $role }».
mail-invited = Tiene una invitación para unirse a { $organization } en { $product } con el rol «{ $role }».
mail-invited-by-many = { $inviter } le ha invitado a unirse a estas organizaciones en { $product }:
mail-role-in = { $organization }, con el rol «{ $role }»
mail-writes = Mensaje de { $inviter }:
mail-invitation-open = Para aceptar o rechazar, abra este enlace:
mail-invitation-button = Ver la invitación
mail-invitation-until = Esta invitación es para { $address } y caduca el { $until }.
mail-invitation-quiet = Si no esperaba esta invitación, puede ignorar este correo: no se le añadirá a menos que la acepte. También puede abrir el enlace y rechazarla para que lo sepan.
mail-sign-in-subject = Iniciar sesión en { $product }
mail-sign-in = Con este enlace iniciará sesión en { $product } como { $address }.
mail-sign-in-open = Para iniciar sesión, abra este enlace:
mail-sign-in-button = Iniciar sesión
mail-sign-in-until = El enlace funciona una sola vez y caduca el { $until }.
mail-sign-in-quiet = Si no lo pidió, puede ignorar este correo. Nadie puede iniciar sesión sin el enlace.
mail-ownership-subject = { $from } quiere transferirle { $organization } en { $product }
mail-ownership = { $from } quiere transferirle la propiedad de { $organization } en { $product }.
mail-ownership-means = Los propietarios pueden hacer todo, incluso eliminar la organización. Si usted acepta, quien se lo pide pasará a ser administrador.
mail-ownership-button = Ver la solicitud
mail-ownership-until = Esta solicitud es para { $address } y caduca el { $until }.
mail-ownership-quiet = Si no le interesa, puede ignorar este correo: no cambiará nada a menos que acepte.

## La página propia

save = Guardar cambios
language = Idioma
language-of-pages = Idioma de las páginas en este navegador
language-of-browser = El del navegador
save-language = Guardar idioma
sessions = Sesiones activas
this-browser = Este navegador
another-browser = Otro navegador
end-session = Cerrar esta sesión
signed-in-when = sesión iniciada { $when }
sign-out-everywhere = Cerrar sesión en todas partes
said-renamed = Se guardó su nombre.
said-language = Se guardó el idioma.
said-password-set = Se guardó su contraseña.
said-password-removed = Contraseña eliminada. A partir de ahora iniciará sesión por correo.
said-session-ended = Sesión cerrada.
mail-renewal-subject = { $email } ha pedido una nueva invitación a { $organization }
mail-renewal = { $email } abrió una invitación caducada a { $organization } en { $product } y pidió una nueva.
mail-renewal-open = Para reenviarla, abra este enlace:
mail-renewal-button = Ver invitaciones caducadas
mail-renewal-until = Solo se puede pedir una vez al día.
mail-renewal-quiet = Si ya no quiere invitar a esta persona, puede ignorar este correo.

## Una persona, una invitación

may = Permisos
by-email = Por correo electrónico
by-sms = Por SMS
billing-reminders = Recordatorios de facturación
history = Historial
changes = Detalles
inviter = Invitación de
email = Correo electrónico
status-accepted = Aceptada
status-declined = Rechazada
status-revoked = Cancelada
get-link = Obtener un enlace para compartir
link-made = Enlace de invitación
link-once = Comparta este enlace con { $who }. Cópielo ahora: no volverá a mostrarse. Hasta que la invitación caduque, cualquiera que abra el enlace puede aceptarla.
link = Enlace
wrong-address = ¿Dirección incorrecta?
right-address = Correo electrónico correcto
replace = Actualizar y reenviar
said-changed = Se guardaron los cambios: { $who }.
said-replaced = La invitación se envió a { $who } en vez de a la dirección anterior.

## Clientes, roles, claves

no-clients = Todavía no hay clientes.
new-client = Nuevo cliente
new-role-title = Nuevo rol
description = Descripción
role-changes-all = Se aplica de inmediato a todas las personas con este rol.
delete-role = Eliminar el rol
replace-with = Mover miembros a
nothing = Ninguno: eliminar solo si nadie tiene este rol
wrong-name-built-in = Es el nombre de un rol predefinido. Elija otro nombre.
wrong-name-reserved = Este nombre está reservado. Elija otro nombre.
wrong-description = La descripción puede tener hasta 500 caracteres.
wrong-name-taken = Ya existe un rol con este nombre.
said-deleted = Se eliminó { $who }.
said-role-deleted = Se eliminó el rol.
wrong-role-in-use = Alguien tiene este rol. Elija el rol que lo sustituirá.
no-keys = Todavía no hay claves de API.
last-used = Último uso
never = nunca
new-key = Nueva clave de API
key-days = Caduca después de (días); deje el campo en blanco para que no caduque
key-made = Nueva clave de API
key-once = Esta es la clave «{ $who }». Cópiela ahora: no volverá a mostrarse.
copy-key = Copiar clave
revoke-key = Revocar
revoke-key-question = ¿Revocar la clave «{ $who }»? Todo lo que la use dejará de funcionar de inmediato.
wrong-key-days = Escriba un número de días de 1 a 3650 o deje el campo en blanco.
said-key-revoked = Se revocó la clave.

## Eventos

event-type = Tipo de evento
no-events = No hay eventos que coincidan.
actor-root = Su backend
actor-system = Usher
actor-user = Alguien
actor-api-key = Una clave de API
event-invitation-created = Invitación enviada
event-invitation-resent = Invitación reenviada
event-invitation-edited = Invitación modificada
event-invitation-revoked = Invitación cancelada
event-invitation-replaced = Invitación reemplazada
event-invitation-accepted = Invitación aceptada
event-invitation-declined = Invitación rechazada
event-invitation-expired = Invitación caducada
event-invitation-delivery-failed = Invitación no entregada
event-member-added = Persona incorporada
event-member-role-changed = Rol de una persona modificado
event-member-edited = Datos de una persona modificados
event-member-deactivated = Persona desactivada
event-member-reactivated = Persona reactivada
event-member-removed = Persona quitada
event-organization-created = Organización creada
event-organization-updated = Configuración modificada
event-organization-deleted = Organización eliminada
event-ownership-offered = Transferencia de propiedad solicitada
event-ownership-cancelled = Transferencia de propiedad cancelada
event-ownership-declined = Transferencia de propiedad rechazada
event-ownership-transferred = Propiedad transferida
event-role-created = Rol creado
event-role-edited = Rol modificado
event-role-deleted = Rol eliminado
event-api-key-created = Clave de API creada
event-api-key-revoked = Clave de API revocada

## Configuración, salida, traspaso

owners-invite = Solo los propietarios pueden invitar personas
allowed-domains = Dominios de correo permitidos
allowed-domains-hint = Por ejemplo example.com, separados por espacios. Los subdominios necesitan su propia entrada, como *.example.com. Deje el campo en blanco para permitir cualquier dominio.
block-disposable = Bloquear direcciones desechables
seat-limit = Plazas
seats-taken = { $n ->
    [one] { $n } plaza ocupada por personas activas e invitaciones pendientes. Deje el campo en blanco para no fijar un límite.
   *[other] { $n } plazas ocupadas por personas activas e invitaciones pendientes. Deje el campo en blanco para no fijar un límite.
}
wrong-domains = Escriba dominios como example.com o *.example.com, 100 como máximo.
wrong-seats = Escriba un número de plazas de 1 a 1 000 000 o deje el campo en blanco.
delete-organization = Eliminar la organización
delete-organization-text = Todas las personas de la organización perderán el acceso de inmediato, también en sus clientes. Esto no se puede deshacer.
type-the-name = Escriba «{ $organization }» para confirmar
wrong-other-name = El nombre no coincide. No se eliminó nada.
leave-question = ¿Abandonar { $organization }?
leave-text = Perderá el acceso de inmediato. Para volver necesitará una nueva invitación.
said-left = Ha abandonado la organización.
offer-ownership = Transferir la propiedad
offer-ownership-how = Abra la página de la persona que debe tomar el relevo y elija «Transferir la propiedad».
take-back = Cancelar la transferencia de propiedad
offer-waits = Se ofreció la propiedad a { $who }. La oferta caduca { $when }.
transfer-question = ¿Transferir la propiedad de { $organization } a { $who }?
transfer-text = La persona recibirá un correo. Cuando acepte, será propietaria y usted será administrador.
said-offered = La solicitud de transferencia se envió por correo a { $who }.
said-taken-back = Se canceló la transferencia de propiedad.
