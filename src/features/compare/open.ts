import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { comparePanel, compareToggle } from './compare.js';
import { CompareController } from './compare-controller.js';
import { compareStyles } from './styles.js';

/** The time that rows are of beside an earlier one. */
export const open = (shell: Shell): OpenFeature => {
  const compare = new CompareController(shell);
  return {
    regions: {
      strip: (view) => compareToggle(compare, view),
      messages: (view) => comparePanel(compare, view),
    },
    styles: compareStyles,
    update: () => compare.update(),
    close: () => compare.close(),
  };
};
