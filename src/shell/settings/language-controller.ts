import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createLanguage, directionOf, type Language } from '../../i18n/language.js';
import { ENGLISH, loadWords, matchLocale, nearestLocale } from '../../i18n/locales.js';
import type { OwnTexts } from '../../i18n/own-texts.js';

export interface LanguageWish {
  readonly locale: string | null;
  /** IANA name of a zone that is known. */
  readonly timeZone: string;
  /** Texts of the host's own, by language. */
  readonly words: OwnWords;
}

/** Texts by the language that they are in. */
export type OwnWords = Readonly<Record<string, OwnTexts>>;

/** The nearest `lang` or `dir` around an element, its own first, out through shadow roots. */
const inherited = (element: Element, attribute: 'lang' | 'dir'): string => {
  for (let inner: Element | null = element; inner;) {
    const found = inner.closest(`[${attribute}]`);
    if (found) return found.getAttribute(attribute) ?? '';
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
  #texts: OwnTexts | undefined;
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
    this.#pageLanguage.observe(this.#host.ownerDocument.documentElement, {
      attributeFilter: ['lang', 'dir'],
      subtree: true,
    });
  }

  hostDisconnected(): void {
    this.#pageLanguage.disconnect();
  }

  hostUpdate(): void {
    const { locale, words } = this.#wish();
    const wishes = locale ? [locale] : [inherited(this.#host, 'lang'), ...(navigator.languages ?? [])];
    const wanted = nearestLocale(wishes, Object.keys(words ?? {}));
    const texts = words?.[wanted];
    if (wanted !== this.#wanted || texts !== this.#texts) {
      this.#wanted = wanted;
      this.#texts = texts;
      void this.#load(wanted, texts);
      if (wanted === ENGLISH.locale && !texts) {
        this.#words = ENGLISH;
        this.#isLoaded = true;
      }
    }
    this.#make();
  }

  async #load(locale: string, texts: OwnTexts | undefined): Promise<void> {
    let words = ENGLISH;
    try {
      words = await loadWords(matchLocale(locale) ?? ENGLISH.locale);
      if (texts) words = (await import('../../i18n/own-texts.js')).withOwnTexts(words, locale, texts);
    } catch {
      // The language's chunk could not be fetched: English is better than nothing.
    }
    if (locale !== this.#wanted || texts !== this.#texts) return;
    this.#words = words;
    this.#isLoaded = true;
    // Now, and not with the rendering: what is said is said before that.
    this.#make();
    this.#host.requestUpdate();
  }

  #make(): void {
    if (!this.#isLoaded) return;
    const { timeZone } = this.#wish();
    const dir = inherited(this.#host, 'dir').toLowerCase();
    const direction = dir === 'rtl' || dir === 'ltr' ? dir : directionOf(this.#words.locale);
    const { words, zone, direction: old } = this.#language ?? {};
    if (words === this.#words && zone?.name === timeZone && old === direction) return;
    this.#language = createLanguage(this.#words, timeZone, direction);
  }
}
