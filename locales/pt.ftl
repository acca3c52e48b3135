# O que o Usher diz em português. Os outros arquivos desta pasta dizem o mesmo.

## Palavras

sign-in = Entrar
sign-out = Sair
accept = Aceitar
decline = Recusar
go-on = Continuar
leads-to = Continuar para { $site }
back = Voltar
cancel = Cancelar
undo = Desfazer
dismiss = Fechar
create = Criar
name = Nome
search = Buscar
apply = Aplicar
any = Qualquer
order = Ordenar
newest-first = Mais recentes primeiro
oldest-first = Mais antigos primeiro
role = Função
kind = Tipo
mail = Entrega
you = Você
person = Pessoa
result = Resultado
message = Mensagem (opcional)
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
exactly = { $day } de { $month } de { $year } às { $time } UTC
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
role-meaning-admin = Pode usar tudo no aplicativo, convidar e gerenciar pessoas e alterar as configurações.
role-meaning-member = Pode usar tudo no aplicativo.
role-meaning-viewer = Pode ver tudo, mas não alterar nada.
role-for-you-owner = Como proprietário, você pode fazer tudo, inclusive tornar outras pessoas proprietárias.
role-for-you-admin = Como administrador, você pode usar tudo no aplicativo, convidar e gerenciar pessoas e alterar as configurações.
role-for-you-member = Como membro, você pode usar tudo no aplicativo.
role-for-you-viewer = Como leitor, você pode ver tudo, mas não alterar nada.
permission-members-view = Ver as pessoas
permission-members-manage = Convidar e gerenciar pessoas
permission-organization-manage = Alterar configurações, funções e chaves de API
permission-billing-manage = Gerenciar o faturamento
permission-organizations-create = Criar organizações clientes
permission-organizations-view-all = Ver todas as organizações clientes
permission-app-read = Ver o conteúdo do aplicativo
permission-app-write = Editar o conteúdo do aplicativo

## Um convite

invitation-title = Convite para { $organization }
invited-by = { $inviter } convidou você para participar de { $organization }
invited = Você tem um convite para participar de { $organization }
joined = Agora você faz parte de { $organization }
invitation-title-many = { $n ->
    [one] Convite para { $n } organização
   *[other] Convite para { $n } organizações
}
invited-by-many = { $n ->
    [one] { $inviter } convidou você para participar de { $n } organização
   *[other] { $inviter } convidou você para participar de { $n } organizações
}
invited-many = { $n ->
    [one] Você tem um convite para participar de { $n } organização
   *[other] Você tem um convite para participar de { $n } organizações
}
joined-many = { $n ->
    [one] Agora você tem acesso a { $n } organização
   *[other] Agora você tem acesso a { $n } organizações
}
invitation-for = Para
invitation-until = Expira
your-name = Seu nome
your-name-hint = Visível para a sua equipe. Opcional.
wrong-name-empty = Digite um nome.
wrong-name-long = O nome pode ter até 100 caracteres.
wrong-lines = Use apenas uma linha.
wrong-control = O texto contém caracteres de controle ocultos. Digite-o novamente ou cole-o como texto sem formatação.
accept-next = Ao aceitar, você entra em { $product }.
account-exists = { $email } já tem uma conta. Para aceitar, entre com ela. Enviaremos por e-mail um link que traz você de volta a esta página.
mail-me-a-link = Enviar link de acesso por e-mail
signed-in-as-another = Você entrou como { $signed_in }, mas o convite é para { $invited }.
switch-to = Mudar para { $email }
switch-account = Mudar de conta
decline-reason = Motivo (opcional)
wrong-reason = O motivo pode ter até 500 caracteres.
not-expected = Se você não esperava este convite, pode recusá-lo ou fechar esta página. Você só passa a fazer parte se aceitar.
declined = Você recusou o convite
declined-text = Se mudar de ideia, peça um novo convite.
ask-for-another = Pedir um novo convite
asked-again = Pedido enviado
asked-again-text = Encaminhamos o seu pedido à pessoa que convidou você. Se ela enviar um novo convite, ele chegará por e-mail.
invited-again = Verifique o seu e-mail
invited-again-text = Reenviamos o convite por e-mail, com um novo link.
nobody-to-ask = Não conseguimos avisar ninguém
nobody-to-ask-text = Não há ninguém na organização a quem pedir um novo convite. Entre em contato com a empresa que convidou você.

## Uma oferta de propriedade

