import { isObject } from '../../core/is-object.js';
import type { Problem } from '../../core/problem.js';
import { warnOnce } from '../../core/warn-once.js';

/** The properties that attributes of JSON set. */
interface JsonSettings {
  mapping: unknown;
  lockedFilters: Record<string, unknown>;
}

/** Attributes that hold JSON, with their properties. */
export const JSON_ATTRIBUTES: Readonly<Record<string, keyof JsonSettings>> = {
  mapping: 'mapping',
  'locked-filters': 'lockedFilters',
};

const parse = (text: string, property: string): Record<string, unknown> => {
  if (text === '[object Object]') throw new SyntaxError(`Give an object to the property ${property}.`);
  const value: unknown = JSON.parse(text);
  if (isObject(value)) return value;
  throw new SyntaxError('An object is expected.');
};

/**
 * Sets the property of an attribute that holds JSON, and gives a problem where its text is none. The last good value stays
 * then; where there is none, locked filters have no value at all, which closes the report.
 */
export const takeJsonAttribute = (host: JsonSettings, name: string, text: string | null): Problem | null => {
  const key = JSON_ATTRIBUTES[name]!;
  const isLock = key === 'lockedFilters';
  const isBlank = text?.trim() === '';
  try {
    if (text === null || (isBlank && !isLock)) host[key] = isLock ? {} : (null as never);
    else host[key] = parse(text, key);
    return null;
  } catch (error) {
    // The engine's message names the place.
    const message = isBlank ? 'It is empty.' : (error as Error).message.slice(0, 200);
    warnOnce(`${name} does not parse: ${message}`);
    const isClosed = isLock && !(isObject(host[key]) && Object.keys(host[key]).length > 0);
    if (isClosed) host[key] = null as never;
    return {
      code: 'bad-attribute',
      details: { attribute: name, message, effect: isClosed ? 'closed-json' : 'kept' },
    };
  }
};
