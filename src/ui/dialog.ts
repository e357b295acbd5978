import { html, nothing, type TemplateResult } from 'lit';
import type { Dialogs } from './dialogs.js';
import type { Language } from '../i18n/language.js';
import type { Words } from '../i18n/words.js';

/** What is in a dialog. */
export interface DialogContent {
  title(words: Words): string;
  content(language: Language): TemplateResult;
}

/** The modal dialog of the report, and in it what is open. */
export const dialog = (
  dialogs: Dialogs,
  open: DialogContent | undefined,
  language: Language,
): TemplateResult => {
  const { words } = language;
  return html`
    <dialog
      class="modal"
      part="dialog"
      aria-labelledby="dialog-title"
      @close=${({ currentTarget }: Event) => {
        // The event comes late: by then the next dialog may be open.
        if (!(currentTarget as HTMLDialogElement).open) dialogs.close();
      }}
    >
      ${
        open
          ? html`<header>
                <h3 id="dialog-title">${open.title(words)}</h3>
                <button type="button" part="button" @click=${() => dialogs.close()}>
                  ${words.msg('Close')}
                </button>
              </header>
              ${open.content(language)}`
          : nothing
      }
    </dialog>
  `;
};
