import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoBackend } from '../demo-backend.js';
import { DEMO_READERS } from '../demo-readers.js';
import { byMail } from './mail.js';
import { toOutbox } from './outbox.js';
import { ScheduleRunner } from './schedule-runner.js';

const DEFAULT_FROM = 'API Logs <reports@localhost>';

export interface StartedRunner {
  /** Where the reports go, in words. */
  readonly place: string;
  stop(): Promise<void>;
}

/** Runs the schedules of the demo from now on: by mail where `SMTP_URL` names a server, else into the folder `OUTBOX`. */
export const startRunner = (
  { schedules: queue, logs }: DemoBackend,
  environment = process.env,
): StartedRunner => {
  const { OUTBOX, SMTP_URL, MAIL_FROM = DEFAULT_FROM } = environment;
  // A new one: under a name that is known before, another user of the machine could have made it, and would own what is in it.
  const folder = OUTBOX || mkdtempSync(join(tmpdir(), 'api-log-report-outbox-'));
  const runner = new ScheduleRunner({
    queue,
    logs,
    folder,
    deliver: SMTP_URL ? byMail(SMTP_URL, MAIL_FROM) : toOutbox(folder),
    mayRead: ({ name, tenant }) =>
      DEMO_READERS.some((reader) => reader.name === name && reader.tenant === tenant),
    clock: Date.now,
    tell: (text, error) => console.log(`  schedule ${text}`, ...(error === undefined ? [] : [error])),
  });
  runner.start();
  // Not the address itself: it may hold a password.
  return { place: SMTP_URL ? `mailed by ${new URL(SMTP_URL).host}` : folder, stop: () => runner.stop() };
};
