// npm install hono @hono/node-server pg
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';
import { answer } from './log-page.js';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const query = async (sql, values) => (await pool.query(sql, values)).rows;

const app = new Hono();

// Your sign-in comes first, as middleware: app.use('/api/*', …).
app.get('/api/logs', (context) => answer(new URL(context.req.url).searchParams, query));

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT ?? 3000) });
