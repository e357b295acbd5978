/** What is reported of a table that scrolls. */
const FRAMES = [
  { key: 'p50', title: 'frame p50, ms' },
  { key: 'p95', title: 'p95, ms', isCompared: true },
  { key: 'dropped', title: 'dropped, %' },
  { key: 'busy', title: 'main thread a frame, ms', isCompared: true },
  { key: 'process', title: 'process a frame, ms', isCompared: true },
];

/** @type {Record<'wheel' | 'drag' | 'horizontal', readonly import('./comparison.mjs').Figure[]>} */
export const SCROLL_FIGURES = {
  wheel: [...FRAMES, { key: 'blank', title: 'blank, %' }, { key: 'nodes', title: 'DOM nodes' }],
  drag: [...FRAMES, { key: 'blank', title: 'blank, %' }],
  horizontal: FRAMES,
};

/** What ours is to stay below, at 60 frames a second. */
export const SCROLL_AIMS = {
  wheel: { dropped: 1, busy: '×1.30', nodes: 1000 },
  drag: { p95: 33, dropped: 1 },
  horizontal: { dropped: 1, busy: '×1.30' },
};

export const SCROLL_WORDS = `"Main thread" is its processor time, the benchmark's own eight looks a frame included, which are the same for all; "process" is that of the page's process, with workers, compiling and rastering. Neither goes on while other programs have the processor, as the times of frames do. "Blank" is the share of points in the first column that show no ID in a painted frame. DOM nodes are those of the table alone.`;
