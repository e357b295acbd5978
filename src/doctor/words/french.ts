import type { Sayings } from './english.js';

export const french: Sayings = {
  'reach.rows': 'Il répond avec {rows} lignes ; {limit} étaient demandées.',
  'reach.answer': 'La réponse a {rows} lignes.',
  'reach.empty': 'Il répond, mais n’a pas de lignes à examiner.',
  'reach.empty.do': 'Relancez l’examen quand il y en aura.',
  'reach.network':
    'Le navigateur n’a reçu aucune réponse. Soit rien ne répond à cette adresse, soit il manque les en-têtes CORS qu’exige une autre origine.',
  'reach.network.do':
    'Ouvrez l’adresse dans un onglet. Si elle y répond, envoyez Access-Control-Allow-Origin, et Access-Control-Allow-Headers pour vos propres en-têtes.',
  'reach.policy': 'La politique de sécurité de cette page bloque cette adresse ({directive}).',
  'reach.policy.do': 'Ajoutez l’origine du point de terminaison à cette directive.',
  'reach.offline': 'Ce navigateur n’a pas de réseau.',
  'reach.offline.do': 'Connectez-le, puis relancez l’examen.',
  'reach.unauthorised': 'Il exige une connexion (401).',
  'reach.unauthorised.do': 'Donnez headers ou credentials, ici comme à la balise.',
  'reach.forbidden': 'Il refuse l’accès (403).',
  'reach.forbidden.do': 'Connectez-vous avec un compte qui a le droit de lire le journal.',
  'reach.not-found': 'Il n’y a rien à cette adresse (404).',
  'reach.not-found.do': 'Vérifiez le chemin.',
  'reach.sign-in-page': 'Il envoie une page web, sans doute de connexion, au lieu de JSON.',
  'reach.sign-in-page.do': 'Donnez headers ou credentials, et faites répondre 401 là où ils manquent.',
  'reach.not-json': 'Sa réponse n’est pas du JSON. {details}',
  'reach.not-json.do': 'Répondez en JSON, avec un objet JSON par ligne, ou avec un fichier journal.',
  'reach.no-rows': 'Sa réponse n’a pas de lignes là où elles sont attendues. {details}',
  'reach.no-rows.do':
    'Dites dans mapping.rows.at où se trouve la liste, par exemple {"rows": {"at": "data.items"}}.',
  'reach.time-out': 'C’était trop long.',
  'reach.time-out.do': 'Répondez à une page en moins de 30 secondes.',
  'reach.bad-mapping': 'Le mappage n’est pas valide. {details}',
  'reach.bad-mapping.do': 'Corrigez ce membre ; mapping.schema.json dit ce qu’il peut contenir.',
  'reach.bad-endpoint': 'Le point de terminaison n’est pas une URL http ou https.',
  'reach.bad-endpoint.do':
    'Donnez une adresse comme https://example.com/api/logs, ou un chemin de cette page.',
  'reach.other': 'Il échoue ({status}). {details}',
  'reach.other.do': 'Consultez le journal du serveur.',
  failed: 'Une requête de cet examen a échoué ({status}).',
  'failed.do': 'Répétez la requête dans l’onglet réseau du navigateur, et consultez le journal du serveur.',

  'protocol.default': 'Il parle le protocole par défaut.',
  'protocol.given': 'Il est lu avec le mappage donné.',
  'protocol.file': 'Il répond avec un fichier journal, que le rapport lit en entier.',
  'protocol.guessed':
    'Il ne parle pas le protocole par défaut. Le rapport devine un mappage d’après la première réponse.',
  'protocol.guessed.do':
    'Vérifiez le mappage que fait guessMapping(), ajoutez comment demander les filtres et les tris, et donnez-le à la balise comme mapping : rien n’est alors deviné.',
  'protocol.engine': 'Il répond comme un serveur connu ({engines}).',
  'protocol.engine.do':
    'Faites son mappage avec cette fonction de api-log-report/engines.js : le serveur filtre et trie alors aussi.',

  'fields.all': 'Les lignes ont toutes les colonnes du rapport.',
  'fields.some': 'Les lignes ont {there}. Le rapport omet ses autres colonnes.',
  'fields.others': 'Les détails d’une entrée contiennent aussi : {others}.',
  'fields.missing': 'Les lignes n’ont pas {missing}. Elles ont : {others}.',
  'fields.missing.do':
    'Si l’un de ceux-ci est le bon, dites-le dans mapping.fields, par exemple {"{first}": "…"} ; sinon, omettez la colonne avec la propriété columns.',
  'fields.noTime':
    'Aucune heure n’a été trouvée dans les lignes : on ne peut ni trier ni filtrer par elle. Elles ont : {others}.',
  'fields.noTime.do': 'Dites dans mapping.fields où elle se trouve, par exemple {"{first}": "…"}.',
  'fields.none': 'Les lignes n’ont aucune colonne du rapport. Elles ont : {others}.',
  'fields.none.do': 'Dites dans mapping.fields à quoi chacune correspond, ou choisissez un autre preset.',

  'times.read': '{key} est lu comme une heure, par exemple {value}.',
  'times.converted': '{key} n’est pas écrit en ISO 8601, par exemple {raw}. Le rapport le lit comme {value}.',
  'times.unread':
    '{rows} heures ne sont pas lisibles, par exemple {raw} : elles sont affichées telles quelles, sans tri ni filtre.',
  'times.unread.do':
    'Envoyez de l’ISO 8601 avec un fuseau, comme 2026-11-21T08:30:02Z ; ou dites dans mapping.fields.{key} leur unité ("unit").',
  'times.unlikely': '{rows} heures sont avant 1990 ou après 2100.',
  'times.unlikely.do':
    'Dites dans mapping.fields.{key} leur unité ("unit": "s", "ms", "us" ou "ns"), ou envoyez null s’il n’y en a pas.',
  'times.future': '{key} est dans le futur : {value}.',
  'times.future.do': 'Vérifiez l’horloge du serveur et le fuseau qu’il écrit.',
  'times.noZone': '{key} n’indique pas de fuseau et est donc lu en UTC : {raw}.',
  'times.noZone.do': 'Envoyez-en un, ou dites-le dans mapping.fields.{key} ("zone": "America/Sao_Paulo").',

  'durations.said': 'Les durées ({key}) sont comptées en {unit}.',
  'durations.guessed':
    'Rien ne dit l’unité des durées ({key}). Elles sont lues en {unit} : {raw} est affiché comme {value} ms.',
  'durations.guessed.do':
    'Si c’est juste, dites-le dans mapping.fields ({"{key}": {"at": "…", "unit": "{unit}"}}) ; sinon, donnez-y la bonne unité.',
  'durations.small':
    'Les durées ({key}) sont lues en millisecondes, et toutes sont très petites, par exemple {raw} : on dirait des secondes.',
  'durations.small.do':
    'Envoyez des millisecondes, ou un mappage avec {"{key}": {"at": "{key}", "unit": "s"}}.',

  'paging.one': 'Ses {rows} lignes sont toutes envoyées d’un coup.',
  'paging.end': 'Il a été lu jusqu’au bout : {rows} lignes en {pages} pages.',
  'paging.on': '{pages} pages ont été lues, {rows} lignes ; chacune continue la précédente.',
  'paging.named': 'La réponse indique sa page suivante : {name}.',
  'paging.trial': 'La façon de demander d’autres pages a été trouvée par essai : {ways}.',
  'paging.trial.do':
    'Donnez le mappage que fait guessMapping(), pour qu’aucun rapport n’ait à essayer : il demande jusqu’à cinq fois.',
  'paging.length':
    'Il donne {rows} lignes, autant que beaucoup de serveurs par page, et rien ne dit s’il y en a d’autres.',
  'paging.unknown':
    'Il donne les mêmes {rows} lignes à chaque page. S’il y en a d’autres, le rapport ne peut pas les afficher, et le dit.',
  'paging.unknown.do':
    'Dites dans mapping.paging comment demander les pages, par exemple {"by": "page"} avec le paramètre {"page": "{page}"} ; ou indiquez la page suivante dans la réponse : un membre next, ou un en-tête Link avec rel="next" (vers une autre origine, seulement avec Access-Control-Expose-Headers: Link).',
  'paging.sign':
    'Sa réponse dit qu’il y en a d’autres ({name}), mais le rapport ne sait pas comment les demander.',
  'paging.member.do':
    'Si {name} dit où commence la page suivante, paginez par lui : {"paging": {"by": "cursor", "next": "{name}"}}, avec le paramètre qui le prend, par exemple {"cursor": "{cursor}"}.',
  'paging.elsewhere':
    'Il indique sa page suivante sur une autre origine ({name}), que le rapport ne suit pas : vos en-têtes y seraient envoyés. Seules les {rows} premières lignes sont affichées.',
  'paging.elsewhere.do':
    'Faites écrire les liens vers l’adresse demandée (derrière un proxy : X-Forwarded-Host), ou donnez cette autre adresse comme point de terminaison.',
  'paging.fault': 'Une page suivante échoue ({status}), après {rows} lignes.',
  'paging.fault.do': 'Ouvrez cette page seule : {address}',
  'paging.repeats':
    'La deuxième page est de nouveau la première : le rapport ne sait pas demander les pages.',
  'paging.repeats.do':
    'Faites-lui prendre offset et limit, ou dites dans mapping.paging comment il pagine : par {page}, {offset}, un {cursor} ou un lien. Si ces lignes sont toutes là, dites {"paging": {"by": "none"}}.',
  'paging.endless':
    'Il indique toujours une page suivante, et aucune n’apporte de nouvelles lignes ({pages} pages, {rows} lignes).',
  'paging.endless.do': 'Omettez la page suivante, ou envoyez null, après la dernière ligne.',
  'paging.short': 'Il compte {total} lignes et en donne {rows}.',
  'paging.short.do': 'Comptez ce que les pages contiennent : les mêmes filtres, et rien de plus.',
  'paging.grew': 'Des lignes ont été ajoutées plus vite qu’elles n’ont pu être lues.',
  'paging.grew.do': 'Demandez une période qui a une fin.',
  'paging.twice': '{twice} lignes sont sur plusieurs pages.',
  'paging.twice.do':
    'Si des lignes s’ajoutent sans cesse, c’est normal. Sinon, triez par heure puis par identifiant.',

  'limit.kept': 'Il ne donne pas plus de lignes que demandé.',
  'limit.ignored': '{few} lignes étaient demandées et il en a donné {rows} : il ignore la limite.',
  'limit.ignored.do':
    'Faites-lui prendre limit, ou dites quel paramètre il prend : {"request": {"parameters": {"per_page": "{limit}"}}}.',

  'total.right': 'Il compte {total} lignes, et la dernière est là.',
  'total.counted': 'Il compte {total} lignes.',
  'total.reached': 'Il ne compte pas ses lignes. Ses pages en ont {rows}, pas plus.',
  'total.none':
    'Il ne dit pas combien il y a de lignes : aucun nombre n’est affiché, et on ne peut pas aller d’un coup à la fin.',
  'total.none.do':
    'Ajoutez total à la réponse, ou un en-tête X-Total-Count ; dans un mappage, {"total": {"at": "…"}} ou {"total": {"header": "…"}}.',
  'total.high': 'Il compte {total} lignes, mais il n’y en a pas à la place de la dernière.',
  'total.low': 'Il compte {total} lignes, et en donne {rows} de plus après elles.',
  'total.wrong.do': 'Comptez ce que les pages contiennent : les mêmes filtres, et rien de plus.',

  'stability.same': 'La même requête reçoit la même réponse.',
  'stability.order': 'Interrogé deux fois, il a donné les mêmes lignes dans deux ordres.',
  'stability.order.do': 'Triez par heure puis par identifiant.',
  'stability.other': 'Interrogé deux fois, il a donné d’autres lignes.',
  'stability.other.do': 'Si des appels s’ajoutent sans cesse, c’est normal. Sinon, triez les lignes.',

  'order.both': 'Il trie par {key}, dans les deux sens.',
  'order.own': 'Les lignes les plus récentes sont envoyées d’abord ; les autres ordres sont faits ici.',
  'order.notOwn':
    'Le mappage dit que les lignes les plus récentes sont envoyées d’abord, mais ce n’est pas le cas.',
  'order.notOwn.do': 'Omettez rows.newestFirst.',
  'order.unmapped': 'Le mappage ne sait pas trier par {key} : seules les lignes chargées sont triées.',
  'order.unmapped.do':
    'Dites comment le demander, par exemple {"sort": {"ascending": "{field}", "descending": "-{field}"}} avec le paramètre {"sort": "{sort}"}.',
  'order.wrong.newest':
    'Les lignes ne sont pas triées par {key}, les plus récentes d’abord, quand on le demande.',
  'order.wrong.oldest':
    'Les lignes ne sont pas triées par {key}, les plus anciennes d’abord, quand on le demande.',
  'order.wrong.do':
    'Faites-le trier par sort=-{key} et sort={key}, ou dites dans mapping.sort comment il le fait.',

  'filters.works': '{filter} trouve ce qu’il doit.',
  'filters.unmapped': 'Le mappage ne décrit pas {keys} : la recherche se fait dans les lignes chargées.',
  'filters.unmapped.do':
    'Dites comment les demander, par exemple {"filters": {"as": "parameters", "operators": {"contains": "{field}={value}"}}}.',
  'filters.nothing': '{filter} ne trouve rien, bien que des lignes le contiennent.',
  'filters.nothing.do':
    'Les filtres de texte valent n’importe où dans une valeur, quelle que soit la casse ; from et until sont des instants en UTC, inclus.',
  'filters.ignored':
    '{filter} est ignoré : des lignes ne correspondent pas. Le rapport le dit et propose de filtrer celles chargées.',
  'filters.ignored.do': 'Faites-lui prendre ce paramètre, ou retirez le filtre du mappage.',

  'case.ignored': 'Le texte est trouvé quelle que soit la casse ({filter}).',
  'case.kept':
    '{filter} ne trouve rien, bien que des lignes l’aient dans une autre casse : le point de terminaison y est sensible.',
  'case.kept.do':
    'Faites-lui ignorer la casse, ou dites qu’il ne le fait pas : {"filters": {"caseless": "none"}}. La recherche se fait alors dans les lignes chargées.',

  'summaries.right': 'Il résume {question} et compte {rows} lignes, comme ses pages.',
  'summaries.none': 'Il ne résume pas {question} : les lignes chargées sont comptées à la place.',
  'summaries.none.do':
    'Répondez à summary=time et summary=<champ> (openapi.yaml), ou décrivez mapping.summary.',
  'summaries.wrong': 'Son résumé {question} compte {said} lignes, et ses pages en ont {own}.',
  'summaries.wrong.do': 'Résumez les lignes que les filtres de la requête retiennent, et aucune autre.',
  'summaries.failures': 'Son résumé {question} compte {said} échecs, et ses pages en ont {own}.',
  'summaries.failures.do': 'Un statut à partir de 400 est un échec, comme error quand il vaut true.',
  'summaries.byTime': 'par heure',
  'summaries.by': 'par {key}',
};
