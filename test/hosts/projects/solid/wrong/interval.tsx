import 'api-log-report/solid';

export const wrong = <api-log-report refresh-interval="ten" />;
