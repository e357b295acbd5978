import type { FieldValue, Finding } from '../../core/finding.js';
import { inTurns } from '../../core/steps.js';
import { toText } from '../../core/to-text.js';
import { urlPattern } from '../../core/addresses/url-pattern.js';
import type { ColumnStore } from '../../rows/column-store.js';
import { instantSteps } from '../../rows/instants-of.js';
import { inSlices, type Pace } from '../../rows/kernels/in-slices.js';
import { valueGroups } from '../../rows/kernels/value-groups.js';
import { CHANCE, DIFFERENT, LEAST_ROWS, LEAST_SHARE, weightOf } from './finding-weight.js';
import { RowBits } from './row-bits.js';

export interface WhatChangedOptions {
  /** Rows by index: of the span, those that failed, the slow ones. */
  readonly inside: Uint32Array;
  /** The others to compare them with. */
  readonly outside: Uint32Array;
  /** Fields and paths to look at; where two say the same, the one that is named first is reported. */
  readonly fields: readonly string[];
  /** Fields of them whose values are addresses: ids in them are folded. */
  readonly addresses?: ReadonlySet<string> | undefined;
  /** The field that says when. */
  readonly instant?: string | undefined;
  readonly pace: Pace;
}

/** Most that is reported. */
export const MOST_FINDINGS = 5;
/** Candidates that are compared with each other, the strongest first. */
const MOST_CANDIDATES = 40;
/** Rows inside that are looked at to see whether a field has a value that comes often enough. */
const SAMPLE = 1000;

interface Candidate extends FieldValue {
  readonly inside: number;
  readonly outside: number;
  readonly effect: number;
  readonly chance: number;
  readonly rows: RowBits;
}

/** Places spread evenly over so many. */
const spread = (length: number, most: number): number[] => {
  const places: number[] = [];
  const step = Math.max(1, length / most);
  for (let at = 0; at < length; at += step) places.push(Math.floor(at));
  return places;
};

/** Whether any value comes often enough to be found: of ids none does, and to look at all of them takes longest. */
const hasCommonValue = async (
  store: ColumnStore,
  field: string,
  nameOf: ((text: string) => string) | undefined,
  { inside, pace }: WhatChangedOptions,
): Promise<boolean> => {
  const places = spread(inside.length, SAMPLE);
  const rows = Uint32Array.from(places, (place) => inside[place]!);
  const { numbers, values } = await valueGroups(store, field, { rows, nameOf, pace });
  const counts = new Uint32Array(values.length);
  for (const number of numbers) counts[number]!++;
  // Half of what is wanted, since a sample may have fewer by chance.
  const least = Math.max(Math.min(LEAST_ROWS, rows.length), (rows.length * LEAST_SHARE) / 2);
  return counts.some((count, number) => count >= least && values[number] !== null);
};

interface Tried {
  readonly candidates: readonly Candidate[];
  /** Values that were tried. */
  readonly tried: number;
}

const tryField = async (
  store: ColumnStore,
  field: string,
  rows: Uint32Array,
  options: WhatChangedOptions,
): Promise<Tried> => {
  const { addresses, inside, outside, pace } = options;
  const nameOf = addresses?.has(field) ? urlPattern : undefined;
  if (!(await hasCommonValue(store, field, nameOf, options))) return { candidates: [], tried: 0 };
  const { numbers, values } = await valueGroups(store, field, { rows, nameOf, pace });
  const counts = [new Uint32Array(values.length), new Uint32Array(values.length)] as const;
  await inSlices(numbers.length, pace, (from, to) => {
    for (let at = from; at < to; at++) counts[at < inside.length ? 0 : 1][numbers[at]!]!++;
  });
  let tried = 0;
  const found = new Map<number, Omit<Candidate, 'rows'>>();
  values.forEach((value, number) => {
    const [own, others] = [counts[0][number]!, counts[1][number]!];
    if (own === 0 || value === null) return;
    tried++;
    const rowsOf = { inside: own, insideTotal: inside.length, outside: others, outsideTotal: outside.length };
    const weight = weightOf(rowsOf);
    if (!weight) return;
    const pattern = nameOf && toText(value).includes('{id}') ? 'url' : undefined;
    found.set(number, { field, value, pattern, inside: own, outside: others, ...weight });
  });
  if (found.size === 0) return { candidates: [], tried };
  const bits = new Map([...found.keys()].map((number) => [number, new RowBits(rows.length)]));
  await inSlices(numbers.length, pace, (from, to) => {
    for (let at = from; at < to; at++) bits.get(numbers[at]!)?.add(at);
  });
  const candidates = [...found].map(([number, one]) => ({ ...one, rows: bits.get(number)! }));
  return { candidates, tried };
};

