import { azureLog } from './azure-log.js';
import { caddyLog } from './caddy-log.js';
import { cloudFrontJson } from './cloudfront-json.js';
import { csv } from './csv.js';
import type { FileFormat } from './text/file-format.js';
import { googleCloudLog } from './google-cloud-log.js';
import { har } from './har.js';
import { json } from './json.js';
import { LINE_FORMATS } from './lines/line-formats.js';
import { logfmt } from './lines/logfmt.js';
import { ndjson } from './ndjson.js';
import { nginxJson } from './nginx-json.js';
import { traefikJson } from './traefik-json.js';
import { w3cLog } from './lines/w3c-log.js';
import { wrappedLines } from './wrapped-lines.js';

/** Every format that is read, the more particular ones first: a HAR file is JSON, too. A new one is a file and a line here. */
export const FILE_FORMATS: readonly FileFormat[] = [
  har,
  caddyLog,
  w3cLog,
  ...LINE_FORMATS,
  azureLog,
  googleCloudLog,
  traefikJson,
  nginxJson,
  cloudFrontJson,
  wrappedLines,
  ndjson,
  json,
  logfmt,
  csv,
];
