import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);

const CODE = `
  const born = new Date();
  console.log(JSON.stringify({
    now: new Date(Date.now()).toISOString(), made: born.toISOString(), text: Date().slice(0, 15),
    given: new Date(0).toISOString(), isDate: born instanceof Date && born.constructor === Date,
    isCloneDate: structuredClone(born) instanceof Date, parsed: Date.parse('1970-01-02'),
  }));`;

const readClock = async (date: string): Promise<Record<string, unknown>> => {
  const clock = new URL('../../scripts/test-clock.mjs', import.meta.url).href;
  const env = {
    ...process.env,
    TEST_DATE: date,
    TEST_CLOCK_AHEAD: undefined,
    NODE_OPTIONS: `--import=${clock}`,
    TZ: 'UTC',
  };
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', CODE], { env });
  return JSON.parse(stdout) as Record<string, unknown>;
};

describe('the clock of the tests', () => {
  it('begins at the date given, and goes on', async () => {
    const clock = await readClock('2031-07-05T10:00:00Z');
    for (const key of ['now', 'made']) assert.match(String(clock[key]), /^2031-07-05T10:0/);
    assert.equal(clock['text'], 'Sat Jul 05 2031');
  });

  it('leaves dates that are given as they are, and dates of the engine dates', async () => {
    const { given, isDate, isCloneDate, parsed } = await readClock('2031-07-05T10:00:00Z');
    assert.deepEqual(
      { given, isDate, isCloneDate, parsed },
      { given: '1970-01-01T00:00:00.000Z', isDate: true, isCloneDate: true, parsed: 86_400_000 },
    );
  });

  it('refuses what is not a date', async () => {
    await assert.rejects(readClock('tomorrow'), /TEST_DATE is not a date: tomorrow/);
  });
});
