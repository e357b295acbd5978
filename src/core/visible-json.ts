import { HIDDEN, PLAIN } from './visible-text.js';

/** JSON text with every hidden character escaped, so that what is pasted somewhere reads as it is. */
export const visibleJson = (json: string): string =>
  PLAIN.test(json)
    ? json
    : json.replace(HIDDEN, (found) =>
        // Line breaks between the lines of the text are its own: inside of a string JSON escapes them already.
        found === '\n'
          ? found
          : [...Array(found.length).keys()]
              .map((at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`)
              .join(''),
      );
