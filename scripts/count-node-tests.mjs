/** A reporter for Node's test runner that writes how many tests passed and which failed, for scripts/test.mjs to add up. */
import { basename } from 'node:path';
import { namedFailure } from './named-failure.mjs';

/** Node reports each file as a test too; of those only a broken one counts. */
const isFile = ({ name, file }) => /\.test\.ts$/.test(name) && (!file || basename(name) === basename(file));

/** How the process of a file ended that did not end by itself: it says nothing else of why. */
const endOf = ({ details }) => {
  const { signal, exitCode } = details?.error ?? {};
  return signal || exitCode > 1 ? ` (ended with ${signal ?? exitCode})` : '';
};

export default async function* countNodeTests(events) {
  let passed = 0;
  const failures = [];
  for await (const { type, data } of events) {
    const isSuite = data?.details?.type === 'suite';
    if (type === 'test:pass' && !isSuite && !isFile(data) && !data.skip && !data.todo) passed += 1;
    if (type === 'test:fail' && !isSuite && !data.todo) {
      const { error } = data.details ?? {};
      failures.push(namedFailure(data.name + endOf(data), error?.cause?.message ?? error?.message));
    }
  }
  yield JSON.stringify({ passed, failures });
}
