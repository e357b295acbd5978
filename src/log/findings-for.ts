import { ANYWHERE, readFilterKey, type Filters, type Query } from '../core/query.js';
import { findingsBySummaries } from './findings-by-summaries.js';
import { logMeanings } from '../log/log-meanings.js';
import { tellingFields } from '../log/telling-fields.js';
import { whatChanged } from '../log/what-changed.js';
import type { Preset } from '../presets/preset.js';
import { positions } from '../rows/kernels/positions.js';
import type { LogFindings, SummariseOptions } from '../sources/log-source.js';
import { answerQuery, fieldOfFilter } from '../query/answer-query.js';
import { breather } from '../core/breathe.js';
import { rowsLoaded, rowsRead } from './rows-here.js';
import { sourceSummary, type SummarySource } from './summary-for.js';

/** Those of the rows that are not in another list, both in rising order. */
const allBut = (rows: Uint32Array, others: Uint32Array): Uint32Array => {
  let next = 0;
  return rows.filter((row) => {
    while (next < others.length && others[next]! < row) next++;
    return others[next] !== row;
  });
};

/** Those of the rows that are in another list, both in rising order. */
const within = (rows: Uint32Array, others: Uint32Array): Uint32Array => {
  let next = 0;
  return rows.filter((row) => {
    while (next < others.length && others[next]! < row) next++;
    return others[next] === row;
  });
};

/** Fields that rows were chosen by: that they have those in common says nothing. */
const chosenBy = (preset: Preset, inside: Filters): ReadonlySet<string> => {
  const keys = Object.keys(inside).map((key) => readFilterKey(key).plain);
  const fields = new Set(keys.filter((key) => key !== ANYWHERE).map((key) => fieldOfFilter(preset, key)));
  const { failed } = logMeanings(preset);
  // Those that failed have the status and the error in common.
  if (failed.some(({ key }) => fields.has(key))) for (const { key } of failed) fields.add(key);
  return fields;
};

/**
 * What rows of a query have in common that further filters let through, against the others: by counts of the source where it has
 * them, else over the rows that are here.
 */
export const findingsFor = async (
  { source, preset, local }: SummarySource,
  query: Query,
  inside: Filters,
  options: SummariseOptions,
): Promise<LogFindings> => {
  const { signal } = options;
  const without = chosenBy(preset, inside);
  const read = await rowsRead(local, preset, query, options);
  const counted = read
    ? null
    : await findingsBySummaries(
        (asked, question) => sourceSummary({ source, local }, asked, question, options),
        preset,
        query,
        inside,
        without,
        options,
      );
  if (counted) return counted;
  const here = read ?? (await rowsLoaded(local, preset, query, options));
  const { store, among } = here;
  const all = here.rows ?? positions(store.length);
  const chosen = within(answerQuery(store, { filters: inside, sort: null }, preset), all);
  const others = allBut(all, chosen);
  const { instant } = logMeanings(preset);
  const { fields, addresses } = tellingFields(store, preset, without);
  const pace = { signal, breathe: breather() };
  const findings = await whatChanged(store, {
    inside: chosen,
    outside: others,
    fields,
    addresses,
    instant,
    pace,
  });
  return { findings, inside: chosen.length, outside: others.length, among };
};
