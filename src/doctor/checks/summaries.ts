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
import type { Said } from '../words/say.js';
import type { Check, Examination, Look } from './examination.js';

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

const compared = (
  { groups, total }: Summary,
  { rows }: Sample,
  question: Said,
  field: string | null,
): Look => {
  const wrong = (saying: 'summaries.wrong' | 'summaries.failures', said: number, own: number): Look => ({
    verdict: 'bad',
    saying,
    values: { question, said, own },
  });
  const said = total ?? count(groups);
  if (said !== rows.length) return wrong('summaries.wrong', said, rows.length);
  for (const group of field === null ? [] : groups) {
    const own = rows.filter((entry) => toText(entry[field!]) === toText(group.value));
    if (own.length !== group.count) return wrong('summaries.wrong', group.count, own.length);
  }
  const failed = rows.filter((entry) => isFailedRow((key) => entry[key])).length;
  const failures = groups.map((group) => group.failed);
  const saidFailed = failures.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  if (failures.every((one) => one !== undefined) && saidFailed !== failed)
    return wrong('summaries.failures', saidFailed, failed);
  return { verdict: 'good', saying: 'summaries.right', values: { question, rows: said } };
};

/** Whether summaries, where the endpoint gives some, say what the rows say. */
export const summaries: Check = {
  name: 'summaries',
  asks: true,
  // Only in the default protocol does nobody say whether there are any.
  applies: ({ source, mapping, readAs }) =>
    source.summarise !== undefined &&
    (readAs === 'default' || (mapping !== null && mapping.summary !== undefined)),
  look: async (examination) => {
    const { source, signal } = examination;
    const sample = sampleOf(examination);
    if (!sample) return [];
    const query = { filters: sample.filters, sort: null };
    const field = fieldOf(examination);
    const questions: { said: Said; question: SummaryQuestion; key: string | null }[] = [
      { said: { saying: 'summaries.byTime' }, question: { by: 'time', bucket: HOUR }, key: null },
    ];
    if (field !== undefined)
      questions.push({
        said: { saying: 'summaries.by', values: { key: field } },
        question: { by: field, top: MOST_VALUES },
        key: field,
      });
    const found: Look[] = [];
    for (const { said, question, key } of questions) {
      const summary = await source.summarise!(query, question, { signal });
      found.push(
        summary
          ? compared(summary, sample, said, key)
          : { verdict: 'warning', saying: 'summaries.none', values: { question: said } },
      );
    }
    return found;
  },
};
