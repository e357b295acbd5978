/**
 * The component: `import { ApiLogReport } from 'api-log-report/react'`. Who writes the tag itself in the JSX of React 19 has its
 * types by the same import; see the page on React for what a server-rendered page loses with it.
 */
import type { ClassAttributes, HTMLAttributes } from 'react';
import type {
  ApiLogReport as ReportElement,
  ReportAttributes,
  ReportListeners,
  ReportProperties,
} from '../dist/framework-types.js';

export { ApiLogReport, type ApiLogReportProps } from '../dist/react.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'api-log-report': Omit<HTMLAttributes<ReportElement>, keyof ReportProperties> &
        ClassAttributes<ReportElement> &
        ReportProperties &
        ReportAttributes &
        ReportListeners<'on'>;
    }
  }
}
