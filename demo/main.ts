import type { ApiLogReport } from '../src/element.js';
import { startConsoleMenu } from './page/console-menu.js';
import { startDemoPanel } from './page/demo-panel.js';
import { setSwitches, signIn, signOut } from './page/demo-session.js';
import { applyAppearance } from './page/page-appearance.js';
import { columnsOf, endpointsOf, presetOf, readPageState, type PageState } from './page/page-state.js';
import { requiredElement } from './page/required-element.js';
import { showSignInBar } from './page/sign-in-bar.js';

const report = requiredElement<ApiLogReport>('api-log-report');

const applyLog = (state: PageState): void => {
  report.setAttribute('preset', presetOf(state));
  report.columns = columnsOf(state);
  const { rows, live } = endpointsOf(state);
  report.setAttribute('endpoint', rows);
  if (live === null) report.removeAttribute('live-endpoint');
  else report.setAttribute('live-endpoint', live);
};

/** A schedule says neither which log it is of nor in which language: its address does. */
const applySchedules = ({ log, lang }: PageState): void =>
  report.setAttribute('schedule-endpoint', `/api/schedules?log=${log}&lang=${lang}`);

/**
 * Rows are kept in the browser under the reader's own key. Requests say whose page asks: once somebody else has signed
 * in, in another tab, they are refused, and no row of theirs is kept under this key.
 */
const applyReader = ({ reader }: PageState): void => {
  report.headers = { 'X-Reader': reader };
  report.setAttribute('cache-key', reader);
};

startConsoleMenu();
const state = startDemoPanel((changed, name) => {
  applySchedules(changed);
  if (name === 'reader') void signIn(changed).then(() => applyReader(changed));
  if (name === 'latency' || name === 'failure') void setSwitches(changed).then(() => report.refresh());
  applyAppearance(changed);
});

applyAppearance(state);
applyReader(state);
applyLog(state);
applySchedules(state);

requiredElement('#sign-out').addEventListener('click', () => {
  void signOut().then(() => report.refresh());
});

let signingIn: Promise<void> | undefined;
const signInAgain = async (): Promise<void> => {
  const state = readPageState(new URL(location.href));
  await showSignInBar(requiredElement('#sign-in'), state.lang, () => signIn(state));
  signingIn = undefined;
  // The button that had the focus is gone.
  report.focus();
};
report.addEventListener('api-log-auth-required', ({ detail }) => {
  // Several requests may be refused before the visitor signs in: all wait for the same bar.
  signingIn ??= signInAgain();
  detail.respondWith(signingIn);
});

// The endpoints first, then the report: a link that names a failure shows it from the first request on.
await signIn(state);
await setSwitches(state);
await import('../src/index.js');
