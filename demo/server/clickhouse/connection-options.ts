/** A header's value holds bytes, here those of UTF-8. */
const headerValue = (part: string): string =>
  Buffer.from(decodeURIComponent(part), 'utf8').toString('latin1');

/** Options of the ClickHouse client, read from an address such as `http://log_reader:secret@127.0.0.1:8123/?database=default`. */
export const connectionOptions = (url: string) => {
  const { origin, username, password, pathname, searchParams } = new URL(url);
  return {
    url: origin,
    // The client would take a path for the name of a database.
    pathname: pathname === '/' ? '' : pathname,
    database: searchParams.get('database') ?? 'default',
    // Signed in by headers of ClickHouse's own: it refuses the key of a quota beside those of HTTP.
    set_basic_auth_header: false,
    http_headers: {
      'x-clickhouse-user': headerValue(username) || 'default',
      'x-clickhouse-key': headerValue(password),
    },
  };
};
