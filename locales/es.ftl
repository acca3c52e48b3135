# Lo que Usher dice en español. Los demás archivos de esta carpeta dicen lo mismo.

## Palabras

sign-in = Iniciar sesión
sign-out = Cerrar sesión
accept = Aceptar
decline = Rechazar
go-on = Continuar
back = Volver
cancel = Cancelar
undo = Deshacer
dismiss = Cerrar
create = Crear
name = Nombre
search = Buscar
apply = Aplicar
any = Todos
order = Orden
newest-first = Más recientes primero
oldest-first = Más antiguos primero
role = Rol
kind = Tipo
mail = Correo
you = Usted
person = Persona
result = Resultado
message = Mensaje para las personas invitadas
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
role-meaning-admin = Puede usar todo, invitar y administrar personas, y cambiar la configuración.
role-meaning-member = Puede usar todo en la aplicación.
role-meaning-viewer = Puede ver todo, sin cambiar nada.
permission-members-view = Ver personas
permission-members-manage = Invitar y administrar personas
permission-organization-manage = Cambiar la configuración, los roles y las claves de API
permission-billing-manage = Administrar la facturación
permission-organizations-create = Crear organizaciones cliente
permission-organizations-view-all = Ver todas las organizaciones cliente
permission-app-read = Leer en la aplicación
permission-app-write = Escribir en la aplicación

## Una invitación

invitation-title = Invitación a { $organization }
invited-by = { $inviter } le invita a unirse a { $organization }
invited = Tiene una invitación para unirse a { $organization }
joined = Se ha unido a { $organization }
invitation-for = Para
invitation-until = Abierta hasta
your-name = Su nombre
your-name-hint = Tal como lo verán los demás. Puede dejarlo vacío.
wrong-name = Un nombre tiene como máximo 100 caracteres, en una sola línea.
wrong-title = Un nombre tiene entre 1 y 100 caracteres, en una sola línea.
accept-next = Al aceptar, iniciará sesión en { $product }.
account-exists = { $email } ya tiene una cuenta. Inicie sesión con ella para aceptar: le enviaremos por correo un enlace que le traerá de vuelta aquí.
mail-me-a-link = Enviarme un enlace de acceso
signed-in-as-another = Ha iniciado sesión como { $signed_in }, pero la invitación es para { $invited }.
switch-to = Cerrar sesión y continuar como { $email }
switch-account = Cerrar sesión y usar la otra cuenta
decline-reason = Por qué, si quiere decirlo
not-expected = Si no esperaba esta invitación, puede rechazarla o simplemente cerrar la página: no pasa nada si no la acepta.
declined = Ha rechazado la invitación
declined-text = No pasa nada más. Si cambia de opinión, pida una nueva invitación.
ask-for-another = Pedir una nueva invitación
asked-again = Hemos transmitido su petición
asked-again-text = Quien le invitó sabrá que desea una nueva invitación. Le llegará por correo.

## Una oferta de propiedad

ownership-title = ¿Convertirse en propietario de { $organization }?
ownership-offered-by = { $from } le propone tomar el relevo. Usted sería propietario, y { $from } pasaría a ser administrador.
ownership-offered = Se le propone tomar el relevo y ser propietario.
ownership-means = Un propietario puede hacer todo, incluso eliminar la organización.
ownership-sign-in = Para aceptar, debe iniciar sesión como { $email }.
ownership-declined = Ha rechazado la oferta
ownership-declined-text = La organización conserva a su propietario. No pasa nada más.

## Inicio de sesión

sign-in-to = Iniciar sesión en { $product }
one-more-click = Un clic más y estará dentro.
your-email = Su dirección de correo electrónico
new-here = ¿Es su primera vez? Pida un enlace por correo: crea su cuenta.
wrong-email = Eso no es una dirección de correo electrónico.
check-your-mail = Revise su correo
check-your-mail-text = Si con esa dirección se puede iniciar sesión aquí, un correo con un enlace está en camino. Funciona una sola vez, durante un cuarto de hora. ¿No ha llegado nada después de un minuto? Revise la carpeta de correo no deseado o pida otro enlace.
ask-again = Pedir otro enlace

## Contraseñas

