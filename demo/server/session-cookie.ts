import { generateCookie } from 'hono/cookie';

const NAME = 'session';

const isSecure = (request: Request): boolean => new URL(request.url).protocol === 'https:';

/**
 * The id that the request's cookie holds. Of several cookies of the name one may be planted: then it holds none. (Hono's
 * `getCookie` would take the first.)
 */
export const readSessionCookie = (request: Request): string | undefined => {
  const name = isSecure(request) ? `__Host-${NAME}` : NAME;
  const values = (request.headers.get('cookie') ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return new Set(values).size === 1 ? values[0] : undefined;
};

/**
 * No script can read it, and no other site can make a browser send it. Over https the prefix makes browsers refuse a
 * cookie of this name that is not `Secure`, or that another host of the same domain has set (RFC 6265bis, section 4.1.3.2).
 *
 * @param age In seconds; 0 takes the cookie away.
 */
export const sessionCookie = (request: Request, id: string, age: number): string =>
  generateCookie(NAME, id, {
    ...(isSecure(request) && { prefix: 'host', secure: true }),
    path: '/',
    maxAge: age,
    httpOnly: true,
    sameSite: 'Strict',
  });
