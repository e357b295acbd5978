/** The host page's own words; the report brings its own. */
const english = {
  gridMenu: 'Grid Menu',
  settings: 'Settings',
  services: 'Services',
  general: 'General',
  users: 'Users',
  applications: 'Applications',
  authorizations: 'Authorizations',
  credentials: 'Credentials',
  sessions: 'Sessions',
  devices: 'Devices',
  reports: 'Reports',
  breadcrumb: 'Where you are',
  pageTitle: 'Settings of Acme Vault',
  documentTitle: 'API Logs · Acme Vault',
  demo: 'Demo',
  log: 'Log',
  logCloudTrail: '2,900 AWS API calls',
  logApache: '10,000 web server requests',
  logMillion: '1,000,000 generated requests',
  language: 'Language',
  colours: 'Colours',
  schemeSystem: 'As the system',
  schemeLight: 'Light',
  schemeDark: 'Dark',
  latency: 'Latency',
  failure: 'Failure',
  none: 'None',
  failure500: '500 internal error',
  failure503: '503 unavailable, retry after 5 s',
  failure429: '429 too many requests, retry after 10 s',
  failure403: '403 forbidden',
  failure404: '404 not found',
  failureLoginPage: 'A sign-in page instead of JSON',
  failureCutOff: 'An answer that is cut off',
  signOut: 'Sign out',
  signIn: 'Sign in',
  signedOut: 'Your session has ended.',
  originCloudTrail:
    'Recorded AWS API calls of a simulated attack, 10 July 2023. AWS records no status, method, URL or time for them. From',
  originApache:
    'Recorded requests to a web server, 17 to 20 May 2015. It records no client, authorization or time. From',
  originMillion: 'Generated when the server started, to show how many rows feel. Nobody made these requests.',
};

export type WordKey = keyof typeof english;
export type Words = Readonly<Record<WordKey, string>>;

const portuguese: Words = {
  gridMenu: 'Grid Menu',
  settings: 'Configurações',
  services: 'Serviços',
  general: 'Geral',
  users: 'Usuários',
  applications: 'Aplicações',
  authorizations: 'Autorizações',
  credentials: 'Credenciais',
  sessions: 'Sessões',
  devices: 'Dispositivos',
  reports: 'Relatórios',
  breadcrumb: 'Onde você está',
  pageTitle: 'Configurações do Acme Vault',
  documentTitle: 'Registros de API · Acme Vault',
  demo: 'Demonstração',
  log: 'Registro',
  logCloudTrail: '2.900 chamadas da API da AWS',
  logApache: '10.000 requisições a um servidor web',
  logMillion: '1.000.000 de requisições geradas',
  language: 'Idioma',
  colours: 'Cores',
  schemeSystem: 'Como no sistema',
  schemeLight: 'Claras',
  schemeDark: 'Escuras',
  latency: 'Latência',
  failure: 'Falha',
  none: 'Nenhuma',
  failure500: '500 erro interno',
  failure503: '503 indisponível, tentar após 5 s',
  failure429: '429 requisições demais, tentar após 10 s',
  failure403: '403 proibido',
  failure404: '404 não encontrado',
  failureLoginPage: 'Uma página de login em vez de JSON',
  failureCutOff: 'Uma resposta interrompida',
  signOut: 'Sair',
  signIn: 'Entrar',
  signedOut: 'Sua sessão terminou.',
  originCloudTrail:
    'Chamadas gravadas da API da AWS em um ataque simulado, 10 de julho de 2023. A AWS não grava status, método, URL nem tempo. De',
  originApache:
    'Requisições gravadas de um servidor web, 17 a 20 de maio de 2015. Ele não grava cliente, autorização nem tempo. De',
  originMillion:
    'Geradas quando o servidor iniciou, para mostrar como é ter muitas linhas. Ninguém fez essas requisições.',
};

export const LANGUAGES = ['en', 'pt-BR'] as const;
export type LanguageTag = (typeof LANGUAGES)[number];

export const WORDS: Readonly<Record<LanguageTag, Words>> = { en: english, 'pt-BR': portuguese };
