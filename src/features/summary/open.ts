import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { ErrorGroups } from './error-groups.js';
import { Sparklines } from './sparklines.js';
import { summaryStyles } from './styles.js';
import { summaryPanel, viewToggle } from './summary.js';
import { summaryActions } from './summary-actions.js';
import { SummaryController } from './summary-controller.js';

/** What the entries say when they are counted by the values of a field. */
export const open = (shell: Shell): OpenFeature => {
  const summary = new SummaryController(shell.element, shell.report);
  const errors = new ErrorGroups(shell, summary);
  const parts = {
    summary,
    errors,
    sparklines: new Sparklines(shell, summary),
    actions: summaryActions({ summary, errors }),
    run: (action: Parameters<Shell['run']>[0]) => void shell.run(action),
  };
  return {
    regions: {
      strip: (view) => viewToggle(summary, view),
      'in-table': (view) => summaryPanel(parts, view),
    },
    styles: summaryStyles,
    keys: [{ label: (words) => words.msg('Summary'), acts: { g: () => summary.show(!summary.isOpen) } }],
    update() {
      summary.update();
      errors.update();
    },
    close() {
      summary.close();
      errors.close();
    },
  };
};
