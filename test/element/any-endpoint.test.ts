import { expect } from '@open-wc/testing';
import * as endpoints from '../../stories/endpoints.stories.js';
import { exampleEndpoint } from '../../stories/support/example-endpoint.js';
import { json } from '../../stories/support/fake-endpoint.js';
import { reportElement } from '../../stories/support/report-element.js';
import { sampleRow } from '../../stories/support/sample-rows.js';
import type { ReportStory } from '../../stories/support/story.js';
import { guessMapping } from '../../src/doctor.js';
import type { ApiLogReport } from '../../src/index.js';
import { showStory } from '../support/show-story.js';
import { place } from '../support/show.js';
import { columnTexts, counted, dataRows, loaded } from '../support/table.js';
import { findText } from '../support/screen.js';
import { quiet } from '../support/until.js';

const { default: meta, ...stories } = endpoints;
const TOTAL = 1234;

/** Those that do not say how many rows they have. */
const UNCOUNTED = ['Cursor', 'Links'];

describe('an endpoint of which nothing was said', () => {
  for (const [name, story] of Object.entries(stories as Record<string, ReportStory>))
    it(`shows its rows: ${name}`, async () => {
      const shown = await showStory(meta, story);
      const report = shown.querySelector<ApiLogReport>('api-log-report')!;
      expect(report.mapping).to.equal(null);
      await loaded(report, 5);
      const first = sampleRow(0, TOTAL);
      expect(columnTexts(report, 'Method')[0]).to.equal(first.method);
      expect(columnTexts(report, 'URL')[0]).to.equal(first.url);
      expect(columnTexts(report, 'Status')[0]).to.include(String(first.status));
      expect(columnTexts(report, 'Date/Time')[0]).to.match(/^21\/11\/2026 12:30/);
      if (!UNCOUNTED.includes(name)) await counted(report, TOTAL + 1);
    });

  it('is read on for the order of the report only where its mapping does not say that it has that order', async () => {
    const fetch = exampleEndpoint('pages', TOTAL);
    const mapping = await guessMapping('https://log.example/pages', { fetch });
    const requestsWith = async (given: unknown): Promise<number> => {
      let count = 0;
      const counting: typeof globalThis.fetch = (...request) => {
        count++;
        return fetch(...request);
      };
      const endpoint = `https://log.example/pages?${Math.random()}`;
      const report = await place(
        reportElement({ endpoint, mapping: given, cache: 'none', timeZone: 'UTC', fetch: counting }),
      );
      await loaded(report, 5);
      await counted(report, TOTAL + 1);
      expect(columnTexts(report, 'URL')[0]).to.equal(sampleRow(0, TOTAL).url);
      await quiet(300);
      return count;
    };
    expect(await requestsWith(mapping)).to.be.lessThan(8);
    expect(await requestsWith({ ...mapping, rows: { at: 'items' } })).to.be.greaterThan(30);
  });

  it('shows none where nothing looks like a log', async () => {
    const report = await place(
      reportElement({
        endpoint: 'https://log.example/hello',
        cache: 'none',
        fetch: async () => json({ a: 1 }),
      }),
    );
    await findText(report, /no rows|not.*log|understood/i);
    expect(dataRows(report)).to.deep.equal([]);
  });
});
