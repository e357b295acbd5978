import type { LitElement } from 'lit';
import type { Problem } from '../core/problem.js';
import type { Language } from '../i18n/language.js';

export interface ClipboardHost {
  language(): Language | null;
  say(text: string): void;
  notice(problem: Problem): void;
}

/** How long a confirmation is seen, in milliseconds. */
const SHOWN = 4000;

/** Copies texts for the reader, and confirms what was just done and would not be seen otherwise. */
export class Clipboard {
  readonly #element: LitElement;
  readonly #host: ClipboardHost;
  #confirmation = '';
  #fading: ReturnType<typeof setTimeout> | undefined;

  constructor(element: LitElement, host: ClipboardHost) {
    this.#element = element;
    this.#host = host;
  }

  /** What was just done; `''` a moment later. */
  get confirmation(): string {
    return this.#confirmation;
  }

  /** Says and shows what was just done. */
  confirm(text: string): void {
    this.#host.say(text);
    this.#confirmation = text;
    this.#element.requestUpdate();
    clearTimeout(this.#fading);
    this.#fading = setTimeout(() => {
      this.#confirmation = '';
      this.#element.requestUpdate();
    }, SHOWN);
  }

  /** Copies a text, and says so. */
  async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      const words = this.#host.language()?.words;
      if (words) this.confirm(words.msg('Copied.'));
    } catch {
      // No clipboard outside of secure pages, and none where the reader or a frame's policy says so.
      this.#host.notice({ code: 'copy-blocked' });
    }
  }
}
