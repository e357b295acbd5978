/** A text in every language that the interface may speak, and the id of its translation where it has one of its own. */
export interface Said {
  readonly en: string;
  readonly 'pt-BR': string;
  readonly es: string;
  readonly pl: string;
  readonly id?: string;
  /** A number with its unit: no translator has it, the language's own rules write it. */
  readonly isNumber?: true;
}

/** The English is the document's own; so is the Portuguese where the document has it. The rest is ours. */
export const said = (en: string, portuguese: string, es: string, pl: string, id?: string): Said => ({
  en,
  'pt-BR': portuguese,
  es,
  pl,
  ...(id === undefined ? {} : { id }),
});

/** A number with its unit. */
export const number = (en: string, portuguese: string, es: string, pl: string): Said => ({
  ...said(en, portuguese, es, pl),
  isNumber: true,
});

/** The same in every language: a value, or a word that no language has another one for. */
export const same = (text: string): Said => said(text, text, text, text);

/** The choice of a text that is typed, in place of a value. */
export const CONTAINS = said('Contains …', 'Contém …', 'Contiene …', 'Zawiera …');

/** The choice of codes that are typed, in place of one. */
export const OTHER_CODES = said('Other codes …', 'Outros códigos …', 'Otros códigos …', 'Inne kody …');

/** A column of the screen: its heading, and what it shows of {@link ReportFacts.row}. */
export interface ColumnFacts {
  readonly key: string;
  readonly label: Said;
  readonly cell: Said;
}

/** A column of the file: its heading, and what it writes of {@link ReportFacts.row}, the same in every language. */
export interface RecordFacts {
  readonly label: Said;
  readonly record: string;
  /** The unit that its heading names. */
  readonly unit?: 'ms' | 's';
}

/** What the document of a report says of it, as far as a reader can see it. */
export interface ReportFacts {
  /** Name of the report, as the `preset` attribute has it. */
  readonly preset: string;
  /** Where its document is, so that a fact can be looked up. */
  readonly source: string;
  readonly title: Said;
  readonly note?: Said;
  /** Where the document has a name of its own for the export. */
  readonly exportLabel?: Said;
  /** One row as the endpoint sends it. */
  readonly row: Readonly<Record<string, unknown>>;
  readonly columns: readonly ColumnFacts[];
  readonly search: readonly Said[];
  /** What the drop-downs of closed choices offer beside everything, by place among the search fields. */
  readonly choices: ReadonlyMap<number, readonly Said[]>;
  /** Of those, the ones that its document does not name: {@link row} has them. */
  readonly ofRow?: ReadonlyMap<number, readonly string[]>;
  readonly csv: readonly RecordFacts[];
}

/** What every drop-down begins with. */
export const EVERYTHING = said('All', 'Todos', 'Todos', 'Wszystkie');

/** Top bar, its menu and the buttons of the search fields, which all reports have. */
export const TOOLS = {
  showFilters: said('Show filters', 'Mostrar os filtros', 'Mostrar los filtros', 'Pokaż filtry'),
  update: said('Update', 'Atualizar', 'Actualizar', 'Odśwież'),
  viewActions: said('View actions', 'Exibir ações', 'Ver acciones', 'Pokaż działania'),
  printReport: said('Print report', 'Imprimir relatório', 'Imprimir informe', 'Drukuj raport'),
  exportCsv: said('Export CSV', 'Exportar CSV', 'Exportar CSV', 'Eksportuj CSV'),
  scheduleReport: said('Schedule report', 'Agendar relatório', 'Programar informe', 'Zaplanuj raport'),
  filter: said('Filter', 'Filtrar', 'Filtrar', 'Filtruj'),
  clear: said('Clear', 'Limpar', 'Limpiar', 'Wyczyść'),
} as const;
