import * as fc from 'fast-check';

declare global {
  /** Set by the page that the browser test runner opens; see web-test-runner.config.mjs. */
  var propertySeed: number | undefined;
}

/**
 * The property tests of every run look at the same examples, so that one that fails fails for its author and for everybody.
 * `PROPERTY_SEED=7 npm test` looks at others, and is what to run where a guarantee has changed.
 */
const FIXED_SEED = 20_261_129;

const given = 'process' in globalThis ? Number(process.env['PROPERTY_SEED'] ?? NaN) : globalThis.propertySeed;

fc.configureGlobal({
  seed: Number.isInteger(given) ? given! : FIXED_SEED,
  // A busy machine looks at fewer of them. It says nothing about the code that it is slow.
  interruptAfterTimeLimit: 40_000,
});

export { fc };
