const randomKey = (): string =>
  // Not crypto.randomUUID: browsers have it only on https, and intranets are often on http.
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export interface IdempotencyKeys {
  /** The key for a body: the one that it had before, as long as no answer confirmed it. */
  keyFor(body: string): string;
  confirm(): void;
}

/**
 * Keys for the `Idempotency-Key` header (draft-ietf-httpapi-idempotency-key-header). A reader who sends the same form
 * again after a time-out sends the same key, so that a server which took the first one does not make a second.
 */
export const idempotencyKeys = (): IdempotencyKeys => {
  let unconfirmed: { readonly body: string; readonly key: string } | null = null;
  return {
    keyFor: (body) => {
      if (unconfirmed?.body !== body) unconfirmed = { body, key: randomKey() };
      return unconfirmed.key;
    },
    confirm: () => {
      unconfirmed = null;
    },
  };
};
