import { isObject } from '../core/is-object.js';
import { filterValues, isOfPath, type Filters, type Sort } from '../core/query.js';
import type { Preset } from '../presets/preset.js';
import { storageName } from '../storage/storage-name.js';
import { checkChoices } from '../storage/check-choices.js';
import type { Density } from '../storage/reader-choices.js';
import { linkableKeys } from './linkable-keys.js';

/** A way to look at a report that a reader gave a name: what is asked, and how it is shown. Plain data, all JSON. */
export interface SavedView {
  readonly name: string;
  /** Filters by key, without those that the host locked. */
  readonly filters: Filters;
  readonly sort: Sort | null;
  /** Field keys of the columns, in order; null for the report's own. */
  readonly columns: readonly string[] | null;
  /** Widths by field key, in em of the table's font. */
  readonly widths: Readonly<Record<string, number>>;
  readonly density: Density;
  readonly wrapLongText: boolean;
}

/**
 * Where saved views are kept in place of the browser: the host's own store, which gives a reader the same views
 * everywhere, or a team its common ones. A promise that fails becomes a message to the reader.
 */
export interface ViewsStore {
  load(): Promise<readonly SavedView[]>;
  /** Keeps these views, all that there are, in place of those that were. */
  save(views: readonly SavedView[]): Promise<void>;
}

/** Version of what is in the storage; another one is not read, so that it is never read wrongly. */
const VERSION = 1;
/** Longest name, and longest value of a filter. */
export const LONGEST_NAME = 100;
const LONGEST_VALUE = 256;
/** Most views that are read. */
const MOST = 200;

const checkView = (
  value: unknown,
  preset: Preset,
  filterKeys: ReadonlySet<string>,
  fieldKeys: ReadonlySet<string>,
): SavedView | null => {
  if (!isObject(value) || typeof value.name !== 'string') return null;
  const name = value.name.trim().slice(0, LONGEST_NAME);
  if (name === '') return null;
  const filters = Object.entries(isObject(value.filters) ? value.filters : {}).filter(
    (pair): pair is [string, string] =>
      (filterKeys.has(pair[0]) || isOfPath(pair[0])) &&
      typeof pair[1] === 'string' &&
      pair[1] !== '' &&
      filterValues(pair[0], pair[1]).every(({ length }) => length <= LONGEST_VALUE),
  );
  const { key, descending } = isObject(value.sort) ? value.sort : {};
  const { columns, widths, density, wrapLongText } = checkChoices(value, preset);
  return {
    name,
    filters: Object.fromEntries(filters),
    sort: typeof key === 'string' && fieldKeys.has(key) ? { key, descending: descending === true } : null,
    columns,
    widths,
    density,
    wrapLongText,
  };
};

/** Views from anywhere, checked as a link is: known filters, fields and looks alone, one view of a name. */
export const checkViews = (value: unknown, preset: Preset): readonly SavedView[] => {
  if (!Array.isArray(value)) return [];
  const [filterKeys, fieldKeys] = linkableKeys(preset);
  const views = new Map<string, SavedView>();
  for (const one of value.slice(0, MOST) as unknown[]) {
    const view = checkView(one, preset, filterKeys, fieldKeys);
    if (view && !views.has(view.name)) views.set(view.name, view);
  }
  return [...views.values()];
};

/** Views in the storage of this browser, of one report and one `cache-key`. */
export const browserViewsStore = (preset: Preset, partition: string): ViewsStore => {
  const name = storageName('views', preset.key, partition);
  return {
    async load() {
      const text = localStorage.getItem(name);
      let value: unknown = null;
      try {
        value = JSON.parse(text ?? 'null');
      } catch {
        // Somebody else wrote there: it is as if there were no views.
      }
      return isObject(value) && value.version === VERSION ? (value.views as readonly SavedView[]) : [];
    },
    async save(views) {
      localStorage.setItem(name, JSON.stringify({ version: VERSION, views }));
    },
  };
};
