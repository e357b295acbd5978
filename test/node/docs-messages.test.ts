import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { messages } from '../../stories/docs/messages.js';
import { consoleTexts } from './console-texts.js';
import { readSources } from './read-sources.js';

const withoutRow = (texts: readonly string[]): string[] =>
  texts.filter((text) => !messages.some(({ begins }) => text.startsWith(begins)));

describe('the page about messages of the console', () => {
  it('has a row for each message that the package writes', async () => {
    const texts = consoleTexts(await readSources());
    assert.ok(texts.length >= 15, 'the messages are found in the code');
    assert.deepEqual(withoutRow(texts), []);
  });

  it('has no row for a message that is gone', async () => {
    const texts = consoleTexts(await readSources());
    const gone = messages.filter(({ begins }) => !texts.some((text) => text.startsWith(begins)));
    assert.deepEqual(
      gone.map(({ begins }) => begins),
      [],
    );
  });

  it('would notice a message without a row', () => {
    const texts = consoleTexts(
      'warnOnce(`${name} is odd`); console.error("Broken."); console.warn(message);',
    );
    assert.deepEqual(texts, ['… is odd', 'Broken.']);
    assert.deepEqual(withoutRow(texts), texts);
  });
});
