import type { ApiLogReport } from '../src/element.js';
import { diagnose, guessMapping, type Finding } from '../src/doctor.js';
import { connectableSources } from './page/connectable.js';
import { startConsoleMenu } from './page/console-menu.js';
import { startDemoPanel } from './page/demo-panel.js';
import { signIn } from './page/demo-session.js';
import { DOCTOR_EXAMPLES } from './page/doctor-examples.js';
import { appendFinding } from './page/findings-list.js';
import { setPageLanguage } from './page/page-language.js';
import type { PageState } from './page/page-state.js';
import { requiredElement } from './page/required-element.js';
import { WORDS, type WordKey } from './page/words.js';

const report = requiredElement<ApiLogReport>('api-log-report');
const address = requiredElement<HTMLInputElement>('#doctor-endpoint');
const mappingText = requiredElement<HTMLTextAreaElement>('#doctor-mapping');
const mappingNote = requiredElement('#doctor-mapping-note');
const mappingFault = requiredElement('#doctor-mapping-fault');
const progress = requiredElement('#doctor-progress');
const findingsList = requiredElement('#doctor-findings');

/** Name of the address's parameter that holds the endpoint, so that a link opens the same. */
const ENDPOINT = 'endpoint';

let state: PageState = startDemoPanel((changed) => applyAppearance(changed));

/** Words of the page, with values for `{0}` and so on. */
const say = (key: WordKey, ...values: readonly (string | number)[]): string =>
  WORDS[state.lang][key].replace(/\{(\d)\}/g, (_, place: string) => String(values[Number(place)] ?? ''));

const showReach = async (): Promise<void> => {
  const sources = await connectableSources();
  const isOwn = sources?.every((source) => source === "'self'");
  const key = sources === null ? 'doctorReachAny' : isOwn ? 'doctorReachOwn' : 'doctorReachSome';
  requiredElement('#doctor-reach').textContent = say(key, (sources ?? []).join(' '));
};

const applyAppearance = (changed: PageState): void => {
  state = changed;
  setPageLanguage(state.lang, 'doctorTitle');
  document.documentElement.dataset['scheme'] = state.scheme;
  void showReach();
};

let looking = new AbortController();

/** Shows the report as the endpoint and the mapping make it. */
const openReport = async (endpoint: string, mapping: unknown): Promise<void> => {
  await import('../src/index.js');
  report.mapping = mapping;
  report.endpoint = endpoint;
};

/** @param given A mapping that was written; one is made where there is none. */
const examine = async (endpoint: string, given?: unknown): Promise<void> => {
  looking.abort();
  looking = new AbortController();
  const { signal } = looking;
  findingsList.replaceChildren();
  mappingFault.textContent = '';
  mappingNote.textContent = '';
  progress.textContent = say('doctorAsking', endpoint);
  requiredElement('#doctor-result').hidden = false;

  const mapping = given ?? (await guessMapping(endpoint, { signal }));
  signal.throwIfAborted();
  if (given === undefined) mappingText.value = mapping === null ? '' : JSON.stringify(mapping, null, 2);
  const note =
    given !== undefined ? 'doctorMappingOwn' : mapping === null ? 'doctorMappingNone' : 'doctorMappingMade';
  mappingNote.textContent = say(note);
  void openReport(endpoint, mapping);

  const found: Finding[] = [];
  const onFinding = (finding: Finding): void => {
    found.push(finding);
    appendFinding(findingsList, finding, state.lang);
    progress.textContent = say('doctorSoFar', found.length);
  };
  await diagnose(endpoint, { mapping: given, locale: state.lang, signal, onFinding });
  const count = (verdict: Finding['verdict']): number =>
    found.filter((finding) => finding.verdict === verdict).length;
  progress.textContent = say('doctorDone', count('good'), count('warning'), count('bad'));
};

/** What is asked for anew takes the place of what is under way. */
const begin = (given?: unknown): void => {
  const endpoint = address.value.trim();
  if (endpoint === '') return address.focus();
  const page = new URL(location.href);
  page.searchParams.set(ENDPOINT, endpoint);
  history.replaceState(history.state, '', page);
  examine(endpoint, given).catch((error: unknown) => {
    if ((error as Error).name !== 'AbortError') throw error;
  });
};

const tryMapping = (): void => {
  mappingFault.textContent = '';
  const text = mappingText.value.trim();
  if (text === '') return begin();
  try {
    begin(JSON.parse(text));
  } catch (error) {
    mappingFault.textContent = say('doctorNoJson', (error as Error).message);
  }
};

const copyMapping = async (): Promise<void> => {
  try {
    await navigator.clipboard.writeText(mappingText.value);
    progress.textContent = say('doctorCopied');
  } catch {
    mappingText.select();
    progress.textContent = say('doctorNotCopied');
  }
};

/** A button for each endpoint that the demo's server has to try. */
const offerExamples = (): void => {
  for (const [name, example] of DOCTOR_EXAMPLES) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', () => {
      address.value = example;
      begin();
    });
    const item = document.createElement('li');
    item.append(button);
    requiredElement('#doctor-examples').append(item);
  }
};

startConsoleMenu();
const logsLink = requiredElement<HTMLAnchorElement>('#logs-link');
logsLink.href = './';
logsLink.ariaCurrent = null;
applyAppearance(state);
offerExamples();

requiredElement('#doctor-form').addEventListener('submit', (event) => {
  event.preventDefault();
  begin();
});
requiredElement('#doctor-try').addEventListener('click', tryMapping);
requiredElement('#doctor-copy').addEventListener('click', () => void copyMapping());

await signIn(state);
address.value = new URL(location.href).searchParams.get(ENDPOINT) ?? '';
if (address.value !== '') begin();
