import { html, nothing, type TemplateResult } from 'lit';
import { visibleText } from '../../core/visible-text.js';
import { str } from '../../i18n/words.js';
import type { FileProgress } from '../../sources/files/file-source.js';
import type { View } from '../../ui/view.js';

/** What the view of log files asks of anyone who opens them. */
export interface LogFiles {
  /** Whether the host lets readers open files. */
  readonly isAllowed: boolean;
  /** Name of the one that is shown; null where the rows are the host's. */
  readonly name: string | null;
  readonly progress: FileProgress | null;
  show(file: File): Promise<void>;
  close(): void;
}

/** While a file is read, how far it has been, and a way to be content with that. */
export const fileReading = (
  progress: FileProgress | null | undefined,
  { language }: View,
): TemplateResult | typeof nothing => {
  if (!progress || progress.isOver) return nothing;
  const { rows, bytes, size, stop } = progress;
  const { words, number } = language;
  const text = words.msg(str`${number(rows)} rows read so far`);
  return html`<div class="message" part="progress">
    <p>${text}</p>
    <progress aria-label=${text} max=${size ?? nothing} value=${size === null ? nothing : bytes}></progress>
    <button type="button" part="button" @click=${stop}>${words.msg('Cancel')}</button>
  </div>`;
};

/** Which file is shown, and the way back; or how to open one. */
export const logFile = (files: LogFiles, { language }: View): TemplateResult | typeof nothing => {
  if (!files.isAllowed && files.name === null) return nothing;
  const { words } = language;
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // So that the same file can be chosen again.
    input.value = '';
    if (file) void files.show(file);
  };
  const name = visibleText(files.name ?? '');
  return html`<div class="message" part="message">
    <p>
      ${
        files.name === null
          ? words.msg('Drop a log file here. It stays in your browser.')
          : words.msg(str`Showing the file ${name}.`)
      }
    </p>
    ${
      files.name === null
        ? html`<label class="choose-file"
            >${words.msg('Open a log file')} <input type="file" part="input" @change=${choose}
          /></label>`
        : html`<button type="button" part="button" @click=${() => files.close()}>
            ${words.msg('Back to the log')}
          </button>`
    }
  </div>`;
};
