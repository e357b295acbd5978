import type { LogEntry } from './log-entry.js';

/** Whether a value of JSON has members by name. */
export const isObject = (value: unknown): value is LogEntry =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
