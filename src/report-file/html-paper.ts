import {
  cellClass,
  chartElements,
  placeClass,
  type Paper,
  type PrintedHeading,
  type PrintedLine,
} from '../formats/print/paper.js';
import { PRINT_STYLES } from '../formats/print/print-styles.js';

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

const attributesOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');

const classed = (name: string): string => (name ? ` class="${name}"` : '');

const pairElement = ([label, text]: PrintedLine['pairs'][number]): string =>
  `<span>${element('b', label)} ${element('bdi', text)} </span>`;

const lineElement = ({ place, columns, pairs }: PrintedLine): string => {
  const name = `more ${placeClass(place)}`.trim();
  return `<tr class="${name}"><td colspan="${columns}">${pairs.map(pairElement).join('')}</td></tr>`;
};

/** Nothing is loaded and nothing runs, though the file is opened from a disk or a mail, where no server says so. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

/** Writes the print page as an HTML file. Held in memory until it is finished; a print page has an end (`MOST_PRINTED`). */
export const htmlPaper = (): HtmlPaper => {
  let head = '';
  let columns: readonly PrintedHeading[] = [];
  let notes = '';
  let last = '';
  const facts: string[] = [];
  const rows: string[] = [];
  return {
    start(title, { locale, direction }, styles) {
      head =
        `<!doctype html>\n<html lang="${escaped(locale)}" dir="${direction}">\n<head>\n<meta charset="utf-8">\n` +
        `${POLICY}\n${element('title', title)}\n<style>${PRINT_STYLES}${styles}</style>\n</head>\n<body>\n` +
        `${element('h1', title)}\n`;
    },
    fact(label, value) {
      facts.push(element('dt', label) + element('dd', value));
    },
    note(text) {
      notes += `${element('p', text, ' class="left-out"')}\n`;
    },
    answer(text) {
      notes += `${element('p', text, ' class="answer"')}\n`;
    },
    chart(chart) {
      const shapes = chartElements(chart).map(([tag, given, text]) =>
        element(tag, text, attributesOf(given)),
      );
      const size = { role: 'img', 'aria-label': chart.name, viewBox: `0 0 ${chart.width} ${chart.height}` };
      notes += `<svg${attributesOf({ class: 'chart', ...size })}>${shapes.join('')}</svg>\n`;
      const legend = chart.legend.map(({ name, text }) =>
        element('span', text, attributesOf({ class: name })),
      );
      if (legend.length > 0) notes += `<p class="legend">${legend.join('')}</p>\n`;
    },
    headings(headings) {
      columns = headings;
    },
    row(cells, lines) {
      const line = cells.map((cell, at) =>
        element('td', cell.text, classed(cellClass(cell, columns[at]!.place))),
      );
      const more = lines.map(lineElement).join('');
      rows.push(`<tbody${classed(more && 'pair')}><tr>${line.join('')}</tr>${more}</tbody>\n`);
    },
    end(text) {
      last = element('p', text, ' class="end"');
    },
    finish() {},
    *parts() {
      const shares = columns.map(({ place }) => `<col${classed(placeClass(place))}>`).join('');
      const headings = columns.map(({ label, place }) =>
        element('th', label, ` scope="col"${classed(placeClass(place))}`),
      );
      yield `${head}<dl>${facts.join('\n')}</dl>\n${notes}<table>\n<colgroup>${shares}</colgroup>\n`;
      yield `<thead><tr>${headings.join('')}</tr></thead>\n`;
      yield* rows;
      yield `</table>\n${last}\n</body>\n</html>\n`;
    },
  };
};
