# O que o Usher diz em português. Os outros arquivos desta pasta dizem o mesmo.

## Palavras

sign-in = Entrar
sign-out = Sair
accept = Aceitar
decline = Recusar
go-on = Continuar
back = Voltar
cancel = Cancelar
undo = Desfazer
dismiss = Fechar
create = Criar
name = Nome
search = Buscar
apply = Aplicar
any = Todos
order = Ordem
newest-first = Mais recentes primeiro
oldest-first = Mais antigos primeiro
role = Função
kind = Tipo
mail = E-mail
you = Você
person = Pessoa
result = Resultado
message = Mensagem para elas
client = Cliente

## Tempo

month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro
exactly = { $day } de { $month } de { $year }, { $time } UTC
just-now = agora mesmo
in-minutes = { $n ->
    [one] em { $n } minuto
   *[other] em { $n } minutos
}
in-hours = { $n ->
    [one] em { $n } hora
   *[other] em { $n } horas
}
in-days = { $n ->
    [one] em { $n } dia
   *[other] em { $n } dias
}
minutes-ago = { $n ->
    [one] há { $n } minuto
   *[other] há { $n } minutos
}
hours-ago = { $n ->
    [one] há { $n } hora
   *[other] há { $n } horas
}
days-ago = { $n ->
    [one] há { $n } dia
   *[other] há { $n } dias
}

## Funções e permissões

role-owner = Proprietário
role-admin = Administrador
role-member = Membro
role-viewer = Leitor
role-as-owner = proprietário
role-as-admin = administrador
role-as-member = membro
role-as-viewer = leitor
as-role = como { $role }
role-meaning-owner = Pode fazer tudo, inclusive tornar outras pessoas proprietárias.
role-meaning-admin = Pode usar tudo, convidar e gerenciar pessoas e alterar as configurações.
role-meaning-member = Pode usar tudo no aplicativo.
role-meaning-viewer = Pode ver tudo e não altera nada.
permission-members-view = Ver as pessoas
permission-members-manage = Convidar e gerenciar pessoas
permission-organization-manage = Alterar configurações, funções e chaves de API
permission-billing-manage = Gerenciar a cobrança
permission-organizations-create = Criar organizações clientes
permission-organizations-view-all = Ver todas as organizações clientes
permission-app-read = Ler no aplicativo
permission-app-write = Escrever no aplicativo

## Um convite

invitation-title = Convite para { $organization }
invited-by = { $inviter } convida você para { $organization }
invited = Você tem um convite para { $organization }
joined = Você agora faz parte de { $organization }
invitation-for = Para
invitation-until = Aberto até
your-name = Seu nome
your-name-hint = Como os outros o verão. Pode deixar em branco.
wrong-name = Um nome tem no máximo 100 caracteres, em uma linha.
wrong-title = Um nome tem de 1 a 100 caracteres, em uma linha.
accept-next = Ao aceitar, você entra em { $product }.
account-exists = { $email } já tem uma conta. Entre com ela para aceitar: enviamos um link que traz você de volta aqui.
mail-me-a-link = Receber um link por e-mail
signed-in-as-another = Você entrou como { $signed_in }, mas o convite é para { $invited }.
switch-to = Sair e continuar como { $email }
switch-account = Sair e usar a outra conta
decline-reason = O motivo, se quiser dizer
not-expected = Se você não esperava este convite, pode recusá-lo ou simplesmente fechar a página: nada acontece se você não aceitar.
declined = Você recusou o convite
declined-text = Nada mais acontece. Se mudar de ideia, peça um novo convite.
ask-for-another = Pedir um novo convite
asked-again = Avisamos
asked-again-text = Quem convidou você fica sabendo que você gostaria de um novo convite. Ele chega por e-mail.

## Uma oferta de propriedade

