import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { WORDS } from '../../demo/page/words.js';
import { allLocales, targetLocales } from '../../src/i18n/locale-codes.js';
import { loadSayings } from '../../src/doctor/words/say.js';
import { messages } from '../../stories/docs/messages.js';
import { consoleTexts } from './console-texts.js';
import { proseOfCode } from './prose-of-code.js';
import { readSources } from './read-sources.js';

/** Words that `xliff/README.md` retires, by language: what a native speaker would not have written. */
const RETIRED: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    /\bcame\b/i,
    /\bstands?\b(?! for\b|s? out\b|-)/i,
    /\bdue\b/i,
    /\bin force\b/i,
    /\blet the (caller|client)\b/i,
    /\bwhoever\b/i,
    /\b(?<!there )(is|are) no\b(?! (longer|more|better|slower|smaller|commoner)\b|\w)/i,
    /\b(takes?|took|taking) no notice\b/i,
    /\b(takes|took) its time\b/i,
    /\bthere is no [“"]/i,
    /\bknown are\b/i,
    /\bcannot be understood\b/i,
    /\bcalled so\b/i,
  ],
  es: [
    /\bresponden? los registros/i,
    /\blimpiados\b/i,
    /\bdel job\b/i,
    /\bentradas?\b(?! DNS)/i,
    /\bel registro (cambió|tiene)/i,
  ],
  pl: [/\bpunkt\w* końcow/i, /\bnades(z|ł)/i, /\bdane logu\b/i],
  'pt-BR': [
    /\bexcluir este valor\b/i,
    /\bresponde os registros\b/i,
    /\bem volta do relatório\b/i,
    /\bo registro (mudou|tem)\b/i,
  ],
};

const retiredIn = (texts: readonly string[], language: string): string[] =>
  texts.filter((text) => (RETIRED[language] ?? []).some((word) => word.test(text)));

const MOST_WORDS = 12;
const MOST_WORDS_OF_TWO_SENTENCES = 24;

/** Texts that are longer than the others, with the reason. `{}` is what is put in. */
const LONG: Readonly<Record<string, string>> = {
  'The HTTP method used to carry out the action: GET if it only retrieves information, POST if any information is sent to the system, PUT if any existing resource is updated, DELETE if any resource is removed.':
    'the words of the document that the report is made after',
  'You can view a more detailed log of the login attempt, which contains the IP number.':
    'the words of the document that the report is made after',
  'The HTTP method used to carry out the action: GET if it only retrieves information, POST if any information is sent to the system.':
    'the words of the document that the report is made after',
  'Here you can view more details, such as the API method status or the user’s browser.':
    'the words of the document that the report is made after',
  'Diagnostic message for failed requests, such as Unrecognized token, Missing token, and Recipe is inactive.':
    'the words of the document that the report is made after',
  'The export was interrupted and resumed: rows added meanwhile may be missing or repeated.':
    'says what happened to the file and what is wrong with it; halves would be read apart',
  'This is not a JSON, NDJSON, CSV or HAR file or a web server log.': 'lists every format that is read',
  'Left and right move, Shift extends, Enter zooms in, Backspace zooms out. Space scrolls the rows, T shows a table. Up and down reach the buttons.':
    'lists the keys of the timeline, for those who cannot see them',
  'The API logs do not contain the content of the API calls. The content of API calls is not stored anywhere and cannot be retrieved by simply viewing the log.':
    'the words of the document that the report is made after',
  'The Sesame Data logs do not store any personal or financial information - they only retain technical errors and details about the requests made.':
    'the words of the document that the report is made after',
};

const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word)).length;

/** Whether a text has a sentence of more than twelve words, or more than two sentences' worth of them. */
const isTooLong = (text: string): boolean =>
  wordsIn(text) > MOST_WORDS_OF_TWO_SENTENCES ||
  text.split(/(?<=[.?!])\s/).some((sentence) => wordsIn(sentence) > MOST_WORDS);

interface Unit {
  readonly source: string;
  readonly target: string;
}

const plain = (xml: string): string =>
  xml
    .replaceAll(/<x [^>]*\/>/g, '{}')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const readUnits = async (locale: string): Promise<Unit[]> => {
  const xml = await readFile(`xliff/${locale}.xlf`, 'utf8');
  return [...xml.matchAll(/<source>([^]*?)<\/source>\s*<target>([^]*?)<\/target>/g)].map(
    ([, source, target]) => ({ source: plain(source!), target: plain(target!) }),
  );
};

