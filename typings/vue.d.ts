/**
 * `<api-log-report>` in the templates of Vue 3: `import 'api-log-report/vue'`, once. Vue has to be told, too, that the
 * tag is not a component of its own: `compilerOptions.isCustomElement`.
 */
import type {} from 'vue';
import type {
  ApiLogReport,
  JoinedListeners,
  ReportAttributes,
  ReportProperties,
} from '../dist/framework-types.js';

/** Vue takes `page-size` for `pageSize`, so each has to take the text of the attribute, too. */
type Texts = {
  acceptFiles?: boolean | '' | undefined;
  filtersOpen?: boolean | '' | undefined;
  lockedFilters?: ReportProperties['lockedFilters'] | `{${string}` | undefined;
  mapping?: ReportProperties['mapping'] | `{${string}` | undefined;
  pageSize?: number | `${number}` | undefined;
  refreshInterval?: number | `${number}` | undefined;
};

declare module 'vue' {
  interface GlobalComponents {
    'api-log-report': new () => ApiLogReport & {
      $props: Omit<ReportProperties, keyof Texts> & Texts & ReportAttributes & JoinedListeners;
    };
  }
}