ownership-title = Tornar-se proprietário de { $organization }?
ownership-offered-by = { $from } pede que você assuma. Você teria a função de proprietário, e { $from } a de administrador.
ownership-offered = Pedem que você assuma, com a função de proprietário.
ownership-means = Um proprietário pode fazer tudo, inclusive excluir a organização.
ownership-sign-in = Para aceitar, você precisa entrar como { $email }.
ownership-declined = Você recusou a oferta
ownership-declined-text = A organização continua com quem a tem. Nada mais acontece.

## Entrar

sign-in-to = Entrar em { $product }
one-more-click = Mais um clique e você entra.
your-email = Seu endereço de e-mail
new-here = Primeira vez aqui? Peça um link por e-mail: ele cria a sua conta.
wrong-email = Isso não é um endereço de e-mail.
check-your-mail = Veja a sua caixa de entrada
check-your-mail-text = Se for possível entrar aqui com esse endereço, um e-mail com um link está a caminho. Ele funciona uma vez, durante um quarto de hora. Nada depois de um minuto? Veja a pasta de spam ou peça de novo.
ask-again = Pedir de novo

## Senhas

password = Senha
password-hint = De 12 a 128 caracteres. Deixe em branco para entrar por e-mail.
password-rule = De 12 a 128 caracteres, quaisquer.
new-password = Nova senha
current-password = Senha atual
current-password-hint = Esqueceu? Entre por e-mail: durante um quarto de hora não será preciso informá-la.
forgot-password = Esqueceu a senha?
has-password = Você pode entrar com uma senha ou por e-mail.
has-no-password = Você entra por e-mail. Também pode ter uma senha.
first-password-by-mail = Para a primeira senha é preciso confirmar o seu endereço: enviamos um link que traz você de volta aqui.
set-password = Definir uma senha
change-password = Alterar a senha
remove-password = Remover a senha
wrong-password = O endereço ou a senha está incorreto.
no-password = Digite a sua senha ou peça um link por e-mail.
wrong-current-password = Essa não é a sua senha atual.
wrong-password-shape = Uma senha tem de 12 a 128 caracteres.
wrong-password-common = É fácil demais de adivinhar: muita gente a escolhe, ou é o seu endereço ou o nosso nome.
too-many-attempts = Senhas erradas demais. Entre por e-mail ou tente de novo em um quarto de hora.

## Recusas

refused-link-invalid = Isto não é um convite
refused-link-invalid-text = O link está incompleto ou não foi criado aqui. Abra-o de novo a partir do e-mail, inteiro.
refused-link-expired = O convite expirou
refused-link-expired-text = O prazo dele já passou. Você pode pedir um novo.
refused-link-superseded = Há um convite mais novo
refused-link-superseded-text = Ele foi enviado de novo, e só o link do e-mail mais recente funciona. Procure-o na sua caixa de entrada.
refused-revoked = O convite foi retirado
refused-revoked-text = Ele não está mais aberto. Se isso surpreende você, fale com quem convidou.
refused-answered = O convite já foi respondido
refused-answered-text = Ele já foi aceito ou recusado. Se você o aceitou, continue para onde você faz parte.
refused-already-member = Você já é membro
refused-already-member-text = Não há nada de novo para você neste convite.
refused-no-seat = Não há mais vagas
refused-no-seat-text = A organização já tem tantos membros quanto pode. Fale com quem convidou; o convite continua aberto enquanto isso.
refused-offer-answered = A oferta não está mais aberta
refused-offer-answered-text = Ela foi respondida ou retirada, ou quem a fez não é mais proprietário.
refused-wrong-account = Você entrou com outra conta
refused-wrong-account-text = Você entrou como { $signed_in }, mas isto é para { $invited }.
refused-sign-in-first = Entre primeiro
refused-sign-in-first-text = O endereço já tem uma conta. Entre com ela e depois aceite.
refused-link-used = O link não funciona mais
refused-link-used-text = Um link de acesso funciona uma vez, durante um quarto de hora. Peça um novo.
refused-signed-out = Você não entrou
refused-signed-out-text = Entre para continuar.
refused-forbidden = Isso não cabe a você
refused-forbidden-text = Você não pode fazer isso nesta organização. Fale com um dos administradores.
refused-cross-site = Isso não veio desta página
refused-cross-site-text = Para a sua segurança, não foi executado. Abra a página de novo e use os botões dela.
refused-invalid = Algo no formulário não está certo
refused-invalid-text = Nada foi alterado. Volte e tente de novo.
refused-nothing-here = Não há nada aqui
refused-nothing-here-text = O endereço não é de uma página, ou é de algo que você não pode ver.
refused-last-owner = Alguém precisa continuar como proprietário
refused-last-owner-text = Primeiro torne outra pessoa proprietária.
refused-too-soon = Só um momento
refused-too-soon-text = O e-mail foi enviado há pouco. Espere um pouco antes de enviá-lo de novo.
refused-too-many-requests = Pedidos demais
refused-too-many-requests-text = Nada foi alterado. Espere um minuto e tente de novo.
refused-unavailable = Há movimento demais agora
refused-unavailable-text = Nada foi alterado. Espere um momento e tente de novo.
refused-failed = Não deu certo
refused-failed-text = Até onde sabemos, nada foi alterado. Volte e tente de novo.

