import { caddyLog } from './caddy-log.js';
import { combinedLog } from './combined-log.js';
import { csv } from './csv.js';
import type { FileFormat } from './file-format.js';
import { har } from './har.js';
import { json } from './json.js';
import { logfmt } from './logfmt.js';
import { ndjson } from './ndjson.js';
import { w3cLog } from './w3c-log.js';

/** Every format that is read, the more particular ones first: a HAR file is JSON, too. A new one is a file and a line here. */
export const FILE_FORMATS: readonly FileFormat[] = [
  har,
  caddyLog,
  w3cLog,
  ndjson,
  json,
  combinedLog,
  logfmt,
  csv,
];
