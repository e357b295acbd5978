import { text } from './text.js';
import type { Kind } from './kind.js';

/**
 * The address that was called, as text and never as a link: following it would repeat a call that a stranger made,
 * with the reader's own rights. What is behind the path is drawn with less weight.
 */
export const url: Kind = {
  ...text,
  monospace: true,
  role: 'address',
  cell: {
    create(cell) {
      const { ownerDocument } = cell;
      const path = ownerDocument.createTextNode('');
      const query = ownerDocument.createElement('span');
      query.className = 'query';
      cell.append(path, query);
      return path;
    },
    update({ firstChild, lastChild }) {
      const path = firstChild as Text;
      const at = path.data.search(/[?#]/);
      const query = at < 0 ? '' : path.data.slice(at);
      if (query) path.data = path.data.slice(0, at);
      if (lastChild!.textContent !== query) lastChild!.textContent = query;
    },
    clear({ lastChild }) {
      lastChild!.textContent = '';
    },
    room: () => 0,
  },
};
