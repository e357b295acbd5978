import type { LogPage } from '../../sources/log-source.js';
import type { MoreSign } from '../../sources/more-sign.js';

/**
 * What on a page says that there are others, unless the rows that were read meet it.
 *
 * @param first The first page, whose length is that of pages that are counted.
 * @param read Distinct entries read.
 */
export const signIn = (
  page: LogPage | undefined,
  first: LogPage | undefined,
  read: number,
): MoreSign | undefined => {
  const sign = page?.more;
  if (!sign) return undefined;
  const isMet =
    sign.pages !== undefined && first !== undefined && read > (sign.pages - 1) * first.rows.length;
  return isMet ? undefined : sign;
};
