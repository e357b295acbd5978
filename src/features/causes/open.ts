import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { CausesController } from './causes-controller.js';
import { causesPanel, causesToggle } from './causes.js';
import { causesStyles } from './styles.js';

/** What the failed, the slowest or the filtered rows have in common. */
export const open = (shell: Shell): OpenFeature => {
  const causes = new CausesController(shell);
  return {
    regions: {
      strip: (view) => causesToggle(causes, view),
      messages: (view) => causesPanel(causes, shell, view),
    },
    styles: causesStyles,
    update: () => causes.update(),
    close: () => causes.close(),
  };
};
