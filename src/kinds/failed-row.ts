import { statusCode } from '../core/http-status.js';
import type { Row } from './kind.js';
import { truthOf } from './yes-no.js';

/** Whether a call failed, by what every log calls it: a status of 400 or more, or an error that is true. */
export const isFailedRow = (row: Row): boolean =>
  (statusCode(row('status')) ?? 0) >= 400 || truthOf(row('error')) === true;
