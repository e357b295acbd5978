import { expect } from '@open-wc/testing';
import { filters } from '../../src/filters/catalogue.js';
import { LOCALES, loadWords } from '../../src/i18n/locales.js';
import type { Words } from '../../src/i18n/words.js';
import { kinds } from '../../src/kinds/all.js';
import { presets } from '../../src/presets/all.js';
import { searchLabel } from '../../src/presets/catalogue.js';
import { fieldDescription, searchDescription } from '../../src/presets/descriptions.js';
import * as exported from '../../src/presets/index.js';

const camelCase = (key: string): string => key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

describe('every report', () => {
  let languages: Words[] = [];
  before(async () => (languages = await Promise.all(LOCALES.map(loadWords))));

  it('is exported under its key in camelCase, and found by its key', () => {
    const byKey = Object.entries(exported).map(([name, { key }]) => [name, key]);
    for (const [name, key] of byKey) expect(name).to.equal(camelCase(key!));
    expect([...presets.keys()]).to.have.members(byKey.map(([, key]) => key));
  });

  for (const preset of presets.values()) {
    describe(preset.key, () => {
      const declared = preset.fields.map(({ key }) => key);

      it('declares each field once, of a kind that there is', () => {
        expect(new Set(declared).size).to.equal(declared.length);
        const ofFile = preset.csv.filter((entry) => typeof entry !== 'string');
        for (const { key, kind } of [...preset.fields, ...ofFile])
          expect([...kinds.keys()], key).to.include(kind);
      });

      it('names declared fields only, in columns, search fields, files and narrow rows', () => {
        const narrow = preset.narrow.filter((key) => key !== null);
        const csv = preset.csv.filter((entry) => typeof entry === 'string');
        const named = [...preset.columns, ...csv, ...narrow, preset.sort.key];
        for (const key of [...named, ...preset.search.map(({ field }) => field)])
          expect(declared).to.include(key);
        for (const keys of [preset.columns, csv, preset.search.map(({ key }) => key)])
          expect(new Set(keys).size).to.equal(keys.length);
        expect(preset.narrow.length).to.be.at.most(6);
      });

      it('has search fields that behave as one that there is', () => {
        for (const { key, filter } of preset.search) expect([...filters.keys()], key).to.include(filter);
      });

      it('speaks every language, and every word of it', () => {
        const labels = (words: Words): string[] => [
          preset.title(words),
          ...preset.fields.map((field) => field.label(words)),
          ...preset.search.map((search) => searchLabel(preset, search, words)),
        ];
        for (const words of languages) {
          for (const label of labels(words)) expect(label.trim(), words.locale).to.not.equal('');
        }
        const [english, ...others] = languages.map(labels);
        for (const other of others) expect(other).to.not.deep.equal(english);
      });

      it('says what its fields are, in every language, where its document does', () => {
        const texts = (words: Words): string[] =>
          [
            ...preset.fields.map(({ key }) => fieldDescription(preset, key, words)),
            ...preset.search.map((search) => searchDescription(preset, search, words)),
          ].filter((text) => text !== null);
        const said = languages.map(texts);
        for (const text of said.flat()) expect(text).to.match(/[.。]$/u);
        for (const place of said[0]!.keys())
          expect(new Set(said.map((one) => one[place])).size, said[0]![place]).to.equal(LOCALES.length);
        // Documents that explain every column: nothing may be forgotten.
        const silent = preset.columns.filter((key) => fieldDescription(preset, key, languages[0]!) === null);
        const unexplained: Readonly<Record<string, readonly string[]>> = {
          'expertsender-api': ['dateTime'],
          'expertsender-panel': ['dateTime'],
          'expertsender-sms': ['dateTime'],
          'expertsender-logins': ['name', 'email', 'country', 'state', 'city'],
        };
        expect(silent).to.deep.equal(unexplained[preset.key] ?? []);
      });

      it('has a name of its own for each column in every language', () => {
        for (const words of languages) {
          const labels = preset.columns.map((key) =>
            preset.fields.find((field) => field.key === key)!.label(words),
          );
          expect(new Set(labels).size, words.locale).to.equal(labels.length);
        }
      });

      it('explains rows by fields that it has, in every language', () => {
        for (const { when, cause, fix = '', owner = '' } of preset.explanations ?? []) {
          for (const key of Object.keys(when)) expect(declared).to.include(key);
          for (const text of [cause, fix, owner].filter((part) => typeof part === 'function')) {
            const said = languages.map((words) => text(words));
            for (const one of said) expect(one).to.match(/^[\p{Lu}\p{Lo}].*[.。]$/u);
            expect(new Set(said).size, said[0]).to.equal(LOCALES.length);
          }
        }
      });

      it('names its files by a safe stem', () => {
        expect(preset.fileName).to.match(/^[A-Za-z0-9._-]{1,60}$/);
      });
    });
  }
});
