import { bareTable } from '../bare-table.mjs';
import { offer } from './offer.mjs';
import { plainCsv } from './plain-csv.mjs';
import { filtered, sorted } from './plain-answers.mjs';

let all = [];
let shown = [];
let table;

const show = (rows) => {
  shown = rows;
  table.show(rows.length);
};

offer({
  show(host, rows) {
    all = rows;
    table = bareTable(host, (index) => shown[index]);
    show(rows);
  },
  filter: (wanted) => show(filtered(all, wanted)),
  sort: (key, isDescending) => show(sorted(all, key, isDescending)),
  count: () => shown.length,
  exportCsv: () => plainCsv(all),
});
