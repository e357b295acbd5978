import type { Preset } from '../presets/preset.js';
import type { Feature } from '../shell/feature.js';
import type { OwnFeature } from '../shell/own-feature.js';
import { chooseColumns } from './columns/choose-columns.js';
import { exportCsv } from './export/export-csv.js';
import { update } from './refresh/update.js';
import { savedViews } from './saved-views/saved-views.js';
import { showFilters } from './search/show-filters.js';
import { takesRoom } from './timeline/takes-room.js';

/** Where a report's document has a button of its own name for the export, it is in the top bar, too. */
const exportButton = { ...exportCsv, isShown: ({ exportLabel }: Preset) => exportLabel !== undefined };

/** All parts of the report. The order is that of their actions, and of what they show in one place. */
export const features: readonly Feature[] = [
  { key: 'search', bar: [showFilters], load: () => import('./search/open.js') },
  { key: 'values', load: () => import('./values/open.js') },
  { key: 'refresh', bar: [update], load: () => import('./refresh/open.js') },
  { key: 'time-range', isInStrip: true, load: () => import('./time-range/open.js') },
  { key: 'find', isInStrip: true, load: () => import('./find/open.js') },
  { key: 'compare', isInStrip: true, load: () => import('./compare/open.js') },
  { key: 'chips', load: () => import('./chips/open.js') },
  { key: 'timeline', takesRoom, load: () => import('./timeline/open.js') },
  { key: 'files', load: () => import('./files/open.js') },
  { key: 'messages', load: () => import('./messages/open.js') },
  { key: 'details', load: () => import('./details/open.js') },
  { key: 'around', load: () => import('./around/open.js') },
  { key: 'time', load: () => import('./time/open.js') },
  { key: 'sort', load: () => import('./sort/open.js') },
  { key: 'causes', isInStrip: true, load: () => import('./causes/open.js') },
  { key: 'summary', isInStrip: true, load: () => import('./summary/open.js') },
  { key: 'live', isInStrip: true, load: () => import('./live/open.js') },
  { key: 'print', load: () => import('./print/open.js') },
  { key: 'export', bar: [exportButton], load: () => import('./export/open.js') },
  { key: 'schedule', load: () => import('./schedule/open.js') },
  { key: 'columns', footer: [chooseColumns], load: () => import('./columns/open.js') },
  { key: 'pages', load: () => import('./pages/open.js') },
  { key: 'key-help', load: () => import('./key-help/open.js') },
  { key: 'saved-views', footer: [savedViews], load: () => import('./saved-views/open.js') },
];

/** The same for embedders, to leave parts out or to add their own: `report.features = [...defaultFeatures, mine]`. */
export const defaultFeatures: readonly OwnFeature[] = features;
