import { withoutComments } from './source-text.js';

const STATIC = /\b(?:import|export)\s+(?!type\b)(?:[\w*{}\s,$]+from\s*)?'(\.[^']+)'/g;

/** Files that a browser has to load before the first one runs: what it imports, and so on, but nothing on demand. */
export const loadedAtOnce = (first: string, texts: ReadonlyMap<string, string>): string[] => {
  const reached = new Set<string>();
  const reach = (path: string): void => {
    const text = texts.get(path);
    if (text === undefined || reached.has(path)) return;
    reached.add(path);
    for (const [, specifier] of withoutComments(text).matchAll(STATIC)) {
      reach(new URL(specifier!.replace(/\.js$/, '.ts'), `file:///${path}`).pathname.slice(1));
    }
  };
  reach(first);
  return [...reached];
};
