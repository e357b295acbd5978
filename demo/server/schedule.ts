import { COVERS, type Covers } from '../../src/report-file.js';
import { HttpProblem } from './problem-details.js';

export const FREQUENCIES = ['once', 'daily', 'weekly', 'monthly'] as const;
export const FORMATS = ['csv', 'html'] as const;

/** What a reader asks for: the report, made and sent at certain times. */
export interface ScheduleRequest {
  readonly name: string;
  readonly format: string;
  readonly frequency: string;
  /** A date for once, `1` (Monday) to `7` for weekly, `1` to `31` for monthly; empty for daily. */
  readonly day: string;
  /** `HH:MM` in the time zone. */
  readonly time: string;
  readonly timeZone: string;
  readonly recipients: readonly string[];
  readonly preset: string | null;
  /** By key; an exclusion of several values has a list of them. */
  readonly filters: Readonly<Record<string, string | readonly string[]>>;
  /** Which time each report is of; left out by schedules made before there was a choice: their filters say so. */
  readonly covers?: Covers;
}

/** The result of a schedule's last run. */
export interface LastRun {
  /** ISO 8601, in UTC. */
  readonly at: string;
  readonly outcome: 'sent' | 'retrying' | 'failed';
  /** Why it was not sent. */
  readonly detail?: string;
}

/** What can be done with a schedule besides pausing and deleting it. */
export const OFFERS = ['change', 'run'] as const;

export interface Schedule extends ScheduleRequest {
  readonly id: string;
  readonly paused: boolean;
  readonly offers: typeof OFFERS;
  /** Left out before the first. */
  readonly lastRun?: LastRun;
}

/** What the page says of a schedule in the address that it is posted to, since its reader is not asked. */
export interface ScheduleSubject {
  /** Which log the report is of. */
  readonly log: string;
  /** Language of the file, such as `pt-BR`. */
  readonly locale: string;
}

type Body = Readonly<Record<string, unknown>>;

const LONGEST_NAME = 200;
const MOST_RECIPIENTS = 100;
const MOST_FILTERS = 100;
const LONGEST_FILTER = 1_000;
// Names and addresses end up in e-mail headers, where a line break would start another header.
const CONTROL_CHARACTER = /\p{Cc}/u;
const ADDRESS = /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]{1,189}$/u;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const LANGUAGE_TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z\d]{2,8}){0,3}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' &&
  value.trim() !== '' &&
  value.length <= longest &&
  !CONTROL_CHARACTER.test(value);

