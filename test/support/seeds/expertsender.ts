import { CONTAINS, same, said, type ReportFacts } from './facts.js';

const SOURCE = 'seeds/004, the lists under its headings';

const id = said('ID', 'Código', 'ID', 'ID');
const date = said('Date', 'Data', 'Fecha', 'Data');
const until = said('until', 'até', 'hasta', 'do');
const url = same('Url');
const method = said('Method', 'Método', 'Método', 'Metoda');
const status = said('Status', 'Status', 'Estado', 'Status');
const remoteIp = said('Remote IP', 'IP remoto', 'IP remota', 'Zdalny adres IP');
const email = said('E-mail', 'E-mail', 'Correo electrónico', 'E-mail');
const actions = said('Actions', 'Ações', 'Acciones', 'Działania');
const details = said('Details', 'Detalhes', 'Detalles', 'Szczegóły');
const error = said('Error', 'Erro', 'Error', 'Błąd');

const AT = '2026-11-21T02:04:05.678Z';
const shownAt = same('2026-11-21 02:04:05');

/** API logs: the list of the log's structure and the note under it. */
export const expertsenderApi: ReportFacts = {
  preset: 'expertsender-api',
  source: SOURCE,
  title: said('API logs', 'Registros de API', 'Registros de API', 'Dziennik API'),
  note: said(
    'The API logs do not contain the content of the API calls. The content of API calls is not stored anywhere and cannot be retrieved by simply viewing the log.',
    'Os registros de API não contêm o conteúdo das chamadas de API. O conteúdo das chamadas não é armazenado em lugar nenhum e não pode ser recuperado ao consultar o registro.',
    'Los registros de API no contienen el contenido de las llamadas a la API. Ese contenido no se almacena en ningún lugar y no se puede recuperar consultando el log.',
    'Dziennik API nie zawiera treści wywołań API. Treść wywołań nie jest nigdzie przechowywana i nie można jej odzyskać, przeglądając dziennik.',
  ),
  row: { id: 901, dateTime: AT, url: '/Api/Subscribers', method: 'PUT', status: 201, ip: '10.0.0.9' },
  columns: [
    { key: 'id', label: id, cell: same('901') },
    { key: 'dateTime', label: date, cell: shownAt },
    { key: 'url', label: url, cell: same('/Api/Subscribers') },
    { key: 'method', label: method, cell: same('PUT') },
    { key: 'status', label: status, cell: same('201') },
    { key: 'ip', label: remoteIp, cell: same('10.0.0.9') },
  ],
  search: [id, date, until, url, method, status, remoteIp],
  choices: new Map([[4, [...['GET', 'POST', 'PUT', 'DELETE'].map(same), CONTAINS]]]),
  csv: [
    { label: id, record: '901' },
    { label: date, record: AT },
    { label: url, record: '/Api/Subscribers' },
    { label: method, record: 'PUT' },
    { label: status, record: '201' },
    { label: remoteIp, record: '10.0.0.9' },
  ],
};

/** Panel logs: the list of the log's structure, and what it says of Actions. */
export const expertsenderPanel: ReportFacts = {
  preset: 'expertsender-panel',
  source: SOURCE,
  title: said('Panel logs', 'Registros do painel', 'Registros del panel', 'Dziennik panelu'),
  row: {
    id: 77,
    dateTime: AT,
    url: '/Messages/Newsletters',
    method: 'POST',
    email: 'ana@shop.example',
    ip: '10.0.0.9',
    status: 302,
    userAgent: 'Firefox 145',
  },
  columns: [
    { key: 'id', label: id, cell: same('77') },
    { key: 'dateTime', label: date, cell: shownAt },
    { key: 'url', label: url, cell: same('/Messages/Newsletters') },
    { key: 'method', label: method, cell: same('POST') },
    { key: 'email', label: email, cell: same('ana@shop.example') },
    { key: 'ip', label: remoteIp, cell: same('10.0.0.9') },
    { key: 'actions', label: actions, cell: details },
  ],
  search: [id, date, until, url, method, email, remoteIp],
  choices: new Map([[4, [same('GET'), same('POST'), CONTAINS]]]),
  csv: [
    { label: id, record: '77' },
    { label: date, record: AT },
    { label: url, record: '/Messages/Newsletters' },
    { label: method, record: 'POST' },
    { label: email, record: 'ana@shop.example' },
    { label: remoteIp, record: '10.0.0.9' },
    {
      label: said(
        'API method status',
        'Status do método da API',
        'Estado del método de API',
        'Status metody API',
      ),
      record: '302',
    },
    { label: said('Browser', 'Navegador', 'Navegador', 'Przeglądarka'), record: 'Firefox 145' },
  ],
};

const messageId = said('Message Id', 'Id da mensagem', 'Id del mensaje', 'Id wiadomości');
const campaign = said(
  'Campaign description',
  'Descrição da campanha',
  'Descripción de la campaña',
  'Opis kampanii',
);
const phone = said(
  'Subscriber phone',
  'Telefone do assinante',
  'Teléfono del suscriptor',
  'Telefon subskrybenta',
);
const gateway = said('Gateway name', 'Nome do gateway', 'Nombre de la pasarela', 'Nazwa bramki');

