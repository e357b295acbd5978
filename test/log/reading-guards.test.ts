import { expect } from '@open-wc/testing';
import { allPages } from '../../src/log/reading/all-pages.js';
import { defaultProtocol } from '../../src/sources/protocol/default-protocol.js';
import { endpointSource } from '../../src/sources/endpoint/endpoint-source.js';
import type { LogPage, LogSource, PageRequest } from '../../src/sources/log-source.js';
import type { Protocol } from '../../src/sources/protocol/protocol.js';
import { tellingAnswer } from '../../src/sources/detect/telling-answer.js';
import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';
import { fetchInFrame } from '../../src/log/reading/frame.js';
import { LoadedPages } from '../../src/report/loaded-pages.js';
import { readOn } from '../../src/report/read-on.js';
import { entriesOf } from '../../src/rows/columns.js';
import { ProblemError } from '../../src/core/problem.js';
import { lies, LENGTH, lyingFetch, lyingSource, rowsOf } from '../support/lying-endpoints.js';

const { signal } = new AbortController();
const query = { filters: {}, sort: null };
const options = { baseUrl: 'https://log.example/', endpoint: 'https://log.example/' };

const endOf = async (source: LogSource): Promise<string> => {
  for await (const { end } of allPages({
    source,
    query,
    limit: 50,
    fallbackLimit: 50,
    signal,
    numberKey: 'id',
  }))
    if (end) return end.kind;
  return 'none';
};

/** Known-bad twin: reads rows, total and next alone, whatever is beside them. */
const rowsAlone = (address: URL): Protocol => {
  const { complete, ...protocol } = defaultProtocol(address);
  expect(complete).to.be.a('function');
  return protocol;
};

describe('the guard against further pages that are not followed', () => {
  for (const lie of lies.filter(
    ({ end, name }) => end === 'unreached' && !name.includes('as long as a page'),
  ))
    it(`is what keeps a reading from being called complete: it ${lie.name}`, async () => {
      const { fetch } = lyingFetch(lie);
      expect(await endOf(endpointSource({ ...options, fetch }))).to.equal('unreached');
      expect(await endOf(endpointSource({ ...options, fetch }, rowsAlone))).to.equal('complete');
    });
});

describe('the guard of headers that name pages and counts', () => {
  const headers: Record<string, (offset: number) => Record<string, string>> = {
    'X-Total-Count': () => ({ 'X-Total-Count': '500' }),
    'Content-Range': (offset) => ({ 'Content-Range': `items ${offset}-${offset + 49}/500` }),
    Link: (offset): Record<string, string> =>
      offset + 50 < LENGTH ? { Link: `<?offset=${offset + 50}&limit=50>; rel="next"` } : {},
  };
  for (const [name, headersAt] of Object.entries(headers))
    it(`shows that there is more than a first page: ${name}`, async () => {
      const fetch: typeof globalThis.fetch = async (input) => {
        const offset = Number(new URL((input as URL).toString()).searchParams.get('offset'));
        return Response.json(rowsOf(offset, offset + 50), { headers: headersAt(offset) });
      };
      const first = async (protocolOf?: (address: URL) => Protocol): Promise<LogPage> =>
        endpointSource({ ...options, fetch }, protocolOf).fetchPage({ query, offset: 0, limit: 50, signal });
      const says = ({ total, next }: LogPage): boolean => total === LENGTH || typeof next === 'string';
      expect(says(await first())).to.equal(true);
      expect(says(await first(rowsAlone))).to.equal(false);
    });
});

describe('what is asked after a refusal', () => {
  type Respond = (search: string) => Response;

  const log = (respond: Respond) => {
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = async (input) => {
      const { search } = new URL((input as URL).toString());
      asked.push(search);
      return respond(search);
    };
    const ask = (protocolOf: (endpoint: URL) => Protocol): Promise<LogPage> =>
      endpointSource({ ...options, fetch }, protocolOf).fetchPage({ query, offset: 0, limit: 50, signal });
    return { ask, asked };
  };
  const refusal = new ProblemError({ code: 'forbidden', status: 403 });
  const refused = (): Response => new Response('', { status: 403 });
  const answered = (): Response => Response.json({ events: rowsOf(0, 3) });

  it('is a page in no order, of an endpoint that has no such field to order by', async () => {
    const { ask, asked } = log((search) => (search.includes('sort') ? refused() : answered()));
    expect((await tellingAnswer(refusal, ask))?.isBare).to.equal(false);
    expect(asked).to.deep.equal(['?offset=0&limit=50']);
  });

  it('is then the address alone, once, of an endpoint that refuses parameters', async () => {
    const { ask, asked } = log((search) => (search === '' ? answered() : refused()));
    expect((await tellingAnswer(refusal, ask))?.isBare).to.equal(true);
    expect(asked).to.deep.equal(['?offset=0&limit=50', '']);
    // The twin: one that asks for nothing after it, as after a fault of another kind.
    expect(await tellingAnswer(new ProblemError({ code: 'server-error', status: 500 }), ask)).to.equal(null);
    expect(asked).to.have.lengthOf(2);
  });
});

describe('the guard while scrolling', () => {
  const lie = lies.find(({ name }) => name === 'takes no notice of offset')!;

  /** Pages as they are shown, one after the other, by a way of getting them. */
  const shown = async (get: (page: LogPage, place: Parameters<typeof readOn>[1]) => Promise<LogPage>) => {
    const { source } = lyingSource(lie);
    const pages = new LoadedPages(50);
    const ids: unknown[] = [];
    for (let number = 0; number < 4; number++) {
      const request: PageRequest = { query, offset: number * 50, limit: 50, signal };
      const came = await fetchInFrame(source, request, { frame: null, before: undefined, isFilled: true });
      const state = { preset: DEFAULT_PRESET, pageSize: 50 };
      const page = number === 0 ? came : await get(came, { source, request, pages, number, state });
      pages.put(number, page, true);
      pages.base ??= page;
      ids.push(...entriesOf(page.rows).map(({ id }) => id));
    }
    return { shown: ids.length, distinct: new Set(ids).size };
  };

  it('is what keeps one page from being shown for all', async () => {
    expect(await shown(readOn)).to.deep.equal({ shown: 50, distinct: 50 });
    // The twin shows what comes.
    expect(await shown(async (page) => page)).to.deep.equal({ shown: 200, distinct: 50 });
  });
});
