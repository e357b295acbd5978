/** Starts the two test runners and reads the counts that their reporters wrote. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testClockOptions } from './test-clock.mjs';

const run = (file, parameters, environment = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...parameters].filter(Boolean), {
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });

/** A runner that wrote nothing, ran nothing, or failed without a failed test has failed once. */
const countsOf = async (name, exitCode, resultsFile) => {
  const text = await readFile(resultsFile, 'utf8').catch(() => '');
  const { passed, failures } = text ? JSON.parse(text) : { passed: 0, failures: [] };
  if (failures.length > 0 || (passed > 0 && exitCode === 0)) return { passed, failures };
  return {
    passed,
    failures: [`The ${name} test runner ended with code ${exitCode}; ${passed} tests passed.`],
  };
};

export const runBrowserTests = async (files, folder, allEngines) => {
  if (files.length === 0) return countsOf('browser', 0, '');
  const resultsFile = join(folder, 'browser.json');
  const config = allEngines ? 'web-test-runner.all.config.mjs' : 'web-test-runner.config.mjs';
  const exitCode = await run('node_modules/@web/test-runner/dist/bin.js', ['--config', config], {
    TEST_FILES: JSON.stringify(files),
    TEST_RESULTS: resultsFile,
  });
  return countsOf('browser', exitCode, resultsFile);
};

export const runNodeTests = async (files, folder) => {
  if (files.length === 0) return countsOf('Node', 0, '');
  const resultsFile = join(folder, 'node.json');
  const parameters = [
    'tsx',
    '--test',
    '--test-concurrency=3',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/count-node-tests.mjs',
    `--test-reporter-destination=${resultsFile}`,
    ...files,
  ];
  const options = `${process.env.NODE_OPTIONS ?? ''} ${testClockOptions}`.trim();
  const exitCode = await run('--import', parameters, options ? { NODE_OPTIONS: options } : {});
  return countsOf('Node', exitCode, resultsFile);
};
