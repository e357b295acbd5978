/** `<api-log-report>` in the markup of Svelte 5: `import 'api-log-report/svelte'`, once. */
import type { HTMLAttributes } from 'svelte/elements';
import type {
  ApiLogReport,
  ReportAttributes,
  ReportListeners,
  ReportProperties,
} from '../dist/framework-types.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'api-log-report': HTMLAttributes<ApiLogReport> &
      ReportProperties &
      ReportAttributes &
      ReportListeners<'on'>;
  }
}
