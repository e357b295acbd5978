import { isObject } from '../core/is-object.js';
import type { Preset } from '../presets/preset.js';
import { storageName } from './storage-name.js';

/** How tall rows are: 28 px, as the report has them, or 44 px. */
export type Density = 'compact' | 'normal' | 'comfortable';

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

/** Makes choices of anything: `check-choices.ts`. */
export type CheckChoices = (value: unknown, preset: Preset) => Choices;

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

  /** Whether something was chosen that is not read yet: what checks it is loaded for those who chose something alone. */
  isUnread(preset: Preset, partition: string): boolean {
    const name = nameOf(preset, partition);
    return name !== this.#name && isObject(read(name));
  }

  /**
   * Another report, or another reader: what was chosen there is active.
   *
   * @param check Null where its code is not there, and nothing was chosen or it could not be loaded.
   */
  open(preset: Preset, partition: string, check: CheckChoices | null): void {
    const name = nameOf(preset, partition);
    const stored = read(name);
    // Without a storage what was chosen since the page was opened is all that there is of this reader.
    const isKept = stored === NO_STORAGE && name === this.#name;
    // The same report may have other fields by now: checked again each time.
    this.#current = check?.(isKept ? this.#current : stored, preset) ?? NO_CHOICES;
    this.#name = name;
  }

  /** The reader chose something; the rest stays. */
  choose(change: Partial<Choices>): void {
    // Another page of the same reader may have chosen something since: what is not changed here stays as it is there.
    const stored = read(this.#name);
    const kept = isObject(stored) ? stored : this.#current;
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

const nameOf = ({ key }: Preset, partition: string): string => storageName('choices', key, partition);

const read = (name: string): unknown => {
  let text: string | null;
  try {
    text = localStorage.getItem(name);
  } catch {
    return NO_STORAGE;
  }
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isObject(value) && value.version === VERSION ? value : null;
  } catch {
    return null;
  }
};
