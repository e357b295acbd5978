import { importsOf, type SourceFile } from './source-text.js';

/** What `package.json` exports, as source files. */
const ENTRIES = new Set(
  ['index', 'element', 'presets', 'sources', 'engines', 'doctor', 'report-file'].map(
    (name) => `src/${name}.ts`,
  ),
);

/** Imports of the demo's server from inside the package: a team that copies it has the package's exports only. */
export const demoImportFaults = ({ path, text }: SourceFile): string[] => {
  return importsOf(text)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => new URL(specifier, `file:///${path}`).pathname.slice(1).replace(/\.js$/, '.ts'))
    .filter((target) => target.startsWith('src/') && !ENTRIES.has(target))
    .map((target) => `${path}: imports ${target}, which the package does not export`);
};
