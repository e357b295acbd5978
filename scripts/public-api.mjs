/**
 * The public types of the package as text that only a change of the API changes: what is exported and all that it is made of,
 * sorted by name, without comments. It is kept in `test/api/`, and `npm run api:update` accepts a change.
 */
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import prettier from 'prettier';
import ts from 'typescript';
import { ENTRIES, withBundle } from './bundle-types.mjs';

const root = new URL('../', import.meta.url);
const KEPT = new URL('test/api/', root);

/** A module of all entries, so that what they share is there once. */
const ALL = '\0all.d.ts';

/** The declarations of some entries in one text. */
export const bundled = async (entries = ENTRIES) => {
  const folder = await mkdtemp(join(tmpdir(), 'public-api-'));
  const from = pathToFileURL(join(folder, 'declarations/'));
  const nameOf = (entry) => `entry_${entry.replace(/\W/g, '_')}`;
  const everything = {
    name: 'all-entries',
    resolveId: (id) => (id === ALL ? id : null),
    load: (id) =>
      id === ALL
        ? entries
            .map((entry) => `export * as ${nameOf(entry)} from '${new URL(entry, from).pathname}.js';`)
            .join('\n')
        : null,
  };
  try {
    return await withBundle(from, { input: ALL, plugins: [everything] }, async (bundle) => {
      const { output } = await bundle.generate({ format: 'es' });
      return output[0].code;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** How a bundle lists what a module exports. */
const LISTING = /^declare namespace ([\w$]+) \{(?=\s*export (?:type )?\{)/;

/** What a statement declares. */
const DECLARED =
  /^(?:export )?(?:declare )?(?:abstract )?(?:interface|type|class|const|function|namespace)\s+([\w$]+)/;

const printer = ts.createPrinter({ removeComments: true });

/** The names of an import, an export or a namespace: their order means nothing. */
const sortedLists = (code) =>
  code.replace(/\b(export|import)( type)? \{([^{}]*)\}/g, (_, word, type = '', names) => {
    const sorted = names.split(',').map((name) => name.trim());
    return `${word}${type} { ${sorted.filter(Boolean).sort().join(', ')} }`;
  });

/**
 * A bundle lists what a module exports in a namespace, under names that it makes from those of the files:
 * `declare const doctor_d_diagnose: typeof diagnose`. Without these, a file can be renamed.
 */
const withoutBundleNames = (statements) => {
  const list = statements.find((statement) => /^export \{[^}]*\bentry_/.test(statement)) ?? '';
  const entries = new Map(
    [...list.matchAll(/([\w$]+) as (entry_\w+)/g)].map(([, name, entry]) => [name, entry]),
  );
  const listings = statements.flatMap((statement) => LISTING.exec(statement)?.[1] ?? []);
  const isMade = (statement) =>
    listings.some((name) =>
      new RegExp(`^(declare )?(const|type) ${name.replace('$', '\\$')}_`).test(statement),
    );
  return statements
    .filter((statement) => statement !== list && !isMade(statement))
    .map((statement) => {
      const name = LISTING.exec(statement)?.[1];
      if (!name) return statement;
      const made = new RegExp(`\\b${name}_(\\w+) as \\1\\b`, 'g');
      return statement
        .replace(LISTING, `declare namespace ${entries.get(name) ?? name} {`)
        .replace(made, '$1');
    });
};

/** Names that two declarations have are numbered by the order of the files; here, by the order of their texts. */
const renumbered = (statements) => {
  const numbered = [...new Set(statements.join('\n').match(/\b[A-Za-z_]\w*(?=\$\d)/g))];
  const order = numbered.flatMap((name) => {
    const own = new RegExp(`\\b${name}(\\$\\d+)?(?![\\w$])`, 'g');
    return statements
      .map((statement) => ({ statement, declared: DECLARED.exec(statement)?.[1] ?? '' }))
      .filter(({ declared }) => declared.replace(/\$\d+$/, '') === name)
      .map(({ statement, declared }) => ({ declared, text: statement.replace(own, name) }))
      .sort((one, other) => (one.text < other.text ? -1 : 1))
      .map(({ declared }, place) => [declared, `${name}$${place + 1}`]);
  });
  const names = new Map(order);
  // Members and exported names are none of them: what is before a colon, or after `as`.
  return statements.map((statement) =>
    statement.replace(
      /(?<=^declare const )[\w$]+|(?<![\w$'"`.-])(?<!\bas )[A-Za-z_][\w$]*(?!\??\s*:)(?![\w$'"`-])/g,
      (name) => names.get(name) ?? name,
    ),
  );
};

/** The statements of declarations, in an order and a form of their own. */
export const normalised = async (text) => {
  const source = ts.createSourceFile('all.d.ts', text, ts.ScriptTarget.Latest, true);
  const written = source.statements.map((statement) =>
    printer
      .printNode(ts.EmitHint.Unspecified, statement, source)
      // Private members are there for the compiler alone.
      .replace(/^\s*(#private|private [^\n]*);\n/gm, ''),
  );
  const statements = renumbered(withoutBundleNames(written)).map(sortedLists);
  statements.sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
  const options = await prettier.resolveConfig(new URL('all.d.ts', root));
  return prettier.format(statements.join('\n\n'), { ...options, parser: 'typescript' });
};

/** By name, so that a function that becomes a constant stays in its place. */
const sortKey = (statement) => {
  const rank = statement.startsWith('import') ? 0 : 1;
  const name = DECLARED.exec(statement)?.[1] ?? '';
  return `${rank} ${name.toLowerCase()} ${statement}`;
};

const inMarkdown = (title, code) =>
  `# ${title}\n\nWritten by \`npm run api:update\`: the public types, sorted by name.\n\n\`\`\`ts\n${code.trim()}\n\`\`\`\n`;

/** The public API as it is now: file names in `test/api/` with their texts. */
export const publicApi = async () => {
  const typings = (await readdir(new URL('typings/', root))).filter((name) => name.endsWith('.d.ts')).sort();
  const texts = await Promise.all(
    typings.map(async (name) => [
      name.replace('.d.ts', ''),
      await readFile(new URL(`typings/${name}`, root), 'utf8'),
    ]),
  );
  const all = [['api-log-report', await bundled()], ...texts];
  return Object.fromEntries(
    await Promise.all(
      all.map(async ([name, text]) => [`${name}.api.md`, inMarkdown(name, await normalised(text))]),
    ),
  );
};

/** The public API as it was last accepted. */
export const keptApi = async () => {
  const names = (await readdir(KEPT).catch(() => [])).filter((name) => name.endsWith('.api.md'));
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, KEPT), 'utf8')])),
  );
};

/** A text in its declarations, by their first lines. */
const declarationsIn = (text = '') =>
  new Map(
    text
      .split('\n\n')
      .map((block) => block.split('\n').filter((line) => line && !line.startsWith('```')))
      .filter((lines) => lines.length > 0)
      .map((lines) => [lines[0], lines]),
  );

/** What changed between two texts of the API: the declarations, and in each the lines removed and added. */
export const apiDifference = (before, after) => {
  const [old, now] = [declarationsIn(before), declarationsIn(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name) ?? [], now.get(name) ?? []];
    const gone = was.filter((line) => !is.includes(line)).map((line) => `  - ${line}`);
    const come = is.filter((line) => !was.includes(line)).map((line) => `  + ${line}`);
    const isMoved = gone.length + come.length === 0 && was.join('\n') !== is.join('\n');
    if (isMoved) return [name, '  its lines are in another order, or in another number'];
    return gone.length + come.length > 0 ? [name, ...gone, ...come] : [];
  });
};

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const api = await publicApi();
  await rm(KEPT, { recursive: true, force: true });
  await mkdir(KEPT, { recursive: true });
  await Promise.all(Object.entries(api).map(([name, text]) => writeFile(new URL(name, KEPT), text)));
}
