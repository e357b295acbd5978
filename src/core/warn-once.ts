const warned = new Set<string>();

/** Tells the developer of the page something, once for each message. Never a row's values. */
export const warnOnce = (message: string): void => {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`api-log-report: ${message}`);
};
