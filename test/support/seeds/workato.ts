import { CONTAINS, OTHER_CODES, number, same, said, type ReportFacts } from './facts.js';

const date = said('Date', 'Data', 'Fecha', 'Data');
const status = said('Status', 'Status', 'Estado', 'Status');
const collection = said('API collection', 'Coleção de API', 'Colección de API', 'Kolekcja API');
const endpoint = same('Endpoint');
const client = said('Client', 'Cliente', 'Cliente', 'Klient');

/** The sentence that lists the table's columns, the table of filters and the table of the exported fields. */
export const workato: ReportFacts = {
  preset: 'workato',
  source: 'seeds/003',
  title: said('API logs', 'Registros de API', 'Registros de API', 'Dziennik API'),
  exportLabel: said('Download results', 'Baixar resultados', 'Descargar resultados', 'Pobierz wyniki'),
  row: {
    dateTime: '2026-11-21T02:04:05.678Z',
    outcome: 'Error',
    status: 404,
    statusText: 'Not Found',
    gatewayCode: 4041,
    statusDetails: 'Recipe is inactive',
    ip: '10.0.0.9',
    time: 1234.5,
    delay: 12,
    collection: 'Orders',
    collectionType: 'recipe',
    resource: '/orders-v1/orders',
    client: 'Customer Success Team',
    jobUrl: 'https://app.example/recipes/7/job/j-1',
  },
  columns: [
    { key: 'dateTime', label: date, cell: same('2026-11-21 02:04:05') },
    { key: 'status', label: status, cell: same('404 Not Found') },
    { key: 'collection', label: collection, cell: same('Orders') },
    { key: 'resource', label: endpoint, cell: same('/orders-v1/orders') },
    { key: 'client', label: client, cell: same('Customer Success Team') },
    {
      key: 'ip',
      label: said('IP address', 'Endereço IP', 'Dirección IP', 'Adres IP'),
      cell: same('10.0.0.9'),
    },
    {
      key: 'time',
      label: said('Response time', 'Tempo de resposta', 'Tiempo de respuesta', 'Czas odpowiedzi'),
      cell: number('1.23 s', '1,23 s', '1,23 s', '1,23 s'),
    },
  ],
  search: [
    said('Period', 'Período', 'Período', 'Okres'),
    status,
    client,
    said('Collection type', 'Tipo de coleção', 'Tipo de colección', 'Typ kolekcji'),
    said('Collection', 'Coleção', 'Colección', 'Kolekcja'),
  ],
  choices: new Map([
    [
      0,
      [
        said('Last 15 minutes', 'Últimos 15 minutos', 'Últimos 15 minutos', 'Ostatnie 15 minut'),
        said('Last hour', 'Última hora', 'Última hora', 'Ostatnia godzina'),
        said('Last 24 hours', 'Últimas 24 horas', 'Últimas 24 horas', 'Ostatnie 24 godziny'),
        said('Last 7 days', 'Últimos 7 dias', 'Últimos 7 días', 'Ostatnie 7 dni'),
        said('Last 30 days', 'Últimos 30 dias', 'Últimos 30 días', 'Ostatnie 30 dni'),
        said('Last 90 days', 'Últimos 90 dias', 'Últimos 90 días', 'Ostatnie 90 dni'),
        said('Today', 'Hoje', 'Hoy', 'Dzisiaj'),
        said('Yesterday', 'Ontem', 'Ayer', 'Wczoraj'),
        said('This month', 'Este mês', 'Este mes', 'Ten miesiąc'),
      ],
    ],
    [1, [...['200 OK', '401 Unauthorized', '404 Not Found'].map(same), OTHER_CODES]],
    [
      3,
      [
        said('Recipe collections', 'Coleções de receitas', 'Colecciones de recetas', 'Kolekcje receptur'),
        said('Proxy collections', 'Coleções de proxy', 'Colecciones de proxy', 'Kolekcje proxy'),
        CONTAINS,
      ],
    ],
  ]),
  csv: [
    { label: date, record: '2026-11-21T02:04:05.678Z' },
    { label: said('Type', 'Tipo', 'Tipo', 'Typ'), record: 'Error' },
    { label: said('Code', 'Código', 'Código', 'Kod'), record: '404' },
    { label: status, record: 'Not Found' },
    {
      label: said('Gateway code', 'Código do gateway', 'Código de la pasarela', 'Kod bramy'),
      record: '4041',
    },
    {
      label: said('Status details', 'Detalhes do status', 'Detalles del estado', 'Szczegóły statusu'),
      record: 'Recipe is inactive',
    },
    { label: same('IP'), record: '10.0.0.9' },
    { label: said('Timing', 'Duração', 'Duración', 'Czas trwania'), record: '1234.5', unit: 'ms' },
    { label: said('Delay', 'Atraso', 'Retraso', 'Opóźnienie'), record: '12', unit: 'ms' },
    { label: collection, record: 'Orders' },
    { label: endpoint, record: '/orders-v1/orders' },
    { label: client, record: 'Customer Success Team' },
    {
      label: said('Job details', 'Detalhes do job', 'Detalles del trabajo', 'Szczegóły zadania'),
      record: 'https://app.example/recipes/7/job/j-1',
    },
  ],
};
