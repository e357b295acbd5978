// Registers the tag in the browser, before the first page is shown there.
import 'api-log-report';

export default defineNuxtPlugin(() => {});
