/** Space between the list and what it must not cover, in pixels. */
const MARGIN = 8;

/** A list lower than this is useless. */
const LEAST = 120;

/**
 * Shows the list under what it belongs to, or above it where there is more room. It covers none of the buttons that a reader presses
 * next: it goes to their side, or ends before them.
 */
export const placeList = (list: HTMLElement, anchor: Element, buttons: Element | null): void => {
  if (!list.matches(':popover-open')) list.showPopover();
  list.style.maxBlockSize = '';
  const { left, right, top, bottom } = anchor.getBoundingClientRect();
  list.style.minInlineSize = `${right - left}px`;
  const { offsetWidth: width, offsetHeight: height } = list;
  const isMirrored = getComputedStyle(anchor).direction === 'rtl';
  const within = (x: number): number => Math.max(MARGIN, Math.min(x, window.innerWidth - width - MARGIN));
  let x = within(isMirrored ? right - width : left);
  const below = window.innerHeight - bottom - MARGIN;
  const isBelow = below >= Math.min(height, 2 * LEAST) || below >= top;
  let room = Math.max(LEAST, isBelow ? below : top - MARGIN);
  const box = buttons?.getBoundingClientRect();
  const covers = (at: number): boolean =>
    box !== undefined &&
    box.width > 0 &&
    isBelow &&
    at < box.right &&
    at + width > box.left &&
    bottom < box.bottom &&
    bottom + Math.min(height, room) > box.top;
  if (box && covers(x)) {
    const beside = within(isMirrored ? box.right + MARGIN : box.left - width - MARGIN);
    if (!covers(beside)) x = beside;
    else if (box.top - bottom - MARGIN >= LEAST) room = box.top - bottom - MARGIN;
  }
  list.style.maxBlockSize = `${room}px`;
  list.style.left = `${x}px`;
  list.style.top = `${isBelow ? bottom : Math.max(MARGIN, top - Math.min(height, room))}px`;
};
