import { Source } from '@storybook/addon-docs/blocks';
import type { ComponentProps, ReactNode } from 'react';

interface FileProps {
  readonly name: string;
  /** The file's own text (`import text from './file?raw'`), so that the page shows what the tests ran. */
  readonly text: string;
  readonly language?: ComponentProps<typeof Source>['language'];
}

const isDark = matchMedia('(prefers-color-scheme: dark)').matches;

/** A file of a project, with its name. */
export const File = ({ name, text, language = 'tsx' }: FileProps): ReactNode => (
  <figure className="docs-file">
    <figcaption>
      <code>{name}</code>
    </figcaption>
    <Source code={text.trim()} language={language} dark={isDark} />
  </figure>
);
