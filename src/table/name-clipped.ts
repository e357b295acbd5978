/** A text that is cut off is shown in full under the pointer. */
export const nameClipped = (target: Element): void => {
  const cell = target.closest('td');
  if (!cell) return;
  const isClipped = cell.scrollWidth > cell.clientWidth || cell.scrollHeight > cell.clientHeight;
  if (isClipped) cell.title = cell.textContent ?? '';
  else cell.removeAttribute('title');
};
