import type { Format, Kind } from './kind.js';

const label = ({ language }: Format): string =>
  language.words.msg('Details', { id: 'open-details', desc: 'Button that opens the details of a log entry' });

/**
 * What can be done with a row: a button that opens its details. The grid is one stop for Tab, and Enter opens a row
 * wherever the keyboard is in it, so the button itself is for the pointer and for assistive technology; the table
 * hears of a press by `data-open`.
 */
export const actions: Kind = {
  align: 'start',
  isDerived: true,
  isControl: true,
  value: () => null,
  text: () => '',
  record: () => '',
  cell: {
    create(cell) {
      const button = cell.ownerDocument.createElement('button');
      button.type = 'button';
      button.tabIndex = -1;
      button.dataset.open = '';
      // A row's text is rewritten with the row, and the button's label only with the language.
      const node = cell.ownerDocument.createTextNode('');
      cell.append(button, node);
      return node;
    },
    update(cell, _value, format) {
      const button = cell.firstElementChild!;
      if (button.textContent !== label(format)) button.textContent = label(format);
    },
    // The label, and the sides of the button.
    room: (format) => label(format).length + 4,
  },
};
