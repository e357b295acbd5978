import { cellClass, chartElements, placeClass, type Paper, type PrintedHeading } from './paper.js';
import { PRINT_STYLES } from './print-styles.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Appends an element with a text; by DOM calls alone, so that no text can become markup. */
const append = (parent: Element, tag: string, text = '', className = ''): HTMLElement => {
  const element = parent.ownerDocument.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  parent.append(element);
  return element;
};

const addStyles = (document: Document, styles: string): void => {
  // Constructed in the new window: a style sheet cannot be shared between documents, and a strict policy forbids
  // style elements.
  const { CSSStyleSheet } = document.defaultView as Window & typeof globalThis;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PRINT_STYLES + styles);
  document.adoptedStyleSheets = [sheet];
};

/** Writes on an empty document, which is in a window of its own. */
export const documentPaper = (document: Document): Paper => {
  const list = document.createElement('dl');
  const table = document.createElement('table');
  let headings: readonly PrintedHeading[] = [];
  let body: HTMLElement | null = null;
  return {
    start(title, { locale, direction }, styles) {
      document.documentElement.lang = locale;
      document.documentElement.dir = direction;
      document.title = title;
      addStyles(document, styles);
      append(document.body, 'h1', title);
      document.body.append(list);
    },
    fact(label, value) {
      append(list, 'dt', label);
      append(list, 'dd', value);
    },
    note(text) {
      append(document.body, 'p', text, 'left-out');
    },
    answer(text) {
      append(document.body, 'p', text, 'answer');
    },
    chart(chart) {
      const svg = document.createElementNS(SVG, 'svg');
      const attributes = { class: 'chart', role: 'img', 'aria-label': chart.name };
      for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
      svg.setAttribute('viewBox', `0 0 ${chart.width} ${chart.height}`);
      for (const [tag, given, text] of chartElements(chart)) {
        const shape = document.createElementNS(SVG, tag);
        for (const [key, value] of Object.entries(given)) shape.setAttribute(key, value);
        shape.textContent = text;
        svg.append(shape);
      }
      document.body.append(svg);
      if (chart.legend.length === 0) return;
      const legend = append(document.body, 'p', '', 'legend');
      for (const { name, text } of chart.legend) append(legend, 'span', text, name);
    },
    headings(given) {
      headings = given;
      const shares = append(table, 'colgroup');
      for (const { place } of headings) append(shares, 'col', '', placeClass(place));
      const line = append(append(table, 'thead'), 'tr');
      for (const { label, place } of headings)
        append(line, 'th', label, placeClass(place)).setAttribute('scope', 'col');
    },
    row(cells, lines) {
      // A row of two lines is one that no sheet cuts in two.
      if (lines.length > 0) body = append(table, 'tbody', '', 'pair');
      else if (body?.className !== '') body = append(table, 'tbody');
      const first = append(body, 'tr');
      cells.forEach((cell, at) => append(first, 'td', cell.text, cellClass(cell, headings[at]!.place)));
      for (const { place, columns, pairs } of lines) {
        const second = append(append(body, 'tr', '', `more ${placeClass(place)}`.trim()), 'td');
        second.setAttribute('colspan', String(columns));
        for (const [label, text] of pairs) {
          const pair = append(second, 'span');
          append(pair, 'b', label);
          pair.append(' ');
          append(pair, 'bdi', text);
          pair.append(' ');
        }
      }
    },
    end(text) {
      // Laid out once, when it is whole: a table that grows in sight is laid out again with every row of it.
      document.body.append(table);
      append(document.body, 'p', text, 'end');
    },
    finish() {},
  };
};
