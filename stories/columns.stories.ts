import { chooseAction } from './support/choose-action.js';
import { readerWho } from './support/chosen-before.js';
import { fakeEndpoint } from './support/fake-endpoint.js';
import { logOfLength } from './support/log-of-rows.js';
import { reportElement } from './support/report-element.js';
import { SHARED, type ReportMeta, type ReportStory } from './support/story.js';
import type { Choices } from '../src/storage/reader-choices.js';

export default { ...SHARED, title: 'Columns' } satisfies ReportMeta;

/** A report as a reader finds it who chose something before; each showing is another reader. */
const chosen =
  (choices: Partial<Choices> = {}): ReportStory['render'] =>
  (given) =>
    reportElement({
      fetch: fakeEndpoint(logOfLength(1234)),
      ...given,
      cacheKey: readerWho(choices),
    });

export const Dialog: ReportStory = {
  name: 'Columns, as the report has them',
  render: chosen(),
  play: ({ canvasElement }) => chooseAction(canvasElement, 'chooseColumns'),
};

export const DialogAfterChanges: ReportStory = {
  name: 'Columns, some hidden, some with a width',
  render: chosen({ columns: ['dateTime', 'method', 'url', 'status'], widths: { url: 40, method: 6 } }),
  play: ({ canvasElement }) => chooseAction(canvasElement, 'chooseColumns'),
};

export const Compact: ReportStory = { render: chosen({ density: 'compact' }) };

export const Comfortable: ReportStory = { render: chosen({ density: 'comfortable' }) };

export const Wrapped: ReportStory = {
  name: 'Long texts over three lines',
  render: chosen({ wrapLongText: true, widths: { url: 12, event: 8, client: 10 } }),
};
