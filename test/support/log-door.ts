import { importsOf, withoutComments, type SourceFile } from './source-text.js';

/** Folders whose files ask a log through `Log` (src/log/log.ts), and never its source. */
const ASKING = /^src\/(report|formats|ui|table|shell|features)\//;

/** The model, which loads pages and opens the door, and the one place that is handed an embedder's source. */
export const WITH_SOURCE: readonly string[] = [
  'src/report/loader.ts',
  'src/report/read-on.ts',
  'src/report/read-pages.ts',
  'src/report/loaded-pages.ts',
  'src/report/report-questions.ts',
  'src/report/requests.ts',
  'src/shell/host/host-endpoints.ts',
];

/** Of the folder `log`: the door, questions that are put to it, and the words of how a reading ended. */
const OPEN = /^src\/log\/(log|find-date|find-entry|reading\/reading-end-words)\.js$/;

const NAMED = /\bimport\s+(?:type\s+)?\{([^}]*)\}/g;

const namesIn = (code: string): string[] =>
  [...code.matchAll(NAMED)].flatMap(([, names]) =>
    names!.split(',').map((name) => name.trim().replace(/^type\s+|\s+as\s.*$/g, '')),
  );

/** What goes around the door to the log: a source in hand, code behind the door, a page asked of a source. */
export const doorFaults = (file: SourceFile): string[] =>
  ASKING.test(file.path) && !WITH_SOURCE.includes(file.path) ? waysAround(file) : [];

/** The same of any file. */
export const waysAround = ({ path, text }: SourceFile): string[] => {
  const code = withoutComments(text);
  const behind = importsOf(text)
    .map((specifier) => new URL(specifier, `file:///${path}`).pathname.slice(1))
    .filter((target) => target.startsWith('src/log/') && !OPEN.test(target));
  const names = namesIn(code).filter((name) => ['LogSource', 'openLog'].includes(name));
  const members = code.match(/\.fetchPage\b/g) ?? [];
  return [...new Set([...behind, ...names, ...members])].map(
    (found) => `${path}: ${found} goes around the door to the log: (await report.questions()).log`,
  );
};
