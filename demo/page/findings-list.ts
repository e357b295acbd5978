import type { Finding } from '../../src/doctor.js';
import { WORDS, type LanguageTag, type WordKey } from './words.js';

const VERDICTS: Readonly<Record<Finding['verdict'], WordKey>> = {
  good: 'doctorGood',
  warning: 'doctorWarning',
  bad: 'doctorBad',
};

/** Appends a finding and what to do about it, in the language that it was made in. */
export const appendFinding = (list: HTMLElement, finding: Finding, language: LanguageTag): void => {
  const { check, verdict, text, remedy } = finding;
  const line = document.createElement('li');
  line.className = verdict;
  line.lang = language;
  const label = document.createElement('strong');
  label.dataset['word'] = VERDICTS[verdict];
  label.textContent = WORDS[language][VERDICTS[verdict]];
  const name = document.createElement('span');
  name.className = 'check';
  name.lang = 'en';
  name.textContent = check;
  const words = document.createElement('span');
  words.textContent = text;
  line.append(label, name, words);
  if (remedy !== undefined) {
    const advice = document.createElement('span');
    advice.className = 'remedy';
    advice.textContent = remedy;
    line.append(advice);
  }
  list.append(line);
};
