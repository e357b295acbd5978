import type { LogSort, RowPosition } from './log-query.js';
import { badParameter } from './problem-details.js';

const sortText = ({ field, descending }: LogSort): string => (descending ? `-${field.key}` : field.key);

/** Opaque to clients: the order that it belongs to, and the row that the page ended with. */
export const encodeCursor = (sort: LogSort, { value, id }: RowPosition): string =>
  Buffer.from(JSON.stringify([sortText(sort), value, id])).toString('base64url');

/** Longer than any that an address has room for. */
const LONGEST_CURSOR = 12_000;

const parsed = (cursor: string): unknown => {
  if (cursor.length > LONGEST_CURSOR) return undefined;
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

/** Outside of it no date can be made (ECMA-262, 21.4.1.1). */
const LATEST = 8.64e15;

/** What a value must be to fit the field's column; a forged cursor is refused, never handed to the database. */
const fits = (value: unknown, { field }: LogSort): value is RowPosition['value'] => {
  if (value === null) return true;
  switch (field.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'text':
    case 'json':
      return typeof value === 'string';
    case 'instant':
      return Number.isInteger(value) && Math.abs(value as number) <= LATEST;
    case 'status':
      return Number.isSafeInteger(value);
    case 'number':
      return Number.isFinite(value);
  }
};

/** Only what {@link encodeCursor} could have written, to the letter, is a cursor. */
export const decodeCursor = (cursor: string, sort: LogSort): RowPosition => {
  const content = parsed(cursor);
  const [order, value, id] = Array.isArray(content) ? (content as unknown[]) : [];
  if (typeof order !== 'string' || !Number.isSafeInteger(id))
    throw badParameter('cursor', 'not a cursor of this endpoint; start again without one');
  if (order !== sortText(sort) || !fits(value, sort))
    throw badParameter('cursor', 'made for another sort; start again without one');
  const position = { value, id: id as number };
  if (encodeCursor(sort, position) !== cursor)
    throw badParameter('cursor', 'not a cursor of this endpoint; start again without one');
  return position;
};