ownership-title = Assumir a propriedade de { $organization }?
ownership-offered-by = { $from } quer transferir a propriedade para você. Você terá a função de proprietário, e { $from }, a de administrador.
ownership-offered = Pediram que você assuma a propriedade. Se aceitar, você terá a função de proprietário.
ownership-means = Proprietários podem fazer tudo, inclusive excluir a organização.
ownership-sign-in = Para aceitar, entre como { $email }.
ownership-declined = Você recusou o pedido
ownership-declined-text = A organização continua com o mesmo proprietário.

## Entrar

sign-in-to = Entrar em { $product }
one-more-click = Confirme para entrar.
your-email = Endereço de e-mail
new-here = Primeira vez aqui? Enviaremos por e-mail um link que cria a sua conta.
wrong-email = Digite um endereço de e-mail válido.
check-your-mail = Verifique o seu e-mail
check-your-mail-text = Se for possível entrar com esse endereço, enviamos um link para ele. O link só funciona uma vez e expira em 15 minutos. Não chegou? Verifique a pasta de spam ou peça outro link.
ask-again = Pedir outro link

## Senhas

password = Senha
password-hint = De 12 a 128 caracteres. Deixe em branco para entrar por e-mail.
password-rule = De 12 a 128 caracteres de qualquer tipo.
new-password = Nova senha
current-password = Senha atual
current-password-hint = Esqueceu? Entre por e-mail, e ela não será necessária nos 15 minutos seguintes.
forgot-password = Esqueceu a senha?
has-password = Você pode entrar com uma senha ou por e-mail.
has-no-password = Você entra por e-mail. Também pode definir uma senha.
first-password-by-mail = Para definir a primeira senha, confirme o seu endereço de e-mail. Enviaremos um link que traz você de volta a esta página.
set-password = Definir uma senha
change-password = Alterar senha
remove-password = Remover senha
wrong-password = Endereço de e-mail ou senha incorretos.
no-password = Digite a sua senha ou receba um link de acesso por e-mail.
wrong-current-password = A senha atual está incorreta.
wrong-password-shape = A senha deve ter de 12 a 128 caracteres.
wrong-password-common = Essa senha é fácil demais de adivinhar. Não use uma senha comum, o seu endereço de e-mail nem o nosso nome.
too-many-attempts = Muitas tentativas com senha incorreta. Entre por e-mail ou tente novamente em 15 minutos.

## Recusas

refused-link-invalid = Este link não funciona
refused-link-invalid-text = Copie o link inteiro do e-mail e tente novamente.
refused-link-expired = Este convite expirou
refused-link-expired-text = O prazo para aceitar terminou. Você pode pedir um novo.
refused-link-superseded = Há um convite mais novo
refused-link-superseded-text = O convite foi reenviado, e só o link do e-mail mais recente funciona. Verifique o seu e-mail.
refused-revoked = Este convite foi cancelado
refused-revoked-text = Não é mais possível aceitá-lo. Fale com quem convidou você.
refused-answered = Este convite já foi respondido
refused-answered-text = Ele já foi aceito ou recusado. Se você o aceitou, continue para a sua organização.
refused-already-member = Você já é membro
refused-already-member-text = Este convite não acrescenta nada de novo.
refused-no-seat = Não há mais vagas
refused-no-seat-text = A organização atingiu o limite de vagas. Fale com quem convidou você. Você ainda pode aceitar depois, enquanto o convite não expirar.
refused-offer-answered = Esta transferência de propriedade não está mais aberta
refused-offer-answered-text = Ela foi respondida ou cancelada, ou quem a iniciou não é mais proprietário.
refused-wrong-account = Você entrou com outra conta
refused-wrong-account-text = Você entrou como { $signed_in }, mas isto é para { $invited }.
refused-sign-in-first = Entre para aceitar
refused-sign-in-first-text = Este endereço de e-mail já tem uma conta. Entre com ela e depois aceite.
refused-link-used = Este link não funciona mais
refused-link-used-text = Um link de acesso só funciona uma vez e expira em 15 minutos. Peça um novo.
refused-signed-out = Você não entrou na sua conta
refused-signed-out-text = Entre para continuar.
refused-forbidden = Você não tem permissão
refused-forbidden-text = A sua função nesta organização não permite isso. Fale com um administrador.
refused-cross-site = Tente novamente a partir da página
refused-cross-site-text = Não foi possível confirmar que a solicitação veio da nossa página. Nada foi alterado. Abra a página novamente e use os botões dela.
refused-no-cookies = Permita cookies para continuar
refused-no-cookies-text = Seu navegador não enviou o cookie que protege este formulário. Nada foi alterado. Permita cookies para este site, volte e tente de novo.
refused-too-large = Arquivo grande demais
refused-too-large-text = Juntos, o formulário e o arquivo podem ter no máximo 1 MiB. Nada foi alterado. Escolha um arquivo menor ou envie-o em partes.
refused-invalid = Verifique o formulário
refused-invalid-text = Alguns dados não são válidos. Nada foi alterado. Volte e tente novamente.
refused-nothing-here = Página não encontrada
refused-nothing-here-text = Esta página não existe ou você não tem acesso a ela.
refused-last-owner = Uma organização precisa de um proprietário
refused-last-owner-text = Primeiro, torne outra pessoa proprietária.
refused-too-soon = Aguarde um momento
refused-too-soon-text = Este e-mail acabou de ser enviado. Aguarde um pouco antes de reenviá-lo.
refused-too-many-requests = Muitas solicitações
refused-too-many-requests-text = Nada foi alterado. Aguarde um minuto e tente novamente.
refused-unavailable = O serviço está ocupado no momento
refused-unavailable-text = Nada foi alterado. Tente novamente em instantes.
refused-failed = Algo deu errado
refused-failed-text = Não foi possível confirmar que a sua alteração foi salva. Volte, verifique e tente novamente.

