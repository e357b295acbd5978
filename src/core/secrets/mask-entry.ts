import { boundedJson } from '../bounded-json.js';
import type { LogEntry } from '../log-entry.js';
import { MASK } from './mask.js';
import { maskSecrets } from './mask-secrets.js';
import { isSecretName } from './secret-names.js';

/** Whether a value could be a secret at all: yes and no, and nothing, give none away. */
const canBeSecret = (value: unknown): boolean =>
  value !== undefined && value !== null && typeof value !== 'boolean';

const maskValue = (value: unknown): unknown => {
  if (typeof value === 'string') return maskSecrets(value);
  return value !== null && typeof value === 'object' ? JSON.parse(maskSecrets(boundedJson(value))) : value;
};

/**
 * A copy of a log entry to hand on: secrets in its texts are masked, and so is whatever is called a secret.
 *
 * @param declared Keys of the report's own fields, such as `tokenName`: what they hold was meant to be read. Deeper down a
 *   key of the same name is another thing.
 */
export const maskEntry = (entry: LogEntry, declared: ReadonlySet<string>): LogEntry =>
  Object.fromEntries(
    Object.entries(entry).map(([key, value]) => {
      const isSecret = isSecretName(key) && !declared.has(key);
      return [key, isSecret && canBeSecret(value) ? MASK : maskValue(value)];
    }),
  );
