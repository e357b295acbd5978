import { html, type TemplateResult } from 'lit';
import type { Action } from './action.js';
import type { View } from './view.js';

/** The buttons beside a message: what can be done about it, as far as it can be. */
export const messageActions = (actions: readonly Action[], view: View): TemplateResult[] =>
  actions
    .filter((action) => action.isEnabled?.(view.report) ?? true)
    .map(
      (action) =>
        html`<button type="button" part="button" @click=${() => view.run(action)}>
          ${action.label(view.language.words, view.report)}
        </button>`,
    );
