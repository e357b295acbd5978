import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { once } from 'node:events';

const PROGRAM = fileURLToPath(new URL('node_modules/@stoplight/prism-cli/dist/index.js', import.meta.url));
const DOCUMENT = fileURLToPath(new URL('../../openapi.yaml', import.meta.url));

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};

export interface Prism {
  readonly address: string;
  end(): Promise<void>;
}

/**
 * Prism on loopback, holding requests, and answers where it is put before a server, against `openapi.yaml`.
 *
 * @param upstream The server that it is put before; it makes answers up where not given.
 */
export const startPrism = async (upstream?: string): Promise<Prism> => {
  await access(PROGRAM);
  const port = await freePort();
  const command = upstream === undefined ? ['mock', DOCUMENT, '--errors'] : ['proxy', DOCUMENT, upstream];
  const child = spawn(process.execPath, [PROGRAM, ...command, '-h', '127.0.0.1', '-p', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`Prism ended with ${code}`)));
    child.stdout.on('data', (text: Buffer) => {
      if (text.toString().includes('is listening on')) resolve();
    });
  });
  return {
    address: `http://127.0.0.1:${port}`,
    async end() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
};
