/**
 * `<api-log-report>` in the templates of Vue 3: `import 'api-log-report/vue'`, once. Vue has to be told, too, that the
 * tag is no component of its own: `compilerOptions.isCustomElement`.
 */
import type {} from 'vue';
import type { JoinedListeners, ReportAttributes, ReportProperties } from '../dist/framework-types.js';

declare module 'vue' {
  interface GlobalComponents {
    'api-log-report': new () => { $props: ReportProperties & ReportAttributes & JoinedListeners };
  }
}
