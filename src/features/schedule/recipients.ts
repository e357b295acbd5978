import { html, nothing, type TemplateResult } from 'lit';
import { visibleText } from '../../core/visible-text.js';
import type { Language } from '../../i18n/language.js';
import { str, type Words } from '../../i18n/words.js';

export const RECIPIENTS_FIELD = 'schedule-recipients';

/** One e-mail address, and nothing that would add a second one or a header. */
const ADDRESS = /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]{1,189}$/u;
const SEPARATORS = /[,;\r\n\t]+/;
/** An address as mail programs write it: `Ana Souza <ana@example.com>`. */
const NAMED = /<([^<>]*)>\s*$/;
/** What ends an address while it is typed; a space does where what is before it is one, and no name. */
const ENDED = /[,;]|^[^<]*@\S+\s$/;

/** Addresses out of a text: comma, semicolon, line break and space separate. */
export const readRecipients = (text: string): string[] =>
  text
    .split(SEPARATORS)
    .flatMap((part) => {
      const named = NAMED.exec(part)?.[1];
      return named === undefined ? part.split(/\s+/) : [named.trim()];
    })
    .filter((address) => address !== '');

const withAdded = (recipients: readonly string[], added: readonly string[]): string[] => [
  ...new Set([...recipients, ...added]),
];

/** What is wrong with recipients; undefined where nothing is. */
export const recipientsMistake = (
  recipients: readonly string[],
  isRequired: boolean,
  words: Words,
): string | undefined => {
  const wrong = recipients.filter((address) => !ADDRESS.test(address)).map(visibleText);
  if (wrong.length > 0) return words.msg(str`Not an e-mail address: ${wrong.join(', ')}.`);
  if (isRequired && recipients.length === 0) return words.msg('Write at least one e-mail address.');
  return undefined;
};

/** What the field needs of the form. */
export interface RecipientsOwner {
  readonly recipients: readonly string[];
  setRecipients(recipients: readonly string[]): void;
  /** Moves the focus to an element of the dialog, once it is there. */
  focus(id: string): void;
}

/** Takes in what is typed and not yet one of the recipients. */
export const takeTyped = (form: Element, owner: RecipientsOwner): readonly string[] => {
  const input = form.querySelector<HTMLInputElement>(`#${RECIPIENTS_FIELD}`)!;
  const all = withAdded(owner.recipients, readRecipients(input.value));
  input.value = '';
  if (all.length !== owner.recipients.length) owner.setRecipients(all);
  return all;
};

const removeAt = (owner: RecipientsOwner, place: number): void => {
  const left = owner.recipients.filter((_, at) => at !== place);
  owner.setRecipients(left);
  owner.focus(left.length > 0 ? `recipient-${Math.min(place, left.length - 1)}` : RECIPIENTS_FIELD);
};

const chip = (address: string, place: number, owner: RecipientsOwner, words: Words): TemplateResult => {
  const shown = visibleText(address);
  return html`<li class=${ADDRESS.test(address) ? 'recipient' : 'recipient wrong'}>
    <span>${shown}</span>
    <button
      type="button"
      part="button"
      id="recipient-${place}"
      aria-label=${words.msg(str`Remove ${shown}`)}
      @click=${() => removeAt(owner, place)}
    >
      ✕
    </button>
  </li>`;
};

/** A text box for addresses; each becomes a chip of its own, which its button or Backspace removes. */
export const recipientsField = (owner: RecipientsOwner, { words }: Language): TemplateResult => {
  const { recipients } = owner;
  const add = (text: string): void => owner.setRecipients(withAdded(recipients, readRecipients(text)));
  const typed = ({ currentTarget }: Event): void => {
    const input = currentTarget as HTMLInputElement;
    if (!ENDED.test(input.value)) return;
    const isWhole = /[,;\s]$/.test(input.value);
    const found = readRecipients(input.value);
    const rest = isWhole ? '' : (found.pop() ?? '');
    input.value = rest;
    add(found.join(','));
  };
  const pasted = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text') ?? '';
    if (!/[,;\s]/.test(text.trim())) return;
    event.preventDefault();
    add(text);
  };
  const pressed = (event: KeyboardEvent): void => {
    const input = event.currentTarget as HTMLInputElement;
    if (event.key === 'Backspace' && input.value === '' && recipients.length > 0)
      owner.setRecipients(recipients.slice(0, -1));
  };
  return html`<div class="field wide">
    <label for=${RECIPIENTS_FIELD}>${words.msg('Recipients')}</label>
    ${
      recipients.length > 0
        ? html`<ul class="recipients">
            ${recipients.map((address, place) => chip(address, place, owner, words))}
          </ul>`
        : nothing
    }
    <input
      part="input"
      id=${RECIPIENTS_FIELD}
      name="recipients"
      type="text"
      inputmode="email"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      placeholder="ana@example.com, rui@example.com"
      aria-describedby="${RECIPIENTS_FIELD}-mistake"
      @input=${typed}
      @paste=${pasted}
      @keydown=${pressed}
      @change=${({ currentTarget }: Event) => void takeTyped((currentTarget as HTMLInputElement).form!, owner)}
    />
    <span class="mistake" id="${RECIPIENTS_FIELD}-mistake"></span>
  </div>`;
};