## O console

skip = Ir para o conteúdo
sections = Seções
all-organizations = Todas as organizações
your-account = Sua conta
your-organizations = Suas organizações
no-organizations = Você ainda não faz parte de nenhuma organização.
new-organization = Nova organização
hello = Olá, { $who }
signed-in-as = Você entrou como { $email }.
section-people = Pessoas
section-invite = Convidar
section-family = Clientes
section-roles = Funções
section-api-keys = Chaves de API
section-events = Eventos
section-settings = Configurações
section-leave = Deixar
pages = Páginas
first-page = Primeira página
next-page = Próxima página

## Pessoas

people = Pessoas
tab-active = Ativos
tab-pending = Pendentes
tab-deactivated = Desativados
tab-expired = Expirados
kind-member = Membro
kind-external = Externo
address-unconfirmed = Endereço não confirmado
since = Desde
expires = Expira
expired = Expirou
invite-people = Convidar pessoas
nobody-here = Não há ninguém aqui.
nobody-found = Ninguém foi encontrado. Tente outra busca.
shown = { $n ->
    [one] { $n } pessoa exibida
   *[other] { $n } pessoas exibidas
}
select = Selecionar { $who }
select-all = Selecionar tudo
selected = Seleção: { $n }
organizations-count = { $n ->
    [one] { $n } organização
   *[other] { $n } organizações
}
delivery-none = Sem e-mail
delivery-queued = Sendo enviado
delivery-sent = { $n ->
    [one] Enviado { $when }
   *[other] Enviado { $n } vezes, a última { $when }
}
delivery-failed = Não pôde ser entregue
delivery-expired = Expirado

action-deactivate = Desativar
action-reactivate = Reativar
action-remove = Remover
action-edit = Alterar função
action-resend = Enviar de novo
action-revoke = Retirar
question-deactivate = { $n ->
    [one] Desativar { $who }?
   *[other] Desativar { $n } pessoas?
}
question-reactivate = { $n ->
    [one] Reativar { $who }?
   *[other] Reativar { $n } pessoas?
}
question-remove = { $n ->
    [one] Remover { $who }?
   *[other] Remover { $n } pessoas?
}
question-edit = { $n ->
    [one] Alterar a função de { $who }?
   *[other] Alterar a função de { $n } pessoas?
}
question-resend = { $n ->
    [one] Enviar de novo o convite a { $who }?
   *[other] Enviar de novo { $n } convites?
}
question-revoke = { $n ->
    [one] Retirar o convite a { $who }?
   *[other] Retirar { $n } convites?
}
consequence-deactivate = O acesso acaba na hora. A função e o histórico ficam, e você pode devolver o acesso.
consequence-reactivate = O acesso de antes é devolvido.
consequence-remove = O acesso acaba na hora. Para voltar, é preciso um novo convite.
consequence-edit = Vale na hora.
consequence-resend = Cada um recebe um e-mail com um novo link e o prazo inteiro para aceitar.
consequence-revoke = Os links deixam de funcionar na hora.
still-open = Ainda em aberto
open-stops = Isto deixa de funcionar se você continuar:
open-may-stop = O que não puder mais ser concedido deixa de funcionar:
open-invitation = Convite enviado
open-received = Convite recebido
open-api-key = Chave de API
open-offer = Oferta da propriedade
open-more = e mais { $n }
open-keep = Assumir os convites e as chaves de API que você pode conceder
new-role = Nova função
partly = Nem tudo pôde ser feito
partly-text = Feito: { $done }. Não feito: { $n }.
why-outranked = Você não pode alterar quem pode mais do que você.
why-last-owner = Uma organização precisa de um proprietário ativo.
why-gone = Não está mais aqui.
why-too-soon = O e-mail foi enviado há pouco.
why-no-seat = Não há vaga livre.
why-already-member = Já é membro.
why-already-invited = Já há um novo convite.
why-answered = Já foi respondido.
why-else = Foi recusado.

