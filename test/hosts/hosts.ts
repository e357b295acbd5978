/** A host to try: its folder here has the page, as its page of the docs says to write it. */
export interface Host {
  readonly name: string;
  /** Files and folders of other projects that it has, too; its own come over them. */
  readonly shared?: readonly string[];
  /** Its folder, where that is not called as it is. */
  readonly folder?: string;
  /** Packages of other versions than its description names. */
  readonly install?: readonly string[];
  /** Whether `npm run build` makes the page. */
  readonly hasBuild: boolean;
  /** Folder with the built page; where a server of the host's own answers, `serve` starts it instead. */
  readonly pages?: string;
  /** Arguments of `node`, or a script of npm, which listens on the port in `PORT`. */
  readonly serve?: readonly string[];
  /** Policy under which the page is served; hosts that write scripts into their pages cannot have the strict one. */
  readonly policy?: 'strict';
  /** Checks types; each file of `wrong/` must have a mistake, all others none. */
  readonly types?: readonly string[];
  /** Whether it belongs to the short form, which continuous integration runs. */
  readonly isShort?: boolean;
}

const TSC = ['npx', 'tsc', '--noEmit', '--pretty', 'false'];

export const HOSTS: readonly Host[] = [
  { name: 'plain', hasBuild: false, pages: '.', policy: 'strict', isShort: true },
  { name: 'vite', hasBuild: true, pages: 'dist', policy: 'strict', types: TSC },
  {
    name: 'react-19',
    folder: 'react',
    hasBuild: true,
    pages: 'dist',
    policy: 'strict',
    types: TSC,
    isShort: true,
  },
  {
    name: 'react-18',
    folder: 'react',
    install: ['react@18.3.1', 'react-dom@18.3.1', '@types/react@18.3.32', '@types/react-dom@18.3.7'],
    hasBuild: true,
    pages: 'dist',
    policy: 'strict',
    types: TSC,
  },
  {
    name: 'react-17',
    shared: ['react/index.html', 'react/tsconfig.json', 'react/src/logs.tsx', 'react/wrong'],
    hasBuild: true,
    pages: 'dist',
    policy: 'strict',
    types: TSC,
  },
  {
    name: 'next',
    shared: ['react/wrong'],
    hasBuild: true,
    serve: ['node_modules/next/dist/bin/next', 'start'],
    types: TSC,
  },
  {
    name: 'preact',
    shared: ['react/index.html'],
    hasBuild: true,
    pages: 'dist',
    policy: 'strict',
    types: TSC,
  },
  // Its templates are made of markup, which a policy of trusted types refuses.
  { name: 'solid', shared: ['react/index.html'], hasBuild: true, pages: 'dist', types: TSC },
  {
    name: 'vue',
    hasBuild: true,
    pages: 'dist',
    policy: 'strict',
    types: ['npx', 'vue-tsc', '--noEmit', '--pretty', 'false'],
    isShort: true,
  },
  {
    name: 'svelte',
    shared: ['vue/index.html'],
    hasBuild: true,
    pages: 'dist',
    policy: 'strict',
    types: ['npx', 'svelte-check', '--output', 'machine', '--fail-on-warnings'],
  },
  {
    name: 'angular',
    hasBuild: true,
    pages: 'dist/browser',
    types: ['npx', 'ngc', '--noEmit', '-p', 'tsconfig.check.json'],
  },
  { name: 'nuxt', hasBuild: true, serve: ['.output/server/index.mjs'] },
  { name: 'sveltekit', hasBuild: true, serve: ['build/index.js'] },
  { name: 'astro', hasBuild: true, serve: ['dist/server/entry.mjs'] },
];
