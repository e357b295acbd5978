import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createLanguage, type Language } from '../i18n/language.js';
import { ENGLISH, loadWords, matchLocale, nearestLocale } from '../i18n/locales.js';

export interface LanguageWish {
  readonly locale: string | null;
  /** IANA name of a zone that is known. */
  readonly timeZone: string;
}

/** The nearest `lang` around an element, out through shadow roots. */
const inheritedLanguage = (element: Element): string => {
  for (let inner: Element | null = element; inner;) {
    const found = inner.closest('[lang]');
    if (found) return found.getAttribute('lang') ?? '';
    // What was taken out of the page has an element as its root: there is nothing further out.
    const root: Node = inner.getRootNode();
    inner = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
};

/** The language of one report: chosen from the tag, its surroundings and the browser, loaded when it is another. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #wish: () => LanguageWish;
  #language: Language | null = null;
  #words = ENGLISH;
  #isLoaded = false;
  #wanted = '';
  readonly #pageLanguage = new MutationObserver(() => this.#host.requestUpdate());

  constructor(host: ReactiveControllerHost & Element, wish: () => LanguageWish) {
    this.#host = host;
    this.#wish = wish;
    host.addController(this);
  }

  /** Null until the words are there: nothing is shown in one language first and in another then. */
  get language(): Language | null {
    return this.#language;
  }

  hostConnected(): void {
    this.#pageLanguage.observe(this.#host.ownerDocument.documentElement, { attributeFilter: ['lang'] });
  }

  hostDisconnected(): void {
    this.#pageLanguage.disconnect();
  }

  hostUpdate(): void {
    const { locale } = this.#wish();
    const explicit = locale && matchLocale(locale);
    const wanted = locale
      ? (explicit ?? 'en')
      : nearestLocale([inheritedLanguage(this.#host), ...(navigator.languages ?? [])]);
    if (wanted !== this.#wanted) {
      this.#wanted = wanted;
      void this.#load(wanted);
      if (wanted === ENGLISH.locale) {
        this.#words = ENGLISH;
        this.#isLoaded = true;
      }
    }
    this.#make();
  }

  async #load(locale: string): Promise<void> {
    let words = ENGLISH;
    try {
      words = await loadWords(locale);
    } catch {
      // The language's chunk could not be fetched: English is better than nothing.
    }
    if (locale !== this.#wanted) return;
    this.#words = words;
    this.#isLoaded = true;
    // Now, and not with the rendering: what is said is said before that.
    this.#make();
    this.#host.requestUpdate();
  }

  #make(): void {
    if (!this.#isLoaded) return;
    const { timeZone } = this.#wish();
    if (this.#language?.words === this.#words && this.#language.zone.name === timeZone) return;
    this.#language = createLanguage(this.#words, timeZone);
  }
}
