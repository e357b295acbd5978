import { expect } from '@open-wc/testing';
import { checkMapping } from '../../../src/sources/mapping/check-mapping.js';
import { problemFrom } from '../problem-from.js';
import { SERVERS } from './servers.js';

describe('a mapping that is checked', () => {
  for (const [given, path, found, expected] of [
    [{ rows: { att: 'data' } }, 'rows.att', '"att"', /nothing of that name/],
    [{ paging: { by: 'pages' } }, 'paging.by', '"pages"', /"offset"/],
    [{ paging: { by: 'page', most: 0 } }, 'paging.most', '0', />=1/],
    [{ fields: { status: { unit: 'min' } } }, 'fields.status.unit', '"min"', /"ms"/],
    [
      { fields: { status: { at: 'code', kind: 'x' } } },
      'fields.status.kind',
      '"kind"',
      /nothing of that name/,
    ],
    [{ fields: { status: 7 } }, 'fields.status', '7', /string/],
    [{ rows: 'data.items' }, 'rows', '"data.items"', /such as {"at":"data.items"}/],
    [{ paging: 'offset' }, 'paging', '"offset"', /such as {"by":"offset"}/],
    [
      { filters: { as: 'parameters', operators: { equals: { a: 1 } } } },
      'filters.operators.equals',
      '{"a":1}',
      /string/,
    ],
    [{ filters: { as: 'json', operators: { like: 'x' } } }, 'filters.operators.like', '"like"', /equals/],
    ['text', '', '"text"', /Object/],
    [null, '', 'null', /Object/],
    [[], '', '[]', /./],
  ] as const) {
    it(`names the place, what is there and what is expected: ${JSON.stringify(given)}`, async () => {
      const { problem } = await problemFrom(Promise.resolve().then(() => checkMapping(given)));
      expect(problem).to.include({ code: 'bad-mapping' });
      expect(problem.details).to.include({ path, found });
      expect(problem.details!['expected']).to.match(expected);
    });
  }

  it('is what was given where it is right', () => {
    for (const { mapping } of SERVERS) expect(checkMapping(mapping)).to.deep.equal(mapping);
    expect(checkMapping({})).to.deep.equal({});
  });
});
