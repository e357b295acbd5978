import { CELL_LIMIT, clip } from '../core/to-text.js';
import { isMissing } from '../kinds/catalogue.js';
import { isFailedRow } from '../kinds/failed-row.js';
import type { Format, Kind } from '../kinds/kind.js';
import { writeText } from '../kinds/write-text.js';
import { columnPart } from './column-part.js';

/** A column as the table draws it. */
export interface Column {
  readonly key: string;
  readonly kind: Kind;
  readonly label: string;
  /** Where the value is in a narrow row; null where it has no place there. */
  readonly place: string | null;
  /** Whether rows are in the order of it: then it stays in sight. */
  readonly isSorted: boolean;
}

/** Reads the values of one row by field key; undefined where the row is not loaded. */
export type RowReader = (key: string) => unknown;

/**
 * One row of the pool: its elements are made once, and from then on only texts and a few attributes change. That is
 * what keeps a frame of scrolling short.
 */
export class RowSlot {
  readonly element: HTMLTableRowElement;
  /** Index of the row that it shows; -1 while it is spare. */
  index = -1;
  isPlaceholder = true;
  #columns: readonly Column[] = [];
  #texts: Text[] = [];
  #cells: HTMLTableCellElement[] = [];
  #top = NaN;
  #isSelected = false;
  #isFailed = false;

  constructor(document: Document) {
    this.element = document.createElement('tr');
    this.element.className = 'row spare';
    this.element.setAttribute('part', 'row');
    this.element.setAttribute('role', 'presentation');
    this.element.setAttribute('aria-hidden', 'true');
  }

  get cells(): readonly HTMLTableCellElement[] {
    return this.#cells;
  }

  /** Makes the cells again, since the columns are others. */
  setColumns(columns: readonly Column[]): void {
    this.#columns = columns;
    this.#cells = columns.map((column, place) => this.#createCell(column, place));
    this.#texts = columns.map(({ kind }, place) => {
      const cell = this.#cells[place]!;
      if (kind.cell) return kind.cell.create(cell);
      const text = cell.ownerDocument.createTextNode('');
      cell.append(text);
      return text;
    });
    this.element.replaceChildren(...this.#cells);
    this.index = -1;
  }

  #createCell({ key, kind, place, isSorted }: Column, at: number): HTMLTableCellElement {
    const isStatus = kind.role === 'status';
    const cell = this.element.ownerDocument.createElement('td');
    cell.setAttribute('role', 'gridcell');
    cell.setAttribute('aria-colindex', String(at + 1));
    cell.setAttribute(
      'part',
      `cell ${columnPart('cell', key)}${isStatus && key !== 'status' ? ' cell-status' : ''}`,
    );
    cell.tabIndex = -1;
    if (kind.align === 'end') cell.classList.add('end');
    if (isSorted) cell.classList.add('sorted');
    if (kind.monospace) cell.classList.add('monospace');
    if (place) cell.dataset.place = place;
    return cell;
  }

  /** Puts the row at a height, in pixels from the top of the rows' element. */
  moveTo(top: number): void {
    if (top === this.#top) return;
    this.#top = top;
    this.element.style.transform = `translateY(${top}px)`;
  }

  /** Shows a loaded row. */
  write(index: number, read: RowReader, format: Format): void {
    this.#become(index, false);
    this.#mark(this.#isSelected, isFailedRow(read));
    this.#columns.forEach(({ key, kind }, place) => {
      const raw = read(key);
      const text = isMissing(raw, kind) ? '' : clip(kind.text(raw, format, read), CELL_LIMIT);
      writeText(kind, this.#texts[place]!, text);
      kind.cell?.update(this.#cells[place]!, raw, format, read);
    });
  }

  /** Marks the row that is shown in full. */
  select(isSelected: boolean): void {
    if (isSelected === this.#isSelected) return;
    this.#mark(isSelected, this.#isFailed);
    this.element.classList.toggle('selected', isSelected);
    if (isSelected) this.element.setAttribute('aria-current', 'true');
    else this.element.removeAttribute('aria-current');
  }

  /** What a page may style it by. */
  #mark(isSelected: boolean, isFailed: boolean): void {
    if (isSelected === this.#isSelected && isFailed === this.#isFailed) return;
    this.#isSelected = isSelected;
    this.#isFailed = isFailed;
    this.element.setAttribute(
      'part',
      `row${isSelected ? ' row-selected' : ''}${isFailed ? ' row-error' : ''}`,
    );
  }

  /** Shows that a row is on its way. It is not a row to assistive technology, and has none's values. */
  writePlaceholder(index: number): void {
    this.#become(index, true);
    this.#texts.forEach((node, place) => writeText(this.#columns[place]!.kind, node, ''));
  }

  /** Shows nothing, until it is needed again. */
  release(): void {
    this.writePlaceholder(-1);
  }

  /** Attributes are set only where they change: each one set costs a frame of scrolling some of its time. */
  #become(index: number, isPlaceholder: boolean): void {
    const { element } = this;
    const was = this.#className;
    this.index = index;
    this.isPlaceholder = isPlaceholder;
    if (element.hasAttribute('aria-label')) element.removeAttribute('aria-label');
    if (this.#className !== was) this.#becomeOther();
    // The heading is row 1 (ARIA 1.2, aria-rowindex).
    if (!isPlaceholder) element.setAttribute('aria-rowindex', String(index + 2));
  }

  get #className(): string {
    if (this.index < 0) return 'row spare';
    return this.isPlaceholder ? 'row placeholder' : 'row';
  }

  #becomeOther(): void {
    const { element } = this;
    element.className = this.#className;
    this.#mark(false, false);
    element.removeAttribute('aria-current');
    if (this.isPlaceholder) {
      element.setAttribute('role', 'presentation');
      element.setAttribute('aria-hidden', 'true');
      element.removeAttribute('aria-rowindex');
      element.removeAttribute('tabindex');
    } else {
      element.setAttribute('role', 'row');
      element.removeAttribute('aria-hidden');
      element.tabIndex = -1;
    }
  }
}
