import { hasTrait } from '../core/fault-traits.js';
import type { ReportState } from './state.js';

/** A log of more rows than this that was read whole is not read again but by the reader's wish: it may have taken minutes. */
const MOST_READ_BY_ITSELF = 10_000;

/** Whether the report may ask by itself, without anybody having pressed Update. */
export const mayAskByItself = ({ phase, problem, updating, activity, among }: ReportState): boolean =>
  (phase === 'ready' || phase === 'failed') &&
  !updating &&
  activity === null &&
  !(among?.isAll && among.rows > MOST_READ_BY_ITSELF) &&
  !hasTrait(problem, 'lasting');
