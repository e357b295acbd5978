/*
 * What the doctor says, by the code of a finding; what is in braces is filled in. Developers read it who may never have seen the
 * report, so each text says what was seen, and each remedy (`….do`) what to write where. They are kept apart from the report's own
 * texts, which every reader loads.
 */
export const english = {
  'reach.rows': 'It answers with {rows} rows; {limit} were asked for.',
  'reach.answer': 'The answer has {rows} rows.',
  'reach.empty': 'It answers, and has no rows to look at.',
  'reach.empty.do': 'Run the doctor again when there are some.',
  'reach.network':
    'The browser got no answer. Either nothing answers there, or the answer lacks the CORS headers that another origin needs.',
  'reach.network.do':
    'Open the address in a tab. If it answers there, send Access-Control-Allow-Origin, and Access-Control-Allow-Headers for headers of your own.',
  'reach.policy': 'The content security policy of this page blocks this address ({directive}).',
  'reach.policy.do': 'Add the origin of the endpoint to that directive.',
  'reach.offline': 'This browser has no network.',
  'reach.offline.do': 'Connect it, and run the doctor again.',
  'reach.unauthorised': 'It requires a sign-in (401).',
  'reach.unauthorised.do': 'Give headers or credentials, to the doctor as to the tag.',
  'reach.forbidden': 'It refuses access (403).',
  'reach.forbidden.do': 'Sign in as someone who may read the log.',
  'reach.not-found': 'There is nothing at this address (404).',
  'reach.not-found.do': 'Check the path.',
  'reach.sign-in-page': 'It sends a web page, probably a sign-in page, instead of JSON.',
  'reach.sign-in-page.do': 'Give headers or credentials, and have it answer 401 where they are missing.',
  'reach.not-json': 'Its answer is not JSON. {details}',
  'reach.not-json.do': 'Answer JSON, one JSON object a line, or a log file.',
  'reach.no-rows': 'Its answer has no rows where they are expected. {details}',
  'reach.no-rows.do': 'Say in mapping.rows.at where the list is, such as {"rows": {"at": "data.items"}}.',
  'reach.time-out': 'It took too long.',
  'reach.time-out.do': 'Have it answer one page within 30 seconds.',
  'reach.bad-mapping': 'The mapping is not valid. {details}',
  'reach.bad-mapping.do': 'Correct that member; mapping.schema.json says what it may hold.',
  'reach.bad-endpoint': 'The endpoint is not an http or https URL.',
  'reach.bad-endpoint.do': 'Give an address such as https://example.com/api/logs, or a path of this page.',
  'reach.other': 'It fails ({status}). {details}',
  'reach.other.do': 'Check the server’s log.',
  failed: 'It failed at a request of this check ({status}).',
  'failed.do': 'Repeat the request in the browser’s network tab, and check the server’s log.',

  'protocol.default': 'It speaks the default protocol.',
  'protocol.given': 'It is read by the mapping that was given.',
  'protocol.file': 'It answers a log file, which the report reads whole.',
  'protocol.guessed':
    'It does not speak the default protocol. The report guesses a mapping from its first answer.',
  'protocol.guessed.do':
    'Check the mapping that guessMapping() makes, add how filters and orders are asked for, and set it as the tag’s mapping: then nothing is guessed.',
  'protocol.engine': 'It answers as a known server does ({engines}).',
  'protocol.engine.do':
    'Make its mapping by that function of api-log-report/engines.js: then the server is asked for filters and orders, too.',

  'fields.all': 'The rows have every column of the report.',
  'fields.some': 'The rows have {there}. The report leaves its other columns out.',
  'fields.others': 'In the details of an entry there is also: {others}.',
  'fields.missing': 'The rows have no {missing}. They do have: {others}.',
  'fields.missing.do':
    'If one of these is meant, say so in mapping.fields, such as {"{first}": "…"}; else leave the column out by the property columns.',
  'fields.noTime':
    'No time was found in the rows, so they can neither be ordered nor filtered by it. They have: {others}.',
  'fields.noTime.do': 'Say in mapping.fields where it is, such as {"{first}": "…"}.',
  'fields.none': 'The rows have no column of the report. They have: {others}.',
  'fields.none.do': 'Say in mapping.fields which is which, or choose another preset.',

  'times.read': '{key} is read as a time, such as {value}.',
  'times.converted': '{key} is not written in ISO 8601, such as {raw}. The report reads that as {value}.',
  'times.unread':
    '{rows} times are not read, such as {raw}: they are shown as received, and cannot be ordered or filtered.',
  'times.unread.do':
    'Send ISO 8601 with a zone, such as 2026-11-21T08:30:02Z; or say in mapping.fields.{key} how they are counted ("unit").',
  'times.unlikely': '{rows} times are before 1990 or after 2100.',
  'times.unlikely.do':
    'Say in mapping.fields.{key} how they are counted ("unit": "s", "ms", "us" or "ns"), or send null where there is none.',
  'times.future': '{key} is in the future: {value}.',
  'times.future.do': 'Check the clock of the server, and the zone that it writes.',
  'times.noZone': '{key} names no zone, so it is taken as UTC: {raw}.',
  'times.noZone.do': 'Send one, or say it in mapping.fields.{key} ("zone": "America/Sao_Paulo").',

  'durations.said': 'Lengths of time ({key}) are counted in {unit}.',
  'durations.guessed':
    'Nothing says what lengths of time ({key}) are counted in. They are taken as {unit}: {raw} is shown as {value} ms.',
  'durations.guessed.do':
    'If that is right, say so in mapping.fields ({"{key}": {"at": "…", "unit": "{unit}"}}); else say the right unit there.',
  'durations.small':
    'Lengths of time ({key}) are taken as milliseconds, and all are parts of a few, such as {raw}: these look like seconds.',
  'durations.small.do': 'Send milliseconds, or a mapping with {"{key}": {"at": "{key}", "unit": "s"}}.',

  'paging.one': 'All of its {rows} rows are sent at once.',
  'paging.end': 'It was read to its end: {rows} rows in {pages} pages.',
  'paging.on': '{pages} pages were read, {rows} rows; each goes on where the one before it ends.',
  'paging.named': 'The answer names its next page: {name}.',
  'paging.trial': 'How further pages are asked for was found by trial: {ways}.',
  'paging.trial.do':
    'Set the mapping that guessMapping() makes, so that no report has to try: it asks up to five times.',
  'paging.length':
    'It gives {rows} rows, as many as servers often give in one page, and nothing in its answer says whether there are more.',
  'paging.unknown':
    'It gives the same {rows} rows for every page. If there are more, the report cannot show them, and says so.',
  'paging.unknown.do':
    'Say in mapping.paging how pages are asked for, such as {"by": "page"} with the parameter {"page": "{page}"}; or name the next page in the answer: a member next, or a header Link with rel="next" (to another origin only with Access-Control-Expose-Headers: Link).',
  'paging.sign': 'Its answer says that there are more ({name}), and the report has no way to ask for them.',
  'paging.member.do':
    'If {name} says where the next page begins, page by it: {"paging": {"by": "cursor", "next": "{name}"}}, with the parameter that takes it, such as {"cursor": "{cursor}"}.',
  'paging.elsewhere':
    'It names its next page on another origin ({name}), which the report does not follow: headers of yours would be sent there. Only the first {rows} rows are shown.',
  'paging.elsewhere.do':
    'Have it write links to the address that it was asked at (behind a proxy: X-Forwarded-Host), or set that other address as the endpoint.',
  'paging.fault': 'A further page fails ({status}), behind {rows} rows.',
  'paging.fault.do': 'Open that page by itself: {address}',
  'paging.repeats': 'The second page is the first one again: the report does not know how to ask for pages.',
  'paging.repeats.do':
    'Have it take offset and limit, or say in mapping.paging how it pages: by {page}, {offset}, a {cursor} or a link. If these rows are all, say {"paging": {"by": "none"}}.',
  'paging.endless':
    'It goes on to name a next page, and none of these brings new rows ({pages} pages, {rows} rows).',
  'paging.endless.do': 'Leave the next page out, or null, behind the last row.',
  'paging.short': 'It counts {total} rows and gives {rows}.',
  'paging.short.do': 'Count what the pages hold: the same filters, and no more.',
  'paging.grew': 'Rows were added faster than they could be read.',
  'paging.grew.do': 'Ask for a range of time with an end.',
  'paging.twice': '{twice} rows are on more than one page.',
  'paging.twice.do':
    'If rows are added all the time, this is expected. Otherwise sort by time, then by an identifier.',

  'limit.kept': 'It gives no more rows than it is asked for.',
  'limit.ignored': 'It was asked for {few} rows and gave {rows}: it ignores the limit.',
  'limit.ignored.do':
    'Have it take limit, or say by which parameter it does: {"request": {"parameters": {"per_page": "{limit}"}}}.',

  'total.right': 'It counts {total} rows, and the last one is there.',
  'total.counted': 'It counts {total} rows.',
  'total.reached': 'It does not count its rows. Its pages have {rows}, and no more.',
  'total.none':
    'It does not say how many rows there are: readers see no number, and cannot go to the end at once.',
  'total.none.do':
    'Add total to the answer, or a header X-Total-Count; in a mapping, {"total": {"at": "…"}} or {"total": {"header": "…"}}.',
  'total.high': 'It counts {total} rows, but there is none at the place of the last.',
  'total.low': 'It counts {total} rows, and gives {rows} more behind them.',
  'total.wrong.do': 'Count what the pages hold: the same filters, and no more.',

  'stability.same': 'The same request gets the same answer.',
  'stability.order': 'Asked twice it gave the same rows in two orders.',
  'stability.order.do': 'Sort by time and then by an identifier.',
  'stability.other': 'Asked twice it gave other rows.',
  'stability.other.do': 'If calls are added all the time, this is expected. Otherwise sort the rows.',

  'order.both': 'It sorts by {key}, both ways.',
  'order.own': 'Rows are sent newest first; other orders are made here.',
  'order.notOwn': 'The mapping says that rows are sent newest first, but they are not.',
  'order.notOwn.do': 'Leave rows.newestFirst out.',
  'order.unmapped': 'The mapping cannot sort by {key}: rows are sorted among those loaded.',
  'order.unmapped.do':
    'Say how it is asked, such as {"sort": {"ascending": "{field}", "descending": "-{field}"}} with the parameter {"sort": "{sort}"}.',
  'order.wrong.newest': 'Rows are not sorted by {key}, newest first, when that is asked for.',
  'order.wrong.oldest': 'Rows are not sorted by {key}, oldest first, when that is asked for.',
  'order.wrong.do': 'Have it sort by sort=-{key} and sort={key}, or say in mapping.sort how it does.',

  'filters.works': '{filter} finds what it should.',
  'filters.unmapped': 'The mapping does not describe {keys}: these are searched among the rows loaded.',
  'filters.unmapped.do':
    'Say how they are asked, such as {"filters": {"as": "parameters", "operators": {"contains": "{field}={value}"}}}.',
  'filters.nothing': '{filter} finds nothing, although there are rows with it.',
  'filters.nothing.do':
    'Text filters match anywhere in a value, in any case; from and until are instants in UTC, both inclusive.',
  'filters.ignored':
    '{filter} is ignored: some rows do not match. The report says so, and offers to filter those loaded.',
  'filters.ignored.do': 'Have it take that parameter, or leave the filter out of the mapping.',

  'case.ignored': 'Text is found in any case ({filter}).',
  'case.kept':
    '{filter} finds nothing, although rows have it in another case: the endpoint is case-sensitive.',
  'case.kept.do':
    'Have it ignore case, or say that it does not: {"filters": {"caseless": "none"}}. Then texts are searched among the rows loaded.',

  'summaries.right': 'It sums up {question}, and counts {rows} rows as its pages do.',
  'summaries.none': 'It does not sum up {question}: the rows loaded are counted instead.',
  'summaries.none.do': 'Answer summary=time and summary=<field> (openapi.yaml), or describe mapping.summary.',
  'summaries.wrong': 'Its summary {question} counts {said} rows, and its pages have {own}.',
  'summaries.wrong.do': 'Sum up the rows that the filters of the request let through, and no others.',
  'summaries.failures': 'Its summary {question} counts {said} failures, and its pages have {own}.',
  'summaries.failures.do': 'A status of 400 or more is a failure, and an error that is true.',
  'summaries.byTime': 'by time',
  'summaries.by': 'by {key}',
} as const;

/** Code of a text; without `.do` it is one of a finding. */
export type Saying = keyof typeof english;

export type Sayings = Readonly<Record<Saying, string>>;
