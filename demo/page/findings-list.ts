import type { Finding } from '../../src/doctor.js';
import { WORDS, type LanguageTag, type WordKey } from './words.js';

const VERDICTS: Readonly<Record<Finding['verdict'], WordKey>> = {
  good: 'doctorGood',
  warning: 'doctorWarning',
  bad: 'doctorBad',
};

/** Appends a finding. What was found is in English, as the doctor reports it to developers. */
export const appendFinding = (list: HTMLElement, finding: Finding, language: LanguageTag): void => {
  const { check, verdict, text } = finding;
  const line = document.createElement('li');
  line.className = verdict;
  const label = document.createElement('strong');
  label.dataset['word'] = VERDICTS[verdict];
  label.textContent = WORDS[language][VERDICTS[verdict]];
  const name = document.createElement('span');
  name.className = 'check';
  name.textContent = check;
  const words = document.createElement('span');
  words.textContent = text;
  for (const english of [name, words]) english.lang = 'en';
  line.append(label, name, words);
  list.append(line);
};
