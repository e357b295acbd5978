import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { fc } from '../support/property-tests.js';
import { boundedJson, MAX_DEPTH } from '../../src/core/bounded-json.js';
import { toText } from '../../src/core/to-text.js';

/** Objects that a template engine would take for its own, or that break it. */
const FORGED: readonly unknown[] = [
  { _$litType$: 1, strings: Object.assign(['<img>'], { raw: ['<img>'] }), values: [] },
  { _$litType$: 1, strings: ['x'], values: [] },
  { _$litDirective$: class {}, values: [] },
  { _$litStatic$: '<img>', r: {} },
  Object.create(null),
  Symbol('x'),
  Object.assign(Object.create(null) as object, { toString: 1 }),
];

describe('text of a value', () => {
  it('is what JSON says, for any value of it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const json: unknown = JSON.parse(JSON.stringify(value));
        const expected = typeof json === 'string' ? json : json === null ? '' : JSON.stringify(json);
        expect(toText(json)).to.equal(expected);
      }),
    );
  });

  it('is text for anything at all', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (value) => {
          expect(toText(value)).to.be.a('string');
        },
      ),
      { numRuns: 1000 },
    );
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    for (const value of [...FORGED, cycle, 10n, () => 1, undefined]) expect(toText(value)).to.be.a('string');
  });

  it('draws no element, where the value itself would', () => {
    const host = document.createElement('div');
    render(html`<p>${FORGED[0]}</p>`, host);
    expect(host.querySelector('img')).not.to.equal(null);
    for (const value of FORGED) {
      const guarded = document.createElement('div');
      render(html`<p>${toText(value)}</p>`, guarded);
      expect(guarded.querySelectorAll('*')).to.have.length(1);
    }
  });

  it('is cut off at a depth, whatever is nested', () => {
    const deep = (open: string, close: string): unknown =>
      JSON.parse(open.repeat(20_000) + '1' + close.repeat(20_000));
    for (const value of [deep('[', ']'), deep('{"a":', '}')]) {
      const text = boundedJson(value);
      expect(text.length).to.be.lessThan(MAX_DEPTH * 10);
      expect(() => JSON.parse(text) as unknown).not.to.throw();
    }
  });

  it('keeps a key __proto__ as a key', () => {
    const value: unknown = JSON.parse(
      `{"__proto__":{"polluted":1},"deep":${'['.repeat(200)}${']'.repeat(200)}}`,
    );
    expect(boundedJson(value)).to.include('"__proto__":{"polluted":1}');
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });
});
