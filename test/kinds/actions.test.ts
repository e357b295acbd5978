import { expect } from '@open-wc/testing';
import { createLanguage } from '../../src/i18n/language.js';
import { ENGLISH } from '../../src/i18n/locales.js';
import { createWords } from '../../src/i18n/words.js';
import { actions } from '../../src/kinds/actions.js';
import type { Format } from '../../src/kinds/kind.js';

const english: Format = { language: createLanguage(ENGLISH, 'UTC'), dateFormat: '' };
/** A language whose every text is one long word. */
const other: Format = {
  language: createLanguage(createWords('pl', (() => 'Szczegółowo') as never), 'UTC'),
  dateFormat: '',
};

describe('the button of a row', () => {
  it('is named in the language of the report, and anew when that changes', () => {
    const cell = document.createElement('td');
    actions.cell!.create(cell);
    const button = cell.querySelector('button')!;
    for (const [format, name] of [
      [english, 'Details'],
      [other, 'Szczegółowo'],
      [english, 'Details'],
    ] as const) {
      actions.cell!.update(cell, undefined, format, () => undefined);
      expect(button.textContent).to.equal(name);
    }
  });

  it('asks for a column as wide as its name', () => {
    expect(actions.cell!.room!(other) - actions.cell!.room!(english)).to.equal(4);
  });

  it('has nothing to write, to sort by or to read', () => {
    const row = () => 'something';
    expect([
      actions.text('x', english, row),
      actions.record('x', english, row),
      actions.value('x'),
    ]).to.deep.equal(['', '', null]);
  });
});
