import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { sortChoice } from './sort-choice.js';
import { styles } from './styles.js';

/** The order of rows where a narrow report has no headings to press. */
export const open = (shell: Shell): OpenFeature => ({
  regions: { strip: (view) => sortChoice(shell, view) },
  styles,
});
