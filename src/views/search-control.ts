import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Control } from '../filters/filter.js';

export interface ControlState {
  readonly id: string;
  readonly value: string;
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

/** Only the mistake of a field refers to it by id, so the field is described by it whether or not it is there. */
const mistakeId = (id: string): string => `${id}-mistake`;

const controls: { readonly [Type in PlainControl['type']]: Render<Type> } = {
  text: (_control, { id, value, isLocked }) => html`
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
      aria-describedby=${mistakeId(id)}
    />
  `,
  choice: (_control, { id, value, isLocked, choices }) => html`
    <select part="input" id=${id} name=${id} ?disabled=${isLocked} aria-describedby=${mistakeId(id)}>
      ${repeat(
        choices,
        (choice) => choice.value,
        (choice) =>
          html`<option value=${choice.value} .selected=${choice.value === value}>${choice.label}</option>`,
      )}
    </select>
  `,
};

/** The control of a search field. */
export const searchControl = (control: PlainControl, state: ControlState): TemplateResult =>
  (controls[control.type] as Render<PlainControl['type']>)(control, state);
