import { apacheLog } from './apache-log.js';
import { cloudTrailLog } from './cloudtrail-log.js';
import { dayLog } from './day-log.js';
import { expertsenderApiLog } from './expertsender-api-log.js';
import { expertsenderLoginsLog } from './expertsender-logins-log.js';
import { expertsenderPanelLog } from './expertsender-panel-log.js';
import { expertsenderSmsLog } from './expertsender-sms-log.js';
import type { SmallLog } from './log-entry.js';
import { sesameDataLog } from './sesame-data-log.js';
import { workatoLog } from './workato-log.js';

/** Every log but the million rows, in the order in which the page offers them. */
export const SMALL_LOGS: readonly SmallLog[] = [
  dayLog,
  apacheLog,
  cloudTrailLog,
  workatoLog,
  sesameDataLog,
  expertsenderApiLog,
  expertsenderPanelLog,
  expertsenderSmsLog,
  expertsenderLoginsLog,
];
