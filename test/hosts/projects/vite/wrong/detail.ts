import 'api-log-report';

document.createElement('api-log-report').addEventListener('api-log-load', ({ detail }) => detail.entry);
