import type { ReactiveControllerHost } from 'lit';
import { str } from '../../i18n/words.js';
import type { Language } from '../../i18n/language.js';
import { shownFile } from '../../connect/shown-file.js';
import type { FileProgress } from '../../sources/files/file-source.js';
import { DRAWN_EVERY, nowAndThen } from '../../connect/now-and-then.js';
import type { ReportController } from '../../shell/host/report-controller.js';

interface Host {
  /** Aborted when files are no longer taken. */
  readonly signal: AbortSignal;
  language(): Language | null;
  say(text: string): void;
}

type Element = ReactiveControllerHost & HTMLElement & { readonly acceptFiles: boolean };

/** Log files that a reader drops onto the report or chooses, where the host allows it. They never leave the browser. */
export class FileDrop {
  readonly #element: Element;
  readonly #control: ReportController;
  readonly #host: Host;
  #count = 0;
  #progress: FileProgress | null = null;

  constructor(element: Element, control: ReportController, host: Host) {
    this.#element = element;
    this.#control = control;
    this.#host = host;
    // Without this the browser opens the file itself, in place of the page.
    const listen = (name: 'dragover' | 'drop', heard: (event: DragEvent) => void): void =>
      element.addEventListener(
        name,
        (event) => {
          if (!this.#isFile(event)) return;
          event.preventDefault();
          heard(event);
        },
        { signal: host.signal },
      );
    listen('dragover', (event) => (event.dataTransfer!.dropEffect = 'copy'));
    listen('drop', (event) => {
      const file = event.dataTransfer!.files[0];
      if (file) void this.show(file);
    });
  }

  get isAllowed(): boolean {
    return this.#element.acceptFiles;
  }

  /** Name of the file that is shown; null where the rows are the host's. */
  get name(): string | null {
    return this.#control.shownFile;
  }

  async show(file: File): Promise<void> {
    const { preset } = this.#control;
    // Two files of one name may be of different rows.
    const count = ++this.#count;
    this.#progress = null;
    const onRead = nowAndThen((progress: FileProgress): void => {
      // Another file or log is shown by now, and nobody sees what would still be read of this one.
      if (count !== this.#count) return progress.stop();
      this.#progress = progress;
      this.#element.requestUpdate();
    }, DRAWN_EVERY);
    const id = `file ${count} ${file.name}`;
    this.#control.showFile(shownFile(file, preset, { id, onRead }));
    const words = this.#host.language()?.words;
    if (words) this.#host.say(words.msg(str`Showing the file ${file.name}.`));
  }

  /** How far it has been read; null where that is not known, or none is shown. */
  get progress(): FileProgress | null {
    return this.name === null ? null : this.#progress;
  }

  /** Shows the host's rows again. */
  close(): void {
    this.#count++;
    this.#progress?.stop();
    this.#progress = null;
    this.#control.showFile(null);
    const words = this.#host.language()?.words;
    if (words) this.#host.say(words.msg('Showing the log again.'));
  }

  #isFile({ dataTransfer }: DragEvent): boolean {
    return this.isAllowed && dataTransfer !== null && dataTransfer.types.includes('Files');
  }
}
