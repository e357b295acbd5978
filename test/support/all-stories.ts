import * as actions from '../../stories/actions.stories.js';
import * as around from '../../stories/around.stories.js';
import * as columns from '../../stories/columns.stories.js';
import * as compare from '../../stories/compare.stories.js';
import * as details from '../../stories/details.stories.js';
import * as endpoints from '../../stories/endpoints.stories.js';
import * as explanations from '../../stories/explanations.stories.js';
import * as files from '../../stories/files.stories.js';
import * as live from '../../stories/live.stories.js';
import * as preset from '../../stories/preset.stories.js';
import * as report from '../../stories/report.stories.js';
import * as search from '../../stories/search.stories.js';
import * as states from '../../stories/states.stories.js';
import * as summary from '../../stories/summary.stories.js';
import * as table from '../../stories/table.stories.js';
import * as theming from '../../stories/theming.stories.js';
import * as timeline from '../../stories/timeline.stories.js';
import * as causes from '../../stories/causes.stories.js';
import * as timeRange from '../../stories/time-range.stories.js';
import * as values from '../../stories/values.stories.js';
import * as find from '../../stories/find.stories.js';
import * as views from '../../stories/views.stories.js';
import type { ReportMeta, ReportStory } from '../../stories/support/story.js';
import { quiet, until } from './until.js';

type StoryFile = { readonly default: ReportMeta } & Readonly<Record<string, ReportStory | ReportMeta>>;

const FILES: readonly unknown[] = [
  actions,
  around,
  columns,
  compare,
  details,
  endpoints,
  explanations,
  files,
  live,
  preset,
  report,
  search,
  states,
  summary,
  table,
  theming,
  timeline,
  causes,
  timeRange,
  values,
  find,
  views,
];

export interface ListedStory {
  readonly title: string;
  readonly meta: ReportMeta;
  readonly story: ReportStory;
}

/** Every story of the book. */
export const STORIES: readonly ListedStory[] = (FILES as readonly StoryFile[]).flatMap(
  ({ default: meta, ...stories }) =>
    Object.entries(stories).map(([name, story]) => ({
      title: `${meta.title}: ${name}`,
      meta,
      story: story,
    })),
);

/** Whether what a button shows is there: search fields and menus come a moment after what opens them. */
const showsAll = (root: ShadowRoot): boolean =>
  [...root.querySelectorAll('[aria-expanded="true"][aria-controls]')].every((button) =>
    root.getElementById(button.getAttribute('aria-controls')!),
  );

/** The reports of a story as they will stay: words are there, and either rows, a message or nothing to say. */
export const settledReports = async (place: HTMLElement): Promise<HTMLElement[]> => {
  const found = await until(() => {
    const reports = [...place.querySelectorAll<HTMLElement>('api-log-report')];
    const isReady = reports.every(
      (one) => one.shadowRoot?.querySelector('[role="grid"]') && showsAll(one.shadowRoot),
    );
    return reports.length > 0 && isReady && reports;
  });
  await quiet(200);
  return found;
};
