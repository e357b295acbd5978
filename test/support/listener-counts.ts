/** How many listeners things have that were given some while this was watched. */
export interface ListenerCounts {
  /** The most that one thing has at once. */
  most(): number;
  /** Listeners of window and document. */
  ofPage(): number;
  stop(): void;
}

/**
 * Counts listeners as they are added and removed, by `removeEventListener`, a signal or `once`. A listener that is added again and again
 * to something that stays shows here; those of things that are dropped do not matter.
 */
export const countListeners = (): ListenerCounts => {
  const { prototype } = EventTarget;
  const { addEventListener: add, removeEventListener: remove } = prototype;
  const held = new Map<EventTarget, Set<string>>();
  const ids = new WeakMap<object, number>();
  let last = 0;
  const keyOf = (type: string, listener: object, options: unknown): string => {
    if (!ids.has(listener)) ids.set(listener, ++last);
    const isCapturing =
      typeof options === 'object' ? (options as { capture?: boolean } | null)?.capture : options;
    return `${type} ${ids.get(listener)} ${String(isCapturing === true)}`;
  };
  const drop = (target: EventTarget, key: string): void => {
    held.get(target)?.delete(key);
  };
  prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window;
    if (listener) {
      const key = keyOf(type, listener, options);
      if (!held.has(target)) held.set(target, new Set());
      held.get(target)!.add(key);
      if (typeof options === 'object') {
        const { signal, once } = options;
        if (signal) add.call(signal, 'abort', () => drop(target, key));
        if (once) add.call(target, type, () => drop(target, key), { once: true });
      }
    }
    add.call(target, type, listener, options);
  };
  prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window;
    if (listener) drop(target, keyOf(type, listener, options));
    remove.call(target, type, listener, options);
  };
  const sizeOf = (target: EventTarget): number => held.get(target)?.size ?? 0;
  return {
    most: () => Math.max(0, ...[...held.values()].map(({ size }) => size)),
    ofPage: () => sizeOf(window) + sizeOf(document),
    stop: () => Object.assign(prototype, { addEventListener: add, removeEventListener: remove }),
  };
};
