import type { SavedView } from '../src/query/saved-view.js';
import { chooseAction } from './support/choose-action.js';
import { readerWho, saveViews } from './support/chosen-before.js';
import { fakeEndpoint } from './support/fake-endpoint.js';
import { logOfLength } from './support/log-of-rows.js';
import { reportElement, type ReportArguments } from './support/report-element.js';
import { SHARED, type ReportMeta, type ReportStory } from './support/story.js';
import { until } from './support/until.js';

export default { ...SHARED, title: 'Views' } satisfies ReportMeta;

const LOOK = { sort: null, columns: null, widths: {}, density: 'normal', wrapLongText: false } as const;

const VIEWS: readonly SavedView[] = [
  { ...LOOK, name: 'Server errors', filters: { status: '5xx' } },
  { ...LOOK, name: 'Deletions by Ana', filters: { client: 'ana', resource: '/api/pam' }, density: 'compact' },
  { ...LOOK, name: 'Everything', filters: {} },
];

/** A report as a reader finds it who saved views before; each showing is another reader. */
const saved =
  (views: readonly SavedView[], properties: ReportArguments = {}): ReportStory['render'] =>
  (given) => {
    const cacheKey = readerWho();
    saveViews(cacheKey, views);
    return reportElement({ fetch: fakeEndpoint(logOfLength(1234)), ...given, ...properties, cacheKey });
  };

const open: ReportStory['play'] = ({ canvasElement }) => chooseAction(canvasElement, 'savedViews');

/** Opens the dialog and presses a button in it. */
const openAndPress =
  (name: string): ReportStory['play'] =>
  async (context) => {
    await open(context);
    const root = context.canvasElement.querySelector('api-log-report')!.renderRoot;
    (
      await until(() =>
        root.querySelector<HTMLElement>(`dialog [title="${name}"], dialog [aria-label="${name}"]`),
      )
    ).click();
  };

export const NoViews: ReportStory = { name: 'Views, none yet', render: saved([]), play: open };

export const SavedViews: ReportStory = {
  name: 'Views, with links',
  render: saved(VIEWS, { persistFilters: 'url', filters: { client: 'ana', status: '4xx' } }),
  play: open,
};

export const Renaming: ReportStory = { render: saved(VIEWS), play: openAndPress('Rename Server errors') };

export const Deleting: ReportStory = { render: saved(VIEWS), play: openAndPress('Delete Server errors') };

export const StoreThatFails: ReportStory = {
  name: 'A store that fails',
  render: saved([], {
    viewsStore: {
      load: () => Promise.reject(new Error('The store is gone.')),
      save: () => Promise.reject(new Error('The store is gone.')),
    },
  }),
  play: open,
};
