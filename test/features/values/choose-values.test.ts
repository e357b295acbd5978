import { expect } from '@open-wc/testing';
import { normaliseFilters } from '../../../src/core/query.js';
import { toText } from '../../../src/core/to-text.js';
import { choosing, leavingOut, withoutFilters } from '../../../src/features/values/choose-values.js';
import { activeValues, optionId, valueOptions } from '../../../src/features/values/value-options.js';
import { hasValues, searchOf } from '../../../src/features/values/value-field.js';
import * as presets from '../../../src/presets/index.js';
import { answerQuery } from '../../../src/query/answer-query.js';
import { ColumnStore } from '../../../src/rows/column-store.js';
import { columnsFromRows } from '../../../src/rows/columns.js';
import { formats } from '../../contracts/sample-format.js';
import { fc } from '../../support/property-tests.js';

const [format] = await formats();

/** A preset, one of its fields, and values as logs have them: codes, names, addresses, odd ones. */
const cases = fc.constantFrom(...Object.values(presets)).chain((preset) =>
  fc.record({
    preset: fc.constant(preset),
    field: fc.constantFrom(...preset.fields.map(({ key }) => key).filter((key) => hasValues(preset, key))),
    values: fc.array(
      fc.oneof(
        fc.constantFrom(
          200,
          401,
          404,
          503,
          600,
          true,
          false,
          'GET',
          'successful',
          'failed',
          'a,b',
          '10.0.0.1',
          '200',
        ),
        fc.string({ minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 999 }),
      ),
      { minLength: 1, maxLength: 20 },
    ),
    picks: fc.array(fc.nat(19), { minLength: 1, maxLength: 4 }),
  }),
);

/** Rows of values by a plain loop: those whose value a person would call the same. */
const rowsOf = (values: readonly unknown[], isWanted: (value: unknown) => boolean): number[] =>
  values.flatMap((value, index) => (isWanted(value) ? [index] : []));

const counts = (values: readonly unknown[]) => {
  const groups = new Map<unknown, number>();
  for (const value of values) groups.set(value, (groups.get(value) ?? 0) + 1);
  return [...groups]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count);
};

describe('values that are chosen', () => {
  it('are what the filters find, all of it and nothing else', () => {
    fc.assert(
      fc.property(cases, ({ preset, field, values, picks }) => {
        const context = { preset, field, search: searchOf(preset, field), format: format! };
        const answer = { groups: counts(values), total: values.length };
        const options = valueOptions(context, answer, []).filter(({ count }) => count !== null && count > 0);
        fc.pre(options.length > 0);
        const chosen = [...new Set(picks.map((pick) => options[pick % options.length]!))];
        const store = new ColumnStore();
        store.append(columnsFromRows(values.map((value) => ({ [field]: value }))));
        const filters = choosing(context, {}, chosen, format!.language);
        const found = [...answerQuery(store, { filters: normaliseFilters(filters), sort: null }, preset)];
        // What the same filter finds alone, joined.
        const apart = chosen.map(({ filter }) => [
          ...answerQuery(store, { filters: { [filter.key]: filter.param }, sort: null }, preset),
        ]);
        const either = rowsOf(values, () => true).filter((row) => apart.some((rows) => rows.includes(row)));
        expect(found).to.deep.equal(either);
        // Each value is found by its own filter.
        for (const { text } of chosen)
          expect(either).to.include.members(rowsOf(values, (value) => toText(value) === text));
        const others = leavingOut({}, chosen);
        const left = [...answerQuery(store, { filters: normaliseFilters(others), sort: null }, preset)];
        expect(left).to.deep.equal(rowsOf(values, () => true).filter((row) => !either.includes(row)));
      }),
    );
  });

  it('are those that are ticked when the list opens again', () => {
    fc.assert(
      fc.property(cases, ({ preset, field, values, picks }) => {
        const context = { preset, field, search: searchOf(preset, field), format: format! };
        const options = valueOptions(context, { groups: counts(values), total: null }, []);
        fc.pre(options.length > 0);
        const chosen = [...new Set(picks.map((pick) => options[pick % options.length]!))];
        const filters = choosing(context, {}, chosen, format!.language);
        const active = activeValues(context, filters);
        expect(active.map(({ filter }) => filter.param)).to.have.members(
          chosen.map(({ filter }) => filter.param),
        );
        expect(normaliseFilters(withoutFilters(context, filters))).to.deep.equal({});
      }),
    );
  });

  it('lift their own exclusion, and no other', () => {
    const preset = presets.senhasegura;
    const context = { preset, field: 'client', search: searchOf(preset, 'client'), format: format! };
    const [acme] = valueOptions(context, { groups: [{ value: 'acme', count: 2 }], total: 2 }, []);
    const filters = choosing(
      context,
      { 'not.is.client': 'acme\ncrm', client: 'ac' },
      [acme!],
      format!.language,
    );
    expect(normaliseFilters(filters)).to.deep.equal({ 'is.client': 'acme', 'not.is.client': 'crm' });
  });
});

describe('values to choose from', () => {
  const preset = presets.workato;
  const context = {
    preset,
    field: 'collectionType',
    search: searchOf(preset, 'collectionType'),
    format: format!,
  };

  it('are those of the document, also without rows', () => {
    const options = valueOptions(context, { groups: [{ value: 'recipe', count: 3 }], total: 3 }, []);
    expect(options.map(({ label, count }) => [label, count])).to.deep.equal([
      ['Recipe collections', 3],
      ['Proxy collections', 0],
    ]);
  });

  it('have no count where nobody counted them', () => {
    for (const options of [
      valueOptions(context, null, []),
      // Of what contains a text nobody knows how many have others.
      valueOptions(context, { groups: [], total: 0 }, [], 'coll'),
    ])
      expect(options.map(({ count }) => count)).to.deep.equal([null, null]);
  });

  it('are none where each entry has its own', () => {
    const groups = Array.from({ length: 10 }, (_, id) => ({ value: id, count: 1 }));
    const ids = { ...context, field: 'id', search: undefined };
    expect(valueOptions(ids, { groups, total: 99 }, [])).to.deep.equal([]);
    const [first, ...others] = groups;
    const twice = valueOptions(ids, { groups: [{ ...first!, count: 2 }, ...others], total: 99 }, []);
    expect(twice.map(optionId)).to.have.lengthOf(10);
  });
});
