import { actOf, keyName, type Keys } from '../../ui/keys.js';

const BUTTONS = 'button:not([role="menuitem"])';

/** The arrows lead so many buttons on; Home and End to the one at that place. */
export const toolbarKeys: readonly Keys<{ readonly step?: 1 | -1; readonly to?: 0 | -1 }>[] = [
  {
    label: (words) => words.msg('Move between the tools'),
    acts: { ArrowLeft: { step: -1 }, ArrowRight: { step: 1 }, Home: { to: 0 }, End: { to: -1 } },
  },
];

const toolbarOf = ({ target }: Event): HTMLElement | null =>
  (target as Element).closest<HTMLElement>('.toolbar');

/** One tab stop, arrows within (ARIA Authoring Practices: toolbar). */
const moveAlong = (event: KeyboardEvent): void => {
  const bar = toolbarOf(event);
  if (!bar) return;
  const buttons = [...bar.querySelectorAll<HTMLButtonElement>(`${BUTTONS}:enabled`)];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  if (at < 0) return;
  const act = actOf(toolbarKeys, keyName(event));
  if (!act) return;
  const sign = getComputedStyle(bar).direction === 'rtl' ? -1 : 1;
  event.preventDefault();
  buttons.at(act.step ? (at + sign * act.step) % buttons.length : act.to!)!.focus();
};

/** The control that had the focus last is the one that Tab comes back to. */
const keepTabStop = (event: Event): void => {
  const buttons = [...(toolbarOf(event)?.querySelectorAll<HTMLButtonElement>(BUTTONS) ?? [])];
  if (!buttons.includes(event.target as HTMLButtonElement)) return;
  for (const other of buttons) other.tabIndex = other === event.target ? 0 : -1;
};

/** Gives the toolbar within a root its keys. */
export const addToolbarKeys = (root: EventTarget): void => {
  root.addEventListener('keydown', (event) => moveAlong(event as KeyboardEvent));
  root.addEventListener('focusin', keepTabStop);
};
