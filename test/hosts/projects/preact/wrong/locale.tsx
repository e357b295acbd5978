import 'api-log-report/preact';

export const wrong = <api-log-report locale="xx" />;
