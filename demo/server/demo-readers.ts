import { HttpProblem } from './problem-details.js';
import type { Reader, Tenant } from './reader.js';

const NORTHWIND = 'northwind' as Tenant;
const SOUTHWIND = 'southwind' as Tenant;

export const DEMO_TENANTS = [NORTHWIND, SOUTHWIND] as const;

/**
 * Who can be signed in here, without a password: a demo has nobody to protect. A team takes reader and tenant from
 * its own sign-in (the claims of a verified token, its own session) and has no list like this one.
 */
export const DEMO_READERS: readonly [Reader, ...Reader[]] = [
  { name: 'ana', tenant: NORTHWIND },
  { name: 'rui', tenant: NORTHWIND },
  { name: 'bia', tenant: SOUTHWIND },
];

/** Who is to be signed in by `{"reader": "bia"}`; undefined where nobody is named. */
export const parseReader = ({ reader: asked }: Readonly<Record<string, unknown>>): Reader | undefined => {
  if (asked === undefined) return undefined;
  const reader = DEMO_READERS.find(({ name }) => name === asked);
  if (reader) return reader;
  const known = DEMO_READERS.map(({ name }) => name).join(', ');
  throw new HttpProblem(400, 'No such reader', {
    errors: [{ pointer: '#/reader', detail: `one of ${known}` }],
  });
};
