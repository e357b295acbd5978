import { defaultFeatures } from 'api-log-report';
import { presets } from 'api-log-report/presets.js';
import './style.css';
import { atLeast, bytes, clientPanel, copyTrace, german, jsonLines } from './vocabulary';

const app = document.querySelector<HTMLElement>('#app')!;

const report = document.createElement('api-log-report');
report.endpoint = '/api/logs';
report.cacheKey = 'user-7';
report.headers = () => ({ Authorization: 'Bearer token' });
report.lockedFilters = { 'is.client': 'acme' };
report.refreshInterval = 1;
report.actions = [copyTrace];
report.formats = [jsonLines];
report.features = [...defaultFeatures, clientPanel];
report.words = german;

const api = presets.get('senhasegura')!;
report.preset = {
  ...api,
  key: 'gateway',
  fields: [...api.fields, { key: 'size', label: () => 'Size', kind: bytes }],
  columns: [...api.columns, 'size'],
  search: [...api.search, { key: 'size', field: 'size', filter: atLeast }],
};

report.filtersOpen = true;
report.addEventListener('api-log-load', ({ detail }) => {
  app.querySelector('#heard')!.textContent = `${detail.rows} rows`;
});
app.append(report);

const toggle = app.querySelector('button')!;
toggle.addEventListener('click', () => {
  if (report.isConnected) report.remove();
  else app.append(report);
  toggle.textContent = report.isConnected ? 'Hide report' : 'Show report';
});
