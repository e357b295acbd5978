import type { LogPage } from '../sources/log-source.js';
import { checkRecord } from './check-record.js';
import { isUsable } from './page-age.js';
import { pageCopy } from './page-copy.js';
import { pageKeyText, type PageKey } from './page-key.js';
import { recordKey } from './stored-record.js';

/** The copy of a page in a record as it lay in the base; undefined where there is none that may be shown. */
export const copyInRecord = (record: unknown, key: PageKey): LogPage | undefined => {
  const page = checkRecord(record, recordKey(key))?.find((one) => pageKeyText(one.key) === pageKeyText(key));
  return page && isUsable(page.fetchedAt, Date.now()) ? pageCopy(page, true) : undefined;
};