const isDate = (value: string): boolean => {
  if (!DATE.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};

const isTimeZone = (value: unknown): boolean => {
  if (!isText(value, 60)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
};

const isWithin = (value: unknown, lowest: number, highest: number): boolean =>
  Number.isInteger(value) && (value as number) >= lowest && (value as number) <= highest;

/** Numbers are taken too, since a day of the month looks like one. */
const dayText = (day: unknown): string | undefined => {
  if (day === undefined || day === null) return '';
  return typeof day === 'string' || typeof day === 'number' ? String(day) : undefined;
};

const DAYS: Readonly<Record<(typeof FREQUENCIES)[number], (day: string) => boolean>> = {
  once: isDate,
  daily: (day) => day === '',
  weekly: (day) => /^[1-7]$/.test(day),
  monthly: (day) => /^(?:[1-9]|[12]\d|3[01])$/.test(day),
};

const isDay = ({ frequency, day }: Body): boolean => {
  const known = FREQUENCIES.find((each) => each === frequency);
  const text = dayText(day);
  // Where the frequency is wrong, that is what there is to say.
  return known === undefined || (text !== undefined && DAYS[known](text));
};

const isFilterText = (value: unknown): boolean => typeof value === 'string' && value.length <= LONGEST_FILTER;

/** Exclusions and exact filters take several values; of two others a field would have to have both at once. */
const isFilter = ([key, value]: [string, unknown]): boolean =>
  isFilterText(value) ||
  ((key.startsWith('not.') || key.startsWith('is.')) &&
    Array.isArray(value) &&
    isWithin(value.length, 1, MOST_FILTERS) &&
    value.every(isFilterText));

const isFilters = (value: unknown): boolean => {
  if (value === undefined) return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const filters = Object.entries(value);
  return filters.length <= MOST_FILTERS && filters.every(isFilter);
};

/** Whether a value is one e-mail address, and nothing that would add a second one or a header. */
export const isRecipient = (value: unknown): boolean => isText(value, 254) && ADDRESS.test(value);

const isRecipients = (value: unknown): boolean =>
  Array.isArray(value) && isWithin(value.length, 1, MOST_RECIPIENTS) && value.every(isRecipient);

/** What is asked of each member, and how to say so. */
const RULES: readonly { member: string; holds: (body: Body) => boolean; detail: string }[] = [
  {
    member: 'name',
    holds: ({ name }) => isText(name, LONGEST_NAME),
    detail: `text of 1 to ${LONGEST_NAME} characters`,
  },
  {
    member: 'format',
    holds: ({ format }) => FORMATS.some((each) => each === format),
    detail: `one of ${FORMATS.join(', ')}`,
  },
  {
    member: 'frequency',
    holds: ({ frequency }) => FREQUENCIES.some((each) => each === frequency),
    detail: `one of ${FREQUENCIES.join(', ')}`,
  },
  {
    member: 'day',
    holds: isDay,
    detail: 'a date (once), 1 for Monday to 7 (weekly), 1 to 31 (monthly), empty (daily)',
  },
  {
    member: 'time',
    holds: ({ time }) => typeof time === 'string' && TIME.test(time),
    detail: 'HH:MM from 00:00 to 23:59',
  },
  {
    member: 'timeZone',
    holds: ({ timeZone }) => isTimeZone(timeZone),
    detail: 'an IANA time zone such as America/Sao_Paulo',
  },
  {
    member: 'recipients',
    holds: ({ recipients }) => isRecipients(recipients),
    detail: `1 to ${MOST_RECIPIENTS} e-mail addresses`,
  },
  {
    member: 'preset',
    holds: ({ preset }) => preset === undefined || preset === null || isText(preset, 60),
    detail: 'the name of a report',
  },
  {
    member: 'filters',
    holds: ({ filters }) => isFilters(filters),
    detail: 'an object of texts by filter key, or of lists of texts by the key of an exclusion',
  },
  {
    member: 'covers',
    holds: ({ covers }) => covers === undefined || COVERS.some((each) => each === covers),
    detail: `one of ${COVERS.join(', ')}`,
  },
];

const refuseUnless = (body: Body, rules: typeof RULES): void => {
  const errors = rules
    .filter(({ holds }) => !holds(body))
    .map(({ member, detail }) => ({ pointer: `#/${member}`, detail: `${member}: ${detail}` }));
  if (errors.length > 0) throw new HttpProblem(400, 'Schedule not understood', { errors });
};

/** The members that make a schedule; what else the body holds is left aside. */
export const parseScheduleRequest = (body: Body): ScheduleRequest => {
  refuseUnless(body, RULES);
  const { name, format, frequency, time, timeZone, recipients, preset = null, filters = {}, covers } = body;
  const day = dayText(body['day']);
  const request = { name, format, frequency, day, time, timeZone, recipients, preset, filters };
  return { ...request, ...(covers !== undefined && { covers }) } as ScheduleRequest;
};

/** The log that the demo's page begins with. */
const DEFAULT_LOG = 'cloudtrail';

/** What `?log=million&lang=pt-BR` says. */
export const parseScheduleSubject = (
  parameters: URLSearchParams,
  isLog: (name: string) => boolean,
): ScheduleSubject => {
  const log = parameters.get('log') ?? DEFAULT_LOG;
  if (!isLog(log)) throw new HttpProblem(400, 'No such log', { detail: `there is no log named ${log}` });
  const locale = parameters.get('lang') ?? 'en';
  return { log, locale: LANGUAGE_TAG.test(locale) ? locale : 'en' };
};

/** `{"paused": true}`; all else of a schedule is changed by a whole one in its place. */
export const parsePaused = (body: Body): boolean => {
  const { paused, ...others } = body;
  if (typeof paused === 'boolean' && Object.keys(others).length === 0) return paused;
  throw new HttpProblem(400, 'Change not understood', {
    errors: [{ pointer: '#/paused', detail: 'only {"paused": true} or {"paused": false} is taken' }],
  });
};
