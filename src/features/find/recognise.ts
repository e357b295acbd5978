import { isAddress, readNetwork } from '../../core/addresses/ip-network.js';
import { isObject } from '../../core/is-object.js';
import { ownValue, type LogEntry } from '../../core/log-entry.js';
import { readFilterKey } from '../../core/query.js';
import { toText } from '../../core/to-text.js';
import type { Language } from '../../i18n/language.js';
import { kindOf } from '../../kinds/catalogue.js';
import type { Preset } from '../../presets/preset.js';
import { numberField } from '../../query/entry-name.js';
import { exactFilterFor, filterForValue, type ValueFilter } from '../../query/filter-by-value.js';

/** What a text that was typed or pasted may mean: a field, and the filter that finds its rows. */
export interface Recognised {
  readonly field: string;
  readonly filter: ValueFilter;
  /** Whether it names one entry, which can be opened. */
  readonly isEntry: boolean;
}

const STATUS = /^[1-5]\d\d$/;
const NUMBER = /^\d{1,18}$/;
const ADDRESS = /^https?:\/\/\S+$/i;
/** Names that servers give to the identifiers of one call, over all of its hops. */
const OF_CALL = /trace|request.?id|correlation|transaction.?id|span.?id/i;
/** UUIDs, and identifiers of traces (W3C Trace Context). */
const CALL = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{32}|[\da-f]{16})$/i;

/** Most meanings that are offered. */
const MOST = 4;

/** The address that a curl command calls; null where the text is none. */
const addressOfCurl = (text: string): string | null => {
  if (!/^curl\s/i.test(text)) return null;
  return /['"]?(https?:\/\/[^\s'"]+)/i.exec(text)?.[1] ?? null;
};

/** Path and query of an address, since logs seldom hold the host. */
const pathOf = (address: string): string | null => {
  try {
    const { pathname, search } = new URL(address);
    return `${pathname}${search}`;
  } catch {
    return null;
  }
};

const objectOf = (text: string): LogEntry | null => {
  if (!text.startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
};

/**
 * The fields that a text is a value of, the likeliest first.
 *
 * @param rows Entries that are loaded: a text that one has in a field as it is, is of that field.
 */
export const recognise = (
  typed: string,
  preset: Preset,
  rows: readonly LogEntry[],
  language: Language,
): Recognised[] => {
  const text = typed.trim();
  const found = new Map<string, Recognised>();
  const number = numberField(preset);
  const add = (field: string | undefined, value: unknown): void => {
    if (field === undefined || found.has(field) || found.size === MOST) return;
    const filter = filterForValue(preset, field, value, language);
    if (filter) found.set(field, { field, filter, isEntry: field === number });
  };
  const ofKind = (
    isWanted: (kind: ReturnType<typeof kindOf>, name: unknown) => boolean,
  ): string | undefined => preset.fields.find(({ kind }) => isWanted(kindOf(kind), kind))?.key;
  const whole = objectOf(text);
  if (whole) {
    const keys = Object.keys(whole);
    if (number !== undefined) add(number, ownValue(whole, number));
    for (const key of keys.filter((one) => OF_CALL.test(one))) add(key, ownValue(whole, key));
    for (const { key } of preset.fields) add(key, ownValue(whole, key));
    return [...found.values()];
  }
  const address = addressOfCurl(text) ?? (ADDRESS.test(text) ? text : null);
  const path = address === null ? null : pathOf(address);
  const url = preset.fields.find(({ key }) => key === 'url')?.key;
  if (path !== null && url !== undefined)
    return [{ field: url, filter: { key: url, param: path }, isEntry: false }];
  const ofAddresses = ofKind((_, name) => name === 'ip');
  // 05/11 is rather a day.
  const network = /[.:]/.test(text) ? readNetwork(text) : null;
  const inAddresses = ofAddresses !== undefined && exactFilterFor(preset, ofAddresses, text);
  if (network && inAddresses) {
    const key = readFilterKey(inAddresses.key).plain;
    return [{ field: ofAddresses, filter: { key, param: network.text }, isEntry: false }];
  }
  if (STATUS.test(text))
    add(
      ofKind(({ role }) => role === 'status'),
      text,
    );
  if (isAddress(text)) add(ofAddresses, text);
  // What rows have as it is, is known; what it looks like is a guess.
  const keys = new Set(rows.slice(0, 100).flatMap((row) => Object.keys(row)));
  for (const key of keys) {
    const row = rows.find((one) => toText(ownValue(one, key)) === text);
    if (row) add(key, ownValue(row, key));
  }
  if (NUMBER.test(text)) add(number, text);
  if (CALL.test(text) && found.size === 0) for (const key of keys) if (OF_CALL.test(key)) add(key, text);
  return [...found.values()];
};
