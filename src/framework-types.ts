/**
 * What frameworks are told of the tag: its properties, its attributes and its listeners. Narrower than the class, so that a
 * misspelt report, language or number is an error where it is written; code that takes names from elsewhere sets the element's
 * own properties, which take any text and warn.
 *
 * @module
 */
import type { ApiLogReport } from './api-log-report.js';
import type { ApiLogEvent, ApiLogEventName } from './shell/host/events.js';
import type { allLocales } from './i18n/locale-codes.js';
import type * as presets from './presets/index.js';
import type { Preset } from './presets/preset.js';
import type { Mapping } from './sources/mapping/mapping.js';

/** `sesameData` as `sesame-data`: the key of a report, by the name that it is exported under. */
type Hyphenated<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Hyphenated<Rest>}`
  : Name;

/** `api-log-load` as `ApiLogLoad`, for listeners such as `onApiLogLoad`. */
export type Joined<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Joined<Rest>}`
  : Capitalize<Name>;

/** Key of a report that comes with the tag. */
export type PresetName = Hyphenated<keyof typeof presets>;

type SpokenLocale = (typeof allLocales)[number];
type LanguageOf<Locale extends string> = Locale extends `${infer Code}-${string}` ? Code : Locale;

/** A language of the interface, with or without a region: `pt-BR`, `pt`, `en-GB`. The empty record keeps the words apart, for editors. */
export type LocaleName =
  SpokenLocale | LanguageOf<SpokenLocale> | (`${LanguageOf<SpokenLocale>}-${string}` & Record<never, never>);

type ElementProperties = Pick<
  ApiLogReport,
  | 'acceptFiles'
  | 'actions'
  | 'features'
  | 'formats'
  | 'cache'
  | 'cacheKey'
  | 'columns'
  | 'credentials'
  | 'csvCompression'
  | 'csvSeparator'
  | 'endpoint'
  | 'explanations'
  | 'fetch'
  | 'filtersOpen'
  | 'headers'
  | 'live'
  | 'liveEndpoint'
  | 'lockedFilters'
  | 'pageSize'
  | 'persistFilters'
  | 'refreshInterval'
  | 'scheduleEndpoint'
  | 'shortcuts'
  | 'view'
  | 'source'
  | 'timeZone'
  | 'viewsStore'
  | 'words'
>;

/** Properties that a host may set on the element. */
export type ReportProperties = {
  [Name in keyof ElementProperties]?: ElementProperties[Name] | undefined;
} & {
  filters?: Record<string, unknown> | undefined;
  locale?: LocaleName | null | undefined;
  mapping?: Mapping | null | undefined;
  preset?: PresetName | Preset | undefined;
};

/** Attributes whose names are not those of properties. What is JSON goes in as text: an object is given to the property. */
export interface ReportAttributes {
  'accept-files'?: boolean | '' | undefined;
  'cache-key'?: string | undefined;
  'csv-compression'?: ApiLogReport['csvCompression'] | undefined;
  'csv-separator'?: ApiLogReport['csvSeparator'] | undefined;
  'filters-open'?: boolean | '' | undefined;
  'live-endpoint'?: string | undefined;
  'locked-filters'?: string | undefined;
  'page-size'?: number | `${number}` | undefined;
  'persist-filters'?: ApiLogReport['persistFilters'] | undefined;
  'refresh-interval'?: number | `${number}` | undefined;
  'schedule-endpoint'?: string | undefined;
  'time-zone'?: string | undefined;
}

/** Attributes that carry the names of properties, for frameworks that set attributes where nothing else is said. */
export interface TextAttributes {
  cache?: ApiLogReport['cache'] | undefined;
  credentials?: RequestCredentials | undefined;
  endpoint?: string | undefined;
  locale?: LocaleName | undefined;
  mapping?: string | undefined;
  preset?: PresetName | undefined;
  shortcuts?: ApiLogReport['shortcuts'] | undefined;
  view?: ApiLogReport['view'] | undefined;
}

/** Listeners to the element's events, under the name that a framework gives them: `onapi-log-load`. */
export type ReportListeners<Prefix extends string> = {
  [Name in ApiLogEventName as `${Prefix}${Name}`]?: ((event: ApiLogEvent<Name>) => unknown) | undefined;
};

/** The same under names in one word: `onApiLogLoad`. */
export type JoinedListeners = {
  [Name in ApiLogEventName as `on${Joined<Name>}`]?: ((event: ApiLogEvent<Name>) => unknown) | undefined;
};

export type { ApiLogReport };
