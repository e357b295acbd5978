import { CELL_LIMIT, clip } from '../../core/to-text.js';
import { visibleText } from '../../core/visible-text.js';
import { str } from '../../i18n/words.js';
import { isMissing } from '../../kinds/catalogue.js';
import { isFailedRow } from '../../kinds/failed-row.js';
import type { Format } from '../../kinds/kind.js';
import { writeText } from '../../kinds/write-text.js';
import { columnPart } from '../../table/column-part.js';
import type { Column, RowReader } from '../../table/row-slot.js';

/** Longest value that names the button of a row. */
const LONGEST = 80;

const cellOf = (
  document: Document,
  { key, kind }: Column,
  isFirst: boolean,
  read: RowReader,
  format: Format,
): HTMLTableCellElement => {
  const cell = document.createElement(isFirst ? 'th' : 'td');
  if (isFirst) cell.scope = 'row';
  cell.setAttribute('part', `cell ${columnPart('cell', key)}`);
  cell.dataset['key'] = key;
  if (kind.align === 'end') cell.classList.add('end');
  if (kind.monospace) cell.classList.add('monospace');
  const node = kind.cell?.create(cell) ?? cell.appendChild(document.createTextNode(''));
  const raw = read(key);
  writeText(kind, node, isMissing(raw, kind) ? '' : clip(kind.text(raw, format, read), CELL_LIMIT));
  kind.cell?.update(cell, raw, format, read);
  return cell;
};

/**
 * A row of a page: the same cells as the table that scrolls has, and one button, that opens the entry.
 *
 * @param index Of the row in the whole report.
 */
export const pageRow = (
  document: Document,
  index: number,
  columns: readonly Column[],
  read: RowReader,
  format: Format,
): HTMLTableRowElement => {
  const row = document.createElement('tr');
  const isFailed = isFailedRow(read);
  row.dataset['row'] = String(index);
  row.setAttribute('part', `row${isFailed ? ' row-error' : ''}`);
  const cells = columns.map((column, place) => cellOf(document, column, place === 0, read, format));
  const opener = document.createElement('td');
  const button = opener.appendChild(document.createElement('button'));
  const named = visibleText(clip(cells[0]?.textContent.trim() ?? '', LONGEST));
  button.type = 'button';
  button.className = 'plain open-row';
  button.setAttribute('part', 'button');
  button.ariaLabel = format.language.words.msg(str`Show details: ${named}`);
  button.textContent = '…';
  row.append(opener, ...cells);
  return row;
};
