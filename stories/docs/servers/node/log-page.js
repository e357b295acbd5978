/**
 * The default protocol of api-log-report as SQL. Values become bound parameters ($1, $2, …); names of columns come from this list
 * and never from a request.
 */
const FIELDS = {
  id: { column: 'id', type: 'number' },
  clientId: { column: 'client_id', type: 'text' },
  client: { column: 'client', type: 'text' },
  authorizationId: { column: 'authorization_id', type: 'text' },
  authorization: { column: 'authorization_name', type: 'text' },
  ip: { column: 'ip', type: 'text' },
  resource: { column: 'resource', type: 'text' },
  event: { column: 'event', type: 'text' },
  method: { column: 'method', type: 'text' },
  status: { column: 'status', type: 'number' },
  url: { column: 'url', type: 'text' },
  server: { column: 'server', type: 'text' },
  error: { column: 'error', type: 'boolean' },
  time: { column: 'time_ms', type: 'number' },
  dateTime: { column: 'logged_at', type: 'instant' },
};
const PAGING = new Set(['offset', 'limit', 'sort', 'cursor']);
const MOST_FILTERS = 50;
const LONGEST_VALUE = 1000;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** A request that cannot be answered: 400, with a message for the reader. */
export class BadRequest extends Error {}

const wholeNumber = (parameters, name, otherwise, lowest, highest) => {
  const text = parameters.get(name);
  if (text === null) return otherwise;
  if (!/^\d{1,9}$/.test(text) || Number(text) < lowest)
    throw new BadRequest(`${name}: a whole number from ${lowest}`);
  return Math.min(Number(text), highest);
};

const instant = (name, text) => {
  const at = INSTANT.test(text) ? new Date(text) : null;
  if (!at || Number.isNaN(at.getTime()))
    throw new BadRequest(`${name}: an instant such as 2026-11-21T09:30:00Z`);
  return at.toISOString();
};

/** `404`, `4xx`, `400-499` or `500-` as the lowest and the highest number. */
const range = (name, part) => {
  const [, first, , last] = /^(\d{1,9})(-(\d{1,9})?)?$/.exec(part) ?? [];
  const [, hundreds] = (name === 'status' && /^([1-9])xx$/i.exec(part)) || [];
  if (hundreds) return [hundreds * 100, hundreds * 100 + 99];
  if (first === undefined) throw new BadRequest(`${name}: a number or a range`);
  return [Number(first), last ? Number(last) : part.endsWith('-') ? 2147483647 : Number(first)];
};

/** What one parameter asks of a row; `bind` gives the place of a value. */
const contained = (key, text, bind) => {
  const { column, type } = FIELDS[key];
  if (type === 'text') return `strpos(lower(${column}), lower(${bind(text)})) > 0`;
  if (type === 'boolean') {
    if (text !== 'true' && text !== 'false') throw new BadRequest(`${key}: true or false`);
    return `${column} = ${bind(text === 'true')}`;
  }
  if (type === 'instant') throw new BadRequest(`${key}: use from and until`);
  const parts = text.split(',').map((part) => range(key, part.trim()));
  return parts.map(([low, high]) => `${column} BETWEEN ${bind(low)} AND ${bind(high)}`).join(' OR ');
};

/** The whole value, case and all; a text that no value of the type can be matches nothing. */
const exact = (key, text, bind) => {
  const { column, type } = FIELDS[key];
  if (type === 'text') return `${column} = ${bind(text)}`;
  if (type === 'instant') return `${column} = ${bind(instant(key, text))}`;
  if (type === 'boolean')
    return /^(true|false)$/.test(text) ? `${column} = ${bind(text === 'true')}` : 'FALSE';
  return /^\d{1,9}$/.test(text) ? `${column} = ${bind(Number(text))}` : 'FALSE';
};

const anywhere = (text, bind) =>
  Object.entries(FIELDS)
    .filter(([, { type }]) => type === 'text')
    .map(([key]) => `COALESCE(${contained(key, text, bind)}, FALSE)`)
    .join(' OR ');

