import type { OpenFeature } from '../../shell/feature.js';
import { printReport } from './print-report.js';

/** The report on paper. */
export const open = (): OpenFeature => ({ menu: [printReport] });
