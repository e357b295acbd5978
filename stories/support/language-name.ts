/** A language by its own name: "Deutsch", "português (Brasil)". */
export const languageName = (tag: string): string =>
  new Intl.DisplayNames(tag, { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;
