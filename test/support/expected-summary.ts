import type { LogEntry } from '../../src/core/log-entry.js';
import type { Filters } from '../../src/core/query.js';
import type { Summary, SummaryGroup, SummaryQuestion } from '../../src/core/summary.js';
import { summariseRows } from '../../src/log/findings/summarise-rows.js';
import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';
import type { Preset } from '../../src/presets/preset.js';
import { ColumnStore } from '../../src/rows/column-store.js';
import { columnsFromRows } from '../../src/rows/columns.js';
import { plainAnswer } from '../log/plain-answer.js';

const pace = { signal: new AbortController().signal, breathe: async () => undefined };

/** What the page itself makes of rows that it holds, narrowed by filters. */
export const expectedSummary = async (
  entries: readonly LogEntry[],
  filters: Filters,
  question: SummaryQuestion,
  preset: Preset = DEFAULT_PRESET,
): Promise<Summary> => {
  const store = new ColumnStore();
  store.append(columnsFromRows(plainAnswer(entries, { filters, sort: null }, preset)));
  return summariseRows(store, question, preset, { rows: null, pace });
};

const nameOf = ({ value }: SummaryGroup): string => JSON.stringify(value) ?? 'undefined';

/**
 * What an answer says otherwise than it is, in words. Of groups what it says is compared, and its count and value always: nobody has to
 * know durations. An answer may leave out its total, and how many values there are.
 */
export const summaryFaults = (found: Summary, expected: Summary): string[] => {
  const faults: string[] = [];
  const differs = (place: string, one: unknown, other: unknown): void => {
    if (JSON.stringify(one) !== JSON.stringify(other))
      faults.push(`${place} is ${JSON.stringify(one)}, not ${JSON.stringify(other)}`);
  };
  differs('the values', found.groups.map(nameOf), expected.groups.map(nameOf));
  if (found.total !== null) differs('the total', found.total, expected.total);
  if (found.distinct !== undefined) differs('the number of values', found.distinct, expected.distinct);
  const others = new Map(expected.groups.map((group) => [nameOf(group), group]));
  for (const group of found.groups) {
    const other: Partial<SummaryGroup> = others.get(nameOf(group)) ?? {};
    for (const [key, said] of Object.entries(group)) {
      const place = `${key} of ${nameOf(group)}`;
      const own = other[key as keyof SummaryGroup];
      if (key === 'classes')
        differs(place, Object.entries(said as object).sort(), Object.entries(own ?? {}).sort());
      else differs(place, said, own);
    }
  }
  return faults;
};
