/**
 * Runs the commands of the README's first shell block, as they are written there. One that serves (`npm start`) has to answer
 * with the demo's page at the port that it is given, and is ended then.
 */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds until a server that was started has to answer; it installs and builds first. */
const PATIENCE = 300_000;

const commandsOf = (readme) => {
  const [, block] = /^```sh\n([\s\S]*?)^```/m.exec(readme) ?? [];
  const commands = (block ?? '').split('\n').filter((line) => line.trim() !== '');
  if (commands.length === 0) throw new Error('The README has no shell block.');
  return commands;
};

/** Starts a command in a group of processes of its own, so that all of it can be ended. */
const start = (command, environment = {}) => {
  console.log(`$ ${command}`);
  const child = spawn('bash', ['-c', command], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
    detached: true,
  });
  const ended = new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
  return { ended, end: () => process.kill(-child.pid, 'SIGTERM') };
};

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const pageAt = async (address) => {
  const answer = await fetch(address).catch(() => null);
  return answer?.ok ? answer.text() : null;
};

const runServer = async (command) => {
  const port = await freePort();
  const { ended, end } = start(command, { PORT: String(port) });
  let code = null;
  void ended.then((result) => (code = result));
  const limit = Date.now() + PATIENCE;
  let page = null;
  while (page === null && code === null && Date.now() < limit) {
    await pause(250);
    page = await pageAt(`http://localhost:${port}/`);
  }
  if (code === null) end();
  await ended;
  if (page?.includes('<script type="module"')) return;
  throw new Error(`"${command}" ${page === null ? 'served nothing' : 'served another page than the demo'}.`);
};

const run = async (command) => {
  const code = await start(command).ended;
  if (code !== 0) throw new Error(`"${command}" ended with ${code}.`);
};

for (const command of commandsOf(await readFile('README.md', 'utf8')))
  await (/\bnpm start\b/.test(command) ? runServer : run)(command);