## O console

skip = Ir para o conteúdo
sections = Seções
all-organizations = Todas as organizações
all-clients = Todos os clientes
your-account = Conta
your-organizations = Suas organizações
no-organizations = Você ainda não está em nenhuma organização.
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
section-leave = Sair da organização
pages = Páginas
first-page = Primeira página
next-page = Próxima página

## Pessoas

people = Pessoas
tab-active = Ativas
tab-pending = Pendentes
tab-deactivated = Desativadas
tab-expired = Expirados
tab-clients = Nos clientes
more-in-clients = Ver todas as pessoas encontradas nos clientes
kind-member = Membro
kind-external = Externo
address-unconfirmed = E-mail não confirmado
since = Data de entrada
expires = Expira
expired = Expirou
invite-people = Convidar pessoas
nobody-here = Ainda não há pessoas.
nobody-found = Nenhum resultado. Tente outra busca.
shown = { $n ->
    [one] { $n } pessoa exibida
   *[other] { $n } pessoas exibidas
}
select = Selecionar { $who }
select-all = Selecionar tudo
selected = Selecionados: { $n }
organizations-count = { $n ->
    [one] { $n } organização
   *[other] { $n } organizações
}
delivery-none = Não enviado por e-mail
delivery-queued = Enviando
delivery-sent = { $n ->
    [one] Enviado { $when }
   *[other] Enviado { $n } vezes, a última { $when }
}
delivery-failed = Não entregue
delivery-expired = Expirado

action-deactivate = Desativar
action-reactivate = Reativar
action-remove = Remover
action-edit = Alterar função
action-resend = Reenviar
action-revoke = Cancelar convite
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
    [one] Reenviar o convite a { $who }?
   *[other] Reenviar { $n } convites?
}
question-revoke = { $n ->
    [one] Cancelar o convite a { $who }?
   *[other] Cancelar { $n } convites?
}
consequence-deactivate = O acesso será encerrado imediatamente. A função e o histórico serão mantidos, e você poderá reativar o acesso a qualquer momento.
consequence-reactivate = O acesso anterior será restaurado.
consequence-remove = O acesso será encerrado imediatamente. Para voltar, será preciso um novo convite.
consequence-edit = A alteração entra em vigor imediatamente.
consequence-resend = Cada pessoa receberá um e-mail com um novo link e terá o prazo completo para aceitar.
consequence-revoke = Os links deixarão de funcionar imediatamente.
client-access-only = Estes convites dão acesso apenas a clientes. Abra cada um para alterá-lo:
still-open = Ainda ativo
open-stops = Isto deixará de funcionar se você continuar:
open-may-stop = O que a pessoa não puder mais conceder deixará de funcionar:
open-invitation = Convite enviado
open-received = Convite recebido
open-api-key = Chave de API
open-offer = Transferência de propriedade
open-more = e mais { $n }
open-keep = Assumir os convites e as chaves de API que você pode conceder
new-role = Nova função
partly = Algumas alterações não puderam ser feitas
partly-text = Concluídas: { $done }. Com falha: { $n }.
why-outranked = Tem mais permissões do que você.
why-last-owner = Uma organização precisa de um proprietário ativo.
why-gone = Não existe mais.
why-too-soon = O e-mail foi enviado há pouco.
why-no-seat = Não há mais vagas.
why-already-member = Já é membro.
why-already-invited = Já tem um convite mais recente.
why-answered = Não está mais pendente.
why-else = Não pôde ser alterado.

