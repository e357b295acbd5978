import type { PageState } from './page-state.js';
import { WORDS, type WordKey } from './words.js';

interface Origin {
  readonly word: WordKey;
  readonly source?: { readonly name: string; readonly address: string };
}

const ORIGINS: Readonly<Record<PageState['log'], Origin>> = {
  cloudtrail: {
    word: 'originCloudTrail',
    source: { name: 'invictus-ir/aws_dataset (MIT)', address: 'https://github.com/invictus-ir/aws_dataset' },
  },
  apache: {
    word: 'originApache',
    source: { name: 'elastic/examples (Apache-2.0)', address: 'https://github.com/elastic/examples' },
  },
  million: { word: 'originMillion' },
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
