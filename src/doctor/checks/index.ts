import { caseOfText } from './case.js';
import { durations } from './durations.js';
import type { Check } from './examination.js';
import { fields } from './fields.js';
import { filters } from './filters.js';
import { limit } from './limit.js';
import { next, paging } from './paging.js';
import { order } from './order.js';
import { protocol } from './protocol.js';
import { stability } from './stability.js';
import { summaries } from './summaries.js';
import { times } from './times.js';
import { total } from './total.js';

/** The checks, in the order in which they are made: how further pages are asked for may only be known when they were. */
export const CHECKS = [
  protocol,
  fields,
  times,
  durations,
  paging,
  next,
  limit,
  total,
  stability,
  order,
  filters,
  caseOfText,
  summaries,
] as const satisfies readonly Check[];
