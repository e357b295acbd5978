import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';
import { allPages } from '../../src/log/reading/all-pages.js';
import { completeSource } from '../../src/log/complete-source.js';
import { entriesOf } from '../../src/rows/columns.js';
import { answers } from '../../src/log/proofs/answers.js';
import { endpointSource } from '../../src/sources/endpoint/endpoint-source.js';
import type { LogSource } from '../../src/sources/log-source.js';
import { checkMapping } from '../../src/sources/mapping/check-mapping.js';
import { mappedProtocol } from '../../src/sources/mapping/mapped-protocol.js';
import type { Query } from '../../src/core/query.js';
import { expectedSummary, summaryFaults } from '../support/expected-summary.js';
import { plainAnswer } from '../log/plain-answer.js';
import { entryOfRow } from '../sources/mapping/servers/entry-of-row.js';
import type { Row } from '../sources/mapping/servers/server.js';
import type { LiveServer } from './live-server.js';
import { MADE_UP_FILTERS, MADE_UP_QUESTIONS, MADE_UP_SORTS } from './made-up-log.js';

// Requests listen to the page for what its policy forbids; there is no page here, and nothing is forbidden.
Object.assign(globalThis, { document: new EventTarget() });

type Entry = Readonly<Record<string, unknown>>;

/** The result for one server: counts for the table, and each thing that was wrong. */
export interface Checked {
  readonly paged: number;
  readonly ownTotal: number;
  /** Whether its answers say how many rows match. */
  readonly hasTotal: boolean;
  readonly filtersAsked: number;
  readonly sortsAsked: number;
  readonly summariesAsked: number;
  readonly faults: readonly string[];
}

const PAGE = 500;
export const NEWEST_FIRST = { key: 'dateTime', descending: true } as const;

export const readAll = async (source: LogSource, query: Query) => {
  const { signal } = new AbortController();
  const rows: Entry[] = [];
  const totals = new Set<number | null>();
  for await (const { page } of allPages({ source, query, limit: PAGE, fallbackLimit: PAGE, signal })) {
    if (!page) continue;
    rows.push(...entriesOf(page.rows));
    totals.add(page.total);
  }
  return { rows, totals };
};

export const idOf = (row: Entry): number => Number(String(row['id']).replace(/\D/g, ''));
export const idsOf = (rows: readonly Entry[]): string => JSON.stringify(rows.map(idOf).sort((a, b) => a - b));

/** Pages a server to its end, filters and sorts it through its mapping, and compares each answer to that of plain loops. */
export const checkServer = async (
  { endpoint, headers, mapping, ownTotal }: LiveServer,
  log: readonly Row[],
): Promise<Checked> => {
  const faults: string[] = [];
  const newSource = (send?: typeof fetch): LogSource =>
    endpointSource({ endpoint, baseUrl: endpoint, headers, ...(send && { fetch: send }) }, (address) =>
      mappedProtocol(address, checkMapping(mapping)),
    );
  const plain = log.map(entryOfRow);
  const expect = (isRight: boolean, fault: string): void => void (isRight || faults.push(fault));

  const total = await ownTotal();
  const hasTotal = mapping.total !== undefined && !mapping.total.isAtLeast;
  expect(total === log.length, `holds ${total} rows of ${log.length}`);
  const whole = await readAll(newSource(), { filters: {}, sort: NEWEST_FIRST });
  expect(idsOf(whole.rows) === idsOf(plain), `paged ${whole.rows.length} rows, some lost or twice`);
  for (const said of whole.totals) expect(said === (hasTotal ? total : null), `says ${said} rows`);
  for (const row of whole.rows) {
    const original: Entry = plain[idOf(row) - 1] ?? {};
    for (const key of Object.keys(mapping.fields ?? {}))
      if (key !== 'id' && row[key] !== original[key])
        faults.push(`row ${idOf(row)}: ${key} is ${String(row[key])}, not ${String(original[key])}`);
  }

  let filtersAsked = 0;
  for (const filters of MADE_UP_FILTERS) {
    const source = newSource();
    const query = { filters, sort: NEWEST_FIRST };
    const words = JSON.stringify(filters);
    const isAsked = Object.entries(filters).every(([key, param]) =>
      answers(source.capabilities.filters, key, param),
    );
    if (isAsked) filtersAsked++;
    const expected = plainAnswer(plain, query, DEFAULT_PRESET);
    // Asked bare where the server answers it all, so that nothing done here covers up what it does wrong.
    const found = await readAll(isAsked ? source : completeSource(source, DEFAULT_PRESET), query).catch(
      (error: unknown) => ({ rows: [], totals: new Set<number | null>(), error }),
    );
    if ('error' in found) faults.push(`${words}: ${String(found.error)} ${JSON.stringify(found.error)}`);
    else
      expect(
        idsOf(found.rows) === idsOf(expected),
        `${words}: ${found.rows.length} rows for ${expected.length}`,
      );
    if (isAsked && hasTotal)
      for (const said of found.totals)
        expect(said === expected.length, `${words}: says ${said} rows for ${expected.length}`);
  }

  let sortsAsked = 0;
  for (const key of MADE_UP_SORTS) {
    const source = newSource();
    const { sorts } = source.capabilities;
    const isAsked = typeof sorts === 'function' ? sorts(key) : sorts === 'all' || sorts.includes(key);
    if (isAsked) sortsAsked++;
    for (const descending of [true, false]) {
      const query = { filters: {}, sort: { key, descending } };
      const { rows } = await readAll(isAsked ? source : completeSource(source, DEFAULT_PRESET), query);
      const valuesOf = (of: readonly Entry[]) => JSON.stringify(of.map((row) => row[key]));
      // Texts have as many orders as there are collations; a server's own is right where each row comes once.
      const isRight =
        key === 'url'
          ? idsOf(rows) === idsOf(plain)
          : valuesOf(rows) === valuesOf(plainAnswer(plain, query, DEFAULT_PRESET));
      expect(isRight, `sorted by ${key}, ${descending ? 'descending' : 'ascending'}: ${rows.length} rows`);
    }
  }
  let summariesAsked = 0;
  if (mapping.summary)
    for (const filters of [{}, ...MADE_UP_FILTERS])
      for (const question of MADE_UP_QUESTIONS) {
        let requests = 0;
        const source = newSource((input, init) => {
          requests++;
          return fetch(input, init);
        });
        const isAsked = Object.entries(filters).every(([key, param]) =>
          answers(source.capabilities.filters, key, param),
        );
        if (!isAsked) continue;
        const words = `${JSON.stringify(question)} ${JSON.stringify(filters)}`;
        const { signal } = new AbortController();
        const found = await source.summarise!({ filters, sort: null }, question, { signal }).catch(
          (error: unknown) => String(error),
        );
        if (requests === 0) continue;
        summariesAsked++;
        if (found === null) faults.push(`${words}: the answer is not understood`);
        else if (typeof found === 'string') faults.push(`${words}: ${found}`);
        else {
          const wrong = summaryFaults(found, await expectedSummary(plain, filters, question));
          for (const fault of wrong) faults.push(`${words}: ${fault}`);
        }
      }
  return {
    summariesAsked,
    paged: whole.rows.length,
    ownTotal: total,
    hasTotal,
    filtersAsked,
    sortsAsked,
    faults,
  };
};
