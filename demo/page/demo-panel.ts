import { readPageState, withChoice, type ChoiceName, type PageState } from './page-state.js';
import { requiredElement } from './required-element.js';

/**
 * Shows the choices of the page's address in the demo panel, and keeps the address as they change.
 *
 * @param onChange Called with all choices, and with the one that has changed.
 */
export const startDemoPanel = (onChange: (state: PageState, changed: ChoiceName) => void): PageState => {
  const state = readPageState(new URL(location.href));
  const form = requiredElement<HTMLFormElement>('.demo-panel form');
  for (const field of form.querySelectorAll('select')) field.value = state[field.name as ChoiceName];
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    const changed = target.name as ChoiceName;
    history.replaceState(history.state, '', withChoice(new URL(location.href), changed, target.value));
    onChange(readPageState(new URL(location.href)), changed);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  closeOnLeaving(requiredElement<HTMLDetailsElement>('.demo-panel details'));
  return state;
};

/** The open panel lies over the page, so it closes like a menu: by Escape, or by turning to something else. */
const closeOnLeaving = (panel: HTMLDetailsElement): void => {
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !panel.contains(target)) panel.open = false;
  });
};
