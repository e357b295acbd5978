/**
 * Asks an endpoint over the rows of `rows.sql` what the default protocol promises: `node check.mjs http://localhost:3000/api/logs`.
 * Each question has the ids that the answer must have, in order.
 */
const all = [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
const without = (...ids) => all.filter((id) => !ids.includes(id));

/** @type {readonly (readonly [query: string, ids: readonly number[]])[]} */
export const QUESTIONS = [
  ['', all],
  ['limit=3', [15, 14, 13]],
  ['limit=3&offset=3', [12, 11, 10]],
  ['offset=15', []],
  ['sort=dateTime&limit=2', [1, 2]],
  ['sort=-time&limit=2', [8, 5]],
  ['sort=time&offset=14', [9]],
  ['sort=-status&offset=14', [9]],
  ['client=acme', [11, 10, 3, 2, 1]],
  ['client=ACME-T', [3]],
  ['client=%25', [7]],
  ['client=l_n', [7]],
  ['client=_e_l', []],
  ["client='hara", [8]],
  ['client=k%5Cs', [9]],
  ["client=' OR 1=1 --", []],
  ['is.client=acme', [11, 10, 1]],
  ['is.client=acme&is.client=globex', [11, 10, 5, 4, 1]],
  ['client=acme&is.client=acme', [11, 10, 1]],
  ['not.client=acme', without(1, 2, 3, 10, 11)],
  ['not.is.client=acme', without(1, 10, 11)],
  ['not.is.client=acme&not.is.client=globex', without(1, 4, 5, 10, 11)],
  ['is.status=404', [4]],
  ['is.status=4xx', []],
  ['is.error=true&limit=1', [14]],
  ['status=404', [4]],
  ['status=4xx', [14, 12, 6, 4, 3]],
  ['status=401,403,5xx', [8, 6, 5, 3]],
  ['status=400-403', [6, 3]],
  ['status=500-', [8, 5]],
  ['not.status=2xx', without(1, 2, 7, 11, 13, 15)],
  ['not.status=404&not.status=500', without(4, 5)],
  ['error=true', [14, 12, 8, 6, 5, 4, 3]],
  ['not.error=true', without(3, 4, 5, 6, 8, 12, 14)],
  ['time=200-', [8, 5, 3]],
  ['time=5', [11, 10]],
  ['from=2026-11-20T09:12:00Z', [15, 14]],
  ['until=2026-11-20T09:01:00.000Z', [2, 1]],
  ['from=2026-11-20T09:10:00.250Z&until=2026-11-20T09:10:00.250Z', [12, 11]],
  ['from=2026-11-20T06:12:00-03:00', [15, 14]],
  ['q=KEYS', [13, 12, 4, 3]],
  ['q=globex&status=5xx', [5]],
  ['client=', all],
];

/** Requests that an endpoint has to refuse with 400. */
export const REFUSED = [
  'clint=acme',
  'sort=drop',
  'sort=id;DROP TABLE api_log',
  'status=abc',
  'error=maybe',
  'from=yesterday',
  'limit=0',
  'limit=-1',
  'offset=x',
  'not.is.clint=a',
];

/**
 * @param {(query: string) => Promise<{status: number, body: any}>} ask Asks the endpoint.
 * @returns {Promise<string[]>} What is wrong, in words.
 */
export const faultsOf = async (ask) => {
  const faults = [];
  for (const [query, ids] of QUESTIONS) {
    const { status, body } = await ask(query);
    const found = (body?.rows ?? []).map(({ id }) => Number(id));
    if (status !== 200 || String(found) !== String(ids))
      faults.push(`${query || '(no parameter)'}: expected ${ids}; received ${status}, ${found}`);
    const isWhole = !/limit|offset/.test(query);
    if (status === 200 && isWhole && body.total !== ids.length)
      faults.push(`${query}: total is ${body.total}`);
  }
  for (const query of REFUSED) {
    const { status } = await ask(query);
    if (status !== 400) faults.push(`${query}: expected 400; received ${status}`);
  }
  const { body } = await ask('is.client=o%27hara');
  const [row] = body?.rows ?? [];
  const expected = {
    client: "o'hara",
    status: 503,
    error: true,
    time: 5000,
    dateTime: '2026-11-20T09:07:00',
  };
  for (const [key, value] of Object.entries(expected)) {
    const isSame =
      key === 'dateTime' ? /^2026-11-20T09:07:00(\.0+)?Z$/.test(row?.[key]) : row?.[key] === value;
    if (!isSame) faults.push(`row 8: ${key} is ${JSON.stringify(row?.[key])}`);
  }
  return faults;
};

const [, , address] = globalThis.process?.argv ?? [];
if (address?.startsWith('http')) {
  const faults = await faultsOf(async (query) => {
    const response = await fetch(`${address}?${new URLSearchParams(query)}`);
    return { status: response.status, body: await response.json().catch(() => null) };
  });
  console.log(
    faults.length > 0 ? faults.join('\n') : `${QUESTIONS.length + REFUSED.length + 1} questions answered.`,
  );
  process.exitCode = faults.length > 0 ? 1 : 0;
}
