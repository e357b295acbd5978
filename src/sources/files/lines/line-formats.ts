import { combinedLog } from './combined-log.js';
import { envoyLog } from './envoy-log.js';
import { haproxyLog } from './haproxy-log.js';
import type { LineFormat } from './line-format.js';
import { loadBalancerLog } from './load-balancer-log.js';
import { s3Log } from './s3-log.js';
import { squidLog } from './squid-log.js';

/** Formats with an entry on each line, the more particular ones first. A new one is a file and a line here. */
export const LINE_FORMATS: readonly LineFormat[] = [
  envoyLog,
  haproxyLog,
  loadBalancerLog,
  s3Log,
  squidLog,
  combinedLog,
];
