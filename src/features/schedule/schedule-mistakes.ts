import type { Problem } from '../../core/problem.js';
import { visibleText } from '../../core/visible-text.js';
import { str, type Words } from '../../i18n/words.js';

/** Id of the control of a member of a schedule. */
export const fieldId = (member: string): string => `schedule-${member}`;

/** What is wrong with fields, by their ids. */
export type Mistakes = ReadonlyMap<string, string>;

/** Says beside a field what is wrong with it; `''` where nothing is. */
export const showMistake = (form: Element, id: string, text: string): void => {
  const control = form.querySelector<HTMLInputElement>(`#${id}`);
  const place = form.querySelector(`#${id}-mistake`);
  if (place && place.textContent !== text) place.textContent = text;
  if (control) control.ariaInvalid = text === '' ? null : 'true';
};

/** Says beside each field what is wrong with it; the first of them gets the focus. */
export const showMistakes = (form: Element, mistakes: Mistakes): void => {
  for (const place of form.querySelectorAll('.mistake')) {
    const id = place.id.replace(/-mistake$/, '');
    showMistake(form, id, mistakes.get(id) ?? '');
  }
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
};

/** The fields that a server found fault with (RFC 9457, `errors`, with pointers into the body). */
export const serverMistakes = ({ details = {} }: Problem, words: Words): Mistakes =>
  new Map(
    Object.entries(details).flatMap(([key, detail]): [string, string][] => {
      const member = /^#\/(\w+)/.exec(key)?.[1];
      const text = words.msg(str`The server does not accept this: ${visibleText(detail)}`);
      return member === undefined ? [] : [[fieldId(member === 'timeZone' ? 'zone' : member), text]];
    }),
  );
