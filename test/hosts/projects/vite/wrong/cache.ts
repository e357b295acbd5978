import 'api-log-report';

document.createElement('api-log-report').cache = 'disk';
