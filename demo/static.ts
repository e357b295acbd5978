import { rowsSource, type ApiLogReport } from '../src/index.js';
import type { LogEntry } from './logs/log-entry.js';
import { startConsoleMenu } from './page/console-menu.js';
import { startDemoPanel } from './page/demo-panel.js';
import { applyAppearance } from './page/page-appearance.js';
import { requiredElement } from './page/required-element.js';

/** The file is written by the build, beside this page. */
const ROWS = './cloudtrail.json';

startConsoleMenu();
applyAppearance(startDemoPanel(applyAppearance));

const response = await fetch(ROWS);
const rows = (await response.json()) as LogEntry[];
requiredElement<ApiLogReport>('api-log-report').source = rowsSource(rows, { id: 'cloudtrail' });
