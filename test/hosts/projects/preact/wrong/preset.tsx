import 'api-log-report/preact';

export const wrong = <api-log-report preset="workatoo" />;
