import { isObject } from './is-object.js';
import { ownValue, type LogEntry } from './log-entry.js';

/**
 * The value at a path of keys joined by dots, such as `request.userAgent`. A key that has the dots itself goes before a path
 * through objects, the longest first. `undefined` where there is none.
 */
export const valueAtPath = (entry: LogEntry, path: string): unknown => {
  const own = ownValue(entry, path);
  if (own !== undefined) return own;
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const inner = ownValue(entry, path.slice(0, dot));
    if (!isObject(inner)) continue;
    const found = valueAtPath(inner, path.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
};
