/** Below this depth a value is a stub: structured clones and IndexedDB fail on what an attacker can nest. */
export const MAX_DEPTH = 100;

const STUB = '…';

const bounded = (value: unknown, depth: number): unknown => {
  if (value === null || typeof value !== 'object') return value;
  if (depth >= MAX_DEPTH) return STUB;
  if (Array.isArray(value)) return value.map((item) => bounded(item, depth + 1));
  // fromEntries defines properties, so an own key `__proto__` stays a key and touches no prototype.
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, bounded(item, depth + 1)]));
};

/** Whether a value nests deeper than the limit; walks no deeper than the limit itself. */
const tooDeep = (value: unknown, depth = 0): boolean =>
  value !== null &&
  typeof value === 'object' &&
  (depth >= MAX_DEPTH || Object.values(value).some((item) => tooDeep(item, depth + 1)));

/** JSON text of a value from the wire, cut off below {@link MAX_DEPTH} levels. */
export const boundedJson = (value: unknown): string =>
  JSON.stringify(tooDeep(value) ? bounded(value, 0) : value) ?? '';
