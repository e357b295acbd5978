import { instantToIso, parseInstant } from '../../core/instant.js';
import { listOf } from '../../core/list-of.js';
import type { LogEntry } from '../../core/log-entry.js';
import type { Filters } from '../../core/query.js';
import type { Summary, SummaryGroup, SummaryQuestion } from '../../core/summary.js';
import { toText } from '../../core/to-text.js';
import { kindOf } from '../../kinds/catalogue.js';
import { isFailedRow } from '../../kinds/failed-row.js';
import { timeField } from '../../presets/time-field.js';
import { answers } from '../../log/proofs/answers.js';
import { entryAt } from '../../rows/columns.js';
import type { Check, Examination } from './examination.js';
import type { Finding } from './finding.js';

const HOUR = 3_600_000;
const MOST_VALUES = 100;

/** Rows of the first page of which all can be asked for, and the filters that ask for them. */
interface Sample {
  readonly filters: Filters;
  readonly rows: readonly LogEntry[];
}

/** All rows where there are no others, else those of the first page that are newer than its last one. */
const sampleOf = ({ first, preset, source }: Examination): Sample | null => {
  const all = listOf(first.rows.length, (row) => entryAt(first.rows, row));
  if (first.total === all.length) return { filters: {}, rows: all };
  const key = timeField(preset);
  if (key === undefined) return null;
  const at = (entry: LogEntry | undefined): number => parseInstant(entry?.[key]);
  const [newest, oldest] = [at(all[0]), at(all.at(-1))];
  if (!(newest > oldest)) return null;
  const filters = { from: instantToIso(oldest + 1), until: instantToIso(newest) };
  const isAnswered = Object.entries(filters).every(([name, param]) =>
    answers(source.capabilities.filters, name, param),
  );
  return isAnswered ? { filters, rows: all.filter((entry) => at(entry) > oldest) } : null;
};

/** A field whose values are few: that of the status, else the first one that rows are told apart by. */
const fieldOf = ({ preset, first }: Examination): string | undefined => {
  const fields = preset.fields.filter(({ key, kind }) => {
    const { isInstant, isDerived, isControl, unit, role } = kindOf(kind);
    const isThere = listOf(first.rows.length, (row) => entryAt(first.rows, row)[key]).some(
      (value) => value !== undefined && value !== null,
    );
    return isThere && !isInstant && !isDerived && !isControl && !unit && role !== 'identifier';
  });
  return (fields.find(({ kind }) => kindOf(kind).role === 'status') ?? fields[0])?.key;
};

const count = (groups: readonly SummaryGroup[]): number =>
  groups.reduce((total, group) => total + group.count, 0);

const wrong = (words: string, said: number, own: number): Omit<Finding, 'check'> => ({
  verdict: 'bad',
  text: `Its summary ${words} counts ${said} rows, and its pages have ${own} of them.`,
});

const compared = (
  { groups, total }: Summary,
  { rows }: Sample,
  words: string,
  field: string | null,
): Omit<Finding, 'check'> => {
  const said = total ?? count(groups);
  if (said !== rows.length) return wrong(words, said, rows.length);
  for (const group of field === null ? [] : groups) {
    const own = rows.filter((entry) => toText(entry[field!]) === toText(group.value));
    if (own.length !== group.count)
      return wrong(`${words} (${toText(group.value)})`, group.count, own.length);
  }
  const failed = rows.filter((entry) => isFailedRow((key) => entry[key])).length;
  const failures = groups.map((group) => group.failed);
  const saidFailed = failures.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  if (failures.every((one) => one !== undefined) && saidFailed !== failed)
    return {
      verdict: 'bad',
      text: `Its summary ${words} counts ${saidFailed} failures, and its pages have ${failed}: a status of 400 or more is one, and an error that is true.`,
    };
  const hasDurations = groups.some(({ p95 }) => p95 !== undefined);
  const lacking = field === null || hasDurations ? '' : ' It gives no percentiles.';
  return { verdict: 'good', text: `It sums up ${words}, and counts ${said} rows as its pages do.${lacking}` };
};

/** Whether summaries, where the endpoint gives some, say what the rows say. */
export const summaries: Check = {
  name: 'summaries',
  applies: ({ source }) => source.summarise !== undefined,
  look: async (examination) => {
    const { source, signal } = examination;
    const sample = sampleOf(examination);
    if (!sample) return [];
    const query = { filters: sample.filters, sort: null };
    const field = fieldOf(examination);
    const questions: [string, SummaryQuestion, string | null][] = [
      ['by time', { by: 'time', bucket: HOUR }, null],
      ...(field === undefined
        ? []
        : [[`by ${field}`, { by: field, top: MOST_VALUES }, field] as [string, SummaryQuestion, string]]),
    ];
    const found: Omit<Finding, 'check'>[] = [];
    for (const [words, question, key] of questions) {
      const summary = await source.summarise!(query, question, { signal });
      found.push(
        summary
          ? compared(summary, sample, words, key)
          : { verdict: 'warning', text: `It does not sum up ${words}: the rows loaded are counted instead.` },
      );
    }
    return found;
  },
};
