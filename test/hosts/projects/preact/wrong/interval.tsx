import 'api-log-report/preact';

export const wrong = <api-log-report refresh-interval="ten" />;
