/** What a cursor is sent back as; null where there is none. One that is a list goes as JSON. */
export const cursorText = (value: unknown): string | null => {
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'object' ? JSON.stringify(value) : `${value as string | number}`;
};
