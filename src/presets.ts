/**
 * The reports that come with the tag, to make others from. The tag loads those that a page names by itself.
 *
 * @module
 */
export { presets } from './presets/all.js';
export type { Field, Preset, SearchField } from './presets/preset.js';
