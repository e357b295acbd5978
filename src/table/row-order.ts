/**
 * Which elements can stay where they are in the document: the longest run of them that is in order already, and of those
 * the one that must stay.
 *
 * @param places Place of each element in the document, in the order that is wanted.
 * @param kept Index of the element that must stay; -1 for none.
 */
const staying = (places: readonly number[], kept: number): ReadonlySet<number> => {
  const lengths: number[] = [];
  const before: number[] = [];
  let best = -1;
  const canHold = (at: number): boolean =>
    kept < 0 || at === kept || (at < kept ? places[at]! < places[kept]! : places[at]! > places[kept]!);
  for (let at = 0; at < places.length; at++) {
    lengths[at] = 0;
    before[at] = -1;
    if (!canHold(at)) continue;
    lengths[at] = 1;
    for (let other = 0; other < at; other++) {
      if (lengths[other]! > 0 && places[other]! < places[at]! && lengths[other]! + 1 > lengths[at]!) {
        lengths[at] = lengths[other]! + 1;
        before[at] = other;
      }
    }
    if (best < 0 || lengths[at]! > lengths[best]!) best = at;
  }
  const found = new Set<number>();
  for (let at = best; at >= 0; at = before[at]!) found.add(at);
  return found;
};

/**
 * Puts elements of one parent into an order in the document, and moves as few of them as that takes: each one that moves
 * is laid out again, and loses focus and selection.
 *
 * @param elements In the order that is wanted.
 * @param kept Is not moved; null for none.
 */
export const putInOrder = (elements: readonly Element[], kept: Element | null): void => {
  const parent = elements[0]?.parentElement;
  if (!parent) return;
  const places = new Map([...parent.children].map((child, place) => [child, place]));
  const stay = staying(
    elements.map((element) => places.get(element)!),
    kept === null ? -1 : elements.indexOf(kept),
  );
  if (stay.size === elements.length) return;
  let next: Element | null = null;
  for (let at = elements.length - 1; at >= 0; at--) {
    const element = elements[at]!;
    if (!stay.has(at)) {
      if (next) next.before(element);
      else parent.append(element);
    }
    next = element;
  }
};
