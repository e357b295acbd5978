import { filterValues, type Filters } from '../../core/query.js';
import type { Covers } from './covers.js';

export type Frequency = 'once' | 'daily' | 'weekly' | 'monthly';

/** What a reader asks for: a report made and sent again and again, by the server (contract, section 6). */
export interface ScheduleDraft {
  readonly name: string;
  /** `csv` or what else the server makes. */
  readonly format: string;
  readonly frequency: Frequency;
  /** Date (`once`), weekday or day of the month, as text; empty for `daily`. */
  readonly day: string;
  /** `HH:MM` in the time zone. */
  readonly time: string;
  /** IANA name. */
  readonly timeZone: string;
  /** E-mail addresses. */
  readonly recipients: readonly string[];
  readonly preset: string;
  readonly filters: Filters;
  /** Which time each report is of. */
  readonly covers: Covers;
}

/** What an endpoint may do with a schedule besides pausing and deleting it: take another in its place, or run it at once. */
export const OFFERS = ['change', 'run'] as const;

export type Offer = (typeof OFFERS)[number];

/** The outcome of a schedule's last run. */
export interface LastRun {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `retrying`: it was not sent, and is tried again. */
  readonly outcome: 'sent' | 'retrying' | 'failed';
  /** Why it was not sent, in the server's words; `''` where it does not say. */
  readonly detail: string;
}

/** A schedule that the server keeps. Its texts come from the server and are shown as they are. */
export interface Schedule extends Omit<ScheduleDraft, 'frequency' | 'covers'> {
  readonly id: string;
  /** One of {@link Frequency}, or a word of the server's own. */
  readonly frequency: string;
  readonly paused: boolean;
  /** Not set where the server does not say, or says a word of its own: then the filters alone say which rows there are. */
  readonly covers?: Covers;
  /** Not set where it is none of them. */
  readonly offers?: readonly Offer[];
  /** Not set before the first run, and where the server does not say. */
  readonly lastRun?: LastRun;
}

const NAME_LENGTH = 200;
/** RFC 5321, sections 4.5.3.1.1 and 4.5.3.1.2: 64 before the @, 255 behind it. */
const RECIPIENT_LENGTH = 320;
const RECIPIENTS = 100;

// eslint-disable-next-line no-control-regex -- control characters are what this is about
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** Without line breaks and other controls, which could forge a header of the e-mail that the server sends (CWE-93). */
const oneLine = (text: string, length: number): string => text.replace(CONTROLS, ' ').trim().slice(0, length);

/** The draft as it may be sent. */
export const cleanDraft = (draft: ScheduleDraft): ScheduleDraft => ({
  ...draft,
  name: oneLine(draft.name, NAME_LENGTH),
  recipients: draft.recipients
    .map((recipient) => oneLine(recipient, RECIPIENT_LENGTH))
    .filter((recipient) => recipient !== '')
    .slice(0, RECIPIENTS),
});

/** Filters as JSON has them; one of several values is a list, as it is several parameters in an address. */
export type SentFilters = Readonly<Record<string, string | readonly string[]>>;

export const sentFilters = (filters: Filters): SentFilters =>
  Object.fromEntries(
    Object.entries(filters).map(([key, param]) => {
      const values = filterValues(key, param);
      return [key, values.length > 1 ? values : param];
    }),
  );
