import { boundedJson } from './bounded-json.js';
import type { LogEntry } from './log-entry.js';
import { isSecretName, MASK, maskSecrets } from './mask-secrets.js';

/**
 * A copy of a log entry to hand on: secrets in its texts are masked, and so is whatever is called a secret.
 *
 * @param declared Keys of the report's own fields, such as `tokenName`: what they hold was meant to be read.
 */
export const maskEntry = (entry: LogEntry, declared: ReadonlySet<string>): LogEntry =>
  JSON.parse(boundedJson(entry), (key, value: unknown) => {
    const isSecret = isSecretName(key) && !declared.has(key);
    if (typeof value === 'string') return isSecret ? MASK : maskSecrets(value);
    return isSecret && Array.isArray(value) ? MASK : value;
  }) as LogEntry;
