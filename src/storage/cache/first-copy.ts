import type { LogPage } from '../../sources/log-source.js';
import { checkRecord } from '../disk/check-record.js';
import { isUsable } from '../pages/page-age.js';
import { pageCopy } from '../pages/page-copy.js';
import { pageKeyText, type PageKey } from '../pages/page-key.js';
import { recordKey } from '../disk/stored-record.js';

/** The copy of a page in a record as it lay in the base; undefined where there is none that may be shown. */
export const copyInRecord = (record: unknown, key: PageKey): LogPage | undefined => {
  const page = checkRecord(record, recordKey(key))?.find((one) => pageKeyText(one.key) === pageKeyText(key));
  return page && isUsable(page.fetchedAt, Date.now()) ? pageCopy(page, true) : undefined;
};
