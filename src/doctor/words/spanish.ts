import type { Sayings } from './english.js';

export const spanish: Sayings = {
  'reach.rows': 'Responde con {rows} filas; se pidieron {limit}.',
  'reach.answer': 'La respuesta tiene {rows} filas.',
  'reach.empty': 'Responde, pero no hay filas que examinar.',
  'reach.empty.do': 'Vuelva a ejecutar el diagnóstico cuando haya filas.',
  'reach.network':
    'El navegador no recibió respuesta. O nada responde en esa dirección, o a la respuesta le faltan las cabeceras CORS que otro origen necesita.',
  'reach.network.do':
    'Abra la dirección en una pestaña. Si allí responde, envíe Access-Control-Allow-Origin y, para cabeceras propias, Access-Control-Allow-Headers.',
  'reach.policy':
    'La política de seguridad de contenido de esta página no permite hacer esa consulta ({directive}).',
  'reach.policy.do': 'Añada el origen del endpoint a esa directiva.',
  'reach.offline': 'Este navegador no tiene red.',
  'reach.offline.do': 'Conéctelo y vuelva a ejecutar el diagnóstico.',
  'reach.unauthorised': 'Pide iniciar sesión (401).',
  'reach.unauthorised.do': 'Indique headers o credentials, tanto al diagnóstico como al componente.',
  'reach.forbidden': 'Deniega el acceso (403).',
  'reach.forbidden.do': 'Inicie sesión con un usuario que pueda leer el registro.',
  'reach.not-found': 'No hay nada en esta dirección (404).',
  'reach.not-found.do': 'Compruebe la ruta.',
  'reach.sign-in-page':
    'Responde con una página web, probablemente de inicio de sesión, donde se espera JSON.',
  'reach.sign-in-page.do': 'Indique headers o credentials, y haga que responda 401 cuando falten.',
  'reach.not-json': 'Su respuesta no es JSON. {details}',
  'reach.not-json.do': 'Responda JSON, un objeto JSON por línea o un archivo de log.',
  'reach.no-rows': 'Su respuesta no tiene filas donde se esperan. {details}',
  'reach.no-rows.do':
    'Diga en mapping.rows.at dónde está la lista, por ejemplo {"rows": {"at": "data.items"}}.',
  'reach.time-out': 'Tardó demasiado.',
  'reach.time-out.do': 'Haga que responda una página en menos de 30 segundos.',
  'reach.bad-mapping': 'El mapeo no es correcto. {details}',
  'reach.bad-mapping.do': 'Corrija ese miembro; mapping.schema.json dice qué puede contener.',
  'reach.bad-endpoint': 'El endpoint no es una URL http o https.',
  'reach.bad-endpoint.do':
    'Indique una dirección como https://example.com/api/logs o una ruta de esta página.',
  'reach.other': 'Falla ({status}). {details}',
  'reach.other.do': 'Consulte el registro del servidor.',
  failed: 'Falló en una consulta de esta comprobación ({status}).',
  'failed.do': 'Repita la consulta en la pestaña de red del navegador y consulte el log del servidor.',

  'protocol.default': 'Habla el protocolo predeterminado.',
  'protocol.given': 'Se lee con el mapeo indicado.',
  'protocol.file': 'Responde con un archivo de log, que el informe lee entero.',
  'protocol.guessed':
    'No habla el protocolo predeterminado. El informe deduce un mapeo a partir de la primera respuesta.',
  'protocol.guessed.do':
    'Compruebe el mapeo que crea guessMapping(), añada cómo se piden los filtros y el orden, y póngalo como mapping del componente: así ya no se deduce nada.',
  'protocol.engine': 'Responde como un servidor conocido ({engines}).',
  'protocol.engine.do':
    'Cree el mapeo con esa función de api-log-report/engines.js: así también los filtros y el orden se piden al servidor.',

  'fields.all': 'Las filas tienen todas las columnas del informe.',
  'fields.some': 'Las filas tienen {there}. El informe omite las demás columnas.',
  'fields.others': 'En los detalles de un registro hay además: {others}.',
  'fields.missing': 'Las filas no tienen {missing}. Sí tienen: {others}.',
  'fields.missing.do':
    'Si se trata de uno de estos, dígalo en mapping.fields, por ejemplo {"{first}": "…"}; si no, omita la columna con la propiedad columns.',
  'fields.noTime':
    'No se encontró ninguna fecha y hora en las filas, así que no se pueden ordenar ni filtrar por ella. Tienen: {others}.',
  'fields.noTime.do': 'Diga en mapping.fields dónde está, por ejemplo {"{first}": "…"}.',
  'fields.none': 'Las filas no tienen ninguna columna del informe. Tienen: {others}.',
  'fields.none.do': 'Diga en mapping.fields cuál es cuál, o elija otro preset.',

  'times.read': '{key} se lee como fecha y hora, por ejemplo {value}.',
  'times.converted': '{key} no está en ISO 8601, por ejemplo {raw}. El informe lo lee como {value}.',
  'times.unread':
    '{rows} fechas no se pudieron leer, por ejemplo {raw}: se muestran como se recibieron y no se pueden ordenar ni filtrar.',
  'times.unread.do':
    'Envíe ISO 8601 con zona horaria, por ejemplo 2026-11-21T08:30:02Z; o diga en mapping.fields.{key} cómo se cuentan ("unit").',
  'times.unlikely': '{rows} fechas son anteriores a 1990 o posteriores a 2100.',
  'times.unlikely.do':
    'Diga en mapping.fields.{key} cómo se cuentan ("unit": "s", "ms", "us" o "ns"), o envíe null donde no haya fecha.',
  'times.future': '{key} está en el futuro: {value}.',
  'times.future.do': 'Compruebe el reloj del servidor y la zona horaria que escribe.',
  'times.noZone': '{key} no indica zona horaria y se lee como UTC: {raw}.',
  'times.noZone.do': 'Envíela, o indíquela en mapping.fields.{key} ("zone": "America/Sao_Paulo").',

  'durations.said': 'Las duraciones ({key}) se cuentan en {unit}.',
  'durations.guessed':
    'Nada dice en qué unidad están las duraciones ({key}). Se leen como {unit}: {raw} se muestra como {value} ms.',
  'durations.guessed.do':
    'Si es así, dígalo en mapping.fields ({"{key}": {"at": "…", "unit": "{unit}"}}); si no, indique allí la unidad correcta.',
  'durations.small':
    'Las duraciones ({key}) se leen como milisegundos, y todas son fracciones pequeñas, por ejemplo {raw}: parecen segundos.',
  'durations.small.do': 'Envíe milisegundos, o un mapeo con {"{key}": {"at": "{key}", "unit": "s"}}.',

  'paging.one': 'Sus {rows} filas llegan todas de una vez.',
  'paging.end': 'Se leyó hasta el final: {rows} filas en {pages} páginas.',
  'paging.on': 'Se leyeron {pages} páginas, {rows} filas; cada una sigue donde termina la anterior.',
  'paging.named': 'La respuesta indica su página siguiente: {name}.',
  'paging.trial': 'Cómo se piden las demás páginas se averiguó probando: {ways}.',
  'paging.trial.do':
    'Ponga el mapeo que crea guessMapping(), para que ningún informe tenga que probar: son hasta cinco consultas.',
  'paging.length':
    'Da {rows} filas, tantas como los servidores suelen dar por página, y nada en su respuesta dice si hay más.',
  'paging.unknown':
    'Da las mismas {rows} filas sea cual sea la página pedida. Si hay más, el informe no puede mostrarlas, y lo dice.',
  'paging.unknown.do':
    'Diga en mapping.paging cómo se piden las páginas, por ejemplo {"by": "page"} con el parámetro {"page": "{page}"}; o indique la página siguiente en la respuesta: un miembro next o una cabecera Link con rel="next" (a otro origen, solo con Access-Control-Expose-Headers: Link).',
  'paging.sign': 'Su respuesta dice que hay más ({name}), y el informe no sabe cómo pedirlas.',
  'paging.member.do':
    'Si {name} dice dónde empieza la página siguiente, úselo: {"paging": {"by": "cursor", "next": "{name}"}}, con el parámetro que lo recibe, por ejemplo {"cursor": "{cursor}"}.',
  'paging.elsewhere':
    'Indica su página siguiente en otro origen ({name}), que el informe no sigue: allí se enviarían las cabeceras de usted. Solo se muestran las primeras {rows} filas.',
  'paging.elsewhere.do':
    'Haga que escriba enlaces a la dirección en la que se le consultó (detrás de un proxy: X-Forwarded-Host), o ponga esa otra dirección como endpoint.',
  'paging.fault': 'Otra página falla ({status}), después de {rows} filas.',
  'paging.fault.do': 'Abra esa página por separado: {address}',
  'paging.repeats': 'La segunda página es otra vez la primera: no se sabe cómo hay que pedir las páginas.',
  'paging.repeats.do':
    'Haga que acepte offset y limit, o diga en mapping.paging cómo pagina: por {page}, {offset}, un {cursor} o un enlace. Si estas filas son todas, diga {"paging": {"by": "none"}}.',
  'paging.endless':
    'Sigue indicando una página siguiente, y ninguna trae filas nuevas ({pages} páginas, {rows} filas).',
  'paging.endless.do': 'Después de la última fila, omita la página siguiente o envíe null.',
  'paging.short': 'Cuenta {total} filas y da {rows}.',
  'paging.short.do': 'Cuente lo que contienen las páginas: los mismos filtros, y nada más.',
  'paging.grew': 'Las filas llegaron más rápido de lo que se pudieron leer.',
  'paging.grew.do': 'Pida un período que tenga fin.',
  'paging.twice': '{twice} filas están en más de una página.',
  'paging.twice.do':
    'Si llegan filas todo el tiempo, es lo esperado; si no, ordene por fecha y hora y después por un identificador.',

  'limit.kept': 'No da más filas de las que se piden.',
  'limit.ignored': 'Se pidieron {few} filas y dio {rows}: no tiene en cuenta el límite.',
  'limit.ignored.do':
    'Haga que acepte limit, o diga qué parámetro acepta: {"request": {"parameters": {"per_page": "{limit}"}}}.',

  'total.right': 'Cuenta {total} filas, y la última está.',
  'total.counted': 'Cuenta {total} filas.',
  'total.reached': 'No cuenta sus filas. Sus páginas tienen {rows}, y ninguna más.',
  'total.none': 'No dice cuántas filas hay: quien lee no ve el total ni puede ir directamente al final.',
  'total.none.do':
    'Añada total a la respuesta, o una cabecera X-Total-Count; en un mapeo, {"total": {"at": "…"}} o {"total": {"header": "…"}}.',
  'total.high': 'Cuenta {total} filas, pero no hay ninguna en el lugar de la última.',
  'total.low': 'Cuenta {total} filas y da {rows} más después de ellas.',
  'total.wrong.do': 'Cuente lo que contienen las páginas: los mismos filtros, y nada más.',

  'stability.same': 'La misma consulta recibe la misma respuesta.',
  'stability.order': 'Consultado dos veces, dio las mismas filas en dos órdenes.',
  'stability.order.do': 'Ordene por fecha y hora y después por un identificador.',
  'stability.other': 'Consultado dos veces, dio otras filas.',
  'stability.other.do': 'Si llegan llamadas todo el tiempo, es lo esperado; si no, ordene las filas.',

  'order.both': 'Ordena por {key}, en ambos sentidos.',
  'order.own': 'Las filas ya llegan de la más nueva a la más antigua; los demás órdenes se hacen aquí.',
  'order.notOwn': 'El mapeo dice que las filas más nuevas llegan primero, y no es así.',
  'order.notOwn.do': 'Omita rows.newestFirst.',
  'order.unmapped': 'El mapeo no sabe ordenar por {key}: solo se ordenan las filas cargadas.',
  'order.unmapped.do':
    'Diga cómo se pide, por ejemplo {"sort": {"ascending": "{field}", "descending": "-{field}"}} con el parámetro {"sort": "{sort}"}.',
  'order.wrong.newest':
    'Las filas no llegan ordenadas por {key}, de la más nueva a la más antigua, cuando se pide así.',
  'order.wrong.oldest':
    'Las filas no llegan ordenadas por {key}, de la más antigua a la más nueva, cuando se pide así.',
  'order.wrong.do': 'Haga que ordene por sort=-{key} y sort={key}, o diga en mapping.sort cómo lo hace.',

  'filters.works': '{filter} encuentra lo que debe.',
  'filters.unmapped': 'El mapeo no sabe pedir {keys}: se busca solo entre las filas cargadas.',
  'filters.unmapped.do':
    'Diga cómo se piden, por ejemplo {"filters": {"as": "parameters", "operators": {"contains": "{field}={value}"}}}.',
  'filters.nothing': '{filter} no encuentra nada, aunque hay filas con ese valor.',
  'filters.nothing.do':
    'Los filtros de texto valen en cualquier parte del valor, sin distinguir mayúsculas; from y until son instantes en UTC, ambos incluidos.',
  'filters.ignored':
    '{filter} se ignora: llegaron filas que no coinciden. El informe lo dice y ofrece filtrar las filas cargadas.',
  'filters.ignored.do': 'Haga que acepte ese parámetro, u omita el filtro en el mapeo.',

  'case.ignored': 'El texto se encuentra en mayúsculas o minúsculas ({filter}).',
  'case.kept':
    '{filter} no encuentra nada, aunque hay filas con ese texto escrito de otro modo: el endpoint distingue mayúsculas y minúsculas.',
  'case.kept.do':
    'Haga que no las distinga, o diga que lo hace: {"filters": {"caseless": "none"}}. Entonces los textos se buscan entre las filas cargadas.',

  'summaries.right': 'Resume {question} y cuenta {rows} filas, como sus páginas.',
  'summaries.none': 'No resume {question}: se cuentan las filas cargadas.',
  'summaries.none.do': 'Responda summary=time y summary=<field> (openapi.yaml), o describa mapping.summary.',
  'summaries.wrong': 'Su resumen {question} cuenta {said} filas, y sus páginas tienen {own}.',
  'summaries.wrong.do': 'Resuma las filas que los filtros de la consulta dejan pasar, y ninguna otra.',
  'summaries.failures': 'Su resumen {question} cuenta {said} fallos, y sus páginas tienen {own}.',
  'summaries.failures.do': 'Un estado de 400 o más es un fallo, y también un error que sea true.',
  'summaries.byTime': 'por tiempo',
  'summaries.by': 'por {key}',
};
