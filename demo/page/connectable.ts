/**
 * The sources that the page's content security policy lets it ask (`connect-src`, CSP 3, section 6.1.2); null where it has no
 * such policy. Read off the page's own headers, so that what is said is what holds.
 */
export const connectableSources = async (): Promise<readonly string[] | null> => {
  const response = await fetch(location.pathname, { method: 'HEAD' });
  const policy = response.headers.get('content-security-policy') ?? '';
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  const named = (name: string): string[] | undefined => directives.find(([own]) => own === name)?.slice(1);
  return named('connect-src') ?? named('default-src') ?? null;
};
