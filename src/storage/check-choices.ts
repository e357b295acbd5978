import { isObject } from '../core/is-object.js';
import { isTimeZone } from '../i18n/zone-offsets.js';
import type { Preset } from '../presets/preset.js';
import { NO_CHOICES, type Choices, type Density } from './reader-choices.js';

export const DENSITIES: readonly Density[] = ['compact', 'normal', 'comfortable'];

/** Narrowest and widest that a reader may make a column, in em of the table's font. */
export const NARROWEST = 3;
export const WIDEST = 120;

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
  return Object.fromEntries(Object.entries(isObject(value) ? value : {}).filter(isWidth)) as Record<
    string,
    number
  >;
};

/**
 * Choices from anywhere: a storage that others write to as well, a saved view. What is not known is left out: a field
 * that the report no longer has, a zone that this browser does not carry.
 *
 * A field added to the report after readers chose their columns stays hidden: an arrangement of their own is left as
 * they made it, and the field waits for them in the Columns dialog.
 */
export const checkChoices = (value: unknown, preset: Preset): Choices => {
  if (!isObject(value)) return NO_CHOICES;
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
