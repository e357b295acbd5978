import { allowedLink } from './allowed-link.js';
import { text } from './text.js';
import type { Kind } from './kind.js';

/** An address to follow. One that is not on the allow-list is shown as text and opens nothing. */
export const link: Kind = {
  role: 'link',
  ...text,
  cell: {
    create(cell) {
      const anchor = cell.ownerDocument.createElement('a');
      const node = cell.ownerDocument.createTextNode('');
      anchor.append(node);
      anchor.target = '_blank';
      anchor.rel = 'noopener noreferrer';
      anchor.tabIndex = -1;
      cell.append(anchor);
      return node;
    },
    update(cell, value) {
      const anchor = cell.firstElementChild as HTMLAnchorElement;
      const address = allowedLink(value, cell.ownerDocument.baseURI);
      if (address === null) anchor.removeAttribute('href');
      else anchor.href = address;
    },
  },
};
