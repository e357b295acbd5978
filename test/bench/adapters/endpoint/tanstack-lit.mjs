/* global customElements, document */
import { TableController, tableFeatures } from '@tanstack/lit-table';
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { html, LitElement } from 'lit';
import { addStyle } from '../add-style.mjs';
import { begin } from '../begin.mjs';
import { COLUMNS } from '../columns.mjs';
import { pagedRows } from './paged-rows.mjs';

addStyle(`.row { display: flex; height: 28px; width: 1580px } .scroller { height: 700px; overflow: auto }
  .body { position: relative } .body > .row { position: absolute }
  .cell { padding: 4px 6px; box-sizing: border-box; overflow: hidden; white-space: nowrap; flex: none }
  ${COLUMNS.map(({ width }, place) => `.cell:nth-child(${place + 1}) { width: ${width}px }`).join('')}`);

const features = tableFeatures({});
const columns = COLUMNS.map(({ field, title, width }) => ({
  accessorKey: field,
  header: title,
  size: width,
}));

class TanstackTable extends LitElement {
  #controller = new TableController(this);
  #rows = pagedRows(() => this.requestUpdate());
  #virtualizer = null;

  createRenderRoot() {
    return this;
  }

  firstUpdated() {
    this.#virtualizer = new Virtualizer({
      count: 1_000_000,
      estimateSize: () => 28,
      overscan: 5,
      getScrollElement: () => this.querySelector('.scroller'),
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this.requestUpdate(),
    });
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
    const table = this.#controller.table({ features, columns, data: [], state: {} });
    const headings = table.getAllColumns().map(({ columnDef }) => columnDef.header);
    const visible = this.#virtualizer?.getVirtualItems() ?? [];
    return html`<div class="row">${headings.map((title) => html`<b class="cell">${title}</b>`)}</div>
      <div class="scroller"><div class="body">${visible.map(({ index }) => this.#line(index))}</div></div>`;
  }

  #line(index) {
    const row = this.#rows.get(index);
    return html`<div class="row">
      ${columns.map(({ accessorKey }) => html`<div class="cell">${row?.[accessorKey] ?? ''}</div>`)}
    </div>`;
  }
}

const host = begin();
customElements.define('tanstack-table', TanstackTable);
host.append(document.createElement('tanstack-table'));