said-nothing-selected = Ninguém foi selecionado.
said-deactivate = { $n ->
    [one] O acesso de { $who } foi desativado.
   *[other] O acesso de { $n } pessoas foi desativado.
}
said-reactivate = { $n ->
    [one] O acesso de { $who } foi reativado.
   *[other] O acesso de { $n } pessoas foi reativado.
}
said-remove = { $n ->
    [one] { $who } não faz mais parte.
   *[other] { $n } pessoas não fazem mais parte.
}
said-edit = { $n ->
    [one] A função de { $who } foi alterada.
   *[other] A função de { $n } pessoas foi alterada.
}
said-resend = { $n ->
    [one] O convite a { $who } foi enviado de novo.
   *[other] { $n } convites foram enviados de novo.
}
said-revoke = { $n ->
    [one] O convite a { $who } foi retirado.
   *[other] { $n } convites foram retirados.
}
said-joined = Você agora faz parte.
said-declined = Você recusou o convite.
said-created = Criação concluída: { $who }.

## Convidar

invite-to = Convidar pessoas para { $organization }
addresses = Endereços de e-mail
addresses-hint = Quantos quiser, separados por vírgulas, espaços ou linhas; podem vir com nomes antes.
remove-address = Remover { $address }
csv-file = Ou um arquivo CSV
role-in = Função em { $organization }
no-role = Nenhuma
no-role-hint = Só nos clientes escolhidos abaixo.
roles-in-clients = Acesso aos clientes
no-access = Sem acesso
more-options = Mais opções
more-permissions = Permissões além da função
own-permissions = Permissões do seu aplicativo
own-permissions-hint = Nomes como reports.view, separados por espaços.
as-external = Externo: não vê outros externos
days = Dias para aceitar, de 1 a 30
by-mail = Enviar os convites por e-mail
by-mail-hint = Senão, você recebe um link de cada um para entregar.
send-invitations = Enviar convites
check-first = Verificar antes
verdicts = { $n } de { $all } podem ser convidados
verdict-good = Pode ser convidado
invited-by-mail = Convidado por e-mail
invited-by-link = Convidado: entregue o link
invited-count = { $n ->
    [0] Ninguém foi convidado
    [one] { $n } pessoa foi convidada
   *[other] { $n } pessoas foram convidadas
}
copy-link = Copiar o link
copied = Copiado
see-pending = Ver os pendentes
invite-more = Convidar mais
wrong-no-addresses = Digite pelo menos um endereço de e-mail.
wrong-too-many = No máximo 1.000 endereços por vez.
wrong-permissions = Uma permissão é um nome em minúsculas como reports.view, e há no máximo 64.
wrong-message = Uma mensagem tem no máximo 1.000 caracteres.
wrong-days = Os dias são um número de 1 a 30.
wrong-role = Escolha uma das funções.
wrong-grants = Escolha uma função, aqui ou em um cliente.
wrong-too-much = É demais para uma única vez. Convide em várias etapas, com menos endereços por vez.
skipped-invalid-address = Não é um endereço de e-mail
skipped-duplicate = Aparece duas vezes
skipped-already-member = Já é membro
skipped-already-invited = Já foi convidado
skipped-disposable-address = Um endereço descartável
skipped-domain-not-allowed = Não é de um domínio permitido
skipped-undeliverable = Não recebe e-mail
skipped-seat-limit-reached = Sem vagas

