import 'api-log-report/preact';

export const wrong = <api-log-report viewsStore={{ load: 1 }} />;
