import type { LogSort, RowPosition } from './log-query.js';
import { badParameter } from './problem-details.js';

const sortText = ({ field, descending }: LogSort): string => (descending ? `-${field.key}` : field.key);

/** Opaque to whoever gets it: the order that it belongs to, and the row that the page ended with. */
export const encodeCursor = (sort: LogSort, { value, id }: RowPosition): string =>
  Buffer.from(JSON.stringify([sortText(sort), value, id])).toString('base64url');

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

/** What a value must be to stand in the field's column; a forged cursor is refused, never handed to the database. */
const fits = (value: unknown, { field }: LogSort): value is RowPosition['value'] => {
  if (value === null) return true;
  if (field.type === 'boolean') return typeof value === 'boolean';
  if (field.type === 'text' || field.type === 'json') return typeof value === 'string';
  return Number.isFinite(value);
};

export const decodeCursor = (cursor: string, sort: LogSort): RowPosition => {
  const content = parsed(cursor);
  const [order, value, id] = Array.isArray(content) ? (content as unknown[]) : [];
  if (typeof order !== 'string' || !Number.isSafeInteger(id))
    throw badParameter('cursor', 'not a cursor of this endpoint; start again without one');
  if (order !== sortText(sort) || !fits(value, sort))
    throw badParameter('cursor', 'made for another sort; start again without one');
  return { value, id: id as number };
};
