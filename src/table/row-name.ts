import type { Format } from '../kinds/kind.js';
import type { Column, RowReader } from './row-slot.js';

/** What a row is called when the keyboard reaches it as a whole: the few values that a narrow row shows too. */
export const rowName = (columns: readonly Column[], read: RowReader, format: Format): string =>
  columns
    .filter(({ place }) => place !== null)
    .map(({ key, kind }) => kind.text(read(key), format, read))
    .filter(Boolean)
    .join(', ');
