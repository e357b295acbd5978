import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { TIME_KEYS } from './time-sentence.js';
import { styles } from './styles.js';
import { timeRange } from './time-range.js';
import { TimeRangeController } from './time-range-controller.js';

/** From when to when rows are, as one field in the strip. */
export const open = (shell: Shell): OpenFeature => {
  const controller = new TimeRangeController(shell);
  return {
    regions: { strip: (view) => timeRange(controller, view) },
    styles,
    get shownFilters() {
      // Where entries have no time, the field is not there, and the chips say what a host has set.
      return controller.isThere ? TIME_KEYS : [];
    },
  };
};
