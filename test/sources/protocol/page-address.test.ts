import { expect } from '@open-wc/testing';
import { EMPTY_QUERY } from '../../../src/core/query.js';
import { endpointAddress, ownParameters, pageAddress } from '../../../src/sources/protocol/page-address.js';

const base = 'https://host.example/admin/logs';
const search = (endpoint: string, request: Partial<Parameters<typeof pageAddress>[1]> = {}): string =>
  pageAddress(endpointAddress(endpoint, base), { query: EMPTY_QUERY, offset: 0, limit: 100, ...request })
    .search;

describe('page address', () => {
  it('asks in the default protocol', () => {
    const query = {
      filters: { status: '401,5xx', clientId: 'c-7', 'not.ip': '::1', empty: '' },
      sort: { key: 'dateTime', descending: true },
    };
    expect(search('/logs', { query, offset: 200 })).to.equal(
      '?clientId=c-7&not.ip=%3A%3A1&status=401%2C5xx&sort=-dateTime&offset=200&limit=100',
    );
  });

  it('sends each value that is left out as a parameter of its own', () => {
    const query = { filters: { client: 'a\nb', 'not.client': 'bot, new\nprobe' }, sort: null };
    expect(search('/logs', { query })).to.equal(
      '?client=a%0Ab&not.client=bot%2C+new&not.client=probe&offset=0&limit=100',
    );
  });

  it('keeps the address of the endpoint letter by letter, and doubles nothing', () => {
    expect(search('/logs?x=a%20b&sig=%2B%2f&flag&offset=9&limit=5')).to.equal(
      '?x=a%20b&sig=%2B%2f&flag&offset=0&limit=100',
    );
    expect(search('/logs?sort=-id')).to.equal('?sort=-id&offset=0&limit=100');
  });

  it('sends a cursor in place of an offset', () => {
    expect(search('/logs?offset=3', { cursor: 'a&b=1', offset: 100 })).to.equal(
      '?cursor=a%26b%3D1&limit=100',
    );
  });

  it('sends no filter beside one of the same name in the endpoint, or in its place', () => {
    const filters = { tenant: 'b', 'is.client': 'b', 'is.ip': '::1', 'not.ip': 'x', q: 'b', client: 'c' };
    expect(search('/logs?tenant=a&is.client=a&q', { query: { filters, sort: null } })).to.equal(
      '?tenant=a&is.client=a&q&client=c&is.ip=%3A%3A1&not.ip=x&offset=0&limit=100',
    );
    expect([...ownParameters(endpointAddress('/logs?ten%61nt=a&limit=3&sort=id&x', base))]).to.deep.equal([
      'tenant',
      'x',
    ]);
  });

  it('lets no filter replace the paging', () => {
    const query = { filters: { limit: '1000000', offset: '-1' }, sort: null };
    expect(search('/logs', { query })).to.equal('?limit=100&offset=0');
  });

  for (const [endpoint, code] of [
    ['', 'no-endpoint'],
    ['  ', 'no-endpoint'],
    ['http://', 'bad-endpoint'],
    ['javascript:alert(1)', 'bad-endpoint'],
    ['data:application/json,[]', 'bad-endpoint'],
    ['file:///etc/passwd', 'bad-endpoint'],
    ['https://user:word@host.example/logs', 'bad-endpoint'],
  ] as const) {
    it(`refuses ${JSON.stringify(endpoint)} as ${code}`, () => {
      expect(() => endpointAddress(endpoint, base)).to.throw(code);
    });
  }

  it('takes a relative endpoint from the host page, without a fragment', () => {
    expect(endpointAddress('../api?x=1#y', base).href).to.equal('https://host.example/api?x=1');
  });
});
