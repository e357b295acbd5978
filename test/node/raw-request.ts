import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  /** All that was received, status line and headers included. */
  readonly text: string;
}

/** Sends bytes as they are, and answers what comes until the server closes. */
export const rawRequest = (port: number, bytes: string | readonly string[]): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => {
      for (const piece of [bytes].flat()) socket.write(piece);
    });
    socket.on('data', (piece) => (text += piece.toString()));
    socket.on('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text }));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // An answer may have come before the reset.
      if (text === '') reject(error);
    });
  });

/** A request with these lines after its first, and nothing after it. */
export const rawHead = (start: string, lines: readonly string[]): string =>
  `${[`${start} HTTP/1.1`, ...lines, 'Connection: close'].join('\r\n')}\r\n\r\n`;
