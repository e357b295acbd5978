import ts from 'typescript';
import { withoutComments, type SourceFile } from './source-text.js';

interface TextRule {
  readonly pattern: RegExp;
  readonly reason: string;
  /** Where it is allowed. */
  readonly home?: RegExp;
}

const TEXT_RULES: readonly TextRule[] = [
  {
    pattern: /\bperformance\s*\.\s*now\b|\bconsole\s*\.\s*time\b/,
    reason: 'no test asserts a duration: support/fake-time.ts lets time pass, and npm run bench measures',
    // How long a test waits at most for what it looks for.
    home: /^test\/(bench\/|servers\/|support\/(until|fake-time|kept-records)\.ts$|pages\/until\.ts$)/,
  },
  {
    pattern:
      /\b(?:expect|assert)\b[^;]*\bDate\s*\.\s*now\(\)\s*-|\bDate\s*\.\s*now\(\)\s*-\s*\w*(?:start|begun|began|before|since)\w*|\b(?:closeTo|approximately)\(\s*Date\s*\.\s*now\(\)/i,
    reason: 'no test asserts a duration: compare with an instant that was noted before and with now',
    home: /^test\/(bench|servers|hosts)\//,
  },
  {
    pattern: /\bsetTimeout\((?:\w+|\(\) => \w+\(\)), [\d_]{2,}\)\);\s*(?:expect|assert)\b/,
    reason: 'a sleep proves nothing on a machine that is busy: wait for what comes, or let fake time pass',
  },
];

/** What a test may not hold: clocks that are asserted, and sleeps in place of an event. */
export const timingFaults = ({ path, text }: SourceFile): string[] => {
  const code = withoutComments(text);
  return TEXT_RULES.filter(({ home }) => !home?.test(path))
    .map(({ pattern, reason }) => ({ found: pattern.exec(code)?.[0].replace(/\s+/g, ' '), reason }))
    .filter(({ found }) => found !== undefined)
    .map(({ found, reason }) => `${path}: holds "${found!.slice(0, 60)}", but ${reason}`);
};

/** The title where it is written as text, and what runs. */
const testOf = (node: ts.Node): { title: string; run: ts.FunctionLikeDeclaration } | undefined => {
  if (!ts.isCallExpression(node) || !/^(it|test)\b/.test(node.expression.getText())) return undefined;
  const run = node.arguments.find((one) => ts.isArrowFunction(one) || ts.isFunctionExpression(one));
  return run && { title: node.arguments[0]!.getText(), run };
};

const ASSERTION = /\b(expect|assert)\b/;

/**
 * Tests that may end before they have asserted anything: with a `return` that no assertion precedes. Such a test passes for
 * each member of a list that it skips.
 */
export const earlyReturnFaults = ({ path, text }: SourceFile): string[] => {
  if (!path.endsWith('.test.ts')) return [];
  const faults: string[] = [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lookInto = (run: ts.FunctionLikeDeclaration, title: string): void => {
    const look = (node: ts.Node): void => {
      if (ts.isReturnStatement(node) && !node.expression) {
        const before = text.slice(run.body!.pos, node.pos);
        if (!ASSERTION.test(before)) faults.push(`${path}: ${title} may return before it asserts anything`);
      }
      if (!ts.isFunctionLike(node)) ts.forEachChild(node, look);
    };
    ts.forEachChild(run.body!, look);
  };
  const search = (node: ts.Node): void => {
    const found = testOf(node);
    if (found?.run.body) lookInto(found.run, found.title);
    ts.forEachChild(node, search);
  };
  search(source);
  return faults;
};
