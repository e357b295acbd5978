import { html, nothing, type TemplateResult } from 'lit';
import { str } from '../../i18n/words.js';
import { kindOf } from '../../kinds/catalogue.js';
import { fieldOf } from '../../presets/catalogue.js';
import type { Shell } from '../../shell/shell.js';
import type { Column } from '../../table/row-slot.js';
import { DOWN, icon, UP } from '../../ui/icon.js';
import type { View } from '../../ui/view.js';
import { pageRow } from './page-rows.js';
import { SIZES, type PagesController } from './pages-controller.js';

const BEFORE = 'M10 3.5 5.5 8l4.5 4.5';
const BEHIND = 'M6 3.5 10.5 8 6 12.5';

/** Every column of the report, those without values as well: a page is read from one end to the other. */
const columnsOf = (shell: Shell, { report, language }: View): Column[] => {
  const { preset, query } = report.state;
  return shell.control.columns.map((key) => {
    const field = fieldOf(preset, key);
    const label = field.label(language.words);
    return { key, kind: kindOf(field.kind), label, place: null, isSorted: query.sort?.key === key };
  });
};

/** "Page 3 of 120". */
export const pageText = ({ page, pages }: PagesController, { language: { words, number } }: View): string =>
  pages === null
    ? words.msg(str`Page ${number(page + 1)}`)
    : words.msg(str`Page ${number(page + 1)} of ${number(pages)}`);

const rowOf = (event: Event): HTMLElement | null =>
  (event.target as Element).closest<HTMLElement>('[data-row]');

/** A row opens by a press on it, or by its button; not by a link followed or a text selected. */
const pressed = (event: MouseEvent, shell: Shell): void => {
  const row = rowOf(event);
  const control = (event.target as Element).closest('a[href], button:not([data-open], .open-row)');
  if (!row || control || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.detail > 0 && !(row.ownerDocument.getSelection()?.isCollapsed ?? true)) return;
  shell.entries?.openRow(Number(row.dataset['row']), event.detail === 0);
};

/** With Shift the browser's own menu opens. */
const asked = (event: MouseEvent, shell: Shell): void => {
  const row = rowOf(event);
  if (!row || event.shiftKey || (event.target as Element).closest('a[href]')) return;
  event.preventDefault();
  const cell = (event.target as Element).closest<HTMLElement>('[data-key]');
  if (cell) cell.tabIndex = -1;
  const invoker = cell ?? row.querySelector<HTMLElement>('.open-row')!;
  shell.entries?.openMenu(Number(row.dataset['row']), cell?.dataset['key'] ?? null, invoker);
};

/** The rows of a page, made anew only where they, or how they are written, are others. */
export class PageRows {
  #of: readonly unknown[] = [];
  #body: HTMLTableSectionElement | null = null;
  readonly #shell: Shell;

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  body(
    controller: PagesController,
    columns: readonly Column[],
    { report, format }: View,
  ): HTMLTableSectionElement {
    const { revision, generation } = report.state;
    const { first, last } = controller;
    const of = [revision, generation, first, last, format, columns.map(({ key }) => key).join('\n')];
    if (this.#body && of.every((part, place) => part === this.#of[place])) return this.#body;
    this.#of = of;
    const { element } = this.#shell;
    const { ownerDocument: document } = element;
    const { activeElement } = element.renderRoot as ShadowRoot;
    const held = activeElement?.closest<HTMLElement>('.pages [data-row]')?.dataset['row'];
    const body = document.createElement('tbody');
    body.addEventListener('click', (event) => pressed(event, this.#shell));
    body.addEventListener('contextmenu', (event) => asked(event, this.#shell));
    for (let index = first; index <= last; index++)
      if (report.hasRow(index))
        body.append(pageRow(document, index, columns, (key) => report.valueAt(index, key), format));
    // The row with the keyboard is made anew, too.
    const restore = (): void => body.querySelector<HTMLElement>(`[data-row="${held}"] .open-row`)?.focus();
    if (held !== undefined) void element.updateComplete.then(restore);
    return (this.#body = body);
  }
}

const heading = ({ key, label, kind }: Column, shell: Shell, { report }: View): TemplateResult => {
  const { sort } = report.state.query;
  const sorted = sort?.key === key ? sort : null;
  const align = kind.align === 'end' ? 'end' : nothing;
  if (kind.isDerived) return html`<th scope="col" class=${align}>${label}</th>`;
  const order = sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none';
  return html`<th scope="col" class=${align} aria-sort=${order}>
    <button type="button" class="plain" @click=${() => shell.control.reader?.sort(key)}>
      ${label}${sorted ? icon(sorted.descending ? DOWN : UP) : nothing}
    </button>
  </th>`;
};

const pagination = (controller: PagesController, view: View, say: (text: string) => void): TemplateResult => {
  const { words } = view.language;
  const step = (by: 1 | -1, label: string, path: string): TemplateResult => {
    const pressed = (): void => {
      if (!controller.canStep(by)) return;
      controller.step(by);
      say(pageText(controller, view));
    };
    // Not disabled at an end, where the focus would be lost.
    return html`<button
      type="button"
      part="button"
      title=${label}
      aria-disabled=${controller.canStep(by) ? nothing : 'true'}
      @click=${pressed}
    >
      ${by < 0 ? icon(path, 'onward') : nothing}<span class="label">${label}</span
      >${by > 0 ? icon(path, 'onward') : nothing}
    </button>`;
  };
  return html`<nav aria-label=${words.msg('Pages')}>
    ${step(-1, words.msg('Previous page'), BEFORE)}
    <span>${pageText(controller, view)}</span>
    ${step(1, words.msg('Next page'), BEHIND)}
    <label class="label" for="page-size">${words.msg('Rows per page')}</label>
    <select
      id="page-size"
      part="input"
      @change=${({ target }: Event) => controller.choose(Number((target as HTMLSelectElement).value))}
    >
      ${SIZES.map(
        (size) =>
          html`<option value=${size} .selected=${size === controller.size}>
            ${view.language.number(size)}
          </option>`,
      )}
    </select>
  </nav>`;
};

/** The rows of a page, in a plain table: to be scrolled, searched and read as any other page is. */
export const pageTable = (
  controller: PagesController,
  rows: PageRows,
  shell: Shell,
  view: View,
): TemplateResult | typeof nothing => {
  if (!controller.isOn) return nothing;
  const { report, language } = view;
  const { state } = report;
  const columns = columnsOf(shell, view);
  const body = rows.body(controller, columns, view);
  const selected = shell.entries?.openIndex ?? -1;
  for (const row of body.rows) row.ariaCurrent = Number(row.dataset['row']) === selected ? 'true' : null;
  const isBusy =
    state.phase === 'loading' || state.updating || body.rows.length <= controller.last - controller.first;
  return html`<div class="pages">
    ${pagination(controller, view, (text) => shell.say(text))}
    <div class="page-rows">
      <table part="table" aria-busy=${String(isBusy)}>
        <caption class="visually-hidden">
          ${state.preset.title(language.words)}, ${pageText(controller, view)}
        </caption>
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">${language.words.msg('Details')}</span></th>
            ${columns.map((column) => heading(column, shell, view))}
          </tr>
        </thead>
        ${body}
      </table>
    </div>
  </div>`;
};
