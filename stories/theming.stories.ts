import { html } from 'lit';
import { SHARED, type ReportMeta, reportOf, type ReportStory } from './support/story.js';
import { logOfLength } from './support/log-of-rows.js';

export default { ...SHARED, title: 'Theming' } satisfies ReportMeta;

const report = reportOf(logOfLength(1234));

/** Styles of the page around the report, as a host would write them in its own sheet. */
const page = (css: string): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};

export const CustomProperties: ReportStory = {
  render: (given) => {
    const element = report(given);
    const properties: Readonly<Record<string, string>> = {
      '--api-log-color-accent': 'light-dark(#7a1f5c, #f0a6d6)',
      '--api-log-color-on-accent': 'light-dark(#fff, #2b0a20)',
      '--api-log-font-family': 'Georgia, serif',
      '--api-log-font-size': '1rem',
      '--api-log-radius': '0',
      '--api-log-row-height': '2.75rem',
      '--api-log-height': '30rem',
    };
    for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
    return element;
  },
};

/** Ten properties: all between is derived of them. */
export const Brand: ReportStory = {
  args: { filtersOpen: true },
  render: (given) => {
    const element = report(given);
    element.classList.add('story-brand');
    page(`
      .story-brand {
        --api-log-color-accent: light-dark(#0b6b53, #6fe0bf);
        --api-log-color-on-accent: light-dark(#ffffff, #06231b);
        --api-log-color-surface: light-dark(#fdfaf3, #171b1a);
        --api-log-color-text: light-dark(#2b2a25, #e9efe9);
        --api-log-color-danger: light-dark(#b3261e, #ffb4ab);
        --api-log-color-5xx: light-dark(#ffffff, #1a0504);
        --api-log-color-5xx-back: light-dark(#b3261e, #ffb4ab);
        --api-log-font-family: Georgia, serif;
        --api-log-radius: 3px;
        --api-log-density: 0.85;
      }
      .story-brand::part(header-cell) { text-transform: uppercase; letter-spacing: 0.04em; }
      .story-brand::part(row-error) { font-weight: 600; }
    `);
    return element;
  },
};

/** The page goes from right to left: the report is mirrored, and its texts stay in the order of their language. */
export const RightToLeft: ReportStory = {
  args: { filtersOpen: true },
  render: (given) => {
    const element = report(given);
    element.dir = 'rtl';
    return element;
  },
};

export const Parts: ReportStory = {
  render: (given) => {
    const element = report(given);
    element.classList.add('story-parts');
    page(`
      .story-parts::part(bar) { border-block-end: 3px double; }
      .story-parts::part(title) { text-transform: uppercase; letter-spacing: 0.05em; }
      .story-parts::part(header-cell) { text-decoration: underline; }
      .story-parts::part(button) { border-radius: 999px; }
    `);
    return element;
  },
};

export const Slots: ReportStory = {
  render: (given) => {
    const element = report(given);
    const slotted = (tag: string, slot: string, text: string) =>
      Object.assign(document.createElement(tag), { slot, textContent: text });
    element.append(
      slotted('h1', 'title', 'Requests of the vault'),
      slotted('button', 'toolbar-start', 'Help'),
      slotted('button', 'toolbar-end', 'Settings'),
      slotted('p', 'empty', 'Nobody has called yet.'),
    );
    return html`${element}`;
  },
};
