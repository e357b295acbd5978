import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDemoBackend, type DemoBackend } from '../../demo/server/demo-backend.js';
import type { Deliver } from '../../demo/server/runner/delivery.js';
import { toOutbox } from '../../demo/server/runner/outbox.js';
import { ScheduleRunner, type RunnerOptions } from '../../demo/server/runner/schedule-runner.js';
import type { Schedule } from '../../demo/server/schedule.js';
import { Visitor } from './demo-visitor.js';

export const DAILY = {
  name: 'Errors of the day',
  format: 'csv',
  frequency: 'daily',
  day: '',
  time: '08:00',
  timeZone: 'America/Sao_Paulo',
  recipients: ['security@example.com'],
  preset: 'senhasegura',
  filters: { status: '4xx,5xx' },
};

/** A demo whose clock the test sets, whose runner runs when the test says so, and whose outbox is a folder of its own. */
export class RunnerRig {
  readonly folder: string;
  readonly outbox: string;
  backend!: DemoBackend;
  visitor!: Visitor;
  runner!: ScheduleRunner;
  now = Date.parse('2026-11-21T12:00:00Z');
  readonly told: string[] = [];
  /** How long a report may take; as long as anywhere where not given. */
  patience?: RunnerOptions['patience'];
  /** Readers who may read nothing any more. */
  readonly gone = new Set<string>();

  private constructor(folder: string) {
    this.folder = folder;
    this.outbox = join(folder, 'outbox');
  }

  static async make(deliver?: Deliver): Promise<RunnerRig> {
    const rig = new RunnerRig(await mkdtemp(join(tmpdir(), 'demo-runner-')));
    await rig.start(deliver);
    return rig;
  }

  async start(deliver: Deliver = toOutbox(this.outbox)): Promise<void> {
    const clock = () => this.now;
    this.backend = await createDemoBackend(new Date('2026-11-21T12:00:00Z'), {
      schedulesFile: join(this.folder, 'schedules.duckdb'),
      clock,
    });
    this.runner = new ScheduleRunner({
      queue: this.backend.schedules,
      logs: this.backend.logs,
      deliver,
      mayRead: ({ name }) => !this.gone.has(name),
      folder: this.outbox,
      clock,
      ...(this.patience && { patience: this.patience }),
      tell: (text) => this.told.push(text),
    });
    this.visitor = new Visitor(this.backend);
    await this.visitor.signIn();
  }

  /** Ends as a process ends: only what lies on the disk is left. */
  async stop(): Promise<void> {
    await this.runner.stop();
    await this.backend.close();
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true });
  }

  async schedule(body: object, visitor = this.visitor, log = 'apache', language = 'en'): Promise<Schedule> {
    const answer = await visitor.send('POST', `/api/schedules?log=${log}&lang=${language}`, body);
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Schedule;
  }

  async schedules(): Promise<Schedule[]> {
    return (await (await this.visitor.ask('/api/schedules')).json()) as Schedule[];
  }

  /** Runs what is due at an instant. */
  async runAt(instant: string): Promise<void> {
    this.now = Date.parse(instant);
    await this.runner.runDue();
  }

  /** Names of the files that were delivered, without the parts that name the schedule. */
  async files(): Promise<string[]> {
    const names = await readdir(this.outbox).catch(() => []);
    return names.map((name) => name.replace(/-[\da-f]{8}(?=\.)/, '')).sort();
  }

  async text(part: string): Promise<string> {
    const name = (await readdir(this.outbox)).find((each) => each.includes(part));
    if (name === undefined) throw new Error(`no file is named ${part}`);
    return readFile(join(this.outbox, name), 'utf8');
  }
}
