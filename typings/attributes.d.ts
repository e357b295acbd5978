import type { ApiLogEvent, ApiLogEventName, ApiLogReport } from '../dist/element.js';

/** Properties that a host may set on the element. */
export type ReportProperties = Partial<
  Pick<
    ApiLogReport,
    | 'cache'
    | 'cacheKey'
    | 'columns'
    | 'credentials'
    | 'csvSeparator'
    | 'csvCompression'
    | 'acceptFiles'
    | 'shortcuts'
    | 'endpoint'
    | 'explanations'
    | 'fetch'
    | 'filters'
    | 'filtersOpen'
    | 'headers'
    | 'locale'
    | 'lockedFilters'
    | 'mapping'
    | 'pageSize'
    | 'persistFilters'
    | 'preset'
    | 'refreshInterval'
    | 'scheduleEndpoint'
    | 'source'
    | 'timeZone'
    | 'viewsStore'
  >
>;

/** Attributes whose names are not those of properties; JSON goes in as text. */
export interface ReportAttributes {
  'cache-key'?: string;
  'csv-separator'?: ApiLogReport['csvSeparator'];
  'accept-files'?: ApiLogReport['acceptFiles'];
  'csv-compression'?: ApiLogReport['csvCompression'];
  'filters-open'?: boolean | '';
  'locked-filters'?: string;
  'page-size'?: number | string;
  'persist-filters'?: ApiLogReport['persistFilters'];
  'refresh-interval'?: number | string;
  'schedule-endpoint'?: string;
  'time-zone'?: string;
}

/** Listeners to the element's events, under the name that a framework gives them. */
export type ReportListeners<Prefix extends string> = {
  [Name in ApiLogEventName as `${Prefix}${Name}`]?: (event: ApiLogEvent<Name>) => unknown;
};

export type { ApiLogReport };
