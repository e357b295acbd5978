import { html, nothing, render, type TemplateResult } from 'lit';
import type { Sort } from '../../core/query.js';
import { DOWN, icon, UP } from '../icon.js';
import type { Column } from './row-slot.js';

export interface TableHead {
  readonly columns: readonly Column[];
  readonly sort: Sort | null;
  /** What a heading says beyond its label, by field key: the zone and format of dates. */
  readonly descriptions: ReadonlyMap<string, string>;
  onSort(key: string): void;
}

const heading = (
  column: Column,
  place: number,
  { sort, descriptions, onSort }: TableHead,
): TemplateResult => {
  const isSorted = sort?.key === column.key;
  const label = html`<span class="label">${column.label}</span>`;
  const description = descriptions.get(column.key);
  return html`
    <th
      role="columnheader"
      scope="col"
      part="header-cell"
      class=${column.kind.align}
      aria-colindex=${place + 1}
      aria-sort=${column.kind.isDerived ? nothing : isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
      aria-description=${description ?? nothing}
      title=${description ?? nothing}
    >
      ${
        column.kind.isDerived
          ? html`<span class="heading" tabindex="-1">${label}</span>`
          : html`<button class="heading" type="button" tabindex="-1" @click=${() => onSort(column.key)}>
              ${label}${isSorted ? icon(sort.descending ? DOWN : UP) : nothing}
            </button>`
      }
    </th>
  `;
};

/** Draws the headings into the table's head. */
export const renderHead = (head: TableHead, into: HTMLElement): void => {
  render(
    html`<tr class="head" role="row" aria-rowindex="1">
      ${head.columns.map((column, place) => heading(column, place, head))}
    </tr>`,
    into,
  );
};
