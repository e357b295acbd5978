import { cellClass, type Paper } from '../../../src/outputs/paper.js';
import { PRINT_STYLES } from '../../../src/outputs/print-styles.js';

/** A print page that grows as text. */
export interface HtmlPaper extends Paper {
  /** The file, piece by piece; asked for when it is finished. */
  parts(): Iterable<string>;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A log holds whatever strangers sent: none of it may become markup. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

const element = (tag: string, text: string, attributes = ''): string =>
  `<${tag}${attributes}>${escaped(text)}</${tag}>`;

/** Nothing is loaded and nothing runs, though the file is opened from a disk or a mail, where no server says so. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

/**
 * Writes the print page as an HTML file. Held in memory until it is finished, since facts that come last stand first; a
 * print page has an end (`MOST_PRINTED`).
 */
export const htmlPaper = (): HtmlPaper => {
  let head = '';
  let headings = '';
  let notes = '';
  const facts: string[] = [];
  const rows: string[] = [];
  return {
    start(title, { locale, direction }) {
      head =
        `<!doctype html>\n<html lang="${escaped(locale)}" dir="${direction}">\n<head>\n<meta charset="utf-8">\n` +
        `${POLICY}\n${element('title', title)}\n<style>${PRINT_STYLES}</style>\n</head>\n<body>\n` +
        `${element('h1', title)}\n`;
    },
    fact(label, value) {
      facts.push(element('dt', label) + element('dd', value));
    },
    headings(labels) {
      headings = labels.map((label) => element('th', label, ' scope="col"')).join('');
    },
    row(cells) {
      const line = cells.map((cell) => {
        const name = cellClass(cell);
        return element('td', cell.text, name && ` class="${name}"`);
      });
      rows.push(`<tr>${line.join('')}</tr>\n`);
    },
    note(text) {
      notes += `${element('p', text, ' class="left-out"')}\n`;
    },
    finish() {},
    *parts() {
      yield `${head}<dl>${facts.join('\n')}</dl>\n${notes}<table>\n<thead><tr>${headings}</tr></thead>\n<tbody>\n`;
      yield* rows;
      yield '</tbody>\n</table>\n</body>\n</html>\n';
    },
  };
};
