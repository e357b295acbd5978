/** The items of a menu that can be chosen. */
const itemsOf = (menu: Element): HTMLButtonElement[] => [
  ...menu.querySelectorAll<HTMLButtonElement>('[role^="menuitem"]:not(:disabled)'),
];

const startsWith = (item: HTMLElement, letter: string): boolean =>
  (item.textContent ?? '').trim().toLowerCase().startsWith(letter.toLowerCase());

/** Puts the focus on an item of a menu that has just opened. */
export const focusItem = (menu: Element, place: 'first' | 'last' | 'checked'): void => {
  const items = itemsOf(menu);
  const checked = items.find((item) => item.ariaChecked === 'true');
  (place === 'checked' && checked ? checked : items.at(place === 'last' ? -1 : 0))?.focus();
};

/** Arrows, Home, End, Escape and first letters (ARIA Authoring Practices: menu). */
export const menuKeyPressed = (event: KeyboardEvent, close: () => void): void => {
  const items = itemsOf(event.currentTarget as HTMLElement);
  const at = items.indexOf(event.target as HTMLButtonElement);
  const focusAt = (place: number) => items.at(place % items.length)?.focus();
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => focusAt(at + 1),
    ArrowUp: () => focusAt(at - 1),
    Home: () => focusAt(0),
    End: () => focusAt(-1),
    Escape: close,
  };
  const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
  const isLetter =
    event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!act && !isLetter) return;
  event.preventDefault();
  event.stopPropagation();
  if (act) act();
  else
    [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) => startsWith(item, event.key))?.focus();
};