said-nothing-selected = Selecione pelo menos uma pessoa.
said-deactivate = { $n ->
    [one] O acesso de { $who } foi desativado.
   *[other] O acesso de { $n } pessoas foi desativado.
}
said-reactivate = { $n ->
    [one] O acesso de { $who } foi reativado.
   *[other] O acesso de { $n } pessoas foi reativado.
}
said-remove = { $n ->
    [one] { $who } não faz mais parte da organização.
   *[other] { $n } pessoas não fazem mais parte da organização.
}
said-edit = { $n ->
    [one] A função de { $who } foi alterada.
   *[other] A função de { $n } pessoas foi alterada.
}
said-resend = { $n ->
    [one] O convite a { $who } foi reenviado.
   *[other] { $n } convites foram reenviados.
}
said-revoke = { $n ->
    [one] O convite a { $who } foi cancelado.
   *[other] { $n } convites foram cancelados.
}
said-joined = { $n ->
    [one] Agora você faz parte da organização.
   *[other] Agora você tem acesso a { $n } organizações.
}
said-declined = Você recusou o convite.
said-created = Você criou { $who }.

## Convidar

invite-to = Convidar pessoas para { $organization }
addresses = Endereços de e-mail
addresses-hint = Cole os e-mails, separados por vírgulas, espaços ou quebras de linha. Podem incluir nomes.
remove-address = Remover { $address }
csv-file = Ou envie um arquivo CSV
role-in = Função em { $organization }
no-role = Nenhuma
no-role-hint = Acesso somente a clientes.
roles-in-clients = Acesso aos clientes
no-access = Sem acesso
more-options = Mais opções
more-permissions = Permissões adicionais
own-permissions = Permissões do aplicativo
own-permissions-hint = Nomes como reports.view, separados por espaços.
as-external = Externo: não vê outros externos
days = Os convites expiram após (dias)
by-mail = Enviar os convites por e-mail
by-mail-hint = Caso contrário, você receberá um link para compartilhar com cada pessoa.
send-invitations = Enviar convites
check-first = Pré-visualizar
verdicts = É possível convidar { $n } de { $all }
verdict-good = Pode ser convidado
invited-by-mail = Convite enviado
invited-by-link = Convite criado: compartilhe este link
invited-count = { $n ->
    [0] Ninguém foi convidado
    [one] { $n } pessoa foi convidada
   *[other] { $n } pessoas foram convidadas
}
copy-link = Copiar link
copied = Copiado
see-pending = Ver convites pendentes
invite-more = Convidar mais pessoas
wrong-no-addresses = Digite pelo menos um endereço de e-mail.
wrong-too-many = Você pode convidar até 1.000 endereços por vez.
wrong-file = Este não é um arquivo CSV ou de texto. Salve a planilha ou os contatos como CSV e envie esse arquivo.
wrong-permissions = Use até 64 nomes em minúsculas, como reports.view.
wrong-message = A mensagem pode ter até 1.000 caracteres.
wrong-days = Digite um número de dias de 1 a 30.
wrong-role = Escolha uma função da lista.
wrong-grants = Escolha uma função, aqui ou em um cliente.
wrong-too-much = A solicitação é grande demais. Convide menos pessoas por vez.
skipped-invalid-address = Endereço de e-mail inválido
skipped-duplicate = Duplicado
corrected = Corrigido a partir de “{ $text }”
skipped-already-member = Já é membro
skipped-deactivated = Acesso desativado
skipped-already-invited = Já foi convidado
skipped-disposable-address = Endereço descartável
skipped-domain-not-allowed = Domínio não permitido. Para permitir subdomínios, adicione *.example.com nas configurações.
skipped-undeliverable = Não pode receber e-mails
skipped-seat-limit-reached = Não há mais vagas

## E-mails

