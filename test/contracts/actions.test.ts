import { expect } from '@open-wc/testing';
import { barActions, footerActions, menuActions } from '../../src/actions/catalogue.js';
import * as exported from '../../src/actions/index.js';
import { LOCALES, loadWords } from '../../src/i18n/locales.js';
import { Report } from '../../src/report/report.js';

const actions = Object.entries(exported);

describe('every action', () => {
  it('is exported under its key and stands in the bar, in the menu or in the footer', () => {
    for (const [name, { key }] of actions) expect(name).to.equal(key);
    expect([...barActions, ...menuActions, ...footerActions]).to.have.members(
      actions.map(([, action]) => action),
    );
  });

  it('has a place of its own among its neighbours', () => {
    for (const neighbours of [barActions, menuActions, footerActions]) {
      const orders = neighbours.map(({ order }) => order);
      expect(orders).to.deep.equal([...new Set(orders)].sort((a, b) => a - b));
    }
  });

  it('has a label of its own in every language, another one in each', async () => {
    for (const locale of LOCALES) {
      const words = await loadWords(locale);
      const labels = actions.map(([, action]) => action.label(words, new Report()));
      expect(labels.every((label) => label.trim() !== '')).to.equal(true);
      expect(new Set(labels).size).to.equal(labels.length);
    }
    const [english, ...others] = await Promise.all(LOCALES.map(loadWords));
    for (const [name, action] of actions) {
      for (const other of others)
        expect(action.label(other, new Report()), name).to.not.equal(action.label(english!, new Report()));
    }
  });

  it('has a drawing of its own that fits its frame', () => {
    const icons = actions.map(([, { icon }]) => icon);
    expect(new Set(icons).size).to.equal(icons.length);
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    document.body.append(svg);
    for (const [name, { icon }] of actions) {
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('d', icon);
      svg.append(path);
      const { x, y, width, height } = path.getBBox();
      expect(width > 0 && height > 0, name).to.equal(true);
      expect(x >= 0 && y >= 0 && x + width <= 16 && y + height <= 16, name).to.equal(true);
    }
    svg.remove();
  });

  it('can be asked whether it is possible of a report that has nothing yet', () => {
    for (const [name, action] of actions) {
      expect(['boolean', 'undefined'], name).to.include(typeof action.isEnabled?.(new Report()));
    }
  });
});
