/** RFC 9110, section 8.8.3; anything else could not be sent back in a header. */
const ENTITY_TAG = /^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/;

/** An `ETag` that can be sent back in `If-None-Match`, else null. */
export const entityTag = (text: unknown): string | null =>
  typeof text === 'string' && text.length <= 1024 && ENTITY_TAG.test(text) ? text : null;
