import type { Problem } from '../../core/problem.js';
import { visibleText } from '../../core/visible-text.js';

/**
 * A fault as text for the people who run the server: what was asked, when, and what was received. The same in every language, since the
 * one who reads it is another than the one who copies it.
 */
export const problemText = ({ code, status, details, asked }: Problem): string => {
  const lines: readonly (readonly [string, string | number | undefined])[] = [
    ['Problem', code],
    ['Status', status],
    ['Request ID', details?.['requestId']],
    ['Time', asked && new Date(asked.at).toISOString()],
    ['Address', asked?.address],
    ['Content type', details?.['contentType']],
  ];
  return lines
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([label, value]) => `${label}: ${visibleText(String(value))}`)
    .join('\n');
};
