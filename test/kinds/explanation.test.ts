import { expect } from '@open-wc/testing';
import { ENGLISH } from '../../src/i18n/locales.js';
import { createExplainer, explanationText, type Explanation } from '../../src/kinds/explanation.js';

const rowOf = (values: Record<string, unknown>) => (key: string) => values[key];

/** Which entry of the table explains the row; -1 where none does. */
const placeOf = (when: readonly Explanation['when'][], values: Record<string, unknown>): number => {
  const table = when.map((conditions, place) => ({ when: conditions, cause: String(place) }));
  const found = createExplainer(table)(rowOf(values));
  return found === null ? -1 : table.findIndex((entry) => entry === found);
};

describe('explanations', () => {
  it('are about the rows that have all of their values, as text', () => {
    const when = [{ status: 404, gatewayCode: '17' }];
    expect(placeOf(when, { status: 404, gatewayCode: '17' })).to.equal(0);
    expect(placeOf(when, { status: '404', gatewayCode: 17 })).to.equal(0);
    expect(placeOf(when, { status: 404, gatewayCode: '170' })).to.equal(-1);
    expect(placeOf(when, { status: 404 })).to.equal(-1);
    expect(placeOf(when, { gatewayCode: '17' })).to.equal(-1);
    expect(placeOf([{ error: true }], { error: true })).to.equal(0);
    expect(placeOf([{ error: true }], { error: false })).to.equal(-1);
  });

  it('take any value of a list', () => {
    const when = [{ method: ['PUT', 'DELETE'] }];
    expect(placeOf(when, { method: 'DELETE' })).to.equal(0);
    expect(placeOf(when, { method: 'GET' })).to.equal(-1);
    expect(placeOf(when, { method: 'put' }), 'a method has its case').to.equal(-1);
  });

  it('take classes of statuses, and of nothing else', () => {
    expect(placeOf([{ status: '4xx' }], { status: 418 })).to.equal(0);
    expect(placeOf([{ status: '4XX' }], { status: ' 404 ' })).to.equal(0);
    expect(placeOf([{ status: ['5xx', 404] }], { status: 404 })).to.equal(0);
    expect(placeOf([{ status: '4xx' }], { status: 500 })).to.equal(-1);
    expect(placeOf([{ status: '4xx' }], { status: 'many' })).to.equal(-1);
    expect(placeOf([{ code: '4xx' }], { code: 404 })).to.equal(-1);
  });

  it('know a field that the row does not have', () => {
    const when = [{ status: 401, gatewayCode: '' }];
    expect(placeOf(when, { status: 401 })).to.equal(0);
    expect(placeOf(when, { status: 401, gatewayCode: null })).to.equal(0);
    expect(placeOf(when, { status: 401, gatewayCode: '1' })).to.equal(-1);
  });

  it('count by their order: the first that is about a row', () => {
    const when: Explanation['when'][] = [{ status: 404, method: 'PUT' }, { status: '4xx' }, { status: 404 }];
    expect(placeOf(when, { status: 404, method: 'PUT' })).to.equal(0);
    expect(placeOf(when, { status: 404, method: 'GET' })).to.equal(1);
  });

  it('distinguish rows whose values run together in one text', () => {
    const explain = createExplainer([{ when: { a: 'x","y', b: 'z' }, cause: 'first' }]);
    expect(explain(rowOf({ a: 'x', b: 'y","z' }))).to.equal(null);
    expect(explain(rowOf({ a: 'x","y', b: 'z' }))?.cause).to.equal('first');
  });

  it('stay right over more combinations than are remembered', () => {
    const explain = createExplainer([{ when: { a: ['7', '4007', 'x'.repeat(5000)] }, cause: 'hit' }]);
    const hits = Array.from({ length: 5000 }, (_, a) => a).filter((a) => explain(rowOf({ a })) !== null);
    expect(hits).to.deep.equal([7, 4007]);
    expect(explain(rowOf({ a: 'x'.repeat(5000) }))?.cause).to.equal('hit');
  });

  it('are shown as they are, or in the language of the report', () => {
    const entry: Explanation = { when: { a: 1 }, cause: 'As it is.', fix: ({ locale }) => `In ${locale}.` };
    expect(explanationText(entry, 'cause', ENGLISH)).to.equal('As it is.');
    expect(explanationText(entry, 'fix', ENGLISH)).to.equal('In en.');
    expect(explanationText(entry, 'owner', ENGLISH)).to.equal('');
    expect(explanationText(null, 'cause', ENGLISH)).to.equal('');
  });
});
