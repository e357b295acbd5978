import { createLanguage } from '../../src/i18n/language.js';
import { LOCALES, loadWords } from '../../src/i18n/locales.js';
import type { Format } from '../../src/kinds/kind.js';

/** A format of each language of the interface. */
export const formats = async (): Promise<Format[]> =>
  Promise.all(
    LOCALES.map(async (locale) => ({
      language: createLanguage(await loadWords(locale), 'America/Sao_Paulo'),
      dateFormat: 'DD/MM/YYYY HH:mm',
    })),
  );
