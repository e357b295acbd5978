import { fieldOf } from '../../presets/catalogue.js';
import type { Shell } from '../../shell/shell.js';
import { hiddenMatches, placesOf } from './matches.js';

/** Name of the highlight, for `::highlight()`: the document has one list of names for all reports. */
const NAME = 'api-log-find';

/** Most matches that are marked at once. */
const MOST = 2000;

/** Where matches are marked: rows and details. */
const PLACES = '.body .row:not(.spare), .details .content';

const highlightOf = (): Highlight | null => {
  // Browsers without it show the rows as they are.
  if (typeof Highlight === 'undefined' || !CSS.highlights) return null;
  const known = CSS.highlights.get(NAME);
  if (known) return known;
  const made = new Highlight();
  CSS.highlights.set(NAME, made);
  return made;
};

/** Marks the text that is looked for where it is shown, and says of rows in which field that is not shown it is. */
export class MatchMarks {
  readonly #shell: Shell;
  readonly #ranges = new Set<Range>();
  readonly #described = new Set<Element>();
  #drawing = 0;

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  close(): void {
    cancelAnimationFrame(this.#drawing);
    this.#clear();
  }

  /** Rows rest, or the report was drawn anew: looked at once, in the next frame. */
  update(text: string): void {
    cancelAnimationFrame(this.#drawing);
    if (text === '' && this.#ranges.size === 0 && this.#described.size === 0) return;
    this.#drawing = requestAnimationFrame(() => {
      this.#clear();
      this.#shell.element.renderRoot.querySelector('.report')?.classList.toggle('finding', text !== '');
      if (text === '') return;
      this.#mark(text.toLowerCase());
      this.#describe(text);
    });
  }

  #clear(): void {
    const highlight = this.#ranges.size > 0 ? highlightOf() : null;
    for (const range of this.#ranges) highlight?.delete(range);
    this.#ranges.clear();
    for (const row of this.#described) {
      row.ariaDescription = null;
      row.removeAttribute('title');
    }
    this.#described.clear();
  }

  #mark(wanted: string): void {
    const highlight = highlightOf();
    if (!highlight) return;
    for (const place of this.#shell.element.renderRoot.querySelectorAll(PLACES)) {
      const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
        for (const at of placesOf(node.data, wanted)) {
          if (this.#ranges.size >= MOST) return;
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          this.#ranges.add(range);
          highlight.add(range);
        }
      }
    }
  }

  #describe(text: string): void {
    const { control, report, element } = this.#shell;
    const language = this.#shell.language();
    if (!language) return;
    const { columns, preset } = control;
    const labelOf = (key: string): string => fieldOf(preset, key).label(language.words);
    for (const row of element.renderRoot.querySelectorAll<HTMLElement>('.row[aria-rowindex]')) {
      const entry = report.entryAt(Number(row.getAttribute('aria-rowindex')) - 2);
      const found = entry ? hiddenMatches(entry, text, (key) => columns.includes(key), labelOf) : [];
      if (found.length === 0) continue;
      row.ariaDescription = found.join('; ');
      row.title = found.join('\n');
      this.#described.add(row);
    }
  }
}
