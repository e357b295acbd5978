import type { LogEntry } from '../../core/log-entry.js';
import { LINE_FORMATS } from './lines/line-formats.js';
import { recordFormat } from './record-format.js';
import { withoutMembers } from './text/record-values.js';

/** Members that hold a line as a server wrote it: Docker, Fluent Bit, CloudWatch, Google Cloud, the journal of systemd. */
const NAMES = ['log', 'message', 'msg', 'line', '@message', 'textPayload', 'MESSAGE', 'raw'];

interface Wrapped {
  readonly name: string;
  readonly entry: LogEntry;
}

const wrappedIn = (record: LogEntry): Wrapped | null => {
  for (const name of NAMES) {
    const text = Object.hasOwn(record, name) ? record[name] : undefined;
    if (typeof text !== 'string') continue;
    const line = text.trimEnd();
    for (const { entryOf } of LINE_FORMATS) {
      const entry = entryOf(line);
      if (entry) return { name, entry };
    }
  }
  return null;
};

const read = (record: LogEntry): LogEntry => {
  const wrapped = wrappedIn(record);
  if (!wrapped) return record;
  const { time } = record;
  // When the line was collected, under the name that the report has for a length.
  return {
    ...withoutMembers(record, wrapped.name, 'time'),
    ...(time !== undefined && { log_time: time }),
    ...wrapped.entry,
  };
};

/** Access logs whose lines are texts in JSON, as programs that collect them keep them. */
export const wrappedLines = recordFormat({
  key: 'wrapped-lines',
  is: (record) => wrappedIn(record) !== null,
  read,
});
