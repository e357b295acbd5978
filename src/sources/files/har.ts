import type { FileFormat } from './text/file-format.js';
import { jsonList } from './json-list.js';

/** HTTP Archive 1.2, as the developer tools of browsers and many proxies save what they saw. */
export const har: FileFormat = {
  key: 'har',
  fits: ({ text }) =>
    /^\s*\{\s*"log"\s*:\s*\{/.test(text) && /"(version|creator|entries|browser|pages)"\s*:/.test(text),
  rows: (text) => jsonList(text, { at: (path) => path.join('.') === 'log.entries' }),
  fields: {
    dateTime: { at: 'startedDateTime', unit: 'iso' },
    method: 'request.method',
    url: 'request.url',
    status: 'response.status',
    server: 'serverIPAddress',
    time: { at: 'time', unit: 'ms' },
    bytes: 'response.bodySize',
  },
};
