import type { ApiLogReport } from '../../src/index.js';
import '../../src/index.js';

type Properties = Pick<
  ApiLogReport,
  | 'endpoint'
  | 'preset'
  | 'mapping'
  | 'locale'
  | 'timeZone'
  | 'pageSize'
  | 'cache'
  | 'cacheKey'
  | 'filtersOpen'
  | 'persistFilters'
  | 'refreshInterval'
  | 'scheduleEndpoint'
  | 'live'
  | 'liveEndpoint'
  | 'credentials'
  | 'csvSeparator'
  | 'csvCompression'
  | 'acceptFiles'
  | 'shortcuts'
  | 'headers'
  | 'fetch'
  | 'source'
  | 'columns'
  | 'explanations'
  | 'viewsStore'
  | 'words'
>;

/** What is undefined is left as it is. */
type Given = { [Key in keyof Properties]?: Properties[Key] | undefined };

/** What a story sets on the tag. */
export interface ReportArguments extends Given {
  readonly filters?: Record<string, unknown>;
  readonly lockedFilters?: Record<string, unknown>;
  readonly id?: string;
  /** Set as attributes, for what only an attribute can get wrong. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** The tag as a page would make it by script: everything is set before it enters the document. */
export const reportElement = ({ attributes, ...properties }: ReportArguments): ApiLogReport => {
  const element = document.createElement('api-log-report');
  for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  return Object.assign(element, Object.fromEntries(given));
};
