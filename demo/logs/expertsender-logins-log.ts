import { pickOften } from './draw.js';
import { PEOPLE } from './expertsender-people.js';
import type { SmallLog } from './log-entry.js';
import { madeUpRows } from './made-up-rows.js';
import { presentValues } from './present-values.js';

const HOUR = 3_600_000;

/** 2,000 made-up attempts to log in, of the last 60 days. A failed one has no date of a success. */
export const expertsenderLoginsLog: SmallLog = {
  name: 'expertsender-logins',
  fields: [
    { key: 'id', type: 'number' },
    { key: 'successfulLoginDate', type: 'instant' },
    { key: 'name', type: 'text' },
    { key: 'email', type: 'text' },
    { key: 'login', type: 'text' },
    { key: 'lastFailedLoginDate', type: 'instant' },
    { key: 'country', type: 'text' },
    { key: 'state', type: 'text' },
    { key: 'city', type: 'text' },
    { key: 'ip', type: 'text' },
  ],
  read: (newest) =>
    Promise.resolve(
      madeUpRows({
        count: 2_000,
        days: 60,
        newest,
        make: (draw, at) => {
          const { name, email, country, state, city, ip } = pickOften(PEOPLE, draw);
          const hasFailed = draw() < 0.15;
          const failedBefore = draw() < 0.4 ? at(-Math.round(HOUR * (1 + 300 * draw()))) : undefined;
          return presentValues({
            name,
            email,
            login: hasFailed ? 'failed' : 'successful',
            successfulLoginDate: hasFailed ? undefined : at(),
            lastFailedLoginDate: hasFailed ? at() : failedBefore,
            country,
            state,
            city,
            ip,
          });
        },
      }),
    ),
};
