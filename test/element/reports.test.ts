import { expect } from '@open-wc/testing';
import { parse } from 'papaparse';
import { LOCALES, loadWords } from '../../src/i18n/locales.js';
import type { Words } from '../../src/i18n/words.js';
import { presets } from '../../src/presets.js';
import { nameOf } from '../support/accessible.js';
import { savedFiles } from '../support/saved-files.js';
import { find, queryAll } from '../support/screen.js';
import * as expertsender from '../support/seeds/expertsender.js';
import { EVERYTHING, TOOLS, type ReportFacts, type Said } from '../support/seeds/facts.js';
import { senhasegura } from '../support/seeds/senhasegura.js';
import { sesameData } from '../support/seeds/sesame-data.js';
import { workato } from '../support/seeds/workato.js';
import { controlsIn, openSearch } from '../support/search-form.js';
import { show } from '../support/show.js';
import { cellTexts, headings, loaded } from '../support/table.js';

const REPORTS: readonly ReportFacts[] = [senhasegura, sesameData, workato, ...Object.values(expertsender)];

/** A number that the facts have in English, as a language without facts of its own writes it. */
const numberIn = (text: string, locale: string): string =>
  text.replace(/\d[\d,.]*/, (digits) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(Number(digits.replaceAll(',', ''))),
  );

/**
 * A text as a reader of the language sees it. What the translators have not had yet is said in English; that a language
 * says everything is looked at elsewhere (`.ci/verify`, `test/contracts/languages.test.ts`).
 */
const seen = (words: Words, text: Said): string => {
  const { locale } = words;
  const translated = words.msg(text.en, text.id === undefined ? {} : { id: text.id });
  const isSaid = text.isNumber ?? translated !== text.en;
  if (!isSaid) return text.en;
  return text[locale as 'en'] ?? (text.isNumber ? numberIn(text.en, locale) : translated);
};

const shown = async ({ preset, row }: ReportFacts, locale: string) => {
  const { report } = await show({ preset, locale }, [row]);
  const [first] = await loaded(report);
  const words = await loadWords(locale);
  return { report, first: first!, texts: (all: readonly Said[]) => all.map((text) => seen(words, text)) };
};

/** Those of the names that were looked for: a tool more does no harm, a tool in the wrong place does. */
const among = (names: readonly string[], wanted: readonly string[]): string[] =>
  names.filter((name) => wanted.includes(name));

it('every report has its facts', () => {
  expect(REPORTS.map(({ preset }) => preset)).to.have.members([...presets.keys()]);
});

for (const facts of REPORTS) {
  describe(`${facts.preset}, as its document has it (${facts.source})`, () => {
    for (const locale of LOCALES) {
      it(`has its title, note, tools and actions: ${locale}`, async () => {
        const { report, texts } = await shown(facts, locale);
        const [title] = texts([facts.title]);
        await find(report, 'region', title);
        expect(nameOf(await find(report, 'heading'))).to.equal(title);
        const notes = [...report.shadowRoot!.querySelectorAll('[part="note"]')];
        expect(notes.map(({ textContent }) => textContent)).to.deep.equal(
          facts.note ? texts([facts.note]) : [],
        );

        const bar = texts([TOOLS.showFilters, TOOLS.update, TOOLS.viewActions]);
        const toolbar = await find(report, 'toolbar');
        expect(among(queryAll(toolbar, 'button').map(nameOf), bar)).to.deep.equal(bar);
        (await find(toolbar, 'button', bar[2])).click();
        const actions = texts([
          TOOLS.printReport,
          facts.exportLabel ?? TOOLS.exportCsv,
          TOOLS.scheduleReport,
        ]);
        const menu = await find(report, 'menu');
        expect(among(queryAll(menu, 'menuitem').map(nameOf), actions)).to.deep.equal(actions);
      });

      it(`has its search fields, in order, and what they offer: ${locale}`, async () => {
        const { report, texts } = await shown(facts, locale);
        const form = await openSearch(report, texts([TOOLS.showFilters])[0]);
        const controls = controlsIn(form);
        expect(controls.map(nameOf)).to.deep.equal(texts(facts.search));
        expect(queryAll(form, 'button').map(nameOf)).to.deep.equal(texts([TOOLS.filter, TOOLS.clear]));
        for (const [place, choices] of facts.choices) {
          const options = [...(controls[place] as HTMLSelectElement).options].map(({ text }) => text);
          expect(options).to.deep.equal(texts([EVERYTHING, ...choices]));
        }
      });

      it(`offers what its document names where no row is loaded: ${locale}`, async () => {
        const { report } = await show({ preset: facts.preset, locale }, []);
        await loaded(report, 0);
        const words = await loadWords(locale);
        const texts = (all: readonly Said[]) => all.map((text) => seen(words, text));
        const form = await openSearch(report, texts([TOOLS.showFilters])[0]);
        const controls = controlsIn(form);
        const { search } = presets.get(facts.preset)!;
        for (const [place, { filter, choices }] of search.entries()) {
          const control = controls[place] as HTMLSelectElement;
          if (control.localName !== 'select') continue;
          const named = facts.choices.get(place) ?? [];
          const offered = [...control.options].map(({ text }) => text);
          const ofRow = facts.ofRow?.get(place) ?? [];
          expect(offered, filter as string).to.include.members(
            texts([EVERYTHING, ...named.filter((text) => !ofRow.includes(text.en))]),
          );
          expect(offered.length, filter as string).to.be.at.least((choices?.length ?? 0) + 1);
        }
      });

      it(`has its columns, in order, and shows a row in them: ${locale}`, async () => {
        const { report, first, texts } = await shown(facts, locale);
        expect(headings(report).map(nameOf)).to.deep.equal(texts(facts.columns.map(({ label }) => label)));
        expect(cellTexts(first)).to.deep.equal(texts(facts.columns.map(({ cell }) => cell)));
      });

      it(`writes its file cell by cell, for machines: ${locale}`, async () => {
        const { report, texts } = await shown(facts, locale);
        const [file] = await savedFiles(() => report.exportCsv());
        const { data, errors } = parse<string[]>(file!.text, { skipEmptyLines: true });
        expect(errors).to.deep.equal([]);
        expect(data).to.deep.equal([
          texts(facts.csv.map(({ label }) => label)).map((label, place) => {
            const { unit } = facts.csv[place]!;
            return unit ? `${label} (${unit})` : label;
          }),
          facts.csv.map(({ record }) => record),
        ]);
      });
    }

    it('is accessible, with its search fields open', async () => {
      const { report } = await shown(facts, 'en');
      await openSearch(report);
      await expect(report).to.be.accessible();
    });

    it('names the fields of its columns on the wire as the protocol has them', () => {
      expect(presets.get(facts.preset)!.columns).to.deep.equal(facts.columns.map(({ key }) => key));
    });
  });
}
