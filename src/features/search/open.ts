import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { aboutKeys } from '../../ui/about-field.js';
import { SearchSheet } from './sheet.js';
import { sheetStyles } from './styles.js';
import { search } from './search.js';

/** The search fields. */
export const open = (shell: Shell): OpenFeature => {
  const sheet = new SearchSheet(shell);
  return {
    regions: { 'above-chips': (view) => search(view, (text) => shell.say(text), sheet) },
    keyPlaces: [{ title: (words) => words.msg('Search fields'), keys: aboutKeys }],
    styles: sheetStyles,
    update: () => sheet.update(),
  };
};
