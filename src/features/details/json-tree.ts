import { html, nothing, render, type TemplateResult } from 'lit';
import { clip, toText } from '../../core/to-text.js';
import { visibleText } from '../../core/visible-text.js';
import type { Language } from '../../i18n/language.js';
import { str } from '../../i18n/words.js';

/** Levels that are open at first. */
const OPEN_LEVELS = 2;
/** Members of an object that are drawn; a log line with more is read in its JSON. */
const MOST_MEMBERS = 500;
/** Longest text of a value that is drawn. */
const LONGEST = 10_000;

const LONGEST_NAME = 200;

const leafText = (value: unknown): string => {
  const text = typeof value === 'string' ? JSON.stringify(value) : value === null ? 'null' : toText(value);
  return visibleText(clip(text, LONGEST));
};

const members = (value: object): [string, unknown][] => Object.entries(value);

const node = (name: string, value: unknown, level: number, language: Language): TemplateResult => {
  const shown = visibleText(clip(name, LONGEST_NAME));
  if (value === null || typeof value !== 'object') {
    return html`<div class="leaf">
      <span class="name">${shown}</span> <span class="value ${typeof value}">${leafText(value)}</span>
    </div>`;
  }
  const count = members(value).length;
  const brackets = Array.isArray(value) ? `[${count}]` : `{${count}}`;
  const isOpen = level < OPEN_LEVELS;
  // What is folded is drawn when it is unfolded: an entry may hold thousands of values.
  const unfold = ({ currentTarget }: Event) => {
    const branch = currentTarget as HTMLDetailsElement;
    const inside = branch.querySelector<HTMLElement>(':scope > .inside')!;
    if (branch.open && inside.childElementCount === 0) render(inner(value, level + 1, language), inside);
  };
  return html`<details ?open=${isOpen} @toggle=${unfold}>
    <summary><span class="name">${shown}</span> <span class="count">${brackets}</span></summary>
    <div class="inside"></div>
  </details>`;
};

const inner = (value: object, level: number, language: Language): TemplateResult => {
  const all = members(value);
  const left = all.length - MOST_MEMBERS;
  const more = language.number(left);
  return html`${all.slice(0, MOST_MEMBERS).map(([name, member]) => node(name, member, level, language))}${
    left > 0 ? html`<p class="more">${language.words.msg(str`And ${more} more.`)}</p>` : nothing
  }`;
};

/** A value of JSON, its objects to be unfolded. Everything in it is text: anyone who was logged wrote it. */
export const jsonTree = (value: object, language: Language): TemplateResult =>
  html`<div class="json">${inner(value, 0, language)}</div>`;
