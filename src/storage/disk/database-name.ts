/** Name of the base in IndexedDB. */
export const DATABASE_NAME = 'api-log-report';
