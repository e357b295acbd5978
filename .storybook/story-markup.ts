import { settings } from '../stories/docs/manifest.js';

const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll("'", '&#39;');

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** The attribute that gives a setting's value; null where only a script can give it. */
const attributeText = (name: string, value: unknown): string | null => {
  const setting = settings.find((one) => one.name === name);
  if (!setting?.attribute || typeof value === 'function') return null;
  if (typeof value === 'boolean') return value ? setting.attribute : '';
  if (typeof value === 'string' || typeof value === 'number')
    return `${setting.attribute}="${escapeAttribute(String(value)).replaceAll('"', '&quot;')}"`;
  const isJson = name === 'mapping' || name === 'lockedFilters';
  return isJson ? `${setting.attribute}='${escapeAttribute(JSON.stringify(value))}'` : null;
};

/** JSON of a value; null where there is code in it, such as the labels of a report. */
const jsonOf = (value: unknown): string | null => {
  let hasCode = false;
  try {
    const text = JSON.stringify(value, (_key, part: unknown) => {
      hasCode ||= typeof part === 'function';
      return part;
    });
    return hasCode ? null : (text ?? null);
  } catch {
    return null;
  }
};

/** Markup and script that can be pasted into a page: the tag with what a story sets on it. */
export const storyMarkup = (given: Readonly<Record<string, unknown>>): string => {
  const pairs = Object.entries(given).filter(
    ([name, value]) => isGiven(value) && name !== 'attributes' && name !== 'fetch',
  );
  const attributes = pairs.map(([name, value]) => attributeText(name, value)).filter(Boolean);
  const byScript = pairs.filter(([name, value]) => attributeText(name, value) === null);
  const tag = ['<api-log-report', ...attributes.map((text) => `  ${text}`)].join('\n');
  const markup = `${tag}\n></api-log-report>`;
  if (byScript.length === 0) return markup;
  const lines = byScript.map(
    ([name, value]) => `  report.${name} = ${jsonOf(value) ?? `…; // see the page of "${name}"`};`,
  );
  return `${markup}\n<script type="module">\n  const report = document.querySelector('api-log-report');\n${lines.join('\n')}\n</script>`;
};
