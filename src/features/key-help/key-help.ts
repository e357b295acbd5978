import { html, type TemplateResult } from 'lit';
import type { Words } from '../../i18n/words.js';
import type { KeyPlace, Keys } from '../../ui/keys.js';

/** What is printed on keys; all others are called as `KeyboardEvent.key` calls them. */
const CAPS: Readonly<Record<string, (words: Words) => string>> = {
  ' ': (words) => words.msg('Space', { desc: 'Name of a key' }),
  Alt: () => 'Alt',
  ArrowDown: () => '↓',
  ArrowLeft: () => '←',
  ArrowRight: () => '→',
  ArrowUp: () => '↑',
  Backspace: (words) => words.msg('Backspace', { desc: 'Name of a key' }),
  ContextMenu: (words) => words.msg('Menu key', { desc: 'Name of a key' }),
  Control: (words) => words.msg('Ctrl', { desc: 'Name of a key' }),
  Delete: (words) => words.msg('Del', { desc: 'Name of a key' }),
  End: (words) => words.msg('End', { desc: 'Name of a key' }),
  Enter: (words) => words.msg('Enter', { desc: 'Name of a key' }),
  Escape: () => 'Esc',
  Home: (words) => words.msg('Home', { desc: 'Name of a key' }),
  PageDown: (words) => words.msg('Page down', { desc: 'Name of a key' }),
  PageUp: (words) => words.msg('Page up', { desc: 'Name of a key' }),
  Shift: (words) => words.msg('Shift', { desc: 'Name of a key' }),
};

const cap = (key: string, words: Words): string =>
  Object.hasOwn(CAPS, key) ? CAPS[key]!(words) : key.toUpperCase();

/** `Alt+Shift+ArrowLeft`; the plus key has no other held down with it. */
const partsOf = (name: string): readonly string[] => (name === '+' ? [name] : name.split('+'));

const keyNames = ({ acts }: Keys, words: Words): TemplateResult[] =>
  Object.keys(acts).map(
    (name) =>
      html`<span class="key"
        >${partsOf(name).map((key, place) => html`${place > 0 ? '+' : ''}<kbd>${cap(key, words)}</kbd>`)}</span
      >`,
  );

/** Several places of one name, such as headings, are one to readers. */
const byTitle = (places: readonly KeyPlace[], words: Words): ReadonlyMap<string, readonly Keys[]> => {
  const keys = new Map<string, readonly Keys[]>();
  for (const place of places) {
    const title = place.title(words);
    keys.set(title, [...(keys.get(title) ?? []), ...place.keys]);
  }
  return keys;
};

/** All keys that do something, by the part of the report where they do. */
export const keyHelp = (places: readonly KeyPlace[], words: Words): TemplateResult => html`
  <div class="content keys">
    ${[...byTitle(places, words)].map(
      ([title, keys]) =>
        html`<table>
          <caption>
            ${title}
          </caption>
          <tbody>
            ${keys.map(
              (one) =>
                html`<tr>
                  <th scope="row">${one.label(words)}</th>
                  <td>${keyNames(one, words)}</td>
                </tr>`,
            )}
          </tbody>
        </table>`,
    )}
  </div>
`;
