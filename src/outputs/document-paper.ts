import { cellClass, type Paper } from './paper.js';
import { PRINT_STYLES } from './print-styles.js';

/** Appends an element with a text; by DOM calls alone, so that no text can become markup. */
const append = (parent: Element, tag: string, text = ''): HTMLElement => {
  const element = parent.ownerDocument.createElement(tag);
  element.textContent = text;
  parent.append(element);
  return element;
};

const addStyles = (document: Document): void => {
  // Constructed in the new window: a style sheet cannot be shared between documents, and a strict policy forbids
  // style elements.
  const { CSSStyleSheet } = document.defaultView as Window & typeof globalThis;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PRINT_STYLES);
  document.adoptedStyleSheets = [sheet];
};

/** Writes on an empty document, which stands in a window of its own. */
export const documentPaper = (document: Document): Paper => {
  const list = document.createElement('dl');
  const table = document.createElement('table');
  const body = document.createElement('tbody');
  return {
    start(title, { locale, direction }) {
      document.documentElement.lang = locale;
      document.documentElement.dir = direction;
      document.title = title;
      addStyles(document);
      append(document.body, 'h1', title);
      document.body.append(list);
    },
    fact(label, value) {
      append(list, 'dt', label);
      append(list, 'dd', value);
    },
    headings(labels) {
      // Laid out once, when it is whole: a table that grows in sight is laid out again with every page of it.
      table.hidden = true;
      const line = append(append(table, 'thead'), 'tr');
      for (const label of labels) append(line, 'th', label).setAttribute('scope', 'col');
      table.append(body);
      document.body.append(table);
    },
    row(cells) {
      const line = append(body, 'tr');
      for (const cell of cells) {
        const name = cellClass(cell);
        const element = append(line, 'td', cell.text);
        if (name) element.className = name;
      }
    },
    note(text) {
      const note = document.createElement('p');
      note.className = 'left-out';
      note.textContent = text;
      list.after(note);
    },
    finish() {
      table.hidden = false;
    },
  };
};
