import { expect } from '@open-wc/testing';
import { createLanguage } from '../../src/i18n/language.js';
import { createWords } from '../../src/i18n/words.js';
import { kinds } from '../../src/kinds/all.js';
import { addKinds } from '../../src/kinds/catalogue.js';
import { presets } from '../../src/presets.js';
import { failureFilters } from '../../src/query/failure-filters.js';
import { filterFor } from '../../src/query/filter-for.js';

describe('the filters for failed calls', () => {
  before(() => addKinds(kinds));

  for (const preset of presets.values())
    it(`find those that failed and no others in ${preset.key}, where it says which`, () => {
      const filters = failureFilters(preset, createLanguage(createWords('en'), 'UTC'));
      for (const [key, param] of filters.flatMap((one) => Object.entries(one))) {
        const matches = filterFor(preset, key).matches(param);
        if (key === 'error') expect([true, false].map(matches)).to.deep.equal([true, false]);
        else
          expect([200, 204, 302, 399, 400, 404, 500, 503].map(matches)).to.deep.equal([
            false,
            false,
            false,
            false,
            true,
            true,
            true,
            true,
          ]);
      }
    });

  it('are there for the default report', () => {
    expect(
      failureFilters(presets.get('senhasegura')!, createLanguage(createWords('en'), 'UTC')),
    ).to.deep.equal([{ status: '400-' }, { error: 'true' }]);
  });
});
