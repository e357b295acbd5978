import type { Words } from '../i18n/words.js';

/** Keys that do the same, or the same in two directions: declared where they are handled, so that the list of keys cannot differ from what they do. */
export interface Keys<Act = unknown> {
  /** What they do, in the report's language. */
  label(words: Words): string;
  /** What each does, by its {@link keyName}. */
  readonly acts: Readonly<Record<string, Act>>;
}

/** Keys that work in one part of the report. */
export interface KeyPlace {
  title(words: Words): string;
  readonly keys: readonly Keys[];
}

/**
 * A key with what is held down with it: `Alt+Shift+ArrowLeft`, `Control+Home` (with the command key, too), `a`. Shift is not named with
 * characters, which are others with it.
 */
export const keyName = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string => {
  const isCharacter = key.length === 1;
  const held = [
    ctrlKey || metaKey ? 'Control' : '',
    altKey ? 'Alt' : '',
    shiftKey && !isCharacter ? 'Shift' : '',
  ];
  return [...held.filter(Boolean), isCharacter ? key.toLowerCase() : key].join('+');
};

/** What a key does; undefined for nothing. */
export const actOf = <Act>(keys: readonly Keys<Act>[], name: string): Act | undefined =>
  keys.find(({ acts }) => Object.hasOwn(acts, name))?.acts[name];
