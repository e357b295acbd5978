import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { Database } from '../../demo/server/database.js';

const endOf = async (script: string): Promise<{ code: number | null; signal: string | null }> => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'ignore' });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return { code, signal };
};

describe('a database that is closed', () => {
  it('while connections are being made gives those, and no further one', async () => {
    for (let round = 0; round < 50; round += 1) {
      const database = await Database.open(':memory:');
      const connecting = Array.from({ length: 6 }, () => database.connect());
      await database.close();
      const connections = await Promise.all(connecting);
      await assert.rejects(database.connect(), /closed/);
      const reader = await connections[0]!.runAndReadAll('SELECT 1 AS one');
      assert.deepEqual(reader.getRowObjectsJS(), [{ one: 1 }]);
      for (const connection of connections) connection.closeSync();
    }
  });

  it('is closed once, however often that is asked for', async () => {
    const database = await Database.open(':memory:');
    await Promise.all([database.close(), database.close()]);
    await database.close();
  });

  it('would end the process if it did not wait', async () => {
    // Known-bad twin: the binding by itself. Where this fails, it may have learned to wait, and this class can go.
    const end = await endOf(`
      import { DuckDBInstance } from '@duckdb/node-api';
      for (let round = 0; round < 1000; round += 1) {
        const instance = await DuckDBInstance.create(':memory:');
        const connecting = Array.from({ length: 6 }, () => instance.connect());
        instance.closeSync();
        await Promise.allSettled(connecting);
      }`);
    assert.notDeepEqual(end, { code: 0, signal: null });
  });
});
