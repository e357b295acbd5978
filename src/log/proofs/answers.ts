import type { SourceCapabilities } from '../../sources/log-source.js';

type Capable = SourceCapabilities['filters' | 'sorts'];

/** Whether a source answers a filter, or sorts by a field. */
export const answers = (capable: Capable, key: string, param = ''): boolean => {
  if (capable === 'all') return true;
  if (typeof capable === 'function') return capable(key, param);
  return 'allBut' in capable ? !capable.allBut.has(key) : capable.includes(key);
};

/** Whether a source is asked for any filter, though nobody knows which of them it heeds. */
export const isAskedAnything = (capable: Capable): boolean =>
  capable === 'all' || (typeof capable === 'object' && 'allBut' in capable);
