/* global customElements, document */
import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  filterFns,
  rowSortingFeature,
  sortFns,
  TableController,
  tableFeatures,
} from '@tanstack/lit-table';
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { html, LitElement } from 'lit';
import { addStyle } from '../add-style.mjs';
import { COLUMNS } from '../columns.mjs';
import { offer } from './offer.mjs';

addStyle(`.row { display: flex; height: 28px; width: 1580px } .scroller { height: 700px; overflow: auto }
  .body { position: relative } .body > .row { position: absolute }
  .cell { padding: 4px 6px; box-sizing: border-box; overflow: hidden; white-space: nowrap; flex: none }
  ${COLUMNS.map(({ width }, place) => `.cell:nth-child(${place + 1}) { width: ${width}px }`).join('')}`);

const features = tableFeatures({
  columnFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  filterFns,
  sortFns,
});
const columns = COLUMNS.map(({ field, title, width, isNumber }) => ({
  accessorKey: field,
  header: title,
  size: width,
  filterFn: isNumber ? 'equals' : 'includesString',
  sortFn: 'basic',
}));

class TanstackTable extends LitElement {
  static properties = { rows: {}, columnFilters: {}, sorting: {} };

  #controller = new TableController(this);
  #virtualizer = null;
  count = 0;

  constructor() {
    super();
    this.rows = [];
    this.columnFilters = [];
    this.sorting = [];
  }

  createRenderRoot() {
    return this;
  }

  #options() {
    return {
      count: this.count,
      estimateSize: () => 28,
      overscan: 5,
      getScrollElement: () => this.querySelector('.scroller'),
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this.requestUpdate(),
    };
  }

  firstUpdated() {
    this.#virtualizer = new Virtualizer(this.#options());
    this.#virtualizer._didMount();
    this.#virtualizer._willUpdate();
    this.requestUpdate();
  }

  updated() {
    this.#virtualizer?._willUpdate();
    const body = this.querySelector('.body');
    body.style.height = `${this.#virtualizer?.getTotalSize() ?? 0}px`;
    const visible = this.#virtualizer?.getVirtualItems() ?? [];
    visible.forEach(({ start }, place) => (body.children[place].style.transform = `translateY(${start}px)`));
  }

  render() {
    const table = this.#controller.table({
      features,
      columns,
      data: this.rows,
      state: { columnFilters: this.columnFilters, sorting: this.sorting },
    });
    const { rows } = table.getRowModel();
    this.count = rows.length;
    this.#virtualizer?.setOptions(this.#options());
    const visible = this.#virtualizer?.getVirtualItems() ?? [];
    return html`<div class="row">${columns.map(({ header }) => html`<b class="cell">${header}</b>`)}</div>
      <div class="scroller">
        <div class="body">${visible.map(({ index }) => this.#line(rows[index]))}</div>
      </div>`;
  }

  #line(row) {
    return html`<div class="row">
      ${row.getAllCells().map((cell) => html`<div class="cell">${cell.getValue()}</div>`)}
    </div>`;
  }
}

customElements.define('tanstack-table', TanstackTable);
const table = document.createElement('tanstack-table');

offer({
  show(host, rows) {
    table.rows = rows;
    host.append(table);
  },
  filter(wanted) {
    table.columnFilters = wanted ? Object.entries(wanted).map(([id, value]) => ({ id, value })) : [];
  },
  sort(key, isDescending) {
    table.sorting = [{ id: key, desc: isDescending }];
  },
  count: () => table.count,
});