password = Contraseña
password-hint = De 12 a 128 caracteres. Déjela vacía para iniciar sesión por correo.
password-rule = De 12 a 128 caracteres, los que quiera.
new-password = Contraseña nueva
current-password = Contraseña actual
current-password-hint = ¿La olvidó? Inicie sesión por correo: durante un cuarto de hora no hará falta indicarla.
forgot-password = ¿Olvidó la contraseña?
has-password = Puede iniciar sesión con una contraseña o por correo.
has-no-password = Inicia sesión por correo. También puede tener una contraseña.
first-password-by-mail = Para la primera contraseña hay que confirmar su dirección: le enviaremos por correo un enlace que le traerá de vuelta aquí.
set-password = Crear una contraseña
change-password = Cambiar la contraseña
remove-password = Quitar la contraseña
wrong-password = La dirección o la contraseña es incorrecta.
no-password = Escriba su contraseña o pida un enlace por correo.
wrong-current-password = Esa no es su contraseña actual.
wrong-password-shape = Una contraseña tiene de 12 a 128 caracteres.
wrong-password-common = Es demasiado fácil de adivinar: muchos la eligen, o es su dirección o nuestro nombre.
too-many-attempts = Demasiadas contraseñas incorrectas. Inicie sesión por correo o inténtelo de nuevo en un cuarto de hora.

## Rechazos

refused-link-invalid = Esto no es una invitación
refused-link-invalid-text = El enlace está incompleto o no se creó aquí. Ábralo otra vez desde el correo, completo.
refused-link-expired = La invitación ha expirado
refused-link-expired-text = El plazo para aceptarla ya pasó. Puede pedir una nueva.
refused-link-superseded = Hay una invitación más reciente
refused-link-superseded-text = Se envió de nuevo y solo funciona el enlace del correo más reciente. Búsquelo en su buzón.
refused-revoked = La invitación fue retirada
refused-revoked-text = Ya no está abierta. Si le sorprende, consulte a quien le invitó.
refused-answered = La invitación ya fue respondida
refused-answered-text = Ya se aceptó o se rechazó. Si usted la aceptó, continúe a su organización.
refused-already-member = Ya es miembro
refused-already-member-text = Esta invitación no contiene nada nuevo para usted.
refused-no-seat = No quedan plazas
refused-no-seat-text = La organización ha alcanzado su número máximo de miembros. Consulte a quien le invitó; mientras tanto, la invitación sigue abierta.
refused-offer-answered = La oferta ya no está abierta
refused-offer-answered-text = Ya fue respondida o retirada, o quien la hizo ya no es propietario.
refused-wrong-account = Ha iniciado sesión con otra cuenta
refused-wrong-account-text = Ha iniciado sesión como { $signed_in }, pero esto es para { $invited }.
refused-sign-in-first = Primero inicie sesión
refused-sign-in-first-text = Esa dirección ya tiene una cuenta. Inicie sesión con ella y luego acepte.
refused-link-used = El enlace ya no funciona
refused-link-used-text = Un enlace de acceso funciona una sola vez, durante un cuarto de hora. Pida uno nuevo.
refused-signed-out = No ha iniciado sesión
refused-signed-out-text = Inicie sesión para continuar.
refused-forbidden = No tiene permiso para hacer eso
refused-forbidden-text = No puede hacer esto en esta organización. Consulte a uno de sus administradores.
refused-cross-site = Eso no vino de esta página
refused-cross-site-text = Por su seguridad, no se llevó a cabo. Abra la página de nuevo y use sus botones.
refused-invalid = Algo en el formulario no es correcto
refused-invalid-text = No se cambió nada. Vuelva atrás e inténtelo de nuevo.
refused-nothing-here = Aquí no hay nada
refused-nothing-here-text = La dirección no corresponde a ninguna página, o a nada que usted pueda ver.
refused-last-owner = Alguien debe seguir siendo propietario
refused-last-owner-text = Primero nombre propietario a otra persona.
refused-too-soon = Un momento
refused-too-soon-text = El correo se envió hace un momento. Espere un poco antes de enviarlo de nuevo.
refused-too-many-requests = Demasiadas solicitudes
refused-too-many-requests-text = No se cambió nada. Espere un minuto e inténtelo de nuevo.
refused-unavailable = Hay demasiada actividad en este momento
refused-unavailable-text = No se cambió nada. Espere un momento e inténtelo de nuevo.
refused-failed = Eso no funcionó
refused-failed-text = Hasta donde sabemos, no se cambió nada. Vuelva atrás e inténtelo de nuevo.

## La consola

