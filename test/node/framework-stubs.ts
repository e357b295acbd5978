/** As little of each framework's types as its typing of the tag leans on; the frameworks are not dependencies. */
const jsx = (attributes: string, ref: string) => `
  export namespace JSX {
    interface Element {}
    interface ElementChildrenAttribute { children: {} }
    interface SectionAttributes { ${attributes}; children?: unknown; ref?: ${ref} }
    interface IntrinsicElements { section: SectionAttributes }
  }`;

const packageOf = (
  name: string,
  exports: Readonly<Record<string, string>>,
  files: Record<string, string>,
) => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', exports }),
  ...Object.fromEntries(Object.entries(files).map(([file, text]) => [`node_modules/${name}/${file}`, text])),
});

const TYPES = { types: './index.d.ts' } as never;

/** JSX of a framework, with the entry that `jsx: react-jsx` asks for. */
const jsxPackage = (name: string, text: string) =>
  packageOf(
    name,
    { '.': TYPES, './jsx-runtime': { types: './jsx-runtime.d.ts' } as never },
    {
      'index.d.ts': text,
      'jsx-runtime.d.ts': `export { JSX } from '${name}'; export declare const jsx: unknown, jsxs: unknown, Fragment: unknown;`,
    },
  );

const refs = 'export type Ref<T> = ((element: T | null) => void) | { current: T | null } | null;';

export const FRAMEWORKS = {
  preact: jsxPackage('preact', `${refs} ${jsx('class?: string', 'Ref<HTMLElement>')}`),
  'solid-js': jsxPackage('solid-js', jsx('class?: string', '(element: HTMLElement) => void')),
  vue: packageOf('vue', { '.': TYPES }, { 'index.d.ts': 'export interface GlobalComponents {}' }),
  svelte: packageOf(
    'svelte',
    { './elements': { types: './elements.d.ts' } as never },
    {
      'elements.d.ts': `
        export interface HTMLAttributes<T extends EventTarget> { class?: string; onclick?: (event: MouseEvent & { currentTarget: T }) => void }
        export interface SvelteHTMLElements { section: HTMLAttributes<HTMLElement> }`,
    },
  ),
} as const;
