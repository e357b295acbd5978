import type { Filters, Query } from '../core/query.js';
import { inTurns, sliced, type Steps } from '../core/steps.js';
import { findingsBySummaries } from './findings/findings-by-summaries.js';
import { logMeanings } from './findings/log-meanings.js';
import { tellingFields } from './findings/telling-fields.js';
import { whatChanged } from './findings/what-changed.js';
import type { Preset } from '../presets/preset.js';
import { positions } from '../rows/kernels/positions.js';
import type { FindingsOptions, LogFindings } from '../sources/log-source.js';
import { answerQueryInTurns } from '../query/answer-query.js';
import { conditionsFor } from '../query/condition-for.js';
import { breather } from '../core/breathe.js';
import { narrowed } from '../query/narrowed.js';
import { rowsLoaded, rowsOfEach, rowsRead } from './rows-here.js';
import { sourceSummary, type SummarySource } from './summary-for.js';

/** Rows in rising order, parted by whether they are in another list, in rising order, too. */
function* parted(
  rows: Uint32Array,
  others: Uint32Array,
): Steps<{ inside: Uint32Array; outside: Uint32Array }> {
  const inside = new Uint32Array(Math.min(rows.length, others.length));
  const outside = new Uint32Array(rows.length);
  let [next, within, without] = [0, 0, 0];
  yield* sliced(rows.length, (from, to) => {
    for (let at = from; at < to; at++) {
      const row = rows[at]!;
      while (next < others.length && others[next]! < row) next++;
      if (next < others.length && others[next] === row) inside[within++] = row;
      else outside[without++] = row;
    }
  });
  return { inside: inside.subarray(0, within), outside: outside.subarray(0, without) };
}

/** Fields that rows were chosen by: that they have those in common says nothing. */
const chosenBy = (preset: Preset, inside: Filters): ReadonlySet<string> => {
  const conditions = conditionsFor(preset, inside).filter(({ isAnywhere }) => !isAnywhere);
  const fields = new Set(conditions.map(({ field }) => field));
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
  options: FindingsOptions,
): Promise<LogFindings> => {
  const { signal, against } = options;
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
  const sideOf = (filters: Filters): Query => ({ filters: narrowed(query.filters, filters), sort: null });
  const here =
    read ??
    (against
      ? await rowsOfEach(local, [sideOf(inside), sideOf(against)], options)
      : await rowsLoaded(local, preset, query, options));
  const { store, among } = here;
  const all = here.rows ?? positions(store.length);
  const pace = { signal, breathe: breather() };
  const partedBy = async (filters: Filters) => {
    const found = await answerQueryInTurns(store, { filters, sort: null }, preset, pace);
    return inTurns(parted(all, found), pace);
  };
  const { inside: chosen, outside } = await partedBy(inside);
  const others = against
    ? (await inTurns(parted((await partedBy(against)).inside, chosen), pace)).outside
    : outside;
  const { instant } = logMeanings(preset);
  const { fields, addresses } = tellingFields(store, preset, without);
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
