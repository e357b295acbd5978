import { expect } from '@open-wc/testing';
import combined from '../corpora/logs/apache-combined.txt?raw';
import { findText } from '../support/screen.js';
import { search } from '../support/search-form.js';
import { show } from '../support/show.js';
import { columnTexts, counted, loaded } from '../support/table.js';
import { until } from '../support/until.js';

const LINES = 101;

/** A server that gives a file, whatever it is asked. */
const fileServer = (body: () => BodyInit, type = 'text/plain') => {
  const asked: string[] = [];
  const serve: typeof fetch = async (input) => {
    asked.push(new Request(input).url);
    return new Response(body(), { headers: { 'Content-Type': type } });
  };
  return { serve, asked };
};

const zipped = async (text: string): Promise<ArrayBuffer> =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();

describe('an endpoint that is a log file', () => {
  for (const [name, pack] of [
    ['as it is', async (text: string) => new TextEncoder().encode(text).buffer],
    ['packed', zipped],
  ] as const) {
    it(`shows its rows, ${name}, and answers from them`, async () => {
      const bytes = await pack(combined);
      const { serve, asked } = fileServer(() => bytes);
      const { report } = await show({ fetch: serve, endpoint: '/logs/access.log' });
      await loaded(report);
      await counted(report, LINES + 1);
      expect(columnTexts(report, 'Method')[0]).to.equal('GET');
      const before = asked.length;
      await search(report, { Status: '404' });
      await until(() => columnTexts(report, 'Status').every((status) => status === '404'));
      expect(asked).to.have.lengthOf(before);
    });
  }

  it('is read as HAR where it is called so', async () => {
    const entry = {
      startedDateTime: '2026-11-21T08:30:00Z',
      time: 1,
      request: { method: 'PUT', url: '/a' },
      response: { status: 201 },
    };
    const { serve } = fileServer(
      () => JSON.stringify({ log: { version: '1.2', entries: [entry] } }),
      'application/json',
    );
    const { report } = await show({ fetch: serve, endpoint: '/page.har' });
    await loaded(report);
    expect(columnTexts(report, 'Method')).to.deep.equal(['PUT']);
  });

  it('fails as endpoints do where it is no log', async () => {
    const { serve } = fileServer(() => 'Something went wrong.\nSorry.');
    const { report } = await show({ fetch: serve });
    await findText(report, /is not JSON/);
  });

  it('says that it breaks off', async () => {
    const bytes = (await zipped(combined)).slice(0, -40);
    const { serve } = fileServer(() => bytes);
    const { report } = await show({ fetch: serve, endpoint: '/logs/access.log.gz' });
    await findText(report, /breaks off/);
  });
});
