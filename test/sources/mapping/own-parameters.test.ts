import { expect } from '@open-wc/testing';
import { odata } from '../../../src/sources/engines/odata.js';
import { pocketBase } from '../../../src/sources/engines/pocketbase.js';
import { postgrest } from '../../../src/sources/engines/postgrest.js';
import { mappedProtocol } from '../../../src/sources/mapping/mapped-protocol.js';
import type { Mapping } from '../../../src/sources/mapping/mapping.js';

const fields: NonNullable<Mapping['fields']> = {
  dateTime: { at: 'at', unit: 'iso' },
  tenant: 'tenant',
  status: { at: 'status', type: 'number' },
};

interface Case {
  readonly name: string;
  readonly mapping: Mapping;
  /** Query string of the endpoint. */
  readonly own: string;
  /** A filter that would be said in a parameter of that query string. */
  readonly lifting: readonly [key: string, param: string];
}

const CASES: readonly Case[] = [
  {
    name: 'a parameter of PostgREST',
    mapping: postgrest({ key: 'id', fields }),
    own: 'tenant=eq.a',
    lifting: ['tenant', 'b'],
  },
  {
    name: 'an exact parameter of PostgREST',
    mapping: postgrest({ key: 'id', fields }),
    own: 'tenant=eq.a',
    lifting: ['is.tenant', 'b'],
  },
  {
    name: 'an expression of PocketBase',
    mapping: pocketBase({ fields }),
    own: "filter=tenant = 'a'",
    lifting: ['tenant', 'b'],
  },
  {
    name: 'a time in an expression of OData',
    mapping: odata({ key: 'id', fields }),
    own: "$filter=tenant eq 'a'",
    lifting: ['from', '2026-11-21T00:00:00.000Z'],
  },
  {
    name: 'a range of time',
    mapping: { request: { parameters: { start: '{from}', end: '{to}' } }, time: { unit: 'ms' }, fields },
    own: 'start=1795225340000',
    lifting: ['from', '2001-11-21T00:00:00.000Z'],
  },
];

const ask = (endpoint: string, mapping: Mapping, [key, param]: Case['lifting']) => {
  const { capabilities, ask: request } = mappedProtocol(new URL(endpoint), mapping);
  const isAnswered = capabilities.filters as (key: string, param: string) => boolean;
  const query = { filters: { [key]: param }, sort: null };
  const { address } = request({
    query,
    offset: 0,
    limit: 10,
    cursor: undefined,
    signal: new AbortController().signal,
  });
  return { isAnswered: isAnswered(key, param), parameters: address.searchParams };
};

describe("a filter in the endpoint's own address", () => {
  for (const { name, mapping, own, lifting } of CASES)
    it(`is not lifted by a reader's: ${name}`, () => {
      const free = ask('https://log.example/logs', mapping, lifting);
      expect(free.isAnswered).to.equal(true);
      const held = ask(`https://log.example/logs?${own}`, mapping, lifting);
      expect(held.isAnswered).to.equal(false);
      const [[parameter, value]] = [...new URLSearchParams(own)] as [[string, string]];
      expect(held.parameters.getAll(parameter)).to.deep.equal([value]);
      // Sent as if nothing stood there it would be another.
      expect(free.parameters.getAll(parameter)).to.not.deep.equal([value]);
    });

  it('does not matter to a filter of another name', () => {
    const { isAnswered, parameters } = ask(
      'https://log.example/logs?tenant=eq.a',
      postgrest({ key: 'id', fields }),
      ['status', '404'],
    );
    expect(isAnswered).to.equal(true);
    expect(parameters.get('status')).to.equal('eq.404');
  });
});
