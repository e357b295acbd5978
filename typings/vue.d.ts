/**
 * `<api-log-report>` in the templates of Vue 3: `import 'api-log-report/vue'`, once. Vue has to be told, too, that the
 * tag is no component of its own: `compilerOptions.isCustomElement`.
 */
import type {} from 'vue';
import type { ApiLogEvent, ApiLogEventName } from '../dist/element.js';
import type { ReportAttributes, ReportProperties } from './attributes.js';

/** `api-log-load` as `ApiLogLoad`, which is how Vue names the listener of `@api-log-load`. */
type Joined<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Joined<Rest>}`
  : Capitalize<Name>;

type Listeners = {
  [Name in ApiLogEventName as `on${Joined<Name>}`]?: (event: ApiLogEvent<Name>) => unknown;
};

declare module 'vue' {
  interface GlobalComponents {
    'api-log-report': new () => { $props: ReportProperties & ReportAttributes & Listeners };
  }
}
