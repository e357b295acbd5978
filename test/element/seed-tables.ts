/**
 * What the default report's manual says, copied out of its tables, in both of its languages: top bar, search fields,
 * report fields, each in the manual's own order.
 */
export interface SeedTables {
  readonly locale: string;
  readonly title: string;
  readonly bar: readonly [showFilters: string, update: string, viewActions: string];
  readonly menu: readonly [printReport: string, exportCsv: string, scheduleReport: string];
  readonly searchFields: readonly string[];
  readonly yesNo: readonly [yes: string, no: string];
  readonly columns: readonly string[];
  readonly dateHint: string;
  /** Not in the manual: the contract's. */
  readonly searchButtons: readonly [filter: string, clear: string];
}

export const ENGLISH: SeedTables = {
  locale: 'en',
  title: 'API Logs',
  bar: ['Show filters', 'Update', 'View actions'],
  menu: ['Print report', 'Export CSV', 'Schedule report'],
  searchFields: [
    'Client ID',
    'Client',
    'Authorization ID',
    'Authorization',
    'IP',
    'Resource',
    'Status',
    'Error',
    'Date/Time',
    'until',
  ],
  yesNo: ['Yes', 'No'],
  columns: [
    'ID',
    'Client ID',
    'Client',
    'Authorization ID',
    'Authorization',
    'IP',
    'Resource',
    'Event',
    'Method',
    'Status',
    'URL',
    'Server',
    'Error',
    'Time',
    'Date/Time',
  ],
  dateHint: 'DD/MM/YYYY HH:MM',
  searchButtons: ['Filter', 'Clear'],
};

export const PORTUGUESE: SeedTables = {
  locale: 'pt-BR',
  title: 'Registros de API',
  bar: ['Mostrar os filtros', 'Atualizar', 'Exibir ações'],
  menu: ['Imprimir relatório', 'Exportar CSV', 'Agendar relatório'],
  searchFields: [
    'Client ID',
    'Cliente',
    'ID da autorização',
    'Autorização',
    'IP',
    'Recurso',
    'Status',
    'Erro',
    'Data/Hora',
    'até',
  ],
  yesNo: ['Sim', 'Não'],
  columns: [
    'Código',
    'Client ID',
    'Cliente',
    'ID da autorização',
    'Autorização',
    'IP',
    'Recurso',
    'Evento',
    'Método',
    'Status',
    'URL',
    'Server',
    'Erro',
    'Tempo',
    'Data/Hora',
  ],
  dateHint: 'DD/MM/AAAA HH:MM',
  searchButtons: ['Filtrar', 'Limpar'],
};

/** The keys of the columns on the wire (contract, section 3), in the same order. */
export const COLUMN_KEYS = [
  'id',
  'clientId',
  'client',
  'authorizationId',
  'authorization',
  'ip',
  'resource',
  'event',
  'method',
  'status',
  'url',
  'server',
  'error',
  'time',
  'dateTime',
] as const;
