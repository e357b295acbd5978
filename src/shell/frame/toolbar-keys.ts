const BUTTONS = 'button:not([role="menuitem"])';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

const toolbarOf = ({ target }: Event): HTMLElement | null =>
  (target as Element).closest<HTMLElement>('.toolbar');

/** One tab stop, arrows within (ARIA Authoring Practices: toolbar). */
const moveAlong = (event: KeyboardEvent): void => {
  const bar = toolbarOf(event);
  if (!bar) return;
  const buttons = [...bar.querySelectorAll<HTMLButtonElement>(`${BUTTONS}:enabled`)];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  if (at < 0) return;
  const sign = getComputedStyle(bar).direction === 'rtl' ? -1 : 1;
  const step = STEPS[event.key];
  const to =
    event.key === 'Home'
      ? 0
      : event.key === 'End'
        ? buttons.length - 1
        : step === undefined
          ? -1
          : at + sign * step;
  if (to < 0 && step === undefined) return;
  event.preventDefault();
  buttons[(to + buttons.length) % buttons.length]!.focus();
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
