import { expect } from '@open-wc/testing';

/** Sources by path, as text. */
const SOURCES = import.meta.glob<string>('../../src/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const source = (path: string): string => SOURCES[`../../src/${path}`]!;

/** Folders whose entries are found through their `index.ts` alone. */
const CATALOGUES = [
  { folder: 'kinds', entry: 'status', list: 'all.ts' },
  { folder: 'filters', entry: 'status', list: 'catalogue.ts' },
  { folder: 'presets', entry: 'senhasegura', list: 'all.ts' },
];

const camelCase = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

for (const { folder, entry, list } of CATALOGUES) {
  describe(`adding to ${folder}: one file and one line`, () => {
    const lines = source(`${folder}/index.ts`).split('\n').filter(Boolean);

    it('has one line for each entry and nothing else', () => {
      for (const line of lines) {
        const [, name, file] = /^export \{ (\w+) \} from '\.\/([\w-]+)\.js';$/.exec(line) ?? [];
        expect(name, line).to.be.a('string');
        expect(camelCase(file!), line).to.equal(name);
        expect(SOURCES).to.have.property(`../../src/${folder}/${file}.ts`);
      }
    });

    it('reads the entries from there, and names none', () => {
      const catalogue = source(`${folder}/${list}`);
      expect(catalogue).to.contain(`import * as entries from './index.js'`);
      const others = lines.length > 1 ? lines : [];
      for (const line of others) {
        const [, file] = /'\.\/([\w-]+)\.js'/.exec(line)!;
        expect(catalogue).to.not.contain(`'./${file}.js'`);
      }
    });

    it('has entries that no list elsewhere closes', () => {
      const name = camelCase(entry);
      const closed = Object.entries(SOURCES).filter(
        ([path, text]) =>
          !path.includes(`/${folder}/`) &&
          new RegExp(`(case|\\|)\\s*'${name}'`).test(text) &&
          path.includes('/views/'),
      );
      expect(closed.map(([path]) => path)).to.deep.equal([]);
    });
  });
}
