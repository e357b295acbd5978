import { reasonOf } from '../kinds/status-with-reason.js';
import { isFailedRow } from '../kinds/failed-row.js';
import type { Format } from '../kinds/kind.js';
import type { Column, RowReader } from './row-slot.js';

/**
 * What a row is called when the keyboard reaches it as a whole: when it was, then the few values that a narrow row shows
 * too, a status with its word, and that it failed.
 */
export const rowName = (columns: readonly Column[], read: RowReader, format: Format): string => {
  const { words } = format.language;
  const named = columns.filter(({ place }) => place !== null);
  const times = named.filter(({ kind }) => kind.role === 'instant');
  const texts = [...times, ...named.filter((column) => !times.includes(column))].map(({ key, kind }) => {
    const text = kind.text(read(key), format, read);
    const word = kind.role === 'status' ? reasonOf(read(key), read) : '';
    return text && word && !text.includes(word) ? `${text} ${word}` : text;
  });
  return [...texts, isFailedRow(read) ? words.msg('failed') : ''].filter(Boolean).join(', ');
};
