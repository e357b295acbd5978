import { html, nothing, type TemplateResult } from 'lit';
import { str, type Words } from '../i18n/words.js';
import { icon } from './icon.js';
import type { Keys } from './keys.js';

const LETTER_I = 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 7.3v3.9M8 4.9v.1';

/** A field, and what it is; `text` is null where its report does not say. */
export interface AboutField {
  /** Id of the place where it is said. */
  readonly id: string;
  readonly label: string;
  readonly text: string | null;
}

const placeOf = (about: HTMLDetailsElement): HTMLElement | null =>
  (about.getRootNode() as ShadowRoot).getElementById(about.firstElementChild!.getAttribute('aria-controls')!);

/** Shown or hidden by hand: what is drawn anew stays as the reader left it. */
const show = (about: HTMLDetailsElement): void => {
  const place = placeOf(about);
  if (place) place.hidden = !about.open;
};

/**
 * A small mark that says what a field is, at {@link aboutPlace}. What it opens has its place elsewhere, below the field.
 *
 * @param isStop Whether Tab stops at it. In a form that is filled in by keyboard its field has {@link aboutKeys} instead.
 */
export const aboutMark = (
  { id, label, text }: AboutField,
  words: Words,
  isStop = true,
): TemplateResult | typeof nothing => {
  if (text === null) return nothing;
  const name = words.msg(str`About ${label}`);
  return html`<details
    class="about"
    @toggle=${({ currentTarget }: Event) => show(currentTarget as HTMLDetailsElement)}
  >
    <summary tabindex=${isStop ? 0 : -1} aria-controls=${id} title=${name}>${icon(LETTER_I)}</summary>
  </details>`;
};

export const aboutPlace = ({ id, text }: AboutField): TemplateResult | typeof nothing =>
  text === null ? nothing : html`<p class="about-text" id=${id} hidden>${text}</p>`;

/** Shows and says what the field is in which the key was pressed. */
type Act = (event: KeyboardEvent, say: (text: string) => void) => void;

/** Keys of a field whose mark is not a stop of Tab. */
export const aboutKeys: readonly Keys<Act>[] = [
  {
    label: (words) => words.msg('What the field is'),
    acts: {
      F1: (event, say) => {
        const field = (event.target as Element).closest('.field');
        const about = field?.querySelector<HTMLDetailsElement>('details.about');
        if (!about) return;
        event.preventDefault();
        about.open = !about.open;
        // What a field is described by is not read again where it changes.
        if (about.open) say(placeOf(about)?.textContent.trim() ?? '');
      },
    },
  },
];
