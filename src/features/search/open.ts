import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { aboutKeys } from '../../ui/about-field.js';
import { search } from './search.js';

/** The search fields. */
export const open = (shell: Shell): OpenFeature => ({
  regions: { 'above-chips': (view) => search(view, (text) => shell.say(text)) },
  keyPlaces: [{ title: (words) => words.msg('Search fields'), keys: aboutKeys }],
});
