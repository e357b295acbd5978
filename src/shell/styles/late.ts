import { aboutField } from '../../ui/styles/about-field.js';
import { comparisonPanel } from '../../ui/styles/comparison-panel.js';
import { dialog } from '../../ui/styles/dialog.js';
import { multiSelect } from '../../ui/styles/multi-select.js';
import { popover } from '../../ui/styles/popover.js';
import { lateTable } from '../../table/styles/late-table.js';
import { lateControls } from './late-controls.js';
import { lateDirection } from './late-direction.js';
import { lateFooter } from './late-footer.js';
import { lateRegions } from './late-regions.js';
import { lateTokens } from './late-tokens.js';

/** Styles of what comes after the first rows, beside those that features bring. */
export const lateStyles = [
  lateTokens,
  lateControls,
  lateDirection,
  lateTable,
  lateRegions,
  lateFooter,
  dialog,
  aboutField,
  popover,
  multiSelect,
  comparisonPanel,
];
