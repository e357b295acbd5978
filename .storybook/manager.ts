import { addons } from 'storybook/manager-api';
import { theme } from './colour-scheme.js';

addons.setConfig({
  theme: { ...theme, brandTitle: 'api-log-report' },
  // Folders in the order that the preview gives; as roots they would follow all single pages.
  sidebar: { showRoots: false },
});
