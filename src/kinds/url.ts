import { setText } from './set-text.js';
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
      query.append(ownerDocument.createTextNode(''));
      cell.append(path, query);
      return path;
    },
    write(path, text) {
      const at = text.search(/[?#]/);
      setText(path, at < 0 ? text : text.slice(0, at));
      setText(path.nextSibling!.firstChild as Text, at < 0 ? '' : text.slice(at));
    },
    // All that it shows is its text.
    update() {},
    room: () => 0,
  },
};