/** Prose of a page, a paragraph each, without its code. */
const prose = (text: string): string[] =>
  text
    .replaceAll(/```[^]*?```/g, '')
    .replaceAll(/`[^`\n]*`/g, '')
    .split(/\n\s*\n/);

const FOLDERS = ['demo', 'scripts', 'src', 'stories', 'test', 'typings'];

/** Texts of others, and those of tools: nobody here writes their words. */
const NOT_OURS = /generated|node_modules|\/corpora\/|\/dist\/|prism-|plain-words\.test\.ts$/;

/** Paths of files of these kinds, wherever they are. */
const pathsOf = async (kinds: RegExp): Promise<string[]> => {
  const listed = await Promise.all(
    FOLDERS.map(async (folder) =>
      (await readdir(folder, { recursive: true })).map((name) => join(folder, name).replaceAll('\\', '/')),
    ),
  );
  return listed.flat().filter((path) => kinds.test(path) && !NOT_OURS.test(path));
};

const readPages = async (): Promise<string[]> => {
  const front = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'llms.txt', 'openapi.yaml'];
  const texts = await Promise.all(
    [...front, ...(await pathsOf(/\.(md|mdx)$/))].map((path) => readFile(path, 'utf8')),
  );
  return texts.flatMap(prose);
};

/** Where a run of a schedule is due: the word for it, and the name of its time in the database. */
const OF_SCHEDULES = /^(demo\/server\/(runner\/|duckdb-)?|test\/node\/demo-)(run|schedule|file-name)/;

/** Retired words in comments, titles and faults of a file. */
const retiredInCode = (path: string, text: string): string[] =>
  retiredIn(
    proseOfCode(text).map((said) => (OF_SCHEDULES.test(path) ? said.replaceAll(/\bdue\b/g, '') : said)),
    'en',
  ).map((said) => `${path}: ${said}`);

describe('plain words', () => {
  const units = new Map<string, Unit[]>();

  before(async () => {
    for (const locale of targetLocales) units.set(locale, await readUnits(locale));
  });

  const english = (): string[] => [...units.values()][0]!.map(({ source }) => source);

  it('are those of every text of the interface, in each language', async () => {
    assert.ok(english().length > 700, 'the texts are found');
    assert.deepEqual(retiredIn(english(), 'en'), []);
    for (const [locale, translated] of units)
      assert.deepEqual(
        retiredIn(
          translated.map(({ target }) => target),
          locale,
        ),
        [],
        locale,
      );
  });

  it('are those of the doctor, the demo and the console', async () => {
    for (const locale of allLocales) {
      assert.deepEqual(retiredIn(Object.values(await loadSayings(locale)), locale), [], locale);
      assert.deepEqual(retiredIn(Object.values(WORDS[locale]), locale), [], locale);
    }
    const written = consoleTexts(await readSources());
    assert.ok(written.length >= 15, 'the messages are found in the code');
    assert.deepEqual(retiredIn(written, 'en'), []);
    assert.deepEqual(
      retiredIn(
        messages.flatMap(({ begins, cause, fix }) => [begins, cause, fix]),
        'en',
      ),
      [],
    );
  });

  it('are those of README and docs', async () => {
    const pages = await readPages();
    assert.ok(pages.length > 100, 'the pages are found');
    assert.deepEqual(retiredIn(pages, 'en'), []);
  });

  it('are those of comments, titles of tests and stories, and faults that are thrown', async () => {
    const paths = await pathsOf(/\.(ts|tsx|mts|mjs|js|html)$/);
    assert.ok(paths.length > 1500, 'the files are found');
    const found = await Promise.all(
      paths.map(async (path) => retiredInCode(path, await readFile(path, 'utf8'))),
    );
    assert.deepEqual(found.flat(), []);
  });

  it('would be missed in code as it was', () => {
    const bad = [
      '/** What came of a search. */',
      '/**\n * A filter that the source took\n * no notice of.\n */',
      'const first = 1; // where a bar stands',
      "it('says what is due', () => {});",
      'describe(`whoever asks`, () => {});',
      "throw new HttpProblem(400, 'Body is no object');",
      "export default {\n  title: 'Filters in force',\n};",
    ];
    for (const code of bad) assert.equal(retiredInCode('src/made-up.ts', code).length, 1, code);
    const good = [
      'const due = 1;',
      '// The code `is no text` is left out.',
      "const url = 'https://came.example';",
    ];
    for (const code of good) assert.deepEqual(retiredInCode('src/made-up.ts', code), [], code);
    const schedule = '// When a run is due.';
    assert.deepEqual(retiredInCode('demo/server/runner/run-times.ts', schedule), []);
    assert.equal(retiredInCode('src/sources/log-source.ts', schedule).length, 1);
  });

  it('would be missed in texts as they were', () => {
    const bad: Readonly<Record<string, readonly string[]>> = {
      en: [
        'The rows below came now.',
        'At “{}” stands {}.',
        'A web page where log data was due.',
        'Filters in force',
        'Let the caller use another version.',
        'Ask whoever runs this page.',
        'It is no JSON file.',
        'The server took no notice of this.',
        '{}: there is no “{}”.',
        'Known are: {}.',
        'This cannot be understood.',
        'No column is called so.',
      ],
      es: [
        'la URL que responde los registros',
        'Filtros limpiados.',
        'Detalles del job',
        'una entrada',
        'El registro cambió',
      ],
      pl: ['Mapowanie punktu końcowego', 'Nadeszło: {}', 'zamiast wysłać dane logu'],
      'pt-BR': [
        'Excluir este valor',
        'que responde os registros',
        'A página em volta do relatório',
        'O registro mudou',
      ],
    };
    for (const [language, texts] of Object.entries(bad)) assert.deepEqual(retiredIn(texts, language), texts);
    const good = [
      'There is no log at this address.',
      'The server is no longer there.',
      'Duel of standards',
      'Q stands for query.',
    ];
    assert.deepEqual(retiredIn(good, 'en'), []);
  });

  it('are few: a sentence has at most twelve, and every longer text has a reason', () => {
    assert.deepEqual(
      english().filter((text) => isTooLong(text) && !Object.hasOwn(LONG, text)),
      [],
    );
    for (const [text, reason] of Object.entries(LONG)) {
      assert.ok(reason && english().includes(text) && isTooLong(text), `needs no reason any more: ${text}`);
    }
  });

  it('would be counted in a text that is too long', () => {
    assert.ok(isTooLong('Check the rights of the key or user, and rules such as allowed IP addresses.'));
    assert.ok(isTooLong('This is short. But the second sentence of it goes on and on for much too long.'));
    assert.ok(isTooLong('One two three four five six seven eight nine ten. '.repeat(3)));
    assert.ok(
      !isTooLong('Check the path and its IDs. The resource may be deleted or hidden from this client.'),
    );
  });
});
