import { expect } from '@open-wc/testing';
import { fc } from '../../support/property-tests.js';
import { ProblemError } from '../../../src/core/problem.js';
import { eventReader, type StreamEvent } from '../../../src/sources/transport/event-stream.js';

const readAll = (pieces: readonly string[], reader = eventReader()): StreamEvent[] =>
  pieces.flatMap((piece) => reader(piece));

/** Known-bad twin: takes each piece for whole lines. */
const byPieces = (pieces: readonly string[]): StreamEvent[] =>
  pieces.flatMap((piece) => eventReader()(piece));

const cut = (text: string, places: readonly number[]): string[] => {
  const at = [...places.map((place) => place % (text.length + 1))].sort((one, other) => one - other);
  return [...at, text.length].map((place, index) => text.slice(index === 0 ? 0 : at[index - 1], place));
};

describe('a stream of events', () => {
  for (const [name, text, expected] of [
    ['data of one line', 'data: a\n\n', [{ data: 'a' }]],
    ['data of several lines', 'data: a\ndata:b\ndata\n\n', [{ data: 'a\nb\n' }]],
    ['one blank that is taken away, and no more', 'data:  a\n\n', [{ data: ' a' }]],
    [
      'ends of lines of three kinds',
      'data: a\r\n\r\ndata: b\r\rdata: c\n\n',
      [{ data: 'a' }, { data: 'b' }, { data: 'c' }],
    ],
    ['a name', 'event: row\ndata: a\n\ndata: b\n\n', [{ type: 'row', data: 'a' }, { data: 'b' }]],
    [
      'an id that holds until the next one',
      'id: 7\ndata: a\n\ndata: b\n\nid\ndata: c\n\n',
      [{ data: 'a', id: '7' }, { data: 'b', id: '7' }, { data: 'c' }],
    ],
    ['an id with a null, which is none', 'id: 7\0\ndata: a\n\n', [{ data: 'a' }]],
    ['comments, and fields that nobody knows', ': hello\nfoo: bar\ndata: a\n\n', [{ data: 'a' }]],
    [
      'how long to wait, in digits alone',
      'retry: 250\nretry: soon\ndata: a\n\n',
      [{ data: 'a', retry: 250 }],
    ],
    ['a byte order mark', '\uFEFFdata: a\n\n', [{ data: 'a' }]],
    ['nothing without data, and none that is not ended', 'id: 1\n\ndata: a\n', []],
  ] as const)
    it(`is read with ${name}`, () => {
      const whole = expected.map((event) => ({ type: 'message', id: '', retry: null, ...event }));
      expect(readAll([text, '\uFFFD'])).to.deep.equal(whole);
    });

  it('is read alike, however it is cut into pieces', () => {
    const text =
      '\uFEFF: hi\r\nid: 1\r\nevent: row\r\ndata: {"a":\r\ndata: 1}\r\n\r\ndata: b\r\rretry: 9\ndata: c\n\n';
    const whole = readAll([text]);
    expect(whole).to.have.length(3);
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 12 }), (places) => {
        expect(readAll(cut(text, places))).to.deep.equal(whole);
      }),
    );
    expect(byPieces([...text])).not.to.deep.equal(whole);
  });

  it('has no event without an end', () => {
    const piece = 'x'.repeat(1_000_000);
    for (const pieces of [Array<string>(8).fill(piece), Array<string>(8).fill(`data: ${piece}\n`)])
      expect(() => readAll(pieces)).to.throw(ProblemError, 'too-large');
  });
});
