import 'api-log-report/preact';

export const wrong = <api-log-report onapi-log-load={({ detail }) => detail.entry} />;
