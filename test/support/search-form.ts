import type { ApiLogReport } from '../../src/index.js';
import { nameOf } from './accessible.js';
import { find, queryAll } from './screen.js';
import { until } from './until.js';

const CONTROLS = ['textbox', 'combobox', 'listbox', 'date-time', 'date', 'time', 'spinbutton', 'checkbox'];

/** The controls in a part of the report, in the order of the document. */
export const controlsIn = (part: Element): (HTMLInputElement | HTMLSelectElement)[] => {
  const found = new Set(CONTROLS.flatMap((role) => queryAll(part, role)));
  const controls = 'input, select, textarea, button[role="combobox"]';
  return [...part.querySelectorAll<HTMLInputElement>(controls)].filter((control) => found.has(control));
};

/** The search landmark, opened by Show filters where it is not open. */
export const openSearch = async (
  report: ApiLogReport,
  showFilters = 'Show filters',
): Promise<HTMLElement> => {
  const button = await find(report, 'button', showFilters);
  if (button.getAttribute('aria-expanded') !== 'true') button.click();
  return find(report, 'search');
};

/** The control of a label in a part of the report. */
export const control = async (part: Element, label: string): Promise<HTMLInputElement & HTMLSelectElement> =>
  (await until(
    () => controlsIn(part).find((candidate) => nameOf(candidate) === label),
    () => `No control ${label}: ${controlsIn(part).map(nameOf).join(', ')}.`,
  )) as HTMLInputElement & HTMLSelectElement;

/** Fills a control as a reader does, with the events that come of it. */
export const fill = async (part: Element, label: string, value: string): Promise<void> => {
  const input = await control(part, label);
  input.focus();
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

/** Fills the search fields and presses Filter. */
export const search = async (
  report: ApiLogReport,
  values: Readonly<Record<string, string>>,
  names = { showFilters: 'Show filters', filter: 'Filter' },
): Promise<void> => {
  const form = await openSearch(report, names.showFilters);
  for (const [label, value] of Object.entries(values)) await fill(form, label, value);
  (await find(form, 'button', names.filter)).click();
};
