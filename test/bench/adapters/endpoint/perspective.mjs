/** Perspective asks no endpoint as it scrolls: it is given the first hundred rows. */
import { begin } from '../begin.mjs';
import { openPerspective, perspectiveViewer } from '../perspective-parts.mjs';
import { fetchPage } from './fetch-page.mjs';

const host = begin();
const [{ rows }, table] = await Promise.all([fetchPage({ offset: 0, limit: 100 }), openPerspective()]);
await table.update(rows);
await perspectiveViewer(host, table);
