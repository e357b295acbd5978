import { controls } from './controls.js';
import { dialog } from './dialog.js';
import { frame } from './frame.js';
import { regions } from './regions.js';
import { table } from './table.js';
import { tokens } from './tokens.js';

/** All styles of the report's one shadow root; constructed style sheets, so a strict policy lets them be. */
export const styles = [tokens, frame, controls, regions, table, dialog];
