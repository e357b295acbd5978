import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { summaryStyles } from './styles.js';
import { summaryPanel, viewToggle } from './summary.js';
import { SummaryController } from './summary-controller.js';

/** What the entries say when they are counted by the values of a field. */
export const open = ({ element, report }: Shell): OpenFeature => {
  const summary = new SummaryController(element, report);
  return {
    regions: {
      strip: (view) => viewToggle(summary, view),
      'in-table': (view) => summaryPanel(summary, view),
    },
    styles: summaryStyles,
    keys: { g: () => summary.show(!summary.isOpen) },
    update: () => summary.update(),
    close: () => summary.close(),
  };
};
