import type { Kind } from 'api-log-report';

export const wrong: Kind = { align: 'middle', value: (raw) => raw, text: () => 1, record: () => null };
