import { ENGLISH, PORTUGUESE } from '../../element/seed-tables.js';
import { number, same, said, type ReportFacts, type Said } from './facts.js';

const SPANISH_COLUMNS = [
  'ID',
  'ID de cliente',
  'Cliente',
  'ID de autorización',
  'Autorización',
  'IP',
  'Recurso',
  'Evento',
  'Método',
  'Estado',
  'URL',
  'Servidor',
  'Error',
  'Tiempo',
  'Fecha/Hora',
];
const POLISH_COLUMNS = [
  'ID',
  'Client ID',
  'Klient',
  'ID autoryzacji',
  'Autoryzacja',
  'IP',
  'Zasób',
  'Zdarzenie',
  'Metoda',
  'Status',
  'URL',
  'Serwer',
  'Błąd',
  'Czas',
  'Data/Godzina',
];

const label = (place: number): Said =>
  said(ENGLISH.columns[place]!, PORTUGUESE.columns[place]!, SPANISH_COLUMNS[place]!, POLISH_COLUMNS[place]!);

const until = said(ENGLISH.searchFields[9]!, PORTUGUESE.searchFields[9]!, 'hasta', 'do');
const yes = said(ENGLISH.yesNo[0], PORTUGUESE.yesNo[0], 'Sí', 'Tak');
const no = said(ENGLISH.yesNo[1], PORTUGUESE.yesNo[1], 'No', 'Nie');

/** Keys, what a cell shows and what the file has, in the order of the manual's report fields. */
const VALUES: readonly (readonly [key: string, cell: Said, record?: string])[] = [
  ['id', same('4711')],
  ['clientId', same('c-7')],
  ['client', same('Ana Souza (ana.souza)')],
  ['authorizationId', same('a-3')],
  ['authorization', same('Credentials read')],
  ['ip', same('10.0.0.9')],
  ['resource', same('/api/pam/credential')],
  ['event', same('Credential viewed')],
  ['method', same('GET')],
  ['status', same('404')],
  ['url', same('https://vault.example/api/pam/credential/1')],
  ['server', same('app-01')],
  ['error', yes, 'true'],
  ['time', number('1.23 s', '1,23 s', '1,23 s', '1,23 s'), '1234.5'],
  ['dateTime', same('21/11/2026 02:04'), '2026-11-21T02:04:05.678Z'],
];

/** The manual in English and in Portuguese: its tables of search fields and report fields. */
export const senhasegura: ReportFacts = {
  preset: 'senhasegura',
  source: 'seeds/000 (English), seeds/001 (Portuguese)',
  title: said(ENGLISH.title, PORTUGUESE.title, 'Registros de API', 'Dziennik API'),
  row: {
    id: 4711,
    clientId: 'c-7',
    client: 'Ana Souza (ana.souza)',
    authorizationId: 'a-3',
    authorization: 'Credentials read',
    ip: '10.0.0.9',
    resource: '/api/pam/credential',
    event: 'Credential viewed',
    method: 'GET',
    status: 404,
    url: 'https://vault.example/api/pam/credential/1',
    server: 'app-01',
    error: true,
    time: 1234.5,
    dateTime: '2026-11-21T02:04:05.678Z',
  },
  columns: VALUES.map(([key, cell], place) => ({ key, cell, label: label(place) })),
  search: [1, 2, 3, 4, 5, 6, 9, 12, 14].map(label).concat(until),
  choices: new Map([[7, [yes, no]]]),
  csv: VALUES.map(([key, cell, record = cell.en], place) => ({
    label: label(place),
    record,
    ...(key === 'time' && { unit: 'ms' }),
  })),
};
