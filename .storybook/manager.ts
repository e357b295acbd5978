import { addons } from 'storybook/manager-api';
import { theme } from './colour-scheme.js';

addons.setConfig({ theme: { ...theme, brandTitle: 'api-log-report' } });
