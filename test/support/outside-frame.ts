import type { ApiLogReport } from '../../src/index.js';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const within = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});

const isEmpty = ({ left, top, right, bottom }: Box): boolean => right - left < 2 || bottom - top < 2;

/** What can be seen of an element, were it not for the frame: parents that scroll cut it off, unless it is fixed. */
const seenOf = (element: Element, frame: Element): Box | null => {
  const { position, clipPath, visibility } = getComputedStyle(element);
  if (visibility === 'hidden' || clipPath.startsWith('inset(50%')) return null;
  let box: Box = element.getBoundingClientRect();
  let isFixed = position === 'fixed';
  let isAbsolute = position === 'absolute';
  for (let parent = element.parentElement; parent && parent !== frame; parent = parent.parentElement) {
    const style = getComputedStyle(parent);
    if (style.clipPath.startsWith('inset(50%')) return null;
    // What is placed is cut off by the parent that it is placed in, and by those around that.
    if (isFixed || (isAbsolute && style.position === 'static')) continue;
    if (style.overflow !== 'visible') box = within(box, parent.getBoundingClientRect());
    isFixed = style.position === 'fixed';
    isAbsolute = style.position === 'absolute';
  }
  return isEmpty(box) ? null : box;
};

const nameOf = (element: Element): string => `${element.localName}.${element.getAttribute('class') ?? ''}`;

/**
 * Elements that run past the frame of a report or lie over its footer. What is modal or a popover lies over the page and
 * counts for nothing.
 */
export const outsideFrame = (report: ApiLogReport): string[] => {
  const frame = report.shadowRoot!.querySelector('.report')!;
  const footer = frame.querySelector('.footer')!;
  const around = frame.getBoundingClientRect();
  const below = footer.getBoundingClientRect();
  return [...frame.querySelectorAll('*')].flatMap((element) => {
    if (!element.checkVisibility() || element.closest('dialog:modal, :popover-open')) return [];
    const box = seenOf(element, frame);
    if (!box) return [];
    const { left, top, right, bottom } = around;
    const isOut =
      box.left < left - 1 || box.top < top - 1 || box.right > right + 1 || box.bottom > bottom + 1;
    const isOver = !footer.contains(element) && !isEmpty(within(box, below));
    return isOut || isOver
      ? [`${nameOf(element)} is ${isOut ? 'outside the frame' : 'over the footer'}`]
      : [];
  });
};