## E-mails

mail-hello = Olá,
mail-or-link = Ou abra este link:
mail-invitation-subject = { $inviter } convida você para { $organization } em { $product }
mail-invitation-subject-by-nobody = Convite para { $organization } em { $product }
mail-invitation-subject-of-clients = { $organization } convida você em { $product }
mail-invited-by = { $inviter } convida você para { $organization } em { $product } como { $role }.
mail-invited = Você tem um convite para { $organization } em { $product } como { $role }.
mail-invited-to-clients = { $organization } convida você para estas organizações em { $product }:
mail-role-in = { $organization }, como { $role }
mail-writes = { $inviter } escreve:
mail-invitation-open = Para aceitar ou recusar, abra este link:
mail-invitation-button = Ver o convite
mail-invitation-until = O convite é para { $address } e fica aberto até { $until }.
mail-invitation-quiet = Se você não o esperava, não precisa fazer nada: nada acontece se você não aceitar. Também pode abrir o link e recusar, para que ninguém pergunte de novo.
mail-sign-in-subject = Entrar em { $product }
mail-sign-in = Com este link você entra em { $product } como { $address }.
mail-sign-in-open = Para entrar, abra este link:
mail-sign-in-button = Entrar
mail-sign-in-until = Ele funciona uma vez, até { $until }.
mail-sign-in-quiet = Se você não o pediu, não precisa fazer nada: sem o link ninguém entra.
mail-ownership-subject = { $from } oferece a você { $organization } em { $product }
mail-ownership = { $from } pede que você se torne proprietário de { $organization } em { $product }.
mail-ownership-means = Um proprietário pode fazer tudo, inclusive excluir a organização. Quem pede isso a você passa a ser administrador.
mail-ownership-button = Ver a oferta
mail-ownership-until = A oferta é para { $address } e vale até { $until }.
mail-ownership-quiet = Se você não a quiser, não precisa fazer nada: nada muda se você não aceitar.

## A própria página

save = Salvar
sessions = Onde você entrou
this-browser = Este navegador
another-browser = Outro navegador
end-session = Sair de lá
signed-in-when = entrou { $when }
sign-out-everywhere = Sair de todos os lugares
said-renamed = Seu nome foi salvo.
said-password-set = Sua senha foi definida.
said-password-removed = Sua senha foi removida. Você entra por e-mail.
said-session-ended = A sessão foi encerrada lá.
mail-renewal-subject = { $email } pede um novo convite para { $organization }
mail-renewal = { $email } abriu um convite expirado para { $organization } em { $product } e pede um novo.
mail-renewal-open = Para enviá-lo de novo, abra este link:
mail-renewal-button = Ver os expirados
mail-renewal-until = É possível pedir uma vez por dia.
mail-renewal-quiet = Se você não quiser mais convidar essa pessoa, não precisa fazer nada.

## Uma pessoa, um convite

may = Permissões
by-email = Por e-mail
by-sms = Por SMS
billing-reminders = Lembretes de cobrança
history = Histórico
changes = Antes e depois
inviter = Convidado por
email = E-mail
status-accepted = Aceito
status-declined = Recusado
status-revoked = Retirado
wrong-address = Endereço errado?
right-address = O endereço certo
replace = Retirar e convidar este endereço
said-changed = Alteração concluída: { $who }.
said-replaced = Convite enviado no lugar: { $who }.

## Clientes, funções, chaves