skip = Ir al contenido
sections = Secciones
all-organizations = Todas las organizaciones
your-account = Su cuenta
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
tab-expired = Invitación expirada
kind-member = Miembro
kind-external = Externo
address-unconfirmed = Dirección sin confirmar
since = Incorporación
expires = Expira
expired = Expirada
invite-people = Invitar personas
nobody-here = Aquí no hay nadie.
nobody-found = No se encontró a nadie. Pruebe con otra búsqueda.
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
delivery-queued = Enviándose
delivery-sent = { $n ->
    [one] Enviada { $when }
   *[other] Enviada { $n } veces, la última { $when }
}
delivery-failed = No se pudo entregar
delivery-expired = Expirada

action-deactivate = Desactivar
action-reactivate = Reactivar
action-remove = Quitar
action-edit = Cambiar rol
action-resend = Enviar de nuevo
action-revoke = Retirar
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
    [one] ¿Enviar de nuevo la invitación a { $who }?
   *[other] ¿Enviar de nuevo { $n } invitaciones?
}
question-revoke = { $n ->
    [one] ¿Retirar la invitación a { $who }?
   *[other] ¿Retirar { $n } invitaciones?
}
consequence-deactivate = El acceso se pierde de inmediato. El rol y el historial se conservan, y usted puede restablecer el acceso.
consequence-reactivate = Se restablece el acceso que había antes.
consequence-remove = El acceso se pierde de inmediato. Para volver hará falta una nueva invitación.
consequence-edit = El cambio se aplica de inmediato.
consequence-resend = Cada invitación se envía por correo con un enlace nuevo y el plazo completo para aceptar.
consequence-revoke = Los enlaces dejan de funcionar de inmediato.
still-open = Aún abierto
open-stops = Esto dejará de funcionar si continúa:
open-may-stop = Lo que ya no se pueda conceder dejará de funcionar:
open-invitation = Invitación enviada
open-received = Invitación recibida
open-api-key = Clave de API
open-offer = Oferta de propiedad
open-more = y { $n } más
open-keep = Asumir las invitaciones y las claves de API que usted puede conceder
new-role = Nuevo rol
partly = No se pudo hacer todo
partly-text = Con éxito: { $done }. Sin éxito: { $n }.
why-outranked = No puede modificar a alguien con más permisos que usted.
why-last-owner = Una organización necesita un propietario activo.
why-gone = Ya no existe.
why-too-soon = El correo se envió hace un momento.
why-no-seat = No hay plazas libres.
why-already-member = Ya es miembro.
why-already-invited = Ya tiene una nueva invitación.
why-answered = Ya fue respondida.
why-else = No se permitió.

said-nothing-selected = No se seleccionó a nadie.
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
    [one] Se envió de nuevo la invitación a { $who }.
   *[other] Se enviaron de nuevo { $n } invitaciones.
}
said-revoke = { $n ->
    [one] Se retiró la invitación a { $who }.
   *[other] Se retiraron { $n } invitaciones.
}
said-joined = Se ha unido a la organización.
said-declined = Ha rechazado la invitación.
said-created = Se creó { $who }.

## Invitar

invite-to = Invitar personas a { $organization }
addresses = Direcciones de correo electrónico
addresses-hint = Tantas como quiera, separadas por comas, espacios o saltos de línea; pueden llevar un nombre delante.
remove-address = Quitar { $address }
csv-file = O un archivo CSV
role-in = Rol en { $organization }
no-role = Ninguno
no-role-hint = Solo en los clientes elegidos abajo.
roles-in-clients = Acceso a clientes
no-access = Sin acceso
more-options = Más opciones
more-permissions = Permisos adicionales al rol
own-permissions = Permisos de su aplicación
own-permissions-hint = Nombres como reports.view, separados por espacios.
as-external = Externo: no ve a otros externos
days = Días para aceptar, de 1 a 30
by-mail = Enviar las invitaciones por correo
by-mail-hint = De lo contrario, recibirá un enlace por cada una para entregarlo usted.
send-invitations = Enviar invitaciones
check-first = Comprobar antes
verdicts = Se puede invitar a { $n } de { $all }
verdict-good = Se puede invitar
invited-by-mail = Invitación enviada por correo
invited-by-link = Invitación creada: entregue el enlace
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
wrong-too-many = Como máximo 1000 direcciones a la vez.
wrong-permissions = Un permiso es un nombre en minúsculas como reports.view, y hay como máximo 64.
wrong-message = Un mensaje tiene como máximo 1000 caracteres.
wrong-days = Los días son un número de 1 a 30.
wrong-role = Elija uno de los roles.
wrong-grants = Elija un rol, aquí o en un cliente.
wrong-too-much = Es demasiado para una sola vez. Invite en varios pasos, con menos direcciones cada vez.
skipped-invalid-address = No es una dirección de correo electrónico
skipped-duplicate = Repetida
skipped-already-member = Ya es miembro
skipped-already-invited = Ya tiene una invitación
skipped-disposable-address = Dirección desechable
skipped-domain-not-allowed = Dominio no permitido
skipped-undeliverable = No recibe correo
skipped-seat-limit-reached = No quedan plazas

