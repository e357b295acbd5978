/** Parts of a drop-down that takes several values, found from any element in it. */
const partsOf = (inside: Element) => {
  const place = inside.closest('.multi-select')!;
  return {
    button: place.querySelector<HTMLButtonElement>('[role="combobox"]')!,
    popover: place.querySelector<HTMLElement>('[popover]')!,
    list: place.querySelector<HTMLElement>('[role="listbox"]')!,
    select: place.querySelector('select')!,
    narrow: place.querySelector<HTMLInputElement>('.narrow')!,
    free: place.querySelector<HTMLInputElement>('.free')!,
    none: place.querySelector<HTMLElement>('.none')!,
  };
};

export type MultiSelectParts = ReturnType<typeof partsOf>;
export const multiSelectParts = partsOf;

export const optionsOf = (list: Element): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[role="option"]'),
];

const shownOf = (list: Element): HTMLElement[] => optionsOf(list).filter(({ hidden }) => !hidden);

/** The one option that Tab leads to. */
const makeStop = (list: Element, stop: HTMLElement | undefined): void => {
  for (const option of optionsOf(list)) option.tabIndex = option === stop ? 0 : -1;
};

/** Leaves those options whose label has the text of the box above them. */
export const narrowList = (inside: Element): void => {
  const { list, narrow, none } = partsOf(inside);
  const wanted = narrow.value.trim().toLowerCase();
  const options = optionsOf(list);
  for (const option of options) option.hidden = !option.textContent.trim().toLowerCase().includes(wanted);
  const shown = shownOf(list);
  list.hidden = shown.length === 0;
  none.hidden = shown.length > 0;
  const stop = shown.find(({ tabIndex }) => tabIndex === 0) ?? shown[0];
  makeStop(list, stop);
};

/** Puts the focus on an option: the first that is chosen where none is named, else the text box. */
export const focusOption = (inside: Element, option?: HTMLElement): void => {
  const { list, free } = partsOf(inside);
  const shown = shownOf(list);
  const target = option ?? shown.find(({ ariaSelected }) => ariaSelected === 'true') ?? shown[0];
  makeStop(list, target);
  (target ?? free).focus();
};

/** What was typed to reach an option: letters that follow each other quickly are one text. */
let sought = { list: null as Element | null, text: '', at: 0 };

/** Milliseconds after which a letter begins a new text. */
const PAUSE = 700;

const typeAhead = (list: Element, event: KeyboardEvent, shown: readonly HTMLElement[]): void => {
  const goesOn = sought.list === list && event.timeStamp - sought.at < PAUSE;
  const text = (goesOn ? sought.text : '') + event.key.toLowerCase();
  sought = { list, text, at: event.timeStamp };
  // The same letter again goes to the next option that begins with it (ARIA Authoring Practices: listbox).
  const isRepeated = [...text].every((letter) => letter === text[0]);
  const wanted = isRepeated ? text[0]! : text;
  const at = shown.findIndex((option) => option.tabIndex === 0) + (isRepeated ? 1 : 0);
  const found = [...shown.slice(at), ...shown.slice(0, at)].find((option) =>
    option.textContent.trim().toLowerCase().startsWith(wanted),
  );
  if (found) focusOption(list, found);
};

/** Arrows, Home, End, Space, Enter and letters (ARIA Authoring Practices: listbox of several choices). */
export const listKeyPressed = (event: KeyboardEvent, toggle: (option: HTMLElement) => void): void => {
  const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
  if (!option || event.ctrlKey || event.metaKey || event.altKey) return;
  const list = event.currentTarget as Element;
  const shown = shownOf(list);
  const at = shown.indexOf(option);
  const focusAt = (place: number) => focusOption(list, shown[Math.max(0, Math.min(shown.length - 1, place))]);
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => focusAt(at + 1),
    ArrowUp: () => focusAt(at - 1),
    Home: () => focusAt(0),
    End: () => focusAt(shown.length - 1),
    ' ': () => toggle(option),
    Enter: () => toggle(option),
  };
  const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
  if (!act && event.key.length !== 1) return;
  event.preventDefault();
  event.stopPropagation();
  if (act) act();
  else typeAhead(list, event, shown);
};
