import type { OwnWords } from '../settings/language-controller.js';
import type { Explanation } from '../../kinds/explanation.js';
import type { Preset } from '../../presets/preset.js';
import type { FilterPersistence } from '../settings/filter-memory.js';
import type { EndpointSettings } from './host-endpoints.js';
import { isOtherJson } from '../../query/setup.js';

/** What an embedder sets on the tag and the report is made from. */
export interface ReportSettings extends EndpointSettings {
  readonly preset: string | Preset;
  readonly mapping: unknown;
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly pageSize: number;
  readonly refreshInterval: number;
  readonly lockedFilters: Record<string, unknown>;
  readonly persistFilters: FilterPersistence;
  readonly columns: readonly string[] | null;
  readonly explanations: readonly Explanation[] | null;
  readonly words: OwnWords;
}

/** Properties that say which log is read, by whom and how: another value opens the report again. */
export const OPENING: readonly (keyof ReportSettings)[] = [
  'endpoint',
  'liveEndpoint',
  'preset',
  'mapping',
  'pageSize',
  'cache',
  'cacheKey',
  'credentials',
  'source',
];

/** Properties of which only certain names are known. */
export const CHECKED: readonly (keyof ReportSettings)[] = ['locale', 'timeZone', 'persistFilters'];

/** Properties that are read at each request: set late, they count for a first one that has no answer, or was refused. */
export const LATE: readonly (keyof ReportSettings)[] = ['headers', 'fetch'];

/** Properties that are compared by what is in them. */
const JSON_SETTINGS: readonly (keyof ReportSettings)[] = ['mapping', 'lockedFilters', 'explanations'];

const SETTINGS: readonly (keyof ReportSettings)[] = [
  ...OPENING,
  ...CHECKED,
  ...LATE,
  'lockedFilters',
  'explanations',
];

/** Which properties of a tag are others than when somebody last looked. */
export class ChangedSettings {
  readonly #host: ReportSettings;
  readonly #taken = new Map<keyof ReportSettings, unknown>();

  constructor(host: ReportSettings) {
    this.#host = host;
  }

  /** Those that are others than at the last call, or were never taken. */
  take(): readonly (keyof ReportSettings)[] {
    return SETTINGS.filter((key) => {
      const value = this.#host[key];
      const before = this.#taken.get(key);
      // What is not a number, as a template may leave it, is the same as itself.
      if (Object.is(value, before)) return false;
      this.#taken.set(key, value);
      return !JSON_SETTINGS.includes(key) || isOtherJson(value, before);
    });
  }
}
