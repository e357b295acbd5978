import ts from 'typescript';
import type { SourceFile } from './source-text.js';

/** Where kinds and filters are at home, and may know each other. */
const HOMES = /(?:^|\/)(?:kinds|filters)\//;

/** Data, which names the kinds and filters of its fields. */
const DATA = /(?:^|\/)presets\//;

/** What is a kind or a filter by its name: `kind`, `field.kind`, `searchField?.filter ?? key`, `filterName`. */
const IS_ASKED = /\b(?:kind|filter)(?:Name|Key)?(?:\)|!|\s+as string)*$|\b(?:kind|filter)\s*\?\?/;

/** Functions and catalogues that give a kind or a filter for its name. */
const LOOKUP = /^(?:kindOf|filterOf|(?:kinds|filters)\.(?:get|has))$/;

/** Names of one word are also names of fields, parameters and operators; of several, they can only be what they are. */
const isUnmistakable = (name: string): boolean =>
  /[a-z][A-Z]/.test(name) && !['oneOf', 'anyOf'].includes(name);

const plain = (node: ts.Node): string => node.getText().replace(/\s+/g, ' ');

/** What is asked for its role is asked right. */
const isAsked = (node: ts.Node): boolean => IS_ASKED.test(plain(node)) && !/^roleOf\(/.test(plain(node));

/** How a name is asked for there; undefined where it is something else. */
const waysOf = (node: ts.StringLiteralLike, path: string): string | undefined => {
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && /^[!=]==?$/.test(parent.operatorToken.getText()))
    if (isAsked(parent.left === node ? parent.right : parent.left)) return plain(parent);
  if (ts.isCaseClause(parent) && isAsked(parent.parent.parent.expression)) return `case ${node.getText()}`;
  if (ts.isCallExpression(parent) && LOOKUP.test(plain(parent.expression))) return plain(parent);
  const isOfData = DATA.test(path) || (ts.isPropertyAssignment(parent) && parent.name === node);
  return isUnmistakable(node.text) && !isOfData && !ts.isLiteralTypeNode(parent) ? node.getText() : undefined;
};

/** A list or a table of names that is asked about a kind or a filter: `LIST.includes(kind)`, `TABLE[kind]`. */
const listOf = (node: ts.Node): string | undefined => {
  if (ts.isElementAccessExpression(node) && isAsked(node.argumentExpression)) return plain(node);
  const isQuestion =
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    /^(?:includes|has|indexOf|get)$/.test(node.expression.name.text) &&
    !LOOKUP.test(plain(node.expression));
  return isQuestion && node.arguments[0] && isAsked(node.arguments[0]) ? plain(node) : undefined;
};

/**
 * Where code outside of their folders asks for kinds or filters by name. Such a list is closed: a kind that an embedder adds
 * is in none. What the report needs to know of a kind is a member of `Kind`.
 *
 * @param names The keys of all kinds and filters.
 */
export const closedListFaults = ({ path, text }: SourceFile, names: ReadonlySet<string>): string[] => {
  if (HOMES.test(path)) return [];
  const faults: string[] = [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const look = (node: ts.Node): void => {
    const way = ts.isStringLiteralLike(node)
      ? names.has(node.text) && !ts.isImportDeclaration(node.parent)
        ? waysOf(node, path)
        : undefined
      : listOf(node);
    if (way !== undefined) faults.push(`${path}: ${way}`);
    ts.forEachChild(node, look);
  };
  look(source);
  return faults;
};
