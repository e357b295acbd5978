const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `20/Nov/2026:10:00:00 +0000` of the Common Log Format, and `Fri, 20 Nov 2026 10:00:00 GMT` of HTTP (RFC 9110). */
const NAMED_MONTH =
  /^(?:[a-z]{3}, ?)?(\d{2})[/ -]([a-z]{3})[/ -](\d{4})[: ](\d{2}:\d{2}:\d{2})(?: ?(?:([+-]\d{2}):?(\d{2})|GMT|UTC|Z))?$/i;

/** A time that names its month as ISO 8601 has it; null where the text is none. */
export const isoOfNamedMonth = (text: string): string | null => {
  const [, day, name, year, clock, hours, minutes] = NAMED_MONTH.exec(text.trim()) ?? [];
  const month = MONTHS.indexOf(name?.toLowerCase() ?? '') + 1;
  if (month === 0) return null;
  const zone = hours === undefined ? 'Z' : `${hours}:${minutes}`;
  return `${year}-${String(month).padStart(2, '0')}-${day}T${clock}${zone}`;
};
