import { ANYWHERE, readFilterKey, type Filters, type Query } from '../core/query.js';
import { logMeanings } from '../log/log-meanings.js';
import { tellingFields } from '../log/telling-fields.js';
import { whatChanged } from '../log/what-changed.js';
import type { Preset } from '../presets/preset.js';
import { positions } from '../rows/kernels/positions.js';
import type { LogFindings, SummariseOptions } from '../sources/log-source.js';
import { answerQuery, fieldOfFilter } from '../query/answer-query.js';
import { breather } from '../core/breathe.js';
import type { LocalAnswers } from './local-answers.js';
import { rowsLoaded, rowsRead } from './rows-here.js';

/** Those of the rows that are not in another list, both in rising order. */
const without = (rows: Uint32Array, others: Uint32Array): Uint32Array => {
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

/** What rows of a query have in common that further filters let through, against the others, over the rows that are here. */
export const findingsFor = async (
  local: LocalAnswers,
  preset: Preset,
  query: Query,
  inside: Filters,
  options: SummariseOptions,
): Promise<LogFindings> => {
  const { signal } = options;
  const here =
    (await rowsRead(local, preset, query, options)) ?? (await rowsLoaded(local, preset, query, options));
  const { store, among } = here;
  const all = here.rows ?? positions(store.length);
  const chosen = within(answerQuery(store, { filters: inside, sort: null }, preset), all);
  const others = without(all, chosen);
  const keys = Object.keys(inside).map((key) => readFilterKey(key).plain);
  const chosenBy = new Set(keys.filter((key) => key !== ANYWHERE).map((key) => fieldOfFilter(preset, key)));
  const { failed, instant } = logMeanings(preset);
  // Those that failed have the status and the error in common: nobody has to be told.
  if (failed.some(({ key }) => chosenBy.has(key))) for (const { key } of failed) chosenBy.add(key);
  const { fields, addresses } = tellingFields(store, preset, chosenBy);
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
