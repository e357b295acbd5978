import type { SourceCapabilities } from '../sources/log-source.js';

type Capable = SourceCapabilities['filters' | 'sorts'];

/** Whether a source answers a filter, or sorts by a field. */
export const answers = (capable: Capable, key: string, param = ''): boolean =>
  capable === 'all' || (typeof capable === 'function' ? capable(key, param) : capable.includes(key));
