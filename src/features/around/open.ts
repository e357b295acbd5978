import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { aroundAction } from './around-action.js';
import { AroundController } from './around-controller.js';
import { aroundPanel } from './around.js';
import { aroundStyles } from './styles.js';

/** Headings are the first row of the grid, and counting begins with 1. */
const ROWS_BEFORE = 2;

/** What happened before and after an entry. */
export const open = (shell: Shell): OpenFeature => {
  const around = new AroundController(shell);
  /** The row with the keyboard, else the entry that is open. */
  const openHere = (): void => {
    const { activeElement } = shell.element.renderRoot as ShadowRoot;
    const row = activeElement?.closest('.row[aria-rowindex]');
    const focused = row ? Number(row.ariaRowIndex) - ROWS_BEFORE : -1;
    const index = focused >= 0 ? focused : (shell.entries?.openIndex ?? -1);
    const entry = focused >= 0 ? shell.entryAt(focused) : shell.openedEntry;
    if (entry && around.isOffered(entry)) around.open(entry, index);
  };
  return {
    regions: { 'in-table': (view) => aroundPanel(around, view) },
    entryActions: [aroundAction(around)],
    keys: [{ label: (words) => words.msg('Around this entry'), acts: { a: openHere } }],
    styles: aroundStyles,
    update: () => around.update(),
    close: () => around.close(),
  };
};
