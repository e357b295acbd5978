import { pickOften } from './draw.js';
import { PEOPLE } from './expertsender-people.js';
import type { SmallLog } from './log-entry.js';
import { madeUpRows } from './made-up-rows.js';

/** Parts of the panel that only show something, and parts to which something is sent. */
const SHOWN = [
  '/Messages/Newsletters',
  '/Subscribers/Lists',
  '/Statistics/Overview',
  '/Messages/Triggers',
  '/Subscribers/Segments',
  '/Statistics/Deliverability',
  '/Settings/Domains',
  '/Auditing/Logs',
];
const SENT = [
  '/Messages/Newsletters/Save',
  '/Subscribers/Segments/Recount',
  '/Messages/Newsletters/Send',
  '/Subscribers/Import',
  '/Settings/Users/Edit',
];

/** 3,000 made-up actions in the panel, of the last 30 days. */
export const expertsenderPanelLog: SmallLog = {
  name: 'expertsender-panel',
  fields: [
    { key: 'id', type: 'number' },
    { key: 'dateTime', type: 'instant' },
    { key: 'url', type: 'text' },
    { key: 'method', type: 'text' },
    { key: 'email', type: 'text' },
    { key: 'ip', type: 'text' },
    { key: 'status', type: 'status' },
    { key: 'userAgent', type: 'text' },
  ],
  read: (newest) =>
    Promise.resolve(
      madeUpRows({
        count: 3_000,
        days: 30,
        newest,
        make: (draw, at) => {
          const { email, ip, userAgent } = pickOften(PEOPLE, draw);
          const isSent = draw() < 0.22;
          const luck = draw();
          const status = luck < 0.006 ? 500 : luck < 0.02 ? 403 : isSent ? 302 : 200;
          return {
            dateTime: at(),
            url: pickOften(isSent ? SENT : SHOWN, draw),
            method: isSent ? 'POST' : 'GET',
            email,
            ip,
            status,
            userAgent,
          };
        },
      }),
    ),
};
