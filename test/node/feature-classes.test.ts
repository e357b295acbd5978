import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { SourceFile } from '../support/source-text.js';

/** Class that each rule of a style sheet begins with: all of a report is in one tree, so that is what keeps features apart. */
const firstClasses = (text: string): Set<string> => {
  const sheets = [...text.matchAll(/css`([^`]*)`/g)].map(([, sheet]) => sheet!.replace(/\/\*[^]*?\*\//g, ''));
  const selectors = sheets.flatMap((sheet) =>
    [...sheet.matchAll(/([^{};]+)\{/g)].flatMap(([, all]) => all!.split(',')),
  );
  return new Set(selectors.flatMap((selector) => /^\s*[a-z]*\.([a-z][\w-]*)/i.exec(selector)?.[1] ?? []));
};

const featureOf = (path: string): string => path.split('/')[2]!;

/** Classes that rules of several features begin with, but those of the shell that both add to. */
const sharedClasses = (files: readonly SourceFile[], ofShell: ReadonlySet<string>): string[] => {
  const owners = new Map<string, Set<string>>();
  for (const { path, text } of files)
    for (const name of firstClasses(text))
      if (!ofShell.has(name)) owners.set(name, (owners.get(name) ?? new Set()).add(featureOf(path)));
  return [...owners].flatMap(([name, features]) =>
    features.size > 1 ? `.${name}: ${[...features].join(', ')}` : [],
  );
};

const read = async (folder: string): Promise<SourceFile[]> => {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
  return Promise.all(
    names.map(async (name) => ({
      path: `${folder}/${name}`,
      text: await readFile(`${folder}/${name}`, 'utf8'),
    })),
  );
};

describe('style sheets of features', () => {
  it('name no class that another feature has', async () => {
    const features = await read('src/features');
    const below = [
      ...(await read('src/shell/styles')),
      ...(await read('src/table')),
      ...(await read('src/ui')),
    ];
    const ofShell = new Set(below.flatMap(({ text }) => [...firstClasses(text)]));
    assert.ok(ofShell.has('bar'));
    assert.ok(features.some(({ text }) => firstClasses(text).has('details')));
    assert.deepEqual(sharedClasses(features, ofShell), []);
  });

  it('are seen to share a class', () => {
    const files = [
      { path: 'src/features/details/styles.ts', text: 'css`.values { margin: 0; }`' },
      { path: 'src/features/values/styles.ts', text: 'css`.list, .values > p { position: fixed; }`' },
    ];
    assert.deepEqual(sharedClasses(files, new Set()), ['.values: details, values']);
    assert.deepEqual(sharedClasses(files, new Set(['values'])), []);
  });
});
