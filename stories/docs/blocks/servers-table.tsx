import type { ReactNode } from 'react';
import { Table } from './api-tables.js';

interface Server {
  readonly name: string;
  readonly with: string;
  /** What was done with it, and by whom it is done again. */
  readonly tried: string;
}

/** How far each sample was tried, on 29 November 2026. */
const SERVERS: readonly Server[] = [
  { name: 'log-page.js', with: 'DuckDB', tried: 'Run with each run of the tests' },
  { name: 'Express 5', with: 'PostgreSQL 15, Node 20', tried: 'Run' },
  { name: 'Hono 4', with: 'PostgreSQL 15, Node 20', tried: 'Run' },
  { name: 'FastAPI', with: 'PostgreSQL 15, Python 3.11', tried: 'Run' },
  { name: 'Rails 6.1', with: 'PostgreSQL 15, Ruby 3.1', tried: 'Run' },
  {
    name: 'Spring',
    with: 'PostgreSQL 15, Java 17',
    tried: 'Compiled and run with substitutes for the classes of Spring; not with Spring itself',
  },
  { name: 'Go 1.19, net/http', with: 'PostgreSQL 15', tried: 'Run' },
  {
    name: 'Laravel',
    with: 'PostgreSQL 15, PHP 8.2',
    tried: 'LogPage.php run over PDO; the controller only read',
  },
  {
    name: 'PostgREST, Supabase',
    with: 'PostgreSQL 15',
    tried: 'schema.sql run; the mapping tested on answers written after the documentation; no live server',
  },
];

export const ServersTable = (): ReactNode => (
  <Table
    label="How far each sample was tried"
    headings={['Sample', 'With', 'Tried']}
    rows={SERVERS.map(({ name, with: beside, tried }) => ({ key: name, cells: [name, beside, tried] }))}
  />
);
