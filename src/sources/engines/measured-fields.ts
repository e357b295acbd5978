import { mappedField, TIME_FIELD, type MappedField } from '../mapping/filter-conditions.js';
import type { Mapping, SummaryMapping } from '../mapping/mapping.js';

/** The fields that groups of rows are measured by, where an engine can ask for them by a name. */
export interface MeasuredFields {
  readonly time: MappedField | null;
  /** The status, where it is a number: only numbers are compared. */
  readonly status: MappedField | null;
  readonly error: MappedField | null;
  readonly duration: MappedField | null;
}

export const measuredFields = (fields: Mapping['fields']): MeasuredFields => {
  const field = (key: string): MappedField | null => {
    const found = mappedField({ fields }, key);
    return found?.since === undefined ? found : null;
  };
  const status = field('status');
  return {
    time: field(TIME_FIELD),
    status: status?.type === 'number' ? status : null,
    error: field('error'),
    duration: field('time'),
  };
};

/** The unit that a field counts durations in; null for texts that name theirs. */
export const durationUnit = ({ unit = 'ms' }: MappedField): 's' | 'ms' | 'us' | 'ns' | null =>
  unit === 'iso' ? null : unit;

/** Fields that are looked in for a text in all fields: instants, and lengths that are counted otherwise, are written in other ways. */
export const soughtFields = (fields: Mapping['fields']): MappedField[] =>
  Object.keys(fields ?? {}).flatMap((key) => {
    const field = mappedField({ fields }, key);
    const isPlain = field?.unit === undefined || (field.unit === 'ms' && field.type === 'number');
    return field && isPlain && field.filters !== false && key !== TIME_FIELD ? [field] : [];
  });

/** Classes of an HTTP status, by their first digit. */
export const CLASSES = [1, 2, 3, 4, 5] as const;

/** What several measures of a group say of its places, as one. */
export const together = (places: readonly Partial<SummaryMapping>[]): Partial<SummaryMapping> =>
  places.reduce((all, place) => ({ ...all, ...place }), {});
