/* global benchmark, document, getComputedStyle */

/**
 * Watches the frames of a page that has the probe, until the time is over; sent into the page as text, so it is
 * alone. For `drag` it jumps far every sixth frame, as a thumb that is dragged about does: the position is set between
 * frames, so that a table that draws on the scroll event can be in time. For `wheel` somebody else turns the wheel.
 * For `horizontal` it goes to the last column and back, in a table that is too narrow for all of them.
 *
 * @param {{ kind: 'wheel' | 'drag' | 'horizontal', duration: number, scroller: readonly string[], table: readonly string[] }} way
 */
export const watchScroll = async ({ kind, duration, scroller: toScroller, table: toTable }) => {
  /** Pixels a second. */
  const SIDEWAYS = 2000;
  const { painted, find, countNodes } = benchmark;
  const table = find(toTable);

  const descendants = (node) => [
    node,
    ...[...(node.shadowRoot?.children ?? []), ...node.children].flatMap(descendants),
  ];
  const room = (element) => element.scrollWidth - element.clientWidth;
  /** What holds the columns, whatever it is called. */
  const sideways = () =>
    descendants(table)
      .filter((element) => room(element) > 100 && /auto|scroll/.test(getComputedStyle(element).overflowX))
      .sort((a, b) => b.clientHeight - a.clientHeight)[0];
  const scroller = kind === 'horizontal' ? sideways() : find(toScroller);
  const box = scroller.getBoundingClientRect();
  const reach = scroller.scrollHeight - scroller.clientHeight;

  const elementAt = (x, y) => {
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot) {
      const inner = found.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === found) break;
      found = inner;
    }
    return found?.localName === 'slot' ? found.assignedElements({ flatten: true })[0] : found;
  };
  const heights = Array.from({ length: 8 }, (_, at) => box.top + 80 + ((box.height - 120) * at) / 7);
  const idAt = (y) => /req\d{8}/.exec(elementAt(box.left + 40, y)?.textContent ?? '')?.[0];

  const frames = [];
  let blank = 0;
  let nodes = 0;
  let seed = 7;
  const begin = await painted();
  let last = begin;
  for (let step = 0; last - begin < duration; step++) {
    if (kind === 'horizontal') {
      const way = ((last - begin) * SIDEWAYS) / 1000;
      const turn = way % (2 * room(scroller));
      scroller.scrollLeft = Math.min(turn, 2 * room(scroller) - turn);
    }
    if (kind === 'drag' && step % 6 === 0) {
      seed = (Math.imul(seed, 48271) >>> 0) % 2147483647;
      scroller.scrollTop = (seed / 2147483647) * reach;
    }
    const at = await painted();
    frames.push(at - last);
    last = at;
    blank += heights.filter((y) => !idAt(y)).length / heights.length;
    if (step % 20 === 0) nodes = Math.max(nodes, countNodes(table));
  }
  const row = Number(/\d+/.exec(heights.map(idAt).find(Boolean) ?? '')?.[0] ?? -1);
  return { frames, blankPercent: (100 * blank) / frames.length, nodes, row };
};
