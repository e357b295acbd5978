import { detectingSource } from '../../src/connect/detecting-source.js';
import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';
import type { Mapping } from '../../src/sources/mapping/mapping.js';
import type { Row } from '../sources/mapping/servers/server.js';
import type { LiveServer } from './live-server.js';
import { idOf, idsOf, NEWEST_FIRST, readAll } from './check-server.js';
import { entryOfRow } from '../sources/mapping/servers/entry-of-row.js';

/** The result for a server of which only the address is known. */
export interface Guessed {
  readonly paged: number;
  /** Fields of the report that were found. */
  readonly fields: readonly string[];
  readonly faults: readonly string[];
}

/** Fields that every one of these servers has, under whatever name. */
const FIELDS = ['id', 'dateTime', 'method', 'url', 'status', 'time'] as const;

/** Reads a server to its end with no mapping, and compares each row to what it was filled with; and filters it, which is done here. */
export const checkGuess = async (
  { endpoint, headers }: LiveServer,
  log: readonly Row[],
): Promise<Guessed> => {
  let guess: Mapping | null = null;
  const source = detectingSource(
    { endpoint, baseUrl: endpoint, headers, cache: 'none', partition: '', isShareable: false },
    DEFAULT_PRESET,
    ({ mapping }) => (guess = mapping ?? null),
  );
  const { info } = console;
  // Where the report is embedded, the guess is shown there.
  console.info = () => undefined;
  try {
    const faults: string[] = [];
    const { rows } = await readAll(source, { filters: {}, sort: NEWEST_FIRST });
    if (idsOf(rows) !== idsOf(log.map(entryOfRow)))
      faults.push(`paged ${rows.length} rows, some lost or twice`);
    const fields = FIELDS.filter((key) => Object.hasOwn(guess?.fields ?? {}, key));
    for (const row of rows) {
      const original: Readonly<Record<string, unknown>> = entryOfRow(log[idOf(row) - 1]!);
      for (const key of fields)
        if (key !== 'id' && row[key] !== original[key])
          faults.push(`row ${idOf(row)}: ${key} is ${String(row[key])}, not ${String(original[key])}`);
    }
    const found = await readAll(source, { filters: { status: '404' }, sort: NEWEST_FIRST });
    const expected = log.filter(({ status }) => status === 404).length;
    if (fields.includes('status') && found.rows.length !== expected)
      faults.push(`status 404: ${found.rows.length} rows for ${expected}`);
    for (const key of FIELDS) if (!fields.includes(key)) faults.push(`${key} not found`);
    return { paged: rows.length, fields, faults };
  } catch (error) {
    return { paged: 0, fields: [], faults: [`${String(error)} ${JSON.stringify(error)}`.slice(0, 300)] };
  } finally {
    console.info = info;
  }
};
