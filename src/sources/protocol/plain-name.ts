/** A name as names are compared: in small letters, without signs, its parts joined by dots. */
export const plainName = (name: string): string =>
  name
    .split('.')
    .map((part) => part.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter(Boolean)
    .join('.');
