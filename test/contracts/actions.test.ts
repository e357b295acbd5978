import { expect } from '@open-wc/testing';
import type { Action } from '../../src/ui/action.js';
import { amongActions } from '../../src/features/messages/among-actions.js';
import { features } from '../../src/features/index.js';
import { ignoredActions } from '../../src/features/messages/ignored-actions.js';
import { LOCALES, loadWords } from '../../src/i18n/locales.js';
import { Report } from '../../src/report/report.js';

const modules = import.meta.glob<Record<string, unknown>>('../../src/features/*/*.ts', { eager: true });

const isAction = (value: unknown): value is Action =>
  value !== null && typeof value === 'object' && 'icon' in value && 'run' in value;

const actions = Object.values(modules).flatMap((module) =>
  Object.entries(module).filter((entry): entry is [string, Action] => isAction(entry[1])),
);

const openings = import.meta.glob<string>('../../src/features/*/open.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Names of the actions that features have in the menu of View actions, by their code: it runs in a report alone. */
const inMenu = Object.values(openings).flatMap(
  (text) => /(?:menu:|return) \[(\w+)[\],]/.exec(text)?.[1] ?? [],
);

describe('every action', () => {
  it('is exported under its key and is offered once, in the bar, in the menu, in the footer or in a message', () => {
    expect(actions.length).to.be.greaterThan(5);
    for (const [name, { key }] of actions) expect(name).to.equal(key);
    const ofFeatures = features.flatMap(({ bar = [], footer = [] }) => [
      ...bar.filter(({ isShown }) => !isShown),
      ...footer,
    ]);
    const listed = [...ofFeatures, ...amongActions, ...ignoredActions].map(({ key }) => key);
    expect([...listed, ...inMenu]).to.have.members(actions.map(([name]) => name));
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
