import { expect } from '@open-wc/testing';
import { ProblemError } from '../../../src/core/problem.js';
import { deadline } from '../../../src/sources/transport/deadline.js';
import { limitedBody } from '../../../src/sources/transport/limited-body.js';
import { problemFrom } from '../problem-from.js';
import { withFakeTime } from '../../support/fake-time.js';

const never = (): Promise<never> => new Promise(() => undefined);

describe('deadline', () => {
  it('ends a wait, and what the wait is for', () =>
    withFakeTime(async (time) => {
      const limit = deadline(new AbortController().signal);
      const fault = problemFrom(limit.within(30, never()));
      await time.pass(29);
      expect(limit.signal.aborted).to.equal(false);
      await time.pass(1);
      expect(limit.signal.aborted).to.equal(true);
      expect((await fault).problem).to.deep.equal({ code: 'time-out', details: { milliseconds: '30' } });
    }));

  it('gives what comes in time, and a fault as it is', async () => {
    const limit = deadline(new AbortController().signal);
    expect(await limit.within(1000, Promise.resolve(7))).to.equal(7);
    let message = '';
    await limit
      .within(1000, Promise.reject(new Error('x')))
      .catch((error: Error) => (message = error.message));
    expect(message).to.equal('x');
    expect(limit.signal.aborted).to.equal(false);
  });

  it('follows the outer signal, also one that is aborted already', async () => {
    const controller = new AbortController();
    const limit = deadline(controller.signal);
    const reason = new Error('left');
    const wait = limit.within(1000, never()).catch((error: unknown) => error);
    controller.abort(reason);
    expect(await wait).to.equal(reason);
    expect(deadline(controller.signal).signal.reason).to.equal(reason);
    expect(
      await deadline(controller.signal)
        .within(1000, never())
        .catch((error: unknown) => error),
    ).to.equal(reason);
  });

  it('lets go of the outer signal', () => {
    const outer = new AbortController();
    let listeners = 0;
    const { addEventListener, removeEventListener } = outer.signal;
    outer.signal.addEventListener = (...values: unknown[]) => {
      listeners += 1;
      addEventListener.apply(outer.signal, values as Parameters<typeof addEventListener>);
    };
    outer.signal.removeEventListener = (...values: unknown[]) => {
      listeners -= 1;
      removeEventListener.apply(outer.signal, values as Parameters<typeof removeEventListener>);
    };
    for (let index = 0; index < 100; index += 1) deadline(outer.signal).end();
    expect(listeners).to.equal(0);
  });
});

describe('limited body', () => {
  const encoder = new TextEncoder();
  const read = (body: ReadableStream, limits = {}): Promise<string> =>
    limitedBody(new Response(body), deadline(new AbortController().signal), limits);

  it('gives up on a body that stalls', async () => {
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(encoder.encode('[1')),
      cancel: () => void (isCancelled = true),
    });
    expect((await problemFrom(read(body, { idleMilliseconds: 40 }))).problem.code).to.equal('time-out');
    expect(isCancelled).to.equal(true);
  });

  it('waits for a slow one that goes on', () =>
    withFakeTime(async (time) => {
      let pieces = 0;
      const body = new ReadableStream<Uint8Array>({
        pull: async (controller) => {
          await new Promise((resolve) => setTimeout(resolve, 20));
          if (pieces++ < 6) controller.enqueue(encoder.encode('x'));
          else controller.close();
        },
      });
      const text = read(body, { idleMilliseconds: 80 });
      await time.pass(200);
      expect(await text).to.equal('xxxxxx');
    }));

  it('joins characters that were cut in two, and marks bytes that are none', async () => {
    const bytes = encoder.encode('\ufeffaé😀');
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.enqueue(Uint8Array.of(0xff));
        controller.close();
      },
    });
    expect(await read(body)).to.equal('aé😀\ufffd');
  });

  it('counts bytes, not promises', async () => {
    const body = new Response('x'.repeat(1001)).body!;
    const { problem } = await problemFrom(read(body, { bytes: 1000 }));
    expect(problem).to.include({ code: 'too-large', status: 200 });
    expect(problem.details).to.include({ bytes: '1000' });
    expect(await read(new Response('x'.repeat(1000)).body!, { bytes: 1000 })).to.have.length(1000);
  });

  it('is over when the signal is', async () => {
    const controller = new AbortController();
    const wait = limitedBody(new Response(new ReadableStream()), deadline(controller.signal)).catch(
      (error: unknown) => error,
    );
    controller.abort();
    const error = await wait;
    expect(error).not.to.be.instanceOf(ProblemError);
    expect((error as DOMException).name).to.equal('AbortError');
  });
});
