import { spawn, type SpawnOptions } from 'node:child_process';
import { createServer } from 'node:net';

export interface Child {
  end(): Promise<void>;
}

const WAIT_MILLISECONDS = 60_000;
const STEP_MILLISECONDS = 200;

/** A port of loopback that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Starts a process and waits until it is ready; throws with what it wrote when it ends before. */
export const startChild = async (
  command: string,
  parameters: readonly string[],
  isReady: () => Promise<boolean>,
  options: SpawnOptions = {},
): Promise<Child> => {
  const child = spawn(command, parameters, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  let fault: Error | null = null;
  const keep = (chunk: Buffer): void => void (written = `${written}${chunk.toString()}`.slice(-4000));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.on('error', (error) => (fault = error));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const isOver = () => fault !== null || child.exitCode !== null || child.signalCode !== null;

  const end = async (): Promise<void> => {
    if (isOver()) return;
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(force);
  };

  const until = Date.now() + WAIT_MILLISECONDS;
  while (!(await isReady().catch(() => false))) {
    if (isOver()) throw new Error(`${command} ended: ${String(fault ?? written)}`);
    if (Date.now() > until) {
      await end();
      throw new Error(`${command} did not answer: ${written}`);
    }
    await new Promise((resolve) => setTimeout(resolve, STEP_MILLISECONDS));
  }
  return { end };
};

/** Whether an address answers at all with success. */
export const answersAt = async (address: string): Promise<boolean> => (await fetch(address)).ok;
