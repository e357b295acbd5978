// npm install express pg
import express from 'express';
import pg from 'pg';
import { BadRequest, readPage } from './log-page.js';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const query = async (sql, values) => (await pool.query(sql, values)).rows;

const app = express();

app.get('/api/logs', async (request, response, next) => {
  // Your sign-in comes first: if (!request.session?.user) return response.status(401).json({ title: 'Not signed in' });
  try {
    const { searchParams } = new URL(request.originalUrl, 'http://localhost');
    response.set('Cache-Control', 'private, no-cache').json(await readPage(searchParams, query));
  } catch (error) {
    if (!(error instanceof BadRequest)) return next(error);
    response.status(400).type('application/problem+json');
    response.send(JSON.stringify({ title: 'Bad request', status: 400, detail: error.message }));
  }
});

app.listen(process.env.PORT ?? 3000, '127.0.0.1');
