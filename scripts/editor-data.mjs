/** Writes what editors know the element by, from its manifest: VS Code's custom data, for markup and for styles, and JetBrains' web-types. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { attributeValues } from './attribute-values.mjs';

const root = new URL('../', import.meta.url);
const readJson = async (name) => JSON.parse(await readFile(new URL(name, root), 'utf8'));
const writeJson = (name, value) => writeFile(new URL(name, root), `${JSON.stringify(value, null, 2)}\n`);

const [manifest, { name, version }] = await Promise.all([
  readJson('custom-elements.json'),
  readJson('package.json'),
]);

const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ customElement }) => customElement);

const values = attributeValues();

/** The words that an attribute takes; none for those that take any text. */
const choicesOf = (name) => values.get(name) ?? [];

const editorTag = ({ tagName, description, attributes = [] }) => ({
  name: tagName,
  description,
  attributes: attributes.map(({ name: attribute, description: meaning, type }) => ({
    name: attribute,
    description: meaning,
    ...(type?.text === 'boolean' && { valueSet: 'v' }),
    ...(choicesOf(attribute).length > 0 && {
      values: choicesOf(attribute).map((choice) => ({ name: choice })),
    }),
  })),
});

const named = (items = []) =>
  items.map(({ name: item, description }) => ({ name: item || 'default', description }));

const webTypesElement = ({
  tagName,
  description,
  attributes = [],
  members = [],
  events,
  slots,
  ...rest
}) => ({
  name: tagName,
  description,
  attributes: attributes.map(({ name: attribute, description: meaning, type, default: standard }) => ({
    name: attribute,
    description: meaning,
    default: standard,
    value: {
      type:
        choicesOf(attribute).length > 0 ? choicesOf(attribute).map((choice) => `"${choice}"`) : type?.text,
    },
  })),
  slots: named(slots),
  js: {
    properties: members
      .filter(({ kind }) => kind === 'field')
      .map(({ name: property, description: meaning, type }) => ({
        name: property,
        description: meaning,
        type: type?.text,
      })),
    events: named(events),
  },
  css: { parts: named(rest.cssParts), properties: named(rest.cssProperties) },
});

await mkdir(new URL('dist/', root), { recursive: true });
await writeJson('dist/vscode.html-custom-data.json', { version: 1.1, tags: elements.map(editorTag) });
await writeJson('dist/vscode.css-custom-data.json', {
  version: 1.1,
  properties: elements.flatMap(({ cssProperties = [] }) =>
    cssProperties.map(({ name: property, description, default: standard }) => ({
      name: property,
      description: `${description} Default: ${standard}`,
    })),
  ),
});
await writeJson('dist/web-types.json', {
  $schema: 'https://json.schemastore.org/web-types',
  name,
  version,
  'description-markup': 'markdown',
  contributions: { html: { elements: elements.map(webTypesElement) } },
});
