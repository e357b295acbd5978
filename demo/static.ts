import { rowsSource, type ApiLogReport } from '../src/index.js';
import type { LogRow } from './logs/log-entry.js';
import { startConsoleMenu } from './page/console-menu.js';
import { startDemoPanel } from './page/demo-panel.js';
import { applyAppearance } from './page/page-appearance.js';
import { columnsOf, presetOf, type PageState } from './page/page-state.js';
import { requiredElement } from './page/required-element.js';

const report = requiredElement<ApiLogReport>('api-log-report');

/** A log's file is written by the build, beside this page; a million rows, and requests to a server, need one. */
const withFile = (state: PageState): PageState =>
  state.log === 'million' || state.log === 'own-requests' ? { ...state, log: 'day' } : state;

for (const element of document.querySelectorAll('[data-needs="server"]')) element.remove();
startConsoleMenu();
const state = withFile(startDemoPanel((changed) => applyAppearance(withFile(changed))));
applyAppearance(state);

const response = await fetch(`./${state.log}.json`);
const rows = (await response.json()) as LogRow[];
report.preset = presetOf(state);
report.columns = columnsOf(state);
report.source = rowsSource(rows, { id: state.log });
