import { expect } from '@open-wc/testing';
import { detectFields } from '../../../src/sources/detect/detect-fields.js';

const KEYS = ['id', 'clientId', 'client', 'ip', 'event', 'method', 'status', 'url', 'time', 'dateTime'];

const AT = Date.UTC(2026, 2, 9, 12);

/** Some rows, each of another minute and number. */
const rows = (row: (number: number, at: string) => unknown): unknown[] =>
  Array.from({ length: 8 }, (_, number) => row(number, new Date(AT - number * 60_000).toISOString()));

const found = (some: readonly unknown[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(detectFields(some, KEYS)).map(([key, field]) => [
      key,
      typeof field === 'object' && !Array.isArray(field) ? String(field.at) : String(field),
    ]),
  );

/** Where the one who did it is named, in rows of forms that audit trails have. */
const ACTORS: Readonly<Record<string, (person: string) => object>> = {
  'actor.displayName': (displayName) => ({ actor: { id: 'u1', displayName, type: 'User' } }),
  'actor.email': (email) => ({ actor: { id: 'u1', email, ip: '203.0.113.4' } }),
  'actors.0.summary': (summary) => ({ actors: [{ id: 'P1', summary }] }),
  actor_name: (actor_name) => ({ actor_id: 7, actor_name }),
  'author.email': (email) => ({ author: { email, kind: 'human' } }),
  'details.author_name': (author_name) => ({ author_id: 7, details: { author_name, target: 'x' } }),
  'created_by.login': (login) => ({ created_by: { id: '2', login } }),
  'member.email': (email) => ({ member: { email }, team: { name: 'ops' } }),
  'principal.name': (name) => ({ principal: { name } }),
  operator: (operator) => ({ operator, category: 'all' }),
  authorKey: (authorKey) => ({ authorKey }),
  performedBy: (performedBy) => ({ performedBy }),
};

describe('rows of audit trails', () => {
  for (const [place, of] of Object.entries(ACTORS)) {
    it(`say who did it: ${place}`, () => {
      const people = ['ines', 'jan', 'kim'];
      const some = rows((number, at) => ({
        ...of(people[number % 3]!),
        occurred_at: at,
        action: 'role.change',
      }));
      expect(found(some)).to.deep.include({ client: place, event: 'action', dateTime: 'occurred_at' });
    });
  }

  it('have addresses of their own entries, which nobody called', () => {
    const some = (kept: object) =>
      rows((number, at) => ({
        id: 500 + number,
        url: `https://audit.example/v2/records/${500 + number}`,
        created_at: at,
        action: 'update',
        ...kept,
      }));
    expect(found(some({}))).not.to.have.property('url');
    // The known-bad twin: of requests such an address is what was called.
    expect(found(some({ method: 'GET', status: 200 }))).to.include({ url: 'url' });
  });

  it('have deeds that are not methods of HTTP, and methods that are', () => {
    const words = (values: readonly string[], name: string) =>
      found(rows((number, at) => ({ id: number, [name]: values[number % values.length], created_at: at })));
    expect(words(['create', 'destroy', 'update'], 'verb'))
      .to.include({ event: 'verb' })
      .and.not.have.property('method');
    expect(words(['browser', 'token'], 'method')).not.to.have.property('method');
    expect(words(['get', 'list', 'create'], 'verb')).to.include({ method: 'verb' });
    expect(words(['DELETE'], 'method')).to.include({ method: 'method' });
  });

  it('have what was done in an object with its translation, and an audience for all that is not a URL', () => {
    const value = (text: string) => ({ value: text, localizedValue: text });
    const some = rows((_, at) => ({
      operationName: value('storage.write'),
      audience: 'https://api.example',
      eventTimestamp: at,
    }));
    expect(found(some)).to.deep.equal({ dateTime: 'eventTimestamp', event: 'operationName.value' });
  });

  it('are found where only the time tells what the entry is wrapped in', () => {
    const some = rows((number, at) => ({
      offset: number,
      result: { _time: at, status: '404', took_ms: 12, path: '/a' },
    }));
    expect(found(some)).to.deep.include({
      status: 'result.status',
      time: 'result.took_ms',
      url: 'result.path',
    });
  });
});
