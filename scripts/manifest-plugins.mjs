import { readFileSync } from 'node:fs';

/** What the manifest analyser does not do by itself: leave out what is nobody's business, and name files that ship. */

const TAG = 'api-log-report';
const CLASS = 'ApiLogReport';

/** Lit's own, and called by browsers, not by embedders. */
const LIFECYCLE = new Set([
  'styles',
  'shadowRootOptions',
  'createRenderRoot',
  'connectedCallback',
  'disconnectedCallback',
  'adoptedCallback',
  'attributeChangedCallback',
  'shouldUpdate',
  'willUpdate',
  'update',
  'updated',
  'firstUpdated',
  'render',
]);

const isPublic = ({ name, privacy, static: isStatic }) =>
  (privacy ?? 'public') === 'public' && !isStatic && !/^[#_]/.test(name) && !LIFECYCLE.has(name);

export const hideInternals = {
  name: 'hide-internals',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        const members = declaration.members?.filter(isPublic);
        if (members) declaration.members = members;
        const shown = new Set(members?.map(({ name }) => name));
        declaration.attributes = declaration.attributes?.filter(
          ({ fieldName }) => !fieldName || shown.has(fieldName),
        );
      }
    }
  },
};

/** The value behind `var(--name,` up to its closing bracket. */
const standardOf = (css, name) => {
  const start = css.indexOf(`var(${name},`);
  if (start < 0) throw new Error(`${name} is described, and no style uses it.`);
  let depth = 1;
  let end = start + name.length + 5;
  for (; depth > 0; end += 1) depth += css[end] === '(' ? 1 : css[end] === ')' ? -1 : 0;
  return css.slice(start + name.length + 5, end - 1).trim();
};

/** Custom properties with their defaults, from the file that declares them. */
const customPropertiesOf = (name) => {
  const text = readFileSync(new URL(`../src/shell/styles/${name}.ts`, import.meta.url), 'utf8');
  const css = text.slice(text.indexOf('css`'));
  return [...text.matchAll(/@cssproperty (--[\w-]+) - (.+)/g)].map(([, name, description]) => ({
    name,
    description,
    default: standardOf(css, name),
  }));
};

const registeringModule = {
  kind: 'javascript-module',
  path: 'dist/index.js',
  declarations: [],
  exports: [
    { kind: 'custom-element-definition', name: TAG, declaration: { name: CLASS, module: 'dist/element.js' } },
  ],
};

/** The source files become two files of the package: one that gives the class, one that registers it. */
export const describePackage = {
  name: 'describe-package',
  packageLinkPhase({ customElementsManifest }) {
    const declarations = customElementsManifest.modules.flatMap((module) => module.declarations ?? []);
    const element = declarations.find(({ kind, name }) => kind === 'class' && name === CLASS);
    if (!element) throw new Error(`The manifest analyser found no class ${CLASS}.`);
    const classModule = {
      kind: 'javascript-module',
      path: 'dist/element.js',
      declarations: [
        {
          ...element,
          cssProperties: ['tokens', 'late-tokens'].flatMap(customPropertiesOf),
          tagName: TAG,
          customElement: true,
        },
      ],
      exports: [{ kind: 'js', name: CLASS, declaration: { name: CLASS, module: 'dist/element.js' } }],
    };
    customElementsManifest.modules = [classModule, registeringModule];
  },
};
