import { CONTAINS, OTHER_CODES, number, same, said, type ReportFacts } from './facts.js';

const resource = said('Resource', 'Recurso', 'Recurso', 'Zasób');
const status = said('Status', 'Status', 'Estado', 'Status');
const date = said('Date of Request', 'Data da requisição', 'Fecha de la solicitud', 'Data żądania');
const duration = said(
  'Request Duration',
  'Duração da requisição',
  'Duración de la solicitud',
  'Czas trwania żądania',
);
const token = said('Token Name', 'Nome do token', 'Nombre del token', 'Nazwa tokenu');
const error = said('Error', 'Erro', 'Error', 'Błąd');

/** The list of what a log entry includes, the error at the right of the table, and the lists of filters. */
export const sesameData: ReportFacts = {
  preset: 'sesame-data',
  source: 'seeds/002',
  title: said('API Logs', 'Registros de API', 'Registros de API', 'Dziennik API'),
  note: said(
    'The Sesame Data logs do not store any personal or financial information - they only retain technical errors and details about the requests made.',
    'Os registros do Sesame Data não armazenam informações pessoais nem financeiras: guardam somente erros técnicos e detalhes das requisições feitas.',
    'Los registros de Sesame Data no guardan información personal ni financiera: solo conservan errores técnicos y detalles de las solicitudes realizadas.',
    'Dzienniki Sesame Data nie przechowują żadnych danych osobowych ani finansowych – zawierają tylko błędy techniczne i szczegóły wykonanych żądań.',
  ),
  row: {
    dateTime: '2026-11-21T02:04:05.678Z',
    resource: '/api/v2/entities',
    status: 401,
    statusText: 'Unauthorized',
    time: 1234.5,
    tokenName: 'Nightly sync',
    errorDetails: 'The token has expired',
  },
  columns: [
    { key: 'dateTime', label: date, cell: same('2026-11-21 02:04:05') },
    { key: 'resource', label: resource, cell: same('/api/v2/entities') },
    { key: 'status', label: status, cell: same('401 Unauthorized') },
    { key: 'time', label: duration, cell: number('1.235 s', '1,235 s', '1,235 s', '1,235 s') },
    { key: 'tokenName', label: token, cell: same('Nightly sync') },
    { key: 'errorDetails', label: error, cell: same('The token has expired') },
  ],
  search: [
    said('Request Start Time', 'Início da requisição', 'Inicio de las solicitudes', 'Początek okresu żądań'),
    said('Request End Time', 'Fim da requisição', 'Fin de las solicitudes', 'Koniec okresu żądań'),
    same('Endpoint'),
    status,
    token,
  ],
  choices: new Map([
    [
      2,
      ['/api/v2/entities', '/api/v2/transactions', '/api/v2/positions', '/api/v2/analytics']
        .map(same)
        .concat(CONTAINS),
    ],
    [
      3,
      [
        said('Successful (2xx)', 'Bem-sucedidos (2xx)', 'Correctos (2xx)', 'Udane (2xx)'),
        said(
          'Client Errors (4xx)',
          'Erros do cliente (4xx)',
          'Errores del cliente (4xx)',
          'Błędy klienta (4xx)',
        ),
        said(
          'Server Errors (5xx)',
          'Erros do servidor (5xx)',
          'Errores del servidor (5xx)',
          'Błędy serwera (5xx)',
        ),
        ...['200 Success', '401 Unauthorized', '403 Forbidden'].map(same),
        OTHER_CODES,
      ],
    ],
  ]),
  csv: [
    { label: date, record: '2026-11-21T02:04:05.678Z' },
    { label: resource, record: '/api/v2/entities' },
    { label: status, record: '401 Unauthorized' },
    { label: duration, record: '1.2345', unit: 's' },
    { label: token, record: 'Nightly sync' },
    { label: error, record: 'The token has expired' },
  ],
};
