import type { PageState } from './page-state.js';
import { WORDS, type WordKey } from './words.js';

interface Origin {
  readonly word: WordKey;
  readonly source?: { readonly name: string; readonly address: string };
}

const APACHE = { name: 'elastic/examples (Apache-2.0)', address: 'https://github.com/elastic/examples' };

const ORIGINS: Readonly<Record<PageState['log'], Origin>> = {
  day: { word: 'originDay' },
  cloudtrail: {
    word: 'originCloudTrail',
    source: { name: 'invictus-ir/aws_dataset (MIT)', address: 'https://github.com/invictus-ir/aws_dataset' },
  },
  apache: { word: 'originApache', source: APACHE },
  million: { word: 'originMillion' },
  'own-requests': { word: 'originOwnRequests' },
  'sesame-data': { word: 'originSesameData', source: APACHE },
  workato: { word: 'originMadeUp' },
  'expertsender-api': { word: 'originExpertsenderApi', source: APACHE },
  'expertsender-panel': { word: 'originMadeUp' },
  'expertsender-sms': { word: 'originMadeUp' },
  'expertsender-logins': { word: 'originMadeUp' },
};

/** Says under the report where its rows come from. */
export const showOrigin = (line: HTMLElement, { log, lang }: Pick<PageState, 'log' | 'lang'>): void => {
  const { word, source } = ORIGINS[log];
  line.replaceChildren(WORDS[lang][word]);
  if (!source) return;
  const link = document.createElement('a');
  link.href = source.address;
  link.rel = 'noreferrer';
  link.textContent = source.name;
  line.append(' ', link);
};
