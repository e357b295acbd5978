import { LANGUAGES } from './words.js';

/** The page's language that the browser speaks, else English. */
const ownLanguage = (): string => {
  const [own] = navigator.language.toLowerCase().split('-');
  return LANGUAGES.find((tag) => tag.split('-')[0] === own) ?? 'en';
};

/** What a visitor can choose, and the choices; the first one is the default, which the address does not name. */
const CHOICES = {
  log: [
    'day',
    'apache',
    'cloudtrail',
    'million',
    'own-requests',
    'sesame-data',
    'workato',
    'expertsender-api',
    'expertsender-panel',
    'expertsender-sms',
    'expertsender-logins',
  ],
  reader: ['ana', 'rui', 'bia'],
  lang: LANGUAGES,
  scheme: ['system', 'light', 'dark'],
  latency: ['0', '300', '1000', '5000', '40000'],
  failure: ['none', '500', '503', '429', '403', '404', 'login-page', 'cut-off'],
} as const;

type Choices = typeof CHOICES;
export type ChoiceName = keyof Choices;
export type PageState = { readonly [Name in ChoiceName]: Choices[Name][number] };

/** Logs that are shown in the default report. */
const IN_DEFAULT_REPORT: readonly PageState['log'][] = [
  'day',
  'apache',
  'cloudtrail',
  'million',
  'own-requests',
];

/** The report that a log is shown in: most are named after theirs. */
export const presetOf = ({ log }: Pick<PageState, 'log'>): string =>
  IN_DEFAULT_REPORT.includes(log) ? 'senhasegura' : log;

/** What failed, when and how slow it was come first in the log that the demo opens with; others are as their report has them. */
const FAILURES_FIRST = [
  ['dateTime', 'status', 'time', 'method', 'url', 'client', 'server'],
  ['resource', 'event', 'ip', 'authorization', 'clientId', 'authorizationId', 'id'],
].flat();

/** Field keys of the columns that a log is shown with; null for those of its report. */
export const columnsOf = ({ log }: Pick<PageState, 'log'>): readonly string[] | null =>
  log === 'day' ? FAILURES_FIRST : null;

/** Where a log is asked for; null where nothing of it is sent as it happens. */
export const endpointsOf = ({ log }: Pick<PageState, 'log'>): { rows: string; live: string | null } =>
  log === 'own-requests'
    ? { rows: '/api/own-requests', live: '/api/own-requests/live' }
    : { rows: `/api/logs/${log}`, live: null };

const byDefault = (name: ChoiceName): string => (name === 'lang' ? ownLanguage() : CHOICES[name][0]);

/** The choices that an address carries. What it does not say, or says wrongly, is as by default. */
export const readPageState = (address: URL): PageState => {
  const choice = (name: ChoiceName): string => {
    const asked = address.searchParams.get(name);
    return CHOICES[name].find((known) => known === asked) ?? byDefault(name);
  };
  const names = Object.keys(CHOICES) as ChoiceName[];
  return Object.fromEntries(names.map((name) => [name, choice(name)])) as PageState;
};

/** The address of the page with these choices and nothing else, as a link within it. */
export const addressOf = (state: PageState): string => {
  const names = Object.keys(CHOICES) as ChoiceName[];
  const chosen = names.filter((name) => state[name] !== byDefault(name)).map((name) => [name, state[name]]);
  return `?${new URLSearchParams(chosen).toString()}`;
};

/** The same address with another choice, so that a link to it opens the same. Other parameters stay. */
export const withChoice = (address: URL, name: ChoiceName, value: string): URL => {
  const changed = new URL(address);
  if (value === byDefault(name)) changed.searchParams.delete(name);
  else changed.searchParams.set(name, value);
  return changed;
};
