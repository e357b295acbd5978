import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import { createLanguage } from '../../src/i18n/language.js';
import { createWords } from '../../src/i18n/words.js';
import type { Filters } from '../../src/core/query.js';
import { kinds } from '../../src/kinds/all.js';
import { addKinds } from '../../src/kinds/catalogue.js';
import { presets } from '../../src/presets.js';
import { conditionsFor } from '../../src/query/condition-for.js';
import { bothFilters } from '../../src/query/both-filters.js';
import { failureFilters } from '../../src/query/failure-filters.js';

const ROWS = [undefined, null, 100, 199, 200, 204, 301, 399, 400, 401, 404, 429, 499, 500, 503, 599].flatMap(
  (status) => [true, false, undefined].map((error) => ({ status, error })),
);

const item = fc.constantFrom('404', '200', '4xx', '2xx', '5xx', '300-450', '400-499', '500-', '399', 'x');
const filters = fc.record(
  {
    status: fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => items.join(',')),
    'not.status': fc.constantFrom('404', '5xx'),
    error: fc.constantFrom('true', 'false'),
  },
  { requiredKeys: [] },
);

describe('filters narrowed to what failed', () => {
  before(() => addKinds(kinds));

  for (const key of ['senhasegura', 'sesame-data', 'workato'])
    it(`let through what both let through, and nothing else: ${key}`, () => {
      const preset = presets.get(key)!;
      const failures = failureFilters(preset, createLanguage(createWords('en'), 'UTC'));
      const passing = (asked: Filters) =>
        ROWS.filter((row) =>
          conditionsFor(preset, asked).every(({ field, matches }) =>
            matches((row as Record<string, unknown>)[field]),
          ),
        );
      /** Rows that one way of putting them together lets through and the two do not, or the other way round. */
      const faultsOf = (both: typeof bothFilters, given: Filters): unknown[] =>
        failures.flatMap((failed) => {
          const together = both(preset, given, failed);
          const found = together ? passing(together) : [];
          const others = new Set(passing(failed));
          const wanted = passing(given).filter((row) => others.has(row));
          return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ failed, together }];
        });
      fc.assert(
        fc.property(filters, (given) => {
          expect(faultsOf(bothFilters, given)).to.deep.equal([]);
        }),
      );
      // The twin: laid over the reader's own, what failed takes the place of the status that they look for.
      if (preset.fields.some((field) => field.key === 'status'))
        expect(faultsOf((_, own, failed) => ({ ...own, ...failed }), { status: '404' })).not.to.deep.equal(
          [],
        );
    });
});
