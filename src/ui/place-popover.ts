/** Space between a popover and the edges of the window, in pixels. */
const MARGIN = 8;

/** Shows a popover under what it belongs to; above it, where there is no room below. */
export const placePopover = (popover: HTMLElement, anchor: Element): void => {
  if (!popover.matches(':popover-open')) popover.showPopover();
  const { left, top, bottom } = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const isBelow = bottom + height + MARGIN <= window.innerHeight;
  const furthest = window.innerWidth - width - MARGIN;
  popover.style.left = `${Math.max(MARGIN, Math.min(left, furthest))}px`;
  popover.style.top = `${isBelow ? bottom : Math.max(MARGIN, top - height)}px`;
};
