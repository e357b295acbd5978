/** `<api-log-report>` in the JSX of React 19: `import 'api-log-report/react'`, once. */
import type { JSX, Ref } from 'react';
import type { ApiLogReport, ReportAttributes, ReportListeners, ReportProperties } from './attributes.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'api-log-report': Omit<JSX.IntrinsicElements['section'], 'ref'> &
        ReportProperties &
        ReportAttributes &
        ReportListeners<'on'> & { ref?: Ref<ApiLogReport> | undefined };
    }
  }
}
