import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const INCLUDE = /<!-- include ([a-z-]+) -->/g;

/** Puts `side-menu.html` of the folder where a page says `<!-- include side-menu -->`. */
export const htmlPartialsPlugin = (folder: string): Plugin => ({
  name: 'html-partials',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      html.replaceAll(INCLUDE, (_, name: string) => readFileSync(join(folder, `${name}.html`), 'utf8')),
  },
});
