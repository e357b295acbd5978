import type { RowSlot } from './row-slot.js';

/**
 * Marks a row that has nothing in the places of a card, as one of another kind in a log of several: where rows are cards, it shows
 * what it has.
 */
export const markBare = ({ element, cells, isPlaceholder }: RowSlot): void => {
  const isBare = !isPlaceholder && cells.every((cell) => !cell.dataset['place'] || cell.textContent === '');
  if (element.hasAttribute('data-bare') !== isBare) element.toggleAttribute('data-bare', isBare);
};