/** SMS logs: the list of the log's structure. */
export const expertsenderSms: ReportFacts = {
  preset: 'expertsender-sms',
  source: SOURCE,
  title: said('SMS Logs', 'Registros de SMS', 'Registros de SMS', 'Dziennik SMS'),
  row: {
    id: 5,
    dateTime: AT,
    messageId: 'm-17',
    campaignDescription: 'Autumn sale',
    subscriberPhone: '48600000001',
    gatewayName: 'Main gateway',
    errorDetails: 'Unknown subscriber',
  },
  columns: [
    { key: 'id', label: id, cell: same('5') },
    { key: 'dateTime', label: date, cell: shownAt },
    { key: 'messageId', label: messageId, cell: same('m-17') },
    { key: 'campaignDescription', label: campaign, cell: same('Autumn sale') },
    { key: 'subscriberPhone', label: phone, cell: same('48600000001') },
    { key: 'gatewayName', label: gateway, cell: same('Main gateway') },
    { key: 'errorDetails', label: error, cell: same('Unknown subscriber') },
  ],
  search: [id, date, until, messageId, campaign, phone, gateway, error],
  choices: new Map([[6, [same('Main gateway'), CONTAINS]]]),
  ofRow: new Map([[6, ['Main gateway']]]),
  csv: [
    { label: id, record: '5' },
    { label: date, record: AT },
    { label: messageId, record: 'm-17' },
    { label: campaign, record: 'Autumn sale' },
    { label: phone, record: '48600000001' },
    { label: gateway, record: 'Main gateway' },
    { label: error, record: 'Unknown subscriber' },
  ],
};

const name = said('Name', 'Nome', 'Nombre', 'Imię i nazwisko', 'user-name');
const login = said('Login', 'Login', 'Inicio de sesión', 'Logowanie');
const succeeded = said('Successful', 'Bem-sucedido', 'Correcto', 'Udane');
const failed = said('Failed', 'Com falha', 'Fallido', 'Nieudane');
const successfulDate = said(
  'Successful login date',
  'Data do login bem-sucedido',
  'Fecha de inicio de sesión correcto',
  'Data udanego logowania',
);
const failedDate = said(
  'Last failed login date',
  'Data do último login com falha',
  'Fecha del último inicio de sesión fallido',
  'Data ostatniego nieudanego logowania',
);
const country = said('Country', 'País', 'País', 'Kraj');
const state = said('State', 'Estado', 'Estado', 'Region');
const city = said('City', 'Cidade', 'Ciudad', 'Miasto');

/** User logins: the list of the log's structure, and what it says of Login and of Actions. */
export const expertsenderLogins: ReportFacts = {
  preset: 'expertsender-logins',
  source: SOURCE,
  title: said('User logins', 'Logins de usuários', 'Inicios de sesión de usuarios', 'Logowania użytkowników'),
  row: {
    name: 'Ana Nowak',
    email: 'ana@shop.example',
    login: 'successful',
    successfulLoginDate: AT,
    lastFailedLoginDate: '2026-11-20T23:00:00Z',
    country: 'Poland',
    state: 'Pomorskie',
    city: 'Gdańsk',
    ip: '10.0.0.9',
  },
  columns: [
    { key: 'name', label: name, cell: same('Ana Nowak') },
    { key: 'email', label: email, cell: same('ana@shop.example') },
    { key: 'login', label: login, cell: succeeded },
    { key: 'successfulLoginDate', label: successfulDate, cell: shownAt },
    { key: 'lastFailedLoginDate', label: failedDate, cell: same('2026-11-20 23:00:00') },
    { key: 'country', label: country, cell: same('Poland') },
    { key: 'state', label: state, cell: same('Pomorskie') },
    { key: 'city', label: city, cell: same('Gdańsk') },
    { key: 'actions', label: actions, cell: details },
  ],
  search: [
    name,
    email,
    login,
    successfulDate,
    said(
      'Successful login until',
      'Login bem-sucedido até',
      'Inicio de sesión correcto hasta',
      'Udane logowanie do',
    ),
    failedDate,
    said(
      'Last failed login until',
      'Último login com falha até',
      'Último inicio de sesión fallido hasta',
      'Ostatnie nieudane logowanie do',
    ),
    country,
    state,
    city,
  ],
  choices: new Map([[2, [succeeded, failed]]]),
  csv: [
    { label: name, record: 'Ana Nowak' },
    { label: email, record: 'ana@shop.example' },
    { label: login, record: 'successful' },
    { label: successfulDate, record: AT },
    { label: failedDate, record: '2026-11-20T23:00:00Z' },
    { label: country, record: 'Poland' },
    { label: state, record: 'Pomorskie' },
    { label: city, record: 'Gdańsk' },
    { label: same('IP'), record: '10.0.0.9' },
  ],
};