mail-hello = Olá,
mail-or-link = Ou abra este link:
mail-invitation-subject = { $inviter } convidou você para participar de { $organization } em { $product }
mail-invitation-subject-by-nobody = Você tem um convite para participar de { $organization } em { $product }
mail-invitation-subject-many = { $n ->
    [one] { $inviter } convidou você para participar de { $n } organização em { $product }
   *[other] { $inviter } convidou você para participar de { $n } organizações em { $product }
}
mail-invitation-subject-by-nobody-many = { $n ->
    [one] Você tem um convite para participar de { $n } organização em { $product }
   *[other] Você tem um convite para participar de { $n } organizações em { $product }
}
mail-invited-by = { $inviter } convidou você para participar de { $organization } em { $product } como { $role }.
mail-invited = Você tem um convite para participar de { $organization } em { $product } como { $role }.
mail-invited-by-many = { $inviter } convidou você para participar destas organizações em { $product }:
mail-role-in = { $organization }, como { $role }
mail-writes = Mensagem de { $inviter }:
mail-invitation-open = Para aceitar ou recusar, abra este link:
mail-invitation-button = Ver o convite
mail-invitation-until = Este convite é para { $address } e expira em { $until }.
mail-invitation-quiet = Se você não esperava este convite, pode ignorar este e-mail: você só passa a fazer parte se aceitar. Também pode abrir o link e recusar, para avisar quem convidou você.
mail-sign-in-subject = Entrar em { $product }
mail-sign-in = Com este link, você entra em { $product } como { $address }.
mail-sign-in-open = Para entrar, abra este link:
mail-sign-in-button = Entrar
mail-sign-in-until = O link só funciona uma vez e expira em { $until }.
mail-sign-in-quiet = Se você não pediu isso, pode ignorar este e-mail. Ninguém consegue entrar sem o link.
mail-ownership-subject = { $from } quer transferir { $organization } em { $product } para você
mail-ownership = { $from } quer transferir a propriedade de { $organization } em { $product } para você.
mail-ownership-means = Proprietários podem fazer tudo, inclusive excluir a organização. Se você aceitar, quem fez o pedido passa a ser administrador.
mail-ownership-button = Ver o pedido
mail-ownership-until = Este pedido é para { $address } e expira em { $until }.
mail-ownership-quiet = Se você não quiser, pode ignorar este e-mail: nada muda se você não aceitar.

## A própria página

save = Salvar alterações
language = Idioma
language-of-pages = Idioma das páginas neste navegador
language-of-browser = Idioma do navegador
save-language = Salvar idioma
sessions = Sessões ativas
this-browser = Este navegador
another-browser = Outro navegador
end-session = Encerrar sessão
signed-in-when = sessão iniciada { $when }
sign-out-everywhere = Encerrar todas as sessões
said-renamed = Seu nome foi salvo.
said-language = Idioma salvo.
said-password-set = Sua senha foi salva.
said-password-removed = Senha removida. Agora você entra por e-mail.
said-session-ended = Sessão encerrada.
mail-renewal-subject = { $email } pediu um novo convite para { $organization }
mail-renewal = { $email } abriu um convite expirado para { $organization } em { $product } e pediu um novo.
mail-renewal-open = Para reenviar o convite, abra este link:
mail-renewal-button = Ver convites expirados
mail-renewal-until = Essa pessoa pode pedir um novo convite uma vez por dia.
mail-renewal-quiet = Se você não quiser mais convidar essa pessoa, pode ignorar este e-mail.

## Uma pessoa, um convite

may = Permissões
by-email = Por e-mail
by-sms = Por SMS
billing-reminders = Lembretes de faturamento
history = Histórico
changes = Detalhes
inviter = Convite enviado por
email = E-mail
status-accepted = Aceito
status-declined = Recusado
status-revoked = Cancelado
get-link = Obter um link para compartilhar
link-made = Link do convite
link-once = Compartilhe este link com { $who }. Copie-o agora: ele não será mostrado de novo. Até o convite expirar, qualquer pessoa que abrir o link pode aceitá-lo.
link = Link
wrong-address = Endereço errado?
right-address = Endereço de e-mail correto
replace = Atualizar e reenviar
said-changed = As alterações em { $who } foram salvas.
said-replaced = Endereço atualizado. O convite foi enviado a { $who }.

## Clientes, funções, chaves