/** Whether two values are those of nearly the same rows, inside and outside. */
const isAlike = (one: Candidate, other: Candidate, end: number): boolean => {
  const { below, above } = one.rows.shared(other.rows, end);
  const inside = one.inside + other.inside - below;
  const outside = one.outside + other.outside - above;
  return inside - below <= DIFFERENT * inside && outside - above <= DIFFERENT * Math.max(outside, inside);
};

const valueOf = ({ field, value, pattern }: Candidate): FieldValue => ({
  field,
  value,
  ...(pattern && { pattern }),
});

/** First and last instant of the rows inside. */
const endsOf = async (
  store: ColumnStore,
  { rows }: Candidate,
  { inside, instant, pace }: WhatChangedOptions,
): Promise<Pick<Finding, 'first' | 'last'>> => {
  const column = instant === undefined ? undefined : await inTurns(store.columnSteps(instant), pace);
  if (!column) return {};
  const instants = await inTurns(instantSteps(column), pace);
  let [first, last] = [Infinity, -Infinity];
  for (let at = 0; at < inside.length; at++) {
    const own = rows.has(at) ? instants[inside[at]!]! : NaN;
    if (own < first) first = own;
    if (own > last) last = own;
  }
  return first <= last ? { first, last } : {};
};

/**
 * What some rows have in common and the others have not: at most {@link MOST_FINDINGS} values, the most telling first.
 *
 * A value is reported where its share differs beyond chance (Fisher's exact test, with a correction for the number of values tried) and
 * by enough to matter (Cohen's h). Values of nearly the same rows are one finding. Fields whose values are those of single rows
 * have nothing to tell, and neither has one with the same value in all. Rejects with the signal's reason.
 */
export const whatChanged = async (
  store: ColumnStore,
  options: WhatChangedOptions,
): Promise<readonly Finding[]> => {
  const { inside, outside, fields, pace } = options;
  if (inside.length === 0 || outside.length === 0) return [];
  const rows = new Uint32Array(inside.length + outside.length);
  rows.set(inside);
  rows.set(outside, inside.length);
  let tried = 0;
  const candidates: Candidate[] = [];
  for (const field of fields) {
    const result = await tryField(store, field, rows, options);
    tried += result.tried;
    candidates.push(...result.candidates);
  }
  const strongest = candidates
    .filter(({ chance }) => chance * tried <= CHANCE)
    .sort((a, b) => b.effect - a.effect || a.chance - b.chance)
    .slice(0, MOST_CANDIDATES);
  const told: { readonly candidate: Candidate; readonly alike: FieldValue[] }[] = [];
  for (const candidate of strongest) {
    const same = told.find((other) => isAlike(other.candidate, candidate, inside.length));
    if (same) same.alike.push(valueOf(candidate));
    else if (told.length < MOST_FINDINGS) told.push({ candidate, alike: [] });
    await pace.breathe();
    pace.signal.throwIfAborted();
  }
  const findings: Finding[] = [];
  for (const { candidate, alike } of told)
    findings.push({
      ...valueOf(candidate),
      inside: candidate.inside,
      insideTotal: inside.length,
      outside: candidate.outside,
      outsideTotal: outside.length,
      alike,
      ...(await endsOf(store, candidate, options)),
    });
  return findings;
};
