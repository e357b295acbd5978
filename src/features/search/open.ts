import type { OpenFeature } from '../../shell/feature.js';
import { search } from './search.js';

/** The search fields. */
export const open = (): OpenFeature => ({ regions: { 'above-chips': search } });
