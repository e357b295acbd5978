import { expect } from '@open-wc/testing';
import { failedBy, hasTrait, type FaultTrait } from '../../src/core/fault-traits.js';
import { ProblemError, type ProblemCode } from '../../src/core/problem.js';
import type { SourceFile } from '../support/source-text.js';
import { withoutComments } from '../support/source-text.js';

const has = (code: ProblemCode, trait: FaultTrait): boolean => hasTrait({ code }, trait);

describe('what a fault means', () => {
  it('is asked of its code', () => {
    expect(has('server-error', 'transient')).to.equal(true);
    expect(has('bad-request', 'transient')).to.equal(false);
    expect(has('unauthorised', 'personal')).to.equal(true);
    expect(has('unexpected', 'lasting')).to.equal(false);
    expect(hasTrait(null, 'lasting')).to.equal(false);
  });

  it('is nothing where what was thrown is not a fault of ours', () => {
    expect(failedBy(new ProblemError({ code: 'forbidden' }), 'request')).to.equal(true);
    expect(failedBy(new TypeError('forbidden'), 'request')).to.equal(false);
  });
});

const texts = import.meta.glob<string>('../../src/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Lists of codes, and expressions over their names, anywhere but in the table: a new code would be forgotten there. */
const listsOfCodes = ({ path, text }: SourceFile): string[] => {
  const code = withoutComments(text);
  const isHome = /core\/(problem|fault-traits)\.ts$/.test(path);
  const found =
    /\[(\s*'(unauthorised|forbidden|bad-request|not-json|offline|network)',?)|(?<![.\w])\/\^?\(?(bad-req|forbid|not-json)/.exec(
      code,
    );
  return !isHome && found ? [`${path}: ${found[0]}`] : [];
};

describe('the table of faults', () => {
  it('is the only place that sorts codes', () => {
    const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
    expect(files.flatMap(listsOfCodes)).to.deep.equal([]);
  });

  it('would be missed where a file sorts them by itself', () => {
    for (const text of [
      `['unauthorised', 'forbidden'].includes(code)`,
      `/^(bad-request|forbidden)$/.test(code)`,
    ])
      expect(listsOfCodes({ path: 'src/log/read-log.ts', text })).to.have.lengthOf(1);
  });
});
