import type { Preview } from '@storybook/web-components-vite';
import { allLocales } from '../src/i18n/locale-codes.js';
import { languageName } from '../stories/support/language-name.js';
import { theme } from './colour-scheme.js';
import { controls } from './controls.js';
import { storyMarkup } from './story-markup.js';

const preview: Preview = {
  parameters: {
    // A story that breaks a rule of accessibility is a failed story.
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'none' },
    docs: {
      theme,
      codePanel: true,
      source: {
        language: 'html',
        transform: (_code: string, { args }: { args: Record<string, unknown> }) => storyMarkup(args),
      },
    },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Get started',
          [
            'Plain page',
            'Vite',
            'React',
            'Next.js',
            'Vue',
            'Nuxt',
            'Svelte',
            'SvelteKit',
            'Angular',
            'Preact',
            'Solid',
            'Astro',
            'Rails, Django, PHP',
          ],
          'Guides',
          [
            'The endpoint',
            'Sample servers',
            'Auth and CORS',
            'Filters and sorts',
            'Reports of your own',
            'Any endpoint',
            'Doctor',
            'Files',
            'Theming',
            'Languages',
            'Accessibility',
            'Security and cache',
          ],
          'Reference',
          ['API', 'Troubleshooting', 'Versions'],
          'Report',
        ],
      },
    },
  },
  argTypes: controls,
  globalTypes: {
    locale: {
      description: 'Language of the page around the report',
      toolbar: {
        icon: 'globe',
        title: 'Language',
        items: allLocales.map((value) => ({ value, title: languageName(value) })),
        dynamicTitle: true,
      },
    },
    colourScheme: {
      description: 'Colour scheme of the page around the report',
      toolbar: {
        icon: 'contrast',
        title: 'Colour scheme',
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { locale: 'en', colourScheme: 'light' },
  decorators: [
    (story, { globals, canvasElement }) => {
      // By DOM calls, as a host would: the report finds both in the page around it.
      canvasElement.lang = String(globals['locale']);
      canvasElement.style.colorScheme = String(globals['colourScheme']);
      canvasElement.style.background = 'Canvas';
      canvasElement.style.color = 'CanvasText';
      return story();
    },
  ],
};

export default preview;
