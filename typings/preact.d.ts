/** `<api-log-report>` in the JSX of Preact: `import 'api-log-report/preact'`, once. */
import type { JSX, Ref } from 'preact';
import type {
  ApiLogReport,
  ReportAttributes,
  ReportListeners,
  ReportProperties,
} from '../dist/framework-types.js';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'api-log-report': Omit<JSX.IntrinsicElements['section'], 'ref'> &
        ReportProperties &
        ReportAttributes &
        ReportListeners<'on'> & { ref?: Ref<ApiLogReport> | undefined };
    }
  }
}
