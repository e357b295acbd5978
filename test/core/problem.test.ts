import { expect } from '@open-wc/testing';
import { ProblemError, problemOf } from '../../src/core/problem.js';

describe('a problem that is thrown', () => {
  it('is known where another copy of the package made it, as the files for plain pages bring their own', () => {
    class Copy extends Error {
      readonly problem = { code: 'forbidden', status: 403 };
      readonly retryAfter = null;
      override readonly name = 'ProblemError';
    }
    const thrown: unknown = new Copy('forbidden');
    expect(thrown).to.be.instanceOf(ProblemError);
    expect(problemOf(thrown)).to.deep.equal({ code: 'forbidden', status: 403 });
  });

  it('is not another error, whatever it is called or holds', () => {
    const named = Object.assign(new Error('of another library'), { name: 'ProblemError' });
    const holding = Object.assign(new Error('of another library'), { problem: {} });
    for (const other of [named, holding, new Error('ProblemError'), null, undefined, 'ProblemError', 7]) {
      expect(other instanceof ProblemError, String(other)).to.equal(false);
      expect(problemOf(other).code).to.equal('unexpected');
    }
  });
});