## Correos

mail-hello = Hola:
mail-or-link = O abra este enlace:
mail-invitation-subject = { $inviter } le invita a unirse a { $organization } en { $product }
mail-invitation-subject-by-nobody = Tiene una invitación para unirse a { $organization } en { $product }
mail-invitation-subject-of-clients = { $organization } le envía una invitación en { $product }
mail-invited-by = { $inviter } le invita a unirse a { $organization } en { $product } con el rol «{ $role }».
mail-invited = Tiene una invitación para unirse a { $organization } en { $product } con el rol «{ $role }».
mail-invited-to-clients = { $organization } le invita a unirse a estas organizaciones en { $product }:
mail-role-in = { $organization }, con el rol «{ $role }»
mail-writes = { $inviter } escribe:
mail-invitation-open = Para aceptar o rechazar, abra este enlace:
mail-invitation-button = Ver la invitación
mail-invitation-until = La invitación es para { $address } y está abierta hasta el { $until }.
mail-invitation-quiet = Si no la esperaba, no tiene que hacer nada: no pasa nada si no la acepta. También puede abrir el enlace y rechazarla, para que nadie vuelva a preguntarle.
mail-sign-in-subject = Iniciar sesión en { $product }
mail-sign-in = Con este enlace inicia sesión en { $product } como { $address }.
mail-sign-in-open = Para iniciar sesión, abra este enlace:
mail-sign-in-button = Iniciar sesión
mail-sign-in-until = Funciona una sola vez, hasta el { $until }.
mail-sign-in-quiet = Si no lo pidió, no tiene que hacer nada: sin el enlace nadie puede entrar.
mail-ownership-subject = { $from } le ofrece { $organization } en { $product }
mail-ownership = { $from } le propone ser propietario de { $organization } en { $product }.
mail-ownership-means = Un propietario puede hacer todo, incluso eliminar la organización. Quien se lo propone pasará a ser administrador.
mail-ownership-button = Ver la oferta
mail-ownership-until = La oferta es para { $address } y sigue en pie hasta el { $until }.
mail-ownership-quiet = Si no le interesa, no tiene que hacer nada: nada cambia si no la acepta.

## La página propia

save = Guardar
sessions = Dónde tiene la sesión iniciada
this-browser = Este navegador
another-browser = Otro navegador
end-session = Cerrar sesión allí
signed-in-when = sesión iniciada { $when }
sign-out-everywhere = Cerrar sesión en todas partes
said-renamed = Se guardó su nombre.
said-password-set = Su contraseña se ha guardado.
said-password-removed = Ya no tiene contraseña. Inicia sesión por correo.
said-session-ended = Se ha cerrado la sesión allí.
mail-renewal-subject = { $email } pide una nueva invitación a { $organization }
mail-renewal = { $email } abrió una invitación a { $organization } en { $product } que ha expirado y pide una nueva.
mail-renewal-open = Para enviarla de nuevo, abra este enlace:
mail-renewal-button = Ver invitaciones expiradas
mail-renewal-until = Solo se puede pedir una vez al día.
mail-renewal-quiet = Si ya no quiere invitar a esta persona, no tiene que hacer nada.

## Una persona, una invitación

may = Permisos
by-email = Por correo electrónico
by-sms = Por SMS
billing-reminders = Recordatorios de facturación
history = Historial
changes = Antes y después
inviter = Invitación de
email = Correo electrónico
status-accepted = Aceptada
status-declined = Rechazada
status-revoked = Retirada
wrong-address = ¿Dirección incorrecta?
right-address = La dirección correcta
replace = Retirar e invitar a esta dirección
said-changed = Se guardaron los cambios: { $who }.
said-replaced = Se invitó a { $who } en su lugar.

## Clientes, roles, claves

