/** A header's value holds bytes, here those of UTF-8. */
const headerValue = (part: string): string =>
  Buffer.from(decodeURIComponent(part), 'utf8').toString('latin1');

/** An address and the headers that sign a user in: `fetch` takes no address with a password in it. */
export const signedAddress = (url: string) => {
  const address = new URL(url);
  const headers = {
    'x-clickhouse-user': headerValue(address.username) || 'default',
    'x-clickhouse-key': headerValue(address.password),
  };
  address.username = '';
  address.password = '';
  return { address, headers };
};
