/** A reporter for the browser test runner that writes how many tests passed and which failed, for scripts/test.mjs to add up. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { namedFailure } from './named-failure.mjs';

const testsOf = (suite, path = []) => [
  ...suite.tests.map((test) => ({ ...test, title: [...path, test.name].join(' › ') })),
  ...suite.suites.flatMap((inner) => testsOf(inner, [...path, inner.name])),
];

/** One test file in one browser. A file that broke outside of its tests counts as one failure: it must not look like none. */
const countSession = ({ testFile, testResults, errors, passed: sessionPassed }) => {
  const tests = testResults ? testsOf(testResults) : [];
  const passed = tests.filter((test) => test.passed && !test.skipped).length;
  const failures = tests
    .filter((test) => !test.passed && !test.skipped)
    .map(({ title, error }) => namedFailure(title, error?.message));
  const broken = failures.length === 0 && (errors.length > 0 || !sessionPassed || tests.length === 0);
  if (broken) {
    const file = `${relative('.', testFile)} (broke outside of its tests)`;
    failures.push(namedFailure(file, errors[0]?.message));
  }
  return { passed, failures };
};

export const countBrowserTests = (resultsFile) => ({
  onTestRunFinished({ sessions }) {
    const counts = [...sessions].map(countSession);
    const passed = counts.reduce((sum, count) => sum + count.passed, 0);
    writeFileSync(
      resultsFile,
      JSON.stringify({ passed, failures: counts.flatMap(({ failures }) => failures) }),
    );
  },
});
