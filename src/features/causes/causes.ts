import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../i18n/words.js';
import { findingsList } from '../../shell/findings-list.js';
import type { Shell } from '../../shell/shell.js';
import { comparisonPanel } from '../../ui/comparison-panel.js';
import { icon } from '../../ui/icon.js';
import type { View } from '../../ui/view.js';
import type { CausesController, Subject } from './causes-controller.js';

const BULB = 'M6 13.5h4M6.2 11.3c0-1.6-2.2-2.4-2.2-5a4 4 0 0 1 8 0c0 2.6-2.2 3.4-2.2 5z';

const LABELS: Readonly<Record<Subject, (words: Words) => string>> = {
  failed: (words) => words.msg('Failed entries'),
  slow: (words) => words.msg('Slowest entries'),
  filtered: (words) => words.msg('Filtered entries'),
};

/** The button that shows what rows have in common. */
export const causesToggle = (
  causes: CausesController,
  { language }: View,
): TemplateResult | typeof nothing => {
  if (causes.subjects.length === 0) return nothing;
  const label = language.words.msg('Find causes');
  return html`<button
    type="button"
    part="button"
    class="causes-toggle strip-end"
    aria-expanded=${String(causes.isOpen)}
    aria-controls="causes"
    title=${label}
    @click=${() => (causes.isOpen ? causes.close() : causes.open())}
  >
    <span class="strip-icon">${icon(BULB)}</span><span class="strip-label">${label}</span>
  </button>`;
};

/** What the rows in question have more often than the others, in sentences. */
export const causesPanel = (
  causes: CausesController,
  shell: Shell,
  { language }: View,
): TemplateResult | typeof nothing => {
  const { question, subjects } = causes;
  const { subject } = question;
  if (subject === null) return nothing;
  const { words } = language;
  const list = subjects.map((one) => ({
    label: LABELS[one](words),
    isChosen: one === subject,
    choose: () => causes.ask(one),
  }));
  const found = findingsList(question, {
    shell,
    language,
    filtersOf: (filter) => causes.filtersOf(filter),
    none: words.msg('No such entries are loaded.'),
  });
  return comparisonPanel(
    {
      id: 'causes',
      label: words.msg('Causes'),
      choices: { label: words.msg('Compare with all others'), list },
      found,
      close: () => causes.close(),
    },
    words,
  );
};
