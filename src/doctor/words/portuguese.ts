import type { Sayings } from './english.js';

export const portuguese: Sayings = {
  'reach.rows': 'Ele responde com {rows} linhas; foram pedidas {limit}.',
  'reach.answer': 'A resposta tem {rows} linhas.',
  'reach.empty': 'Ele responde, mas não há linhas para examinar.',
  'reach.empty.do': 'Execute o diagnóstico de novo quando houver linhas.',
  'reach.network':
    'O navegador não recebeu resposta. Ou nada responde nesse endereço, ou faltam na resposta os cabeçalhos CORS de que outra origem precisa.',
  'reach.network.do':
    'Abra o endereço em uma aba. Se ele responder lá, envie Access-Control-Allow-Origin e, para cabeçalhos próprios, Access-Control-Allow-Headers.',
  'reach.policy':
    'A política de segurança de conteúdo desta página não permite fazer essa consulta ({directive}).',
  'reach.policy.do': 'Acrescente a origem do endpoint a essa diretiva.',
  'reach.offline': 'Este navegador está sem rede.',
  'reach.offline.do': 'Conecte-o e execute o diagnóstico de novo.',
  'reach.unauthorised': 'Ele exige autenticação (401).',
  'reach.unauthorised.do': 'Informe headers ou credentials, tanto ao diagnóstico quanto ao componente.',
  'reach.forbidden': 'Ele recusa o acesso (403).',
  'reach.forbidden.do': 'Entre com um usuário que possa ler o log.',
  'reach.not-found': 'Não há nada nesse endereço (404).',
  'reach.not-found.do': 'Confira o caminho.',
  'reach.sign-in-page': 'Ele responde com uma página web, provavelmente de login, onde se espera JSON.',
  'reach.sign-in-page.do': 'Informe headers ou credentials, e faça-o responder 401 quando faltarem.',
  'reach.not-json': 'A resposta não é JSON. {details}',
  'reach.not-json.do': 'Responda JSON, um objeto JSON por linha ou um arquivo de log.',
  'reach.no-rows': 'A resposta não tem linhas onde elas são esperadas. {details}',
  'reach.no-rows.do':
    'Diga em mapping.rows.at onde está a lista, por exemplo {"rows": {"at": "data.items"}}.',
  'reach.time-out': 'Demorou demais.',
  'reach.time-out.do': 'Faça-o responder uma página em até 30 segundos.',
  'reach.bad-mapping': 'O mapeamento não está correto. {details}',
  'reach.bad-mapping.do': 'Corrija esse membro; mapping.schema.json diz o que ele pode conter.',
  'reach.bad-endpoint': 'O endpoint não é uma URL http ou https.',
  'reach.bad-endpoint.do':
    'Informe um endereço como https://example.com/api/logs ou um caminho desta página.',
  'reach.other': 'Ele falha ({status}). {details}',
  'reach.other.do': 'Consulte o log do servidor.',
  failed: 'Ele falhou em uma consulta desta verificação ({status}).',
  'failed.do': 'Repita a consulta na aba de rede do navegador e consulte o log do servidor.',

  'protocol.default': 'Ele usa o protocolo padrão.',
  'protocol.given': 'Ele é lido pelo mapeamento informado.',
  'protocol.file': 'Ele responde com um arquivo de log, que o relatório lê por inteiro.',
  'protocol.guessed':
    'Ele não usa o protocolo padrão. O relatório deduz um mapeamento a partir da primeira resposta.',
  'protocol.guessed.do':
    'Confira o mapeamento criado por guessMapping(), acrescente como pedir filtros e ordenação e defina-o como mapping do componente: assim nada mais é deduzido.',
  'protocol.engine': 'Ele responde como um servidor conhecido ({engines}).',
  'protocol.engine.do':
    'Crie o mapeamento com essa função de api-log-report/engines.js: assim os filtros e a ordenação também são pedidos ao servidor.',

  'fields.all': 'As linhas têm todas as colunas do relatório.',
  'fields.some': 'As linhas têm {there}. O relatório omite as demais colunas.',
  'fields.others': 'Nos detalhes de um registro há também: {others}.',
  'fields.missing': 'As linhas não têm {missing}. Elas têm: {others}.',
  'fields.missing.do':
    'Se um destes for o certo, diga em mapping.fields, por exemplo {"{first}": "…"}; senão, omita a coluna pela propriedade columns.',
  'fields.noTime':
    'Nenhuma data e hora foi encontrada nas linhas; elas não podem ser ordenadas nem filtradas por ela. Elas têm: {others}.',
  'fields.noTime.do': 'Diga em mapping.fields onde ela está, por exemplo {"{first}": "…"}.',
  'fields.none': 'As linhas não têm nenhuma coluna do relatório. Elas têm: {others}.',
  'fields.none.do': 'Diga em mapping.fields qual é qual, ou escolha outro preset.',

  'times.read': '{key} é lido como data e hora, por exemplo {value}.',
  'times.converted': '{key} não está em ISO 8601, por exemplo {raw}. O relatório lê esse valor como {value}.',
  'times.unread':
    '{rows} datas não foram lidas, por exemplo {raw}: elas aparecem como foram recebidas e não podem ser ordenadas nem filtradas.',
  'times.unread.do':
    'Envie ISO 8601 com fuso horário, por exemplo 2026-11-21T08:30:02Z; ou diga em mapping.fields.{key} como elas são contadas ("unit").',
  'times.unlikely': '{rows} datas são anteriores a 1990 ou posteriores a 2100.',
  'times.unlikely.do':
    'Diga em mapping.fields.{key} como elas são contadas ("unit": "s", "ms", "us" ou "ns"), ou envie null onde não houver data.',
  'times.future': '{key} está no futuro: {value}.',
  'times.future.do': 'Confira o relógio do servidor e o fuso horário que ele escreve.',
  'times.noZone': '{key} não indica fuso horário e é lido como UTC: {raw}.',
  'times.noZone.do': 'Envie o fuso, ou informe-o em mapping.fields.{key} ("zone": "America/Sao_Paulo").',

  'durations.said': 'As durações ({key}) são contadas em {unit}.',
  'durations.guessed':
    'Nada diz em que unidade estão as durações ({key}). Elas são lidas como {unit}: {raw} aparece como {value} ms.',
  'durations.guessed.do':
    'Se estiver certo, diga isso em mapping.fields ({"{key}": {"at": "…", "unit": "{unit}"}}); senão, informe lá a unidade certa.',
  'durations.small':
    'As durações ({key}) são lidas como milissegundos, e todas são frações pequenas, por exemplo {raw}: parecem segundos.',
  'durations.small.do': 'Envie milissegundos, ou um mapeamento com {"{key}": {"at": "{key}", "unit": "s"}}.',

  'paging.one': 'Todas as {rows} linhas vêm de uma vez.',
  'paging.end': 'Foi lido até o fim: {rows} linhas em {pages} páginas.',
  'paging.on': 'Foram lidas {pages} páginas, {rows} linhas; cada uma continua onde a anterior termina.',
  'paging.named': 'A resposta indica a próxima página: {name}.',
  'paging.trial': 'Como pedir outras páginas foi descoberto por tentativa: {ways}.',
  'paging.trial.do':
    'Defina o mapeamento criado por guessMapping(), para que nenhum relatório precise tentar: são até cinco consultas.',
  'paging.length':
    'Ele dá {rows} linhas, tantas quantas os servidores costumam dar por página, e nada na resposta diz se há mais.',
  'paging.unknown':
    'Ele dá as mesmas {rows} linhas, seja qual for a página pedida. Se houver mais, o relatório não consegue mostrá-las, e avisa.',
  'paging.unknown.do':
    'Diga em mapping.paging como as páginas são pedidas, por exemplo {"by": "page"} com o parâmetro {"page": "{page}"}; ou indique a próxima página na resposta: um membro next ou um cabeçalho Link com rel="next" (para outra origem, só com Access-Control-Expose-Headers: Link).',
  'paging.sign': 'A resposta diz que há mais ({name}), e o relatório não tem como pedir o resto.',
  'paging.member.do':
    'Se {name} diz onde começa a próxima página, use-o: {"paging": {"by": "cursor", "next": "{name}"}}, com o parâmetro que o recebe, por exemplo {"cursor": "{cursor}"}.',
  'paging.elsewhere':
    'Ele indica a próxima página em outra origem ({name}), que o relatório não segue: os seus cabeçalhos seriam enviados para lá. Só as primeiras {rows} linhas aparecem.',
  'paging.elsewhere.do':
    'Faça-o escrever links para o endereço em que foi consultado (atrás de um proxy: X-Forwarded-Host), ou defina o outro endereço como endpoint.',
  'paging.fault': 'Outra página falha ({status}), depois de {rows} linhas.',
  'paging.fault.do': 'Abra essa página sozinha: {address}',
  'paging.repeats': 'A segunda página é a primeira de novo: não se sabe como as páginas devem ser pedidas.',
  'paging.repeats.do':
    'Faça-o aceitar offset e limit, ou diga em mapping.paging como ele pagina: por {page}, {offset}, um {cursor} ou um link. Se estas linhas são todas, diga {"paging": {"by": "none"}}.',
  'paging.endless':
    'Ele continua indicando uma próxima página, e nenhuma traz linhas novas ({pages} páginas, {rows} linhas).',
  'paging.endless.do': 'Depois da última linha, omita a próxima página ou envie null.',
  'paging.short': 'Ele conta {total} linhas e dá {rows}.',
  'paging.short.do': 'Conte o que as páginas contêm: os mesmos filtros, e nada mais.',
  'paging.grew': 'As linhas chegaram mais rápido do que puderam ser lidas.',
  'paging.grew.do': 'Peça um período que tenha fim.',
  'paging.twice': '{twice} linhas estão em mais de uma página.',
  'paging.twice.do':
    'Se chegam linhas o tempo todo, isso é esperado; senão, ordene por data e hora e depois por um identificador.',

  'limit.kept': 'Ele não dá mais linhas do que as pedidas.',
  'limit.ignored': 'Foram pedidas {few} linhas e ele deu {rows}: o limite é ignorado.',
  'limit.ignored.do':
    'Faça-o aceitar limit, ou diga qual parâmetro ele aceita: {"request": {"parameters": {"per_page": "{limit}"}}}.',

  'total.right': 'Ele conta {total} linhas, e a última está lá.',
  'total.counted': 'Ele conta {total} linhas.',
  'total.reached': 'Ele não conta as linhas. As páginas têm {rows}, e nada mais.',
  'total.none': 'Ele não diz quantas linhas há: quem lê não vê o total e não pode ir direto ao fim.',
  'total.none.do':
    'Acrescente total à resposta, ou um cabeçalho X-Total-Count; em um mapeamento, {"total": {"at": "…"}} ou {"total": {"header": "…"}}.',
  'total.high': 'Ele conta {total} linhas, mas não há nenhuma no lugar da última.',
  'total.low': 'Ele conta {total} linhas e dá mais {rows} depois delas.',
  'total.wrong.do': 'Conte o que as páginas contêm: os mesmos filtros, e nada mais.',

  'stability.same': 'A mesma consulta recebe a mesma resposta.',
  'stability.order': 'Consultado duas vezes, ele deu as mesmas linhas em duas ordens.',
  'stability.order.do': 'Ordene por data e hora e depois por um identificador.',
  'stability.other': 'Consultado duas vezes, ele deu outras linhas.',
  'stability.other.do': 'Se chegam chamadas o tempo todo, isso é esperado; senão, ordene as linhas.',

  'order.both': 'Ele ordena por {key}, nos dois sentidos.',
  'order.own': 'As linhas já vêm das mais novas para as mais antigas; outras ordens são feitas aqui.',
  'order.notOwn': 'O mapeamento diz que as linhas mais novas vêm primeiro, e não é assim.',
  'order.notOwn.do': 'Omita rows.newestFirst.',
  'order.unmapped': 'O mapeamento não sabe ordenar por {key}: só as linhas carregadas são ordenadas.',
  'order.unmapped.do':
    'Diga como pedir a ordem, por exemplo {"sort": {"ascending": "{field}", "descending": "-{field}"}} com o parâmetro {"sort": "{sort}"}.',
  'order.wrong.newest':
    'As linhas não vêm ordenadas por {key}, das mais novas para as mais antigas, quando isso é pedido.',
  'order.wrong.oldest':
    'As linhas não vêm ordenadas por {key}, das mais antigas para as mais novas, quando isso é pedido.',
  'order.wrong.do': 'Faça-o ordenar por sort=-{key} e sort={key}, ou diga em mapping.sort como ele ordena.',

  'filters.works': '{filter} encontra o que deve.',
  'filters.unmapped': 'O mapeamento não sabe pedir {keys}: a busca é feita só entre as linhas carregadas.',
  'filters.unmapped.do':
    'Diga como pedir os filtros, por exemplo {"filters": {"as": "parameters", "operators": {"contains": "{field}={value}"}}}.',
  'filters.nothing': '{filter} não encontra nada, embora haja linhas com esse valor.',
  'filters.nothing.do':
    'Filtros de texto valem em qualquer parte do valor, sem diferenciar maiúsculas; from e until são instantes em UTC, ambos inclusive.',
  'filters.ignored':
    '{filter} é ignorado: vieram linhas que não correspondem. O relatório avisa e oferece filtrar as linhas carregadas.',
  'filters.ignored.do': 'Faça-o aceitar esse parâmetro, ou omita o filtro do mapeamento.',

  'case.ignored': 'O texto é encontrado com maiúsculas ou minúsculas ({filter}).',
  'case.kept':
    '{filter} não encontra nada, embora haja linhas com esse texto em outra grafia: o endpoint diferencia maiúsculas de minúsculas.',
  'case.kept.do':
    'Faça-o ignorar a diferença, ou diga que ele não a ignora: {"filters": {"caseless": "none"}}. Então os textos são procurados entre as linhas carregadas.',

  'summaries.right': 'Ele resume {question} e conta {rows} linhas, como as páginas.',
  'summaries.none': 'Ele não resume {question}: contam-se as linhas carregadas.',
  'summaries.none.do': 'Responda summary=time e summary=<field> (openapi.yaml), ou descreva mapping.summary.',
  'summaries.wrong': 'O resumo {question} conta {said} linhas, e as páginas têm {own}.',
  'summaries.wrong.do': 'Resuma as linhas que os filtros da consulta deixam passar, e nenhuma outra.',
  'summaries.failures': 'O resumo {question} conta {said} falhas, e as páginas têm {own}.',
  'summaries.failures.do': 'Um status de 400 ou mais é uma falha, e também error igual a true.',
  'summaries.byTime': 'por tempo',
  'summaries.by': 'por {key}',
};
