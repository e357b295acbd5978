/** `<api-log-report>` in the JSX of Solid: `import 'api-log-report/solid'`, once. */
import type { JSX } from 'solid-js';
import type {
  ApiLogReport,
  ReportAttributes,
  ReportListeners,
  ReportProperties,
  TextAttributes,
} from '../dist/framework-types.js';

/** Solid sets a property where it is told to: `prop:headers={…}`. */
type Properties = { [Name in keyof ReportProperties as `prop:${Name}`]: ReportProperties[Name] };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'api-log-report': Omit<JSX.IntrinsicElements['section'], 'ref'> &
        Properties &
        TextAttributes &
        ReportAttributes &
        ReportListeners<'on:'> & { ref?: ApiLogReport | ((element: ApiLogReport) => void) | undefined };
    }
  }
}
