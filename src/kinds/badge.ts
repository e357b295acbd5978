/** Builds a badge in an empty cell; its class, and with it its shape and colour, is for each update to set. */
export const createBadge = (cell: HTMLElement): Text => {
  const badge = cell.ownerDocument.createElement('span');
  const node = cell.ownerDocument.createTextNode('');
  badge.className = 'badge';
  badge.setAttribute('part', 'badge');
  badge.append(node);
  cell.append(badge);
  return node;
};
