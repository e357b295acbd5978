import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { FREE } from './search-choices.js';
import type { Control } from '../../filters/filter.js';

export interface ControlState {
  readonly id: string;
  /** Ids of what describes it, where that is there. */
  readonly describedBy: string;
  readonly value: string;
  /** The values chosen in a drop-down. */
  readonly chosen: readonly string[];
  /** The name of the field that takes a text in place of a choice, and that text; null where there is none. */
  readonly free: { readonly label: string; readonly text: string; readonly hint?: string } | null;
  readonly isLocked: boolean;
  /** What a drop-down offers. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** Dates have a field of their own, `date-field.ts`. */
type PlainControl = Exclude<Control, { readonly type: 'date-time' }>;

type Render<Type extends PlainControl['type']> = (
  control: Extract<PlainControl, { type: Type }>,
  state: ControlState,
) => TemplateResult;

/** The field for a text is there while it is what was chosen; by hand, since choosing draws nothing again. */
const showFree = ({ currentTarget }: Event): void => {
  const select = currentTarget as HTMLSelectElement;
  const free = select.parentElement?.querySelector<HTMLInputElement>('input[name^="contains-"]');
  if (!free) return;
  free.hidden = ![...select.selectedOptions].some(({ value }) => value === FREE);
  if (!free.hidden) free.focus();
};

const controls: { readonly [Type in PlainControl['type']]: Render<Type> } = {
  text: (_control, { id, describedBy, value, isLocked }) => html`
    <input
      part="input"
      type="text"
      id=${id}
      name=${id}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      .value=${value}
      ?readonly=${isLocked}
      aria-describedby=${describedBy}
    />
  `,
  choice: (_control, { id, describedBy, chosen, free, isLocked, choices }) => html`
    <select
      part="input"
      id=${id}
      name=${id}
      ?disabled=${isLocked}
      aria-describedby=${describedBy}
      @change=${showFree}
    >
      ${repeat(
        choices,
        (choice) => choice.value,
        (choice) =>
          html`<option value=${choice.value} .selected=${chosen.includes(choice.value)}>
            ${choice.label}
          </option>`,
      )}
    </select>
    ${
      free &&
      html`<input
        part="input"
        type="text"
        name=${id.replace('search-', 'contains-')}
        aria-label=${free.label}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        placeholder=${free.hint ?? nothing}
        ?hidden=${!chosen.includes(FREE)}
        .value=${free.text}
        ?readonly=${isLocked}
      />`
    }
  `,
};

/** The control of a search field. */
export const searchControl = (control: PlainControl, state: ControlState): TemplateResult =>
  (controls[control.type] as Render<PlainControl['type']>)(control, state);
