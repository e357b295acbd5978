declare const fromReader: unique symbol;

/**
 * Whose rows somebody may see. A type of its own, so that no text of a request can take its place: tenants come from
 * the reader who is signed in, and from nowhere else.
 */
export type Tenant = string & { readonly [fromReader]: true };

/** Somebody who is signed in, and the tenant whose logs and schedules are theirs. */
export interface Reader {
  readonly name: string;
  readonly tenant: Tenant;
}