no-clients = Todavía no hay clientes.
new-client = Nuevo cliente
new-role-title = Nuevo rol
description = Para qué sirve
role-changes-all = Cualquier cambio se aplica de inmediato a todas las personas que lo tienen.
delete-role = Eliminar el rol
replace-with = Quienes lo tienen reciben en su lugar
nothing = Nada: eliminar solo si nadie lo tiene
wrong-role-name = Un rol tiene un nombre propio, de 1 a 100 caracteres.
wrong-description = Una descripción tiene como máximo 500 caracteres.
wrong-name-taken = Ya existe un rol con este nombre.
said-deleted = Se eliminó { $who }.
said-role-deleted = Se eliminó el rol.
said-role-in-use = Alguien tiene este rol. Elija cuál recibirá en su lugar.
no-keys = Todavía no hay claves de API.
last-used = Último uso
never = nunca
new-key = Nueva clave de API
key-days = Días hasta que expire; vacío: nunca
key-made = La nueva clave de API
key-once = Esta es la clave «{ $who }». Solo se muestra esta vez: cópiela ahora.
copy-key = Copiar clave
revoke-key = Revocar
revoke-key-question = ¿Revocar la clave «{ $who }»? Todo lo que la usa deja de funcionar de inmediato.
wrong-key-days = Los días son un número de 1 a 3650, o nada.
said-key-revoked = Se revocó la clave.

## Eventos

event-type = Tipo de evento
no-events = No ha ocurrido nada de este tipo.
actor-root = La aplicación
actor-system = Usher
actor-user = Alguien
actor-api-key = Una clave de API
event-invitation-created = Invitación creada
event-invitation-resent = Invitación enviada de nuevo
event-invitation-edited = Invitación modificada
event-invitation-revoked = Invitación retirada
event-invitation-replaced = Invitación reemplazada
event-invitation-accepted = Invitación aceptada
event-invitation-declined = Invitación rechazada
event-invitation-expired = Invitación expirada
event-invitation-delivery-failed = Invitación no entregada
event-member-added = Incorporación de una persona
event-member-role-changed = Persona modificada
event-member-edited = Datos de una persona modificados
event-member-deactivated = Persona desactivada
event-member-reactivated = Persona reactivada
event-member-removed = Persona quitada
event-organization-created = Organización creada
event-organization-updated = Configuración modificada
event-organization-deleted = Organización eliminada
event-ownership-offered = Propiedad ofrecida
event-ownership-cancelled = Oferta de propiedad retirada
event-ownership-declined = Oferta de propiedad rechazada
event-ownership-transferred = Propiedad transferida
event-role-created = Rol creado
event-role-edited = Rol modificado
event-role-deleted = Rol eliminado
event-api-key-created = Clave de API creada
event-api-key-revoked = Clave de API revocada

## Configuración, salida, traspaso

owners-invite = Solo los propietarios pueden invitar
allowed-domains = Solo direcciones de estos dominios
allowed-domains-hint = Por ejemplo example.com, separados por espacios. Vacío: cualquier dominio.
block-disposable = Sin direcciones desechables
seat-limit = Plazas
seats-taken = { $n ->
    [one] { $n } plaza ocupada, entre personas activas e invitaciones pendientes. Vacío: sin límite.
   *[other] { $n } plazas ocupadas, entre personas activas e invitaciones pendientes. Vacío: sin límite.
}
wrong-domains = Un dominio tiene la forma example.com, y hay como máximo 100.
wrong-seats = Las plazas son un número de 1 a 1 000 000, o nada.
delete-organization = Eliminar la organización
delete-organization-text = Todas las personas de la organización pierden el acceso de inmediato, también en sus clientes. Esto no se puede deshacer.
type-the-name = Escriba su nombre: { $organization }
said-another-name = Ese no es su nombre. No se eliminó nada.
leave-question = ¿Abandonar { $organization }?
leave-text = Perderá el acceso de inmediato. Para volver necesitará una nueva invitación.
said-left = Ha abandonado la organización.
offer-ownership = Ofrecer la propiedad
offer-ownership-how = Abra la página de la persona que debe tomar el relevo y ofrézcasela allí.
take-back = Retirar una oferta abierta
transfer-question = ¿Ofrecer { $organization } a { $who }?
transfer-text = La oferta se envía por correo. Cuando la acepte, esa persona será propietaria y usted será administrador.
said-offered = Se envió la oferta por correo a { $who }.
said-taken-back = Se retiró la oferta.
