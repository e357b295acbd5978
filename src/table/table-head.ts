import { nothing, render } from 'lit';
import type { Sort } from '../core/query.js';
import { DOWN, icon, UP } from '../ui/icon.js';
import { columnPart } from './column-part.js';
import type { Column } from './row-slot.js';

export interface Headings {
  readonly columns: readonly Column[];
  readonly sort: Sort | null;
  /** What a heading says beyond its label, by field key: the zone and format of dates. */
  readonly descriptions: ReadonlyMap<string, string>;
}

/** Attributes are set only where they change: headings are drawn with each page that comes. */
const setAttribute = (element: Element, name: string, value: string | null): void => {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
};

/** One heading, made once and rewritten, as the cells below it are: a template has as many marks as a cell has nodes. */
class Heading {
  readonly cell: HTMLTableCellElement;
  readonly #heading: HTMLElement;
  readonly #label: HTMLElement;
  /** Whether there is nothing to sort by: then there is nothing to press. */
  readonly isDerived: boolean;
  #key = '';
  #hasArrow = false;

  constructor(document: Document, isDerived: boolean, onSort: (key: string) => void) {
    this.isDerived = isDerived;
    this.cell = document.createElement('th');
    this.cell.setAttribute('role', 'columnheader');
    this.cell.setAttribute('part', 'header-cell');
    this.cell.scope = 'col';
    this.#heading = document.createElement(isDerived ? 'span' : 'button');
    this.#heading.className = 'heading';
    this.#heading.setAttribute('part', 'heading');
    this.#heading.tabIndex = -1;
    if (!isDerived) {
      this.#heading.setAttribute('type', 'button');
      this.#heading.addEventListener('click', () => onSort(this.#key));
    }
    this.#label = document.createElement('span');
    this.#label.className = 'label';
    this.#heading.append(this.#label);
    this.cell.append(this.#heading);
  }

  write(
    { key, kind, label, isSorted }: Column,
    place: number,
    sort: Sort | null,
    description: string | null,
  ): void {
    const sorted = sort?.key === key ? sort : null;
    const { cell } = this;
    this.#key = key;
    if (this.#label.textContent !== label) this.#label.textContent = label;
    setAttribute(cell, 'class', isSorted ? `${kind.align} sorted` : kind.align);
    setAttribute(cell, 'part', `header-cell ${columnPart('header-cell', key)}`);
    setAttribute(cell, 'aria-colindex', String(place + 1));
    const order = sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none';
    setAttribute(cell, 'aria-sort', this.isDerived ? null : order);
    setAttribute(cell, 'aria-description', description);
    setAttribute(cell, 'title', description);
    if (!this.isDerived && (sorted || this.#hasArrow)) {
      this.#hasArrow = true;
      render(sorted ? icon(sorted.descending ? DOWN : UP, 'sort') : nothing, this.#heading);
    }
  }
}

/** The headings of the table. */
export class TableHead {
  readonly #row: HTMLTableRowElement;
  readonly #onSort: (key: string) => void;
  readonly #headings: Heading[] = [];

  /** @param onSort A heading was pressed. */
  constructor(container: HTMLElement, onSort: (key: string) => void) {
    this.#onSort = onSort;
    this.#row = container.ownerDocument.createElement('tr');
    this.#row.className = 'head';
    this.#row.setAttribute('role', 'row');
    this.#row.setAttribute('aria-rowindex', '1');
    container.append(this.#row);
  }

  /** Draws the headings; one stays the same element where another column comes to its place. */
  draw({ columns, sort, descriptions }: Headings): void {
    for (const { cell } of this.#headings.splice(columns.length)) cell.remove();
    columns.forEach((column, place) => {
      this.#at(place, column.kind.isDerived ?? false).write(
        column,
        place,
        sort,
        descriptions.get(column.key) ?? null,
      );
    });
  }

  #at(place: number, isDerived: boolean): Heading {
    const known = this.#headings[place];
    if (known?.isDerived === isDerived) return known;
    const heading = new Heading(this.#row.ownerDocument, isDerived, this.#onSort);
    if (known) known.cell.replaceWith(heading.cell);
    else this.#row.append(heading.cell);
    return (this.#headings[place] = heading);
  }
}
