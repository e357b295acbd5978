import type { Filters, Sort } from '../../core/query.js';
import type { LogEntry } from '../../core/log-entry.js';
import type { ExportEnd } from '../../report/outcome.js';
import type { ScheduleDraft } from '../../sources/schedules/schedule.js';

/** The detail of each event of `<api-log-report>`. All events bubble and are composed. */
export interface ApiLogEventDetails {
  /** Rows were received. `age` is how old they are, in milliseconds. */
  'api-log-load': {
    readonly total: number | null;
    readonly rows: number;
    readonly fromCache: boolean;
    readonly age: number;
  };
  /** Something failed; `code` is a problem's code, `attribute` the attribute at fault. */
  'api-log-error': { readonly code: string; readonly status: number | null; readonly attribute?: string };
  /** The reader changed the filters. */
  'api-log-filter-change': { readonly filters: Filters };
  /** The reader changed the order. */
  'api-log-sort-change': { readonly sort: Sort | null };
  /** The reader opened a row. Cancelable. */
  'api-log-row-open': { readonly entry: LogEntry };
  /**
   * An export is about to start. Cancelable. `ended` settles, and never rejects, with what became of it: whether the file is whole,
   * and if not, why and with how many rows of how many. It is not enumerable, so that a detail can be handed on as JSON.
   */
  'api-log-export': {
    readonly format: string;
    readonly filters: Filters;
    readonly ended: Promise<ExportEnd>;
  };
  /** A print page is about to open. Cancelable. */
  'api-log-print': { readonly filters: Filters };
  /** A schedule is about to be made; without a `schedule-endpoint` it is the host's to make. Cancelable. */
  'api-log-schedule': { readonly schedule: ScheduleDraft };
  /** The endpoint answered 401. A host that gives a promise gets one more try when it settles. */
  'api-log-auth-required': { readonly respondWith: (renewed: Promise<unknown>) => void };
}

export type ApiLogEventName = keyof ApiLogEventDetails;
export type ApiLogEvent<Name extends ApiLogEventName> = CustomEvent<ApiLogEventDetails[Name]>;

export type ApiLogEventMap = { readonly [Name in ApiLogEventName]: ApiLogEvent<Name> };

/** Events whose act a host may veto. */
const CANCELABLE: readonly ApiLogEventName[] = [
  'api-log-export',
  'api-log-print',
  'api-log-schedule',
  'api-log-row-open',
];

export const createEvent = <Name extends ApiLogEventName>(
  name: Name,
  detail: ApiLogEventDetails[Name],
): ApiLogEvent<Name> =>
  new CustomEvent<ApiLogEventDetails[Name]>(name, {
    detail: Object.freeze(detail) as ApiLogEventDetails[Name],
    bubbles: true,
    composed: true,
    cancelable: CANCELABLE.includes(name),
  });

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- adds the events to the platform's own map
  interface HTMLElementEventMap extends ApiLogEventMap {}
}