const condition = (name, values, bind) => {
  if (name === 'from') return values.map((text) => `logged_at >= ${bind(instant(name, text))}`).join(' AND ');
  if (name === 'until')
    return values.map((text) => `logged_at <= ${bind(instant(name, text))}`).join(' AND ');
  const isNot = name.startsWith('not.');
  const rest = isNot ? name.slice(4) : name;
  const isExact = rest.startsWith('is.');
  const key = isExact ? rest.slice(3) : rest;
  if (key !== 'q' && !Object.hasOwn(FIELDS, key)) throw new BadRequest(`${name}: no such filter`);
  const test = (text) =>
    key === 'q' ? anywhere(text, bind) : isExact ? exact(key, text, bind) : contained(key, text, bind);
  // Rows without the field are kept by an exclusion: NULL counts as "does not match".
  const each = values.map((text) => `COALESCE((${test(text)}), FALSE)`);
  if (isNot) return each.map((one) => `NOT ${one}`).join(' AND ');
  return each.join(isExact ? ' OR ' : ' AND ');
};

const order = (text) => {
  const key = text.replace(/^-/, '');
  if (!Object.hasOwn(FIELDS, key)) throw new BadRequest(`sort: one of ${Object.keys(FIELDS).join(', ')}`);
  const { column, type } = FIELDS[key];
  const value = type === 'text' ? `lower(${column})` : column;
  // Missing values last; the id makes the order of equal rows fixed, so that pages neither repeat nor lose rows.
  return `${column} IS NULL, ${value} ${text.startsWith('-') ? 'DESC' : 'ASC'}, id DESC`;
};

/**
 * @param {URLSearchParams} parameters Those of the request.
 * @param {(sql: string, values: unknown[]) => Promise<Record<string, any>[]>} query Runs a statement and gives its rows.
 * @returns {Promise<{rows: object[], total: number}>} A page of the log.
 */
export const readPage = async (parameters, query) => {
  const values = [];
  const bind = (value) => `$${values.push(value)}`;
  const names = [...new Set(parameters.keys())].filter((name) => !PAGING.has(name));
  if ([...parameters].length > MOST_FILTERS) throw new BadRequest(`at most ${MOST_FILTERS} parameters`);
  if ([...parameters.values()].some((text) => text.length > LONGEST_VALUE || text.includes('\0')))
    throw new BadRequest(`values have at most ${LONGEST_VALUE} characters`);
  const conditions = names
    .map((name) => [name, parameters.getAll(name).filter((text) => text !== '')])
    .filter(([, texts]) => texts.length > 0)
    .map(([name, texts]) => `(${condition(name, texts, bind)})`);
  // Add here what the signed-in user may see: conditions.push(`tenant = ${bind(user.tenant)}`).
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const limit = wholeNumber(parameters, 'limit', 100, 1, 1000);
  const offset = wholeNumber(parameters, 'offset', 0, 0, 100_000_000);
  const sort = order(parameters.get('sort') ?? '-dateTime');

  const [{ total }] = await query(`SELECT count(*) AS total FROM api_log ${where}`, values);
  const rows = await query(
    `SELECT * FROM api_log ${where} ORDER BY ${sort} LIMIT ${limit} OFFSET ${offset}`,
    values,
  );
  return { rows: rows.map(entry), total: Number(total) };
};

const entry = (row) =>
  Object.fromEntries(
    Object.entries(FIELDS)
      .filter(([, { column }]) => row[column] !== null && row[column] !== undefined)
      .map(([key, { column, type }]) => {
        if (type === 'instant') return [key, new Date(row[column]).toISOString()];
        return [key, type === 'number' ? Number(row[column]) : row[column]];
      }),
  );

/** A page, or a fault, as an answer: for route handlers that take a `Request` and give a `Response`. */
export const answer = async (parameters, query) => {
  try {
    return Response.json(await readPage(parameters, query), {
      headers: { 'Cache-Control': 'private, no-cache' },
    });
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error;
    const problem = { title: 'Bad request', status: 400, detail: error.message };
    return Response.json(problem, { status: 400, headers: { 'Content-Type': 'application/problem+json' } });
  }
};