no-clients = Ainda não há clientes.
new-client = Novo cliente
new-role-title = Nova função
description = Para que serve
role-changes-all = Alterá-la altera na hora todos os que a têm.
delete-role = Excluir a função
replace-with = Quem a tem recebe em vez dela
nothing = Nada: excluir só se ninguém a tiver
wrong-role-name = Uma função tem um nome próprio, de 1 a 100 caracteres.
wrong-description = Uma descrição tem no máximo 500 caracteres.
wrong-name-taken = Já há uma função com esse nome.
said-deleted = Exclusão concluída: { $who }.
said-role-deleted = A função foi excluída.
said-role-in-use = Alguém tem essa função. Escolha o que recebe em vez dela.
no-keys = Ainda não há chaves de API.
last-used = Último uso
never = nunca
new-key = Nova chave de API
key-days = Dias até expirar, ou nada para nunca
key-made = A nova chave de API
key-once = Esta é a chave { $who }. Ela só aparece desta vez: copie-a agora.
copy-key = Copiar a chave
revoke-key = Revogar
revoke-key-question = Revogar a chave { $who }? O que a usa deixa de funcionar na hora.
wrong-key-days = Os dias são um número de 1 a 3.650, ou nada.
said-key-revoked = A chave foi revogada.

## Eventos

event-type = O que aconteceu
no-events = Nada desse tipo aconteceu.
actor-root = O aplicativo
actor-system = Usher
actor-user = Alguém
actor-api-key = Uma chave de API
event-invitation-created = Convidado
event-invitation-resent = Convite enviado de novo
event-invitation-edited = Convite alterado
event-invitation-revoked = Convite retirado
event-invitation-replaced = Convite substituído
event-invitation-accepted = Convite aceito
event-invitation-declined = Convite recusado
event-invitation-expired = Convite expirado
event-invitation-delivery-failed = O convite não pôde ser entregue
event-member-added = Passou a fazer parte
event-member-role-changed = Pessoa alterada
event-member-edited = Dados da pessoa alterados
event-member-deactivated = Pessoa desativada
event-member-reactivated = Pessoa reativada
event-member-removed = Pessoa removida
event-organization-created = Organização criada
event-organization-updated = Configurações alteradas
event-organization-deleted = Organização excluída
event-ownership-offered = Propriedade oferecida
event-ownership-cancelled = Oferta de propriedade retirada
event-ownership-declined = Oferta de propriedade recusada
event-ownership-transferred = Propriedade transferida
event-role-created = Função criada
event-role-edited = Função alterada
event-role-deleted = Função excluída
event-api-key-created = Chave de API criada
event-api-key-revoked = Chave de API revogada

## Configurações, deixar, entregar

owners-invite = Só proprietários podem convidar
allowed-domains = Só endereços destes domínios
allowed-domains-hint = Como example.com, separados por espaços. Nada: qualquer domínio.
block-disposable = Sem endereços descartáveis
seat-limit = Vagas
seats-taken = { $n } ocupadas, por pessoas ativas e convites pendentes juntos. Nada: sem limite.
wrong-domains = Um domínio é como example.com, e há no máximo 100.
wrong-seats = As vagas são um número de 1 a 1.000.000, ou nada.
delete-organization = Excluir a organização
delete-organization-text = Todos nela perdem o acesso na hora, também nos clientes dela. Não dá para desfazer.
type-the-name = Digite o nome: { $organization }
said-another-name = Esse não é o nome. Nada foi excluído.
leave-question = Deixar { $organization }?
leave-text = Você perde o acesso na hora. Para voltar, é preciso um novo convite.
said-left = Você não faz mais parte.
offer-ownership = Oferecer a propriedade
offer-ownership-how = Abra a página de quem deve assumir e faça a oferta lá.
take-back = Retirar uma oferta aberta
transfer-question = Oferecer { $organization } a { $who }?
transfer-text = A pessoa recebe um e-mail. Quando aceitar, ela será proprietária, e você, administrador.
said-offered = A oferta foi enviada a { $who }.
said-taken-back = A oferta foi retirada.
