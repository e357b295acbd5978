/* global document, HTMLAnchorElement, requestAnimationFrame */
/** Ours, as a page would use it. It is served as it is; the page says which build the name means. */
import { columnsFromRows, rowsSource } from 'api-log-report';
import { offer } from './offer.mjs';

let report;
let total = 0;

const open = (host, source) => {
  report = document.createElement('api-log-report');
  report.addEventListener('api-log-load', ({ detail }) => (total = detail.total));
  report.source = source;
  host.append(report);
};

/** Rows that come when they are asked for. */
const pagedSource = (rowsOf, count, capabilities) => ({
  id: 'bench',
  capabilities,
  async fetchPage({ offset, limit }) {
    return {
      rows: columnsFromRows(await rowsOf(offset, Math.min(limit, count - offset))),
      total: count,
      next: undefined,
      problems: [],
      fetchedAt: Date.now(),
      fromCache: false,
      storable: false,
      etag: null,
    };
  },
});

/** Waits until all rows are read: the first are shown before that. */
const whole = async (count) => {
  while (total < count) await new Promise(requestAnimationFrame);
};

/** Presses Load all where only the first rows were read, as a reader who wants to filter all of them does. */
const loadAll = async (count) => {
  await new Promise((resolve) => {
    report.addEventListener('api-log-load', resolve, { once: true });
  });
  while (total < count) {
    await new Promise(requestAnimationFrame);
    const buttons = [...report.shadowRoot.querySelectorAll('button')];
    buttons.find(({ textContent, disabled }) => textContent.trim() === 'Load all' && !disabled)?.click();
  }
};

/** Presses the heading, as a reader does. A first press sorts upwards, and turns the order round that it opens with. */
const press = (key) => {
  const label = { dateTime: 'Date/Time', time: 'Time' }[key];
  const headings = [...report.shadowRoot.querySelectorAll('[role=columnheader]')];
  headings
    .find(({ textContent }) => textContent.trim() === label)
    .querySelector('button')
    .click();
};

/** What it would save as a file. */
const caughtFile = () =>
  new Promise((resolve) => {
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (file) => {
      URL.createObjectURL = createObjectURL;
      resolve(file);
      return 'about:blank';
    };
    HTMLAnchorElement.prototype.click = () => (HTMLAnchorElement.prototype.click = click);
  });

offer({
  show: (host, rows) => open(host, rowsSource(rows)),
  whole,
  load(host, fetchRows, count) {
    open(host, pagedSource(fetchRows, count, { filters: [], sorts: [] }));
    return loadAll(count);
  },
  page: (host, rowsOf, count) => open(host, pagedSource(rowsOf, count, { filters: 'all', sorts: 'all' })),
  filter(wanted) {
    report.filters = wanted ? { status: String(wanted.status), resource: wanted.resource } : {};
  },
  sort: press,
  count: () => total,
  async exportCsv() {
    const file = caughtFile();
    await report.exportCsv();
    return file;
  },
});
