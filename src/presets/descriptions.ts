import type { Words } from '../i18n/words.js';
import { fieldOf } from './catalogue.js';
import type { Field, Preset, SearchField } from './preset.js';
import { senhasegura } from './senhasegura.js';

type Descriptions = Readonly<Record<string, (words: Words) => string>>;

/**
 * What the fields of a report are whose fields the first rows wait for: these texts they do not. Others have theirs at the field. As its
 * manual says it, in English and Portuguese.
 */
const FIELDS: ReadonlyMap<string, Descriptions> = new Map([
  [
    senhasegura.key,
    {
      id: (words) => words.msg('Log code in senhasegura.'),
      clientId: (words) => words.msg('Client identification in senhasegura.'),
      client: (words) => words.msg('Name and username of the client using the API resource.'),
      authorizationId: (words) => words.msg('Authorization identification number.'),
      authorization: (words) => words.msg('Authorization name.'),
      ip: (words) => words.msg('IP that used the API.'),
      resource: (words) => words.msg('Technical name of the resource used.'),
      event: (words) => words.msg('Event used in the API.'),
      method: (words) => words.msg('Method used in the API call.'),
      status: (words) => words.msg('Operation status code.'),
      url: (words) => words.msg('URL used in the API.'),
      server: (words) => words.msg('Server name.'),
      error: (words) => words.msg('Indicates if there was an error in the call. Can be Yes or No.'),
      time: (words) => words.msg('Duration of the call.'),
      dateTime: (words) => words.msg('Shows the call date in the format DD/MM/YYYY HH:MM.'),
    },
  ],
]);

/** The same for search fields that are not what their field is. */
const SEARCH: ReadonlyMap<string, Descriptions> = new Map([
  [
    senhasegura.key,
    {
      error: (words) =>
        words.msg('Drop-down menu. Indicates if there was an error in the call. Can be Yes or No.'),
      from: (words) => words.msg('Initial value of the call date.'),
      until: (words) => words.msg('Final value of the call date.'),
    },
  ],
]);

const described = (
  own: Field['description'],
  texts: Descriptions | undefined,
  key: string,
  words: Words,
): string | null => own?.(words) ?? (texts && Object.hasOwn(texts, key) ? texts[key]!(words) : null);

/** What a field is; null where its report does not say. */
export const fieldDescription = (preset: Preset, key: string, words: Words): string | null =>
  described(fieldOf(preset, key).description, FIELDS.get(preset.key), key, words);

/** What a search field looks for; null where its report does not say. */
export const searchDescription = (preset: Preset, search: SearchField, words: Words): string | null =>
  described(search.description, SEARCH.get(preset.key), search.key, words) ??
  fieldDescription(preset, search.field, words);
