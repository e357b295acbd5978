import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { messages } from '../../stories/docs/messages.js';
import { readSources } from './read-sources.js';

const CALLS = new Set(['warnOnce', 'warn', 'console.warn', 'console.error', 'console.info', 'console.log']);

/** A literal's text, with `…` in place of what is put in; null for anything else. */
const literalText = (node: ts.Node): string | null => {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
};

/** The texts that code writes to the console. */
const consoleTexts = (text: string): string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && CALLS.has(node.expression.getText())) {
      const message = node.arguments[0] && literalText(node.arguments[0]);
      if (message) found.push(message.replace(/^api-log-report: /, ''));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true));
  // What only hands a message on has no words of its own.
  return found.filter((one) => /\p{L}/u.test(one));
};

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
