import ts from 'typescript';

const CALLS = new Set(['warnOnce', 'warn', 'console.warn', 'console.error', 'console.info', 'console.log']);

/** A literal's text, with `…` in place of what is put in; null for anything else. */
const literalText = (node: ts.Node): string | null => {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
};

/** The texts that code writes to the console. */
export const consoleTexts = (text: string): string[] => {
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
