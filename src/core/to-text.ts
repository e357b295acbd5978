import { boundedJson } from './bounded-json.js';

/**
 * Any value as text: the only way for a value of a log to reach a template.
 *
 * A template engine gives objects of certain shapes a meaning, and such shapes can be forged in JSON or in a
 * poisoned cache. Text has no meaning but itself.
 */
export const toText = (value: unknown): string => {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'object':
      return value === null ? '' : safeJson(value);
    default:
      return '';
  }
};

const safeJson = (value: object): string => {
  try {
    return boundedJson(value);
  } catch {
    // A cycle or a throwing toJSON: only a host's own source can bring one, never the wire.
    return Object.prototype.toString.call(value);
  }
};

/** Longest text that a table cell shows; the whole is in the export. */
export const CELL_LIMIT = 2000;

export const clip = (text: string, limit: number): string =>
  text.length > limit ? `${text.slice(0, limit)}…` : text;
