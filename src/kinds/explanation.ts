import { statusClass, statusCode } from '../core/http-status.js';
import { toText } from '../core/to-text.js';
import { warnOnce } from '../core/warn-once.js';
import type { Words } from '../i18n/words.js';
import type { Row } from './kind.js';

/** A text as it is, or one that is said in the language of the report. */
export type ExplanationText = string | ((words: Words) => string);

export type ExplainedValue = string | number | boolean;

/** Why a call failed, as the people who run the API know it: which rows it is about, and what is to be said of them. */
export interface Explanation {
  /**
   * Values by field key; all have to be those of the row, and of a list one. `status` takes classes too, such as `4xx`;
   * `''` is a field that the row does not have.
   */
  readonly when: Readonly<Record<string, ExplainedValue | readonly ExplainedValue[]>>;
  readonly cause: ExplanationText;
  /** What to do about it. */
  readonly fix?: ExplanationText;
  /** Who is to do it. */
  readonly owner?: ExplanationText;
}

export type ExplanationPart = 'cause' | 'fix' | 'owner';

/** Most combinations of values that are remembered; a log has few, a hostile one as many as rows. */
const MOST_KNOWN = 1000;
const LONGEST_KNOWN = 1000;

/** A value as it is compared: a status by its code, however it is written. */
const comparable = (key: string, raw: unknown): string => {
  const code = key === 'status' ? statusCode(raw) : null;
  return code === null ? toText(raw) : String(code);
};

const wantedText = (key: string, wanted: ExplainedValue): string =>
  key === 'status' ? String(wanted).trim().toLowerCase() : toText(wanted);

const isAmong = (wanted: ReadonlySet<string>, key: string, value: string): boolean => {
  if (wanted.has(value)) return true;
  const code = key === 'status' ? statusCode(value) : null;
  return code !== null && wanted.has(statusClass(code));
};

/** The first explanation that is about a row; a function, since the table asks it for each row that it draws. */
export const createExplainer = (explanations: readonly Explanation[]): ((row: Row) => Explanation | null) => {
  const keys = [...new Set(explanations.flatMap(({ when }) => Object.keys(when)))];
  const rules = explanations.map((explanation) => ({
    explanation,
    conditions: Object.entries(explanation.when).map(([key, wanted]) => ({
      key,
      place: keys.indexOf(key),
      wanted: new Set([wanted].flat().map((value) => wantedText(key, value))),
    })),
  }));
  const known = new Map<string, Explanation | null>();
  return (row) => {
    const values = keys.map((key) => comparable(key, row(key)));
    const id = JSON.stringify(values);
    const before = known.get(id);
    if (before !== undefined) return before;
    const rule = rules.find(({ conditions }) =>
      conditions.every(({ key, place, wanted }) => isAmong(wanted, key, values[place]!)),
    );
    const found = rule?.explanation ?? null;
    if (known.size >= MOST_KNOWN) known.clear();
    if (id.length <= LONGEST_KNOWN) known.set(id, found);
    return found;
  };
};

const said = (text: ExplanationText | undefined, part: ExplanationPart, words: Words): string => {
  if (typeof text !== 'function') return toText(text);
  try {
    return toText(text(words));
  } catch (error) {
    // A host's own code, asked while rows are drawn: what fails there may not stop the table.
    const message = error instanceof Error ? error.message.slice(0, 200) : '';
    warnOnce(`explanations: a function for "${part}" threw an error: ${message}`);
    return '';
  }
};

/** What an explanation says, `''` where it does not. */
export const explanationText = (
  explanation: Explanation | null | undefined,
  part: ExplanationPart,
  words: Words,
): string => said(explanation?.[part], part, words);
