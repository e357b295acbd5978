import { nothing } from 'lit';
import { exportPlace } from '../../shell/export-place.js';
import type { OutcomeChoice } from '../../report/outcome.js';
import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { exportCsv } from './export-csv.js';
import { exportOutcome } from './export-outcome.js';
import { offerExport } from './offer-export.js';
import { ownFormats } from './own-formats.js';

/** What became of an export; one that was interrupted when the page was left can go on. */
export const open = (shell: Shell): OpenFeature => {
  const { report, control } = shell;
  const formats = ownFormats(() => shell.element.formats);
  let offeredFor = 0;
  const choose = (choice: OutcomeChoice): void =>
    void shell.run({
      run: async (_report, host) => (await import('./run-export.js')).continueExport(choice, report, host),
    });
  return {
    get menu() {
      return [exportCsv, ...formats()];
    },
    regions: {
      messages: ({ language }) => {
        const { outcome } = report.state;
        return outcome ? exportOutcome(outcome, language, choose) : nothing;
      },
    },
    update() {
      // Once for each opening.
      const place = exportPlace(shell.element, control.preset);
      if (report.state.opening === offeredFor || place === null) return;
      offeredFor = report.state.opening;
      void offerExport(report, place);
    },
  };
};
