import { storageName } from './storage-name.js';
import { isTimeZone } from '../i18n/zone-offsets.js';
import type { Preset } from '../presets/preset.js';

/** How tall rows are: 28 px, as the report has them, or 44 px. */
export type Density = 'compact' | 'normal' | 'comfortable';

export const DENSITIES: readonly Density[] = ['compact', 'normal', 'comfortable'];

/** Narrowest and widest that a reader may make a column, in em of the table's font. */
export const NARROWEST = 3;
export const WIDEST = 120;

/** What readers chose for themselves about how a report looks. Null where they chose nothing. */
export interface Choices {
  /** Field keys of the columns, in order; those that are not named are hidden. */
  readonly columns: readonly string[] | null;
  /** Widths by field key, in em of the table's font; columns without one fit their content. */
  readonly widths: Readonly<Record<string, number>>;
  readonly density: Density;
  /** Whether long texts go on over several lines. */
  readonly wrapLongText: boolean;
  /** The zone that dates are written in, in place of the host's: an IANA name, or `local`. */
  readonly timeZone: string | null;
  /** A zone that dates are written in besides: an IANA name. */
  readonly secondTimeZone: string | null;
  readonly isTimelineFolded: boolean;
}

export const NO_CHOICES: Choices = Object.freeze({
  columns: null,
  widths: Object.freeze({}),
  density: 'normal',
  wrapLongText: false,
  timeZone: null,
  secondTimeZone: null,
  isTimelineFolded: false,
});

/** Version of what is in the storage; another one is not read, so that it is never read wrongly. */
const VERSION = 1;

/** Whether a value is an object with keys. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const namedZone = (value: unknown): string | null =>
  typeof value === 'string' && isTimeZone(value) ? value : null;

const columnsOf = (value: unknown, known: ReadonlySet<string>): readonly string[] | null => {
  if (!Array.isArray(value)) return null;
  const found = [...new Set(value as unknown[])].filter((key) => known.has(key as string)) as string[];
  return found.length > 0 ? found : null;
};

const widthsOf = (value: unknown, known: ReadonlySet<string>): Readonly<Record<string, number>> => {
  const isWidth = ([key, width]: [string, unknown]) =>
    known.has(key) && typeof width === 'number' && width >= NARROWEST && width <= WIDEST;
  return Object.fromEntries(Object.entries(isRecord(value) ? value : {}).filter(isWidth)) as Record<
    string,
    number
  >;
};

/**
 * Choices from anywhere: a storage that others write to as well, a saved view. What is not known is left out: a field
 * that the report no longer has, a zone that this browser does not carry.
 *
 * A field that came to the report after readers chose their columns stays hidden: an arrangement of their own is left as
 * they made it, and the field waits for them in the Columns dialog.
 */
export const checkChoices = (value: unknown, preset: Preset): Choices => {
  if (!isRecord(value)) return NO_CHOICES;
  const known = new Set(preset.fields.map(({ key }) => key));
  const { density, wrapLongText, timeZone, secondTimeZone, isTimelineFolded } = value;
  return Object.freeze({
    columns: columnsOf(value.columns, known),
    widths: widthsOf(value.widths, known),
    density: DENSITIES.find((one) => one === density) ?? 'normal',
    wrapLongText: wrapLongText === true,
    timeZone: timeZone === 'local' ? timeZone : namedZone(timeZone),
    secondTimeZone: namedZone(secondTimeZone),
    isTimelineFolded: isTimelineFolded === true,
  });
};

/**
 * Keeps what the reader chose about one report, under the host's `cache-key`: what one reader chose is never shown to
 * another. Read at once, so that nothing jumps when the first rows are there.
 */
export class ReaderChoices {
  readonly #changed: () => void;
  #name = '';
  #current: Choices = NO_CHOICES;

  /** @param changed Called when the reader chose something. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get current(): Choices {
    return this.#current;
  }

  /** Another report, or another reader: what was chosen there is active. */
  open(preset: Preset, partition: string): void {
    const name = storageName('choices', preset.key, partition);
    const stored = read(name);
    // Without a storage what was chosen since the page was opened is all that there is of this reader.
    const isKept = stored === NO_STORAGE && name === this.#name;
    // The same report may have other fields by now: checked again each time.
    this.#current = checkChoices(isKept ? this.#current : stored, preset);
    this.#name = name;
  }

  /** The reader chose something; the rest stays. */
  choose(change: Partial<Choices>): void {
    // Another page of the same reader may have chosen something since: what is not changed here stays as it is there.
    const stored = read(this.#name);
    const kept = isRecord(stored) ? stored : this.#current;
    this.#current = Object.freeze({ ...this.#current, ...change });
    try {
      localStorage.setItem(this.#name, JSON.stringify({ ...kept, ...change, version: VERSION }));
    } catch {
      // No storage, or a full one: the choice is active until the page is left.
    }
    this.#changed();
  }
}

const NO_STORAGE = Symbol('no storage');

const read = (name: string): unknown => {
  let text: string | null;
  try {
    text = localStorage.getItem(name);
  } catch {
    return NO_STORAGE;
  }
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isRecord(value) && value.version === VERSION ? value : null;
  } catch {
    return null;
  }
};
