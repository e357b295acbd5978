import type { Sort } from '../core/query.js';
import type { ReportState } from './state.js';

/** The order that a press on a heading asks for: of this field, and the other way round where it is this field's already. */
export const nextSort = ({ query, preset }: Pick<ReportState, 'query' | 'preset'>, key: string): Sort => {
  const isSame = query.sort?.key === key;
  // A first press sorts upwards, but times newest first, since that is what people look for.
  const descending = isSame ? !query.sort.descending : key === preset.sort.key && preset.sort.descending;
  return { key, descending };
};
