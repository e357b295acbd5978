import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { createTransport } from 'nodemailer';
import { isRecipient } from '../schedule.js';
import { DeliveryProblem, type Deliver, type MadeReport } from './delivery.js';
import type { DueRun } from './schedule-queue.js';

/** Bytes of a file above which it is compressed. */
const MOST_PLAIN = 5_000_000;
/** Bytes that are attached at most: many servers refuse a message above 25 MB, and Base64 adds a third. */
const MOST_ATTACHED = 18_000_000;

/** How long a mail server may keep silent, in milliseconds. */
const PATIENCE = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/** Next to the file itself. */
const compressedPath = (made: MadeReport): string => `${made.path}.gz`;

const compressed = async (made: MadeReport): Promise<MadeReport> => {
  const path = compressedPath(made);
  await pipeline(createReadStream(made.path), createGzip(), createWriteStream(path, { mode: 0o600 }));
  const { size: bytes } = await stat(path);
  return { ...made, path, bytes, name: `${made.name}.gz`, type: 'application/gzip' };
};

/**
 * 5xx answers are final (RFC 5321, section 4.2.1), but for those to our own password, which may be put right; of anything else
 * another try may make something.
 */
const isRefused = (error: unknown): boolean => {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  return typeof responseCode === 'number' && responseCode >= 500 && code !== 'EAUTH';
};

const problemOf = (cause: unknown): DeliveryProblem => {
  const isLasting = isRefused(cause);
  const text = isLasting ? 'the mail server refused it' : 'the mail server could not take it';
  return new DeliveryProblem(text, { isLasting, cause });
};

const senderDomain = (from: string): string => /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';

/**
 * Mails reports, the file attached, to the schedule's recipients.
 *
 * @param server Such as `smtp://user:password@mail.example:587` or `smtps://mail.example`.
 * @param from Who it is from, such as `API Logs <reports@example.com>`.
 */
export const byMail = (server: string, from: string): Deliver => {
  // The content of a message is passed in here; nothing in it makes the server read files or ask addresses.
  const transport = createTransport({
    url: server,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...PATIENCE,
  });

  /** @returns Recipients that the server refused, though it took others. */
  const send = async (file: MadeReport, { schedule, due }: DueRun): Promise<readonly string[]> => {
    const { recipients, name, id } = schedule;
    const content = createReadStream(file.path);
    try {
      const { rejected } = await transport.sendMail({
        from,
        to: recipients.map((address) => ({ name: '', address })),
        subject: name.replace(/\p{Cc}+/gu, ' '),
        text: `${file.summary.join('\n')}\n`,
        // The same for each try of a run, so that a recipient who has it already can see that.
        messageId: `<${id}.${due}@${senderDomain(from)}>`,
        // No out-of-office answers (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
        attachments: [{ filename: file.name, contentType: file.type, content }],
      });
      return rejected;
    } catch (cause) {
      throw problemOf(cause);
    } finally {
      // Where nobody answered, nobody has read it to its end.
      content.destroy();
    }
  };

  return async (made, run) => {
    // Asked when the schedule was made; but they go into headers and to a mail server, wherever they were kept meanwhile.
    if (!run.schedule.recipients.every(isRecipient))
      throw new DeliveryProblem('a recipient is not an e-mail address', { isLasting: true });
    try {
      const file = made.bytes > MOST_PLAIN ? await compressed(made) : made;
      if (file.bytes > MOST_ATTACHED) {
        const size = `${Math.ceil(file.bytes / 1_000_000)} MB`;
        throw new DeliveryProblem(`the file is too large to be mailed (${size})`, { isLasting: true });
      }
      const rejected = await send(file, run);
      // The others have theirs: another try would bring it to them again.
      if (rejected.length > 0)
        throw new DeliveryProblem(`the mail server refused ${rejected.join(', ')}`, { isLasting: true });
    } finally {
      await rm(compressedPath(made), { force: true });
    }
  };
};
