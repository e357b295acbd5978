import 'api-log-report/preact';

export const wrong = <api-log-report endpiont="/api/logs" />;
