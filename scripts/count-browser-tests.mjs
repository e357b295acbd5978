/** A reporter for the browser test runner that writes how many tests passed and failed, for scripts/test.mjs to add up. */
import { writeFileSync } from 'node:fs';

const testsOf = (suite) => [...suite.tests, ...suite.suites.flatMap(testsOf)];

/** One test file in one browser. A file that broke outside of its tests counts as one failure: it must not look like none. */
const countSession = ({ testResults, errors, passed: sessionPassed }) => {
  const tests = testResults ? testsOf(testResults) : [];
  const passed = tests.filter((test) => test.passed && !test.skipped).length;
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  const broken = failed === 0 && (errors.length > 0 || !sessionPassed || tests.length === 0);
  return { passed, failed: failed + (broken ? 1 : 0) };
};

export const countBrowserTests = (resultsFile) => ({
  onTestRunFinished({ sessions }) {
    const counts = [...sessions].map(countSession);
    const total = (key) => counts.reduce((sum, count) => sum + count[key], 0);
    writeFileSync(resultsFile, JSON.stringify({ passed: total('passed'), failed: total('failed') }));
  },
});