no-clients = Ainda não há clientes.
new-client = Novo cliente
new-role-title = Nova função
description = Descrição
role-changes-all = Aplica-se imediatamente a todas as pessoas com esta função.
delete-role = Excluir função
replace-with = Mover as pessoas para
nothing = Nenhuma: excluir só se ninguém tiver esta função
wrong-name-built-in = Este é o nome de uma função predefinida. Escolha outro nome.
wrong-name-reserved = Este nome é reservado. Escolha outro nome.
wrong-description = A descrição pode ter até 500 caracteres.
wrong-name-taken = Já existe uma função com esse nome.
said-deleted = Você excluiu { $who }.
said-role-deleted = A função foi excluída.
wrong-role-in-use = Alguém tem essa função. Escolha a função que a substituirá.
no-keys = Ainda não há chaves de API.
last-used = Último uso
never = nunca
new-key = Nova chave de API
key-days = Expira após (dias); deixe em branco para não expirar
key-made = Nova chave de API
key-once = Esta é a chave “{ $who }”. Copie-a agora: ela não será mostrada de novo.
copy-key = Copiar chave
revoke-key = Revogar
revoke-key-question = Revogar a chave “{ $who }”? Tudo o que a usa deixará de funcionar imediatamente.
wrong-key-days = Digite um número de dias de 1 a 3.650 ou deixe em branco.
said-key-revoked = A chave foi revogada.

## Eventos

event-type = Tipo de evento
no-events = Nenhum evento encontrado.
actor-root = Seu backend
actor-system = Usher
actor-user = Alguém
actor-api-key = Uma chave de API
event-invitation-created = Convite enviado
event-invitation-resent = Convite reenviado
event-invitation-edited = Convite alterado
event-invitation-revoked = Convite cancelado
event-invitation-replaced = Convite substituído
event-invitation-accepted = Convite aceito
event-invitation-declined = Convite recusado
event-invitation-expired = Convite expirado
event-invitation-delivery-failed = Convite não entregue
event-member-added = Pessoa adicionada
event-member-role-changed = Função de uma pessoa alterada
event-member-edited = Dados da pessoa alterados
event-member-deactivated = Pessoa desativada
event-member-reactivated = Pessoa reativada
event-member-removed = Pessoa removida
event-organization-created = Organização criada
event-organization-updated = Configurações alteradas
event-organization-deleted = Organização excluída
event-ownership-offered = Transferência de propriedade solicitada
event-ownership-cancelled = Transferência de propriedade cancelada
event-ownership-declined = Transferência de propriedade recusada
event-ownership-transferred = Propriedade transferida
event-role-created = Função criada
event-role-edited = Função alterada
event-role-deleted = Função excluída
event-api-key-created = Chave de API criada
event-api-key-revoked = Chave de API revogada

## Configurações, deixar, entregar

owners-invite = Só proprietários podem convidar pessoas
allowed-domains = Domínios de e-mail permitidos
allowed-domains-hint = Domínios como example.com, separados por espaços. Subdomínios precisam de uma entrada própria, como *.example.com. Deixe em branco para permitir qualquer domínio.
block-disposable = Bloquear endereços descartáveis
seat-limit = Vagas
seats-taken = Vagas ocupadas por pessoas ativas e convites pendentes: { $n }. Deixe em branco para não ter limite.
wrong-domains = Digite até 100 domínios, como example.com ou *.example.com.
wrong-seats = Digite um número de vagas de 1 a 1.000.000 ou deixe em branco.
delete-organization = Excluir organização
delete-organization-text = Todos perderão o acesso imediatamente, inclusive aos clientes da organização. Não é possível desfazer esta ação.
type-the-name = Digite “{ $organization }” para confirmar
wrong-other-name = O nome não corresponde. Nada foi excluído.
leave-question = Sair de { $organization }?
leave-text = Você perderá o acesso imediatamente. Para voltar, será preciso um novo convite.
said-left = Você saiu da organização.
offer-ownership = Transferir a propriedade
offer-ownership-how = Abra a página de quem deve assumir e escolha “Transferir a propriedade”.
take-back = Cancelar transferência de propriedade
offer-waits = A propriedade foi oferecida a { $who }. A oferta expira { $when }.
transfer-question = Transferir a propriedade de { $organization } para { $who }?
transfer-text = A pessoa receberá um e-mail. Quando aceitar, ela terá a função de proprietário, e você, a de administrador.
said-offered = O pedido de transferência foi enviado por e-mail a { $who }.
said-taken-back = A transferência de propriedade foi cancelada.
