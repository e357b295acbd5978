import { importsOf, type SourceFile } from './source-text.js';

/** Which packages ship with the element, and which paths may know each: replacing one then touches one place. */
const KNOWN_BY: Readonly<Record<string, RegExp>> = {
  lit: /^src\/(?!(core|dates|rows|kinds|filters|presets|sources|storage|query|log|connect|doctor|report|formats)\/)/,
  '@lit/localize': /^src\/i18n\//,
  dexie: /^src\/storage\/disk\//,
  valibot: /^src\/sources\/mapping\//,
  react: /^src\/react\.ts$/,
};

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Imports of packages that do not ship, or that this file should not know. */
export const packageFaults = ({ path, text }: SourceFile): string[] =>
  importsOf(text)
    .filter((specifier) => !specifier.startsWith('.'))
    .map(packageOf)
    .filter((name) => !KNOWN_BY[name]?.test(path))
    .map((name) => `${path}: may not import ${name}`);
