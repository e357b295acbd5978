import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HttpProblem } from '../../demo/server/problem-details.js';
import { SessionStore, type SessionLimits } from '../../demo/server/session-store.js';

const MINUTE = 60_000;
const ADDRESS = 'http://localhost/';

/** What a visitor does with a store of sessions, whatever it is. */
type Store = Pick<SessionStore, 'find' | 'signIn' | 'signOut'>;

const withCookie = (cookie: string, address = ADDRESS): Request =>
  new Request(address, { headers: cookie ? { cookie } : {} });

const pair = (setCookie: string): string => setCookie.split(';')[0]!;

class Rig {
  now = Date.parse('2026-11-21T12:00:00Z');
  readonly store: SessionStore;
  constructor(limits: Partial<SessionLimits> = {}) {
    this.store = new SessionStore(() => this.now, limits);
  }
}

const isAlive = (store: Store, cookie: string): boolean => store.find(withCookie(cookie)) !== undefined;

describe('a session', () => {
  it('ends after half an hour without a request, and after eight hours at all', () => {
    const rig = new Rig();
    const cookie = pair(rig.store.signIn(withCookie('')));
    for (let minutes = 0; minutes + 29 < 480; minutes += 29) {
      rig.now += 29 * MINUTE;
      assert.ok(isAlive(rig.store, cookie), `after ${minutes + 29} minutes`);
    }
    rig.now += 29 * MINUTE;
    assert.ok(!isAlive(rig.store, cookie));

    const idle = pair(rig.store.signIn(withCookie('')));
    rig.now += 30 * MINUTE;
    assert.ok(!isAlive(rig.store, idle));
    rig.now -= 10 * MINUTE;
    assert.ok(!isAlive(rig.store, idle), 'a clock that is set back brings nothing back');
  });

  it('stays ended once it was signed out, and its cookie goes', () => {
    const { store } = new Rig();
    const cookie = pair(store.signIn(withCookie('')));
    assert.match(
      store.signOut(withCookie(cookie)),
      /^session=; Max-Age=0; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    assert.ok(!isAlive(store, cookie));
    const next = pair(store.signIn(withCookie(cookie)));
    assert.notEqual(next, cookie);
    assert.ok(!isAlive(store, cookie));
    assert.ok(isAlive(store, next));
  });

  it('has an id that no request chose', () => {
    const { store } = new Rig();
    for (const planted of ['session=chosen', 'session=', 'session=__proto__', '__Host-session=chosen']) {
      const cookie = pair(store.signIn(withCookie(planted)));
      assert.match(cookie, /^session=[\w-]{32}$/);
      assert.ok(!isAlive(store, planted));
    }
  });

  it('is not the planted one of two', () => {
    const { store } = new Rig();
    const own = pair(store.signIn(withCookie('')));
    const planted = pair(store.signIn(withCookie('')));
    assert.ok(!isAlive(store, `${planted}; ${own}`));
    assert.ok(!isAlive(store, `${own}; ${planted}`));
    assert.ok(isAlive(store, `${own}; other=1; ${own}`));
  });

  it('has a cookie over https that no other host can set, and that never goes over http', () => {
    const { store } = new Rig();
    const secure = 'https://logs.example/';
    const set = store.signIn(withCookie('', secure));
    assert.match(
      set,
      /^__Host-session=[\w-]{32}; Max-Age=28800; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    assert.ok(store.find(withCookie(pair(set), secure)));
    assert.ok(!store.find(withCookie(pair(set).replace('__Host-', ''), secure)));
    assert.match(store.signOut(withCookie(pair(set), secure)), /Max-Age=0.*; Secure;/);
  });
});

describe('strangers', () => {
  const LIMITS = { unused: 20, used: 40 };

  /** Begins as many sessions as it can, and uses each. Answers whether the one that was there survives. */
  const survives = (store: Store, uses: boolean): boolean => {
    const own = pair(store.signIn(withCookie('')));
    assert.ok(isAlive(store, own));
    for (let count = 0; count < 200; count += 1) {
      let cookie = '';
      try {
        cookie = pair(store.signIn(withCookie('')));
      } catch (error) {
        assert.ok(error instanceof HttpProblem && error.status === 503);
        assert.equal(error.headers['retry-after'], '60');
      }
      if (uses && cookie) store.find(withCookie(cookie));
    }
    return isAlive(store, own);
  };

  it('end nobody’s session, whether they use theirs or not', () => {
    assert.ok(survives(new Rig(LIMITS).store, false));
    assert.ok(survives(new Rig(LIMITS).store, true));
  });

  it('do not keep others out for longer than their sessions last', () => {
    const rig = new Rig(LIMITS);
    survives(rig.store, true);
    assert.throws(() => rig.store.signIn(withCookie('')), HttpProblem);
    rig.now += 30 * MINUTE;
    assert.ok(isAlive(rig.store, pair(rig.store.signIn(withCookie('')))));
  });

  it('would be caught at a store that lets the oldest go', () => {
    const ids: string[] = [];
    const forgetful: Store = {
      find: (request) => {
        const id = request.headers.get('cookie')?.slice('session='.length) ?? '';
        return ids.includes(id) ? ({ id } as never) : undefined;
      },
      signIn: () => {
        ids.push(String(Math.random()));
        if (ids.length > LIMITS.unused) ids.shift();
        return `session=${ids.at(-1)}`;
      },
      signOut: () => '',
    };
    assert.ok(!survives(forgetful, false));
  });
});
