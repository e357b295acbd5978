/* global customElements, document, MessageChannel, Node, performance, PerformanceObserver, requestAnimationFrame */

/**
 * What a page is watched with, before any code of its own runs. It is sent into the page as text, so it uses nothing from outside of itself.
 *
 * A row is shown when its ID is in the text of the page, shadow roots included, and a frame was painted after that.
 */
export const installProbe = () => {
  const define = customElements.define.bind(customElements);
  customElements.define = (name, ...rest) => {
    if (name === 'api-log-report') performance.mark('defined');
    define(name, ...rest);
  };

  const longTasks = { all: 0, beyond50: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      longTasks.all += duration;
      longTasks.beyond50 += duration - 50;
    }
  }).observe({ type: 'longtask', buffered: true });

  const nextFrame = () => new Promise(requestAnimationFrame);
  /** Ends behind the tasks that are waiting, and so behind the painting of the frame that is under way. */
  const nextTask = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });
  const painted = async () => {
    await nextFrame();
    return nextTask();
  };

  const textOf = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return `${node.data}\n`;
    let text = node.shadowRoot ? textOf(node.shadowRoot) : '';
    for (const child of node.childNodes) text += textOf(child);
    return text;
  };
  const hasAll = (words) => {
    const text = document.body ? textOf(document.body) : '';
    return words.every((word) => text.includes(word));
  };

  /** When all of these words were painted, in milliseconds since navigation. */
  const shown = async (words) => {
    for (;;) {
      await nextFrame();
      const isInFrame = hasAll(words);
      const at = await nextTask();
      if (isInFrame) return at;
      // They were added while the frame was under way, or right behind it: only the next one is sure to show them.
      if (hasAll(words)) return painted();
    }
  };

  const find = (selectors) =>
    selectors.reduce((root, selector) => (root.shadowRoot ?? root).querySelector(selector), document);

  const countNodes = (node) => {
    let count = 1 + (node.shadowRoot ? countNodes(node.shadowRoot) : 0);
    for (const child of node.childNodes) count += countNodes(child);
    return count;
  };

  const ids = Array.from({ length: 20 }, (_, index) => `req${String(index).padStart(8, '0')}`);

  globalThis.benchmark = {
    painted,
    shown,
    find,
    countNodes,
    longTasks,
    firstRows: shown(ids),
    definedAt: () => performance.getEntriesByName('defined')[0]?.startTime ?? NaN,
  };
};
