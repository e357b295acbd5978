import { parseInstant } from '../../core/instant.js';
import { ownValue } from '../../core/log-entry.js';
import type { Filters } from '../../core/query.js';
import type { PatternGroup, SummaryGroup } from '../../core/summary.js';
import type { Field, Preset } from '../../presets/preset.js';
import { timeField } from '../../presets/time-field.js';
import type { ReportQuestions } from '../../report/report-questions.js';
import { askedQuery, type ReportState } from '../../report/state.js';
import { entriesOf } from '../../rows/columns.js';

/** Who called, in the order in which a log's reader would name them. */
const CALLERS = ['client', 'clientId', 'tokenName', 'email', 'name', 'ip'];
/** Callers of a group that are listed to find the last one. */
const MOST = 20;

/** Whom errors of a group hit. */
export interface ErrorCallers {
  /** How many; null where nobody knows. */
  readonly count: number | null;
  /** The raw value of the last one; null where nobody knows. */
  readonly last: unknown;
}

/** The field that says who called; undefined where a report has none. */
export const callerField = ({ fields }: Preset): Field | undefined =>
  CALLERS.flatMap((key) => fields.find((field) => field.key === key) ?? [])[0];

/** Of callers that are all listed, each with its last entry, the latest one; null where that is not known. */
export const lastOf = (groups: readonly SummaryGroup[], isWhole: boolean): unknown => {
  if (!isWhole || groups.length === 0 || groups.some(({ last }) => last === undefined)) return null;
  return groups.reduce((one, other) => (other.last! > one.last! ? other : one)).value;
};

/**
 * How many callers entries have that match filters, and the last one of them; of one pattern of addresses where that is given. Rejects with the source's fault, or the signal's
 * reason.
 */
export const errorCallers = async (
  questions: ReportQuestions,
  state: ReportState,
  filters: Filters,
  field: string,
  signal: AbortSignal,
  of?: PatternGroup,
): Promise<ErrorCallers> => {
  const { groups, distinct, among } = await questions.summariseOf(
    filters,
    { by: field, top: MOST },
    { signal, of },
  );
  signal.throwIfAborted();
  if (among && !among.isAll) return { count: null, last: null };
  const isShort = groups.length < MOST;
  const count = distinct ?? (isShort ? groups.filter(({ value }) => value !== null).length : null);
  const listed = lastOf(groups, isShort || groups.length >= (distinct ?? Infinity) + 1);
  const time = timeField(state.preset);
  if (listed !== null || of || time === undefined || !questions.log) return { count, last: listed };
  const query = {
    ...askedQuery({ ...state, query: { filters, sort: null } }),
    sort: { key: time, descending: true },
  };
  const page = await questions.log.page({ query, offset: 0, limit: 2, signal });
  const [entry, next] = entriesOf(page.rows);
  const isPart = page.among !== undefined && !page.among.isAll;
  // One that sorts otherwise gives no last one first.
  const isInOrder = !next || parseInstant(ownValue(entry!, time)) >= parseInstant(ownValue(next, time));
  return { count, last: entry && isInOrder && !isPart ? (ownValue(entry, field) ?? null) : null };
};
