import 'api-log-report/solid';

export const wrong = <api-log-report on:api-log-load={({ detail }) => detail.entry} />;
