import { LINK_CURSOR } from '../../sources/protocol/link-cursor.js';

/** The address of a next page, where the endpoint names one; else that of the endpoint. Never more than a line. */
export const pageAddressText = (next: string | null | undefined, endpoint: string): string => {
  const link = next?.startsWith(LINK_CURSOR) ? next.slice(LINK_CURSOR.length) : (next ?? '');
  return (/^https?:/.test(link) ? link : endpoint).slice(0, 200);
};
