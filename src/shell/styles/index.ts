import { controls } from './controls.js';
import { density } from './density.js';
import { frame } from './frame.js';
import { regions } from './regions.js';
import { table } from '../../table/styles/table.js';
import { tokens } from './tokens.js';

/** Styles of what is there with the first rows; constructed style sheets, so a strict policy lets them be. */
export const styles = [tokens, frame, controls, regions, table, density];
