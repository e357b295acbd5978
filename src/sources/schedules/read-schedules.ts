import { parseInstant } from '../../core/instant.js';
import { isObject } from '../../core/is-object.js';
import { joinValues } from '../../core/query.js';
import { ProblemError } from '../../core/problem.js';
import { isCovers } from './covers.js';
import { OFFERS, type LastRun, type Schedule } from './schedule.js';

/** Most schedules that are taken in. */
const MOST = 1000;

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 500) : '';

const textsOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value
        .map(textOf)
        .filter((text) => text !== '')
        .slice(0, 100)
    : [];

const filtersOf = (value: unknown): Record<string, string> => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return {};
  const texts = Object.entries(value).flatMap(([key, param]): [string, string][] => {
    if (typeof param === 'string') return [[key, param]];
    return Array.isArray(param) ? [[key, joinValues(textsOf(param))]] : [];
  });
  // fromEntries defines properties, so a key `__proto__` touches no prototype.
  return Object.fromEntries(texts.filter(([, param]) => param !== '').slice(0, 100));
};

const OUTCOMES: readonly LastRun['outcome'][] = ['sent', 'retrying', 'failed'];

/** Nothing where the server says nothing of a last run that could be told. */
const lastRunOf = (value: unknown): Pick<Schedule, 'lastRun'> => {
  if (!isObject(value)) return {};
  const at = parseInstant(value['at']);
  const outcome = OUTCOMES.find((known) => known === value['outcome']);
  if (Number.isNaN(at) || outcome === undefined) return {};
  return { lastRun: { at, outcome, detail: textOf(value['detail']) } };
};

/** A schedule as the server describes it; null where it has no id, since nothing could be done with it. */
export const readSchedule = (value: unknown): Schedule | null => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const own = (key: string): unknown =>
    Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  const id = textOf(own('id'));
  if (id === '') return null;
  const covers = own('covers');
  const given = own('offers');
  const offers = OFFERS.filter((offer) => Array.isArray(given) && given.includes(offer));
  return {
    id,
    name: textOf(own('name')),
    format: textOf(own('format')),
    frequency: textOf(own('frequency')),
    day: textOf(own('day')),
    time: textOf(own('time')),
    timeZone: textOf(own('timeZone')),
    recipients: textsOf(own('recipients')),
    preset: textOf(own('preset')),
    filters: filtersOf(own('filters')),
    paused: own('paused') === true,
    ...(offers.length > 0 && { offers }),
    ...(isCovers(covers) && { covers }),
    ...lastRunOf(own('lastRun')),
  };
};

export interface ScheduleList {
  readonly schedules: readonly Schedule[];
  /** Entries that could not be read; the others are unharmed. */
  readonly unread: number;
}

/** The schedules out of a JSON array. Throws `no-rows` where the answer is none. */
export const readSchedules = (answer: unknown): ScheduleList => {
  if (answer !== null && !Array.isArray(answer))
    throw new ProblemError({ code: 'no-rows', details: { type: typeof answer } });
  const all = (answer ?? []).slice(0, MOST).map(readSchedule);
  const schedules = all.filter((schedule) => schedule !== null);
  return { schedules, unread: (answer ?? []).length - schedules.length };
};
