import { withoutComments, type SourceFile } from './source-text.js';

export const MAX_LINES = 400;

interface WordRule {
  readonly pattern: RegExp;
  readonly reason: string;
  /** Where the word is allowed. */
  readonly home?: RegExp;
}

/** Words that code may not hold. `.style=` sets a property, which strict content security policies allow. */
const WORD_RULES: readonly WordRule[] = [
  {
    pattern: /\bfetch\(|\bXMLHttpRequest\b|\bsendBeacon\b/,
    reason: 'the network is asked in sources/transport/ only',
    home: /^src\/sources\/transport\//,
  },
  { pattern: /(?<![.\w$-])style=|\bstyleMap\b/, reason: 'a strict style-src blocks styles in attributes' },
  {
    pattern: /\b(unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic)\b/,
    reason: 'no text of a log becomes markup',
  },
  {
    pattern: /\b(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|srcdoc)\b|\bdocument\.write/,
    reason: 'no text of a log becomes markup',
  },
  {
    pattern: /\bArray\.from\(/,
    reason: 'pages with a history replace it: core/list-of.ts makes lists',
  },
  { pattern: /\beval\(|\bnew Function\b/, reason: 'no text of a log becomes code' },
  {
    pattern: /(?<![\w.-])\d*\.?\d+rem\b/,
    reason: 'a page may make its rem small: calc(0.5 * var(--rem)) has a floor',
    home: /^src\/formats\/|^src\/shell\/styles\/tokens\.ts$/,
  },
  {
    pattern: /border-radius:(?!\s*(?:0;|50%;|calc\(var\(--|var\(--))[^;]+;/,
    reason: 'corners follow --radius and --control-radius',
    home: /^src\/formats\//,
  },
  {
    pattern:
      /aria-label=(\$\{[^\n]+\})\s(?:[^<>]*\s)?title=\1|title=(\$\{[^\n]+\})\s(?:[^<>]*\s)?aria-label=\2/,
    reason:
      'a title that says the same as the label is heard a second time: a title alone names a button, a label alone a field',
  },
  {
    pattern: /font-weight:\s*[1-9]\d*/,
    reason: 'weights follow --bold',
    home: /^src\/formats\//,
  },
];

/** Written by lit-localize, which names files after locales and imports what it likes. */
const isGenerated = (path: string): boolean => path.startsWith('src/i18n/generated/');

export const wordFaults = ({ path, text }: SourceFile): string[] => {
  const code = withoutComments(text);
  return WORD_RULES.filter(({ home }) => !home?.test(path))
    .map(({ pattern, reason }) => ({ found: pattern.exec(code)?.[0].trim(), reason }))
    .filter(({ found }) => found !== undefined)
    .map(({ found, reason }) => `${path}: holds ${found}, but ${reason}`);
};

export const nameFaults = ({ path }: SourceFile): string[] => {
  const steps = path.replace(/(\.d)?\.ts$/, '').split('/');
  const isKebab = steps.every((step) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(step));
  return isKebab || isGenerated(path) ? [] : [`${path}: is not named in kebab-case`];
};

export const lengthFaults = ({ path, text }: SourceFile): string[] => {
  const lines = text.split('\n').length - 1;
  return lines <= MAX_LINES || isGenerated(path) ? [] : [`${path}: has ${lines} lines, over ${MAX_LINES}`];
};
