import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { findBrowser } from '../../scripts/find-browser.mjs';

describe('the browser that tests drive', () => {
  it('is the one that CHROME_PATH names', async () => {
    const { executablePath } = await findBrowser({ CHROME_PATH: process.execPath });
    assert.equal(executablePath, process.execPath);
  });

  it('is not silently another when CHROME_PATH is wrong', async () => {
    await assert.rejects(findBrowser({ CHROME_PATH: '/no/such/browser' }), /CHROME_PATH/);
  });

  it(
    'is there without one installed',
    { skip: process.platform !== 'linux' || process.arch !== 'x64' },
    async () => {
      const { executablePath } = await findBrowser({ BROWSER: 'packaged' });
      assert.ok(existsSync(executablePath));
    },
  );
});
