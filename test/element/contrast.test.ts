import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ReportMeta, ReportStory } from '../../stories/support/story.js';
import * as compare from '../../stories/compare.stories.js';
import * as details from '../../stories/details.stories.js';
import * as search from '../../stories/search.stories.js';
import * as states from '../../stories/states.stories.js';
import * as summary from '../../stories/summary.stories.js';
import * as timeline from '../../stories/timeline.stories.js';
import * as values from '../../stories/values.stories.js';
import { showStory } from '../support/show-story.js';
import { quiet, until } from '../support/until.js';

/** WCAG 2.2, 1.4.3: text that is not large, and which is not disabled. */
const LEAST = 4.5;

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
const known = new Map<string, Colour>();

/** Any colour of CSS, as the browser draws it. */
const read = (text: string): Colour => {
  const before = known.get(text);
  if (before) return before;
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = text;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
  const colour: Colour = [red!, green!, blue!, alpha! / 255];
  known.set(text, colour);
  return colour;
};

const over = (top: Colour, [red, green, blue]: Colour): Colour => {
  const mix = (one: number, other: number): number => one * top[3] + other * (1 - top[3]);
  return [mix(top[0], red), mix(top[1], green), mix(top[2], blue), 1];
};

const luminance = ([red, green, blue]: Colour): number => {
  const linear = (part: number): number => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
};

const contrast = (one: Colour, other: Colour): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
};

const parentOf = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;

/** All that is drawn behind an element's text, from the page up to itself; gradients by each of their colours. */
const backsOf = (element: Element, page: Colour): Colour[] => {
  const layers: Element[] = [];
  for (let one: Element | null = element; one; one = parentOf(one)) layers.unshift(one);
  let backs = [page];
  for (const layer of layers) {
    const { backgroundColor, backgroundImage } = getComputedStyle(layer);
    backs = backs.map((back) => over(read(backgroundColor), back));
    const drawn = backgroundImage.match(/(?:rgba?|color|oklab|oklch)\([^)]*\)/g) ?? [];
    if (drawn.length > 0)
      backs = [...backs, ...backs.flatMap((back) => drawn.map((one) => over(read(one), back)))];
  }
  return backs;
};

const hasText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim() !== '') ||
  (element instanceof HTMLInputElement &&
    !['radio', 'checkbox'].includes(element.type) &&
    element.value !== '');

const opacityOf = (element: Element): number => {
  let opacity = 1;
  for (let one: Element | null = element; one; one = parentOf(one))
    opacity *= Number(getComputedStyle(one).opacity);
  return opacity;
};

const describedBy = (element: Element): string =>
  `${element.localName}.${[...element.classList].join('.')} “${(element.textContent || (element as HTMLInputElement).value).trim().slice(0, 30)}”`;

/** Texts that are drawn with too little contrast, each kind once. */
const faultsIn = (root: ShadowRoot, page: Colour): string[] => {
  const faults = new Map<string, string>();
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const isShown =
      element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
    if (!isShown || element.matches(':disabled, :disabled *, option, style') || !hasText(element)) continue;
    const { color } = getComputedStyle(element);
    const opacity = opacityOf(element);
    for (const back of backsOf(element, page)) {
      const [red, green, blue, alpha] = read(color);
      const ratio = contrast(over([red, green, blue, alpha * opacity], back), back);
      if (ratio < LEAST)
        faults.set(
          `${element.localName} ${element.className} ${color} ${back.join()}`,
          `${ratio.toFixed(2)} ${describedBy(element)} ${color} on ${back.map(Math.round).join()}`,
        );
    }
  }
  return [...faults.values()];
};

const STORIES: readonly (readonly [file: unknown, story: string])[] = [
  [timeline, 'Selected'],
  [timeline, 'Changed'],
  [search, 'ActiveFilters'],
  [search, 'Mistake'],
  [details, 'Failed'],
  [summary, 'Errors'],
  [compare, 'DayBefore'],
  [values, 'AtField'],
  [states, 'ServerError'],
  [states, 'NoMatch'],
];

describe('text', () => {
  before(async () => setViewport({ width: 1400, height: 900 }));
  after(async () => setViewport({ width: 800, height: 600 }));

  for (const scheme of ['light', 'dark'] as const)
    it(`has a contrast of ${LEAST}:1 on all that is behind it, ${scheme}, under the pointer, chosen and failed too`, async () => {
      const page: Colour = scheme === 'light' ? [255, 255, 255, 1] : [18, 18, 18, 1];
      const faults: string[] = [];
      for (const [file, name] of STORIES) {
        const { default: meta, [name]: story } = file as Record<string, ReportStory> & {
          default: ReportMeta;
        };
        const place = await showStory(meta, story!, scheme, 1300);
        const report = place.querySelector('api-log-report')!;
        await until(() => report.shadowRoot?.querySelector('[role="grid"]'));
        await quiet(400);
        const root = report.shadowRoot!;
        faults.push(...faultsIn(root, page).map((fault) => `${name}: ${fault}`));
        // Rows as they are under the pointer and with the keyboard on them.
        const grid = root.querySelector<HTMLElement>('[role="grid"]')!;
        for (const token of ['--hover', '--selected']) {
          for (const row of grid.querySelectorAll<HTMLElement>('[role="row"]'))
            row.style.background = `var(${token})`;
          faults.push(...faultsIn(root, page).map((fault) => `${name} ${token}: ${fault}`));
        }
        place.remove();
      }
      expect([...new Set(faults)]).to.deep.equal([]);
    });

  it('that is too pale would be found (the known-bad twin)', async () => {
    const { default: meta, Open: story } = search as unknown as { default: ReportMeta; Open: ReportStory };
    const place = await showStory(meta, story);
    const report = place.querySelector<HTMLElement>('api-log-report')!;
    await until(() => report.shadowRoot?.querySelector('[role="grid"]'));
    report.style.setProperty('--api-log-color-muted', '#999');
    await quiet(100);
    expect(faultsIn(report.shadowRoot!, [255, 255, 255, 1]).length).to.be.above(0);
  });
});
