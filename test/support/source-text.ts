/** What the house's rules look at in one source file. */
export interface SourceFile {
  /** From the root of the project, with slashes: `src/kinds/status.ts`. */
  readonly path: string;
  readonly text: string;
}

const STRING_OR_COMMENT =
  /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[^]|[^`\\])*`|\/\*[^]*?\*\/|(?<![\\/[])\/\/[^\n]*/g;

/** The text without its comments: they may well name what code may not. */
export const withoutComments = (text: string): string =>
  text.replace(STRING_OR_COMMENT, (match) => (match.startsWith('/') ? '' : match));

const STATIC = /(?:(?<=[\s}*])from\s*|\bimport\s+)(['"])([\w@./?-]+)\1/g;
const LAZY = /\bimport\s*\(\s*(['"`])([^'"`]+)\1/g;

/** What a file imports or exports from, static and lazy alike, as it is written there. */
export const importsOf = (text: string): string[] => {
  const code = withoutComments(text);
  return [STATIC, LAZY].flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[2]!));
};
