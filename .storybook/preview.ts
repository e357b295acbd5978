import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';

setCustomElementsManifest(manifest);

const preview: Preview = {
  parameters: {
    // A story that breaks a rule of accessibility is a failed story.
    a11y: { test: 'error' },
    docs: { codePanel: true },
  },
  globalTypes: {
    locale: {
      description: 'Language of the page around the report',
      toolbar: {
        icon: 'globe',
        title: 'Language',
        items: [
          { value: 'en', title: 'English' },
          { value: 'es', title: 'Español' },
          { value: 'pl', title: 'Polski' },
          { value: 'pt-BR', title: 'Português (Brasil)' },
        ],
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
