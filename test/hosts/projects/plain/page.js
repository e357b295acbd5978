const place = document.querySelector('#place');
const toggle = document.querySelector('#toggle');
const report = place.querySelector('api-log-report');

report.headers = () => ({ Authorization: 'Bearer token' });
report.lockedFilters = { 'is.client': 'acme' };
report.addEventListener('api-log-load', ({ detail }) => {
  document.querySelector('#heard').textContent = `${detail.rows} rows`;
});

toggle.addEventListener('click', () => {
  if (report.isConnected) report.remove();
  else place.append(report);
  toggle.textContent = report.isConnected ? 'Hide report' : 'Show report';
});
