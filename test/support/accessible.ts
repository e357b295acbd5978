/** What assistive technology makes of an element: role, name, state. As much of ARIA as the report uses. */

const IMPLICIT: Readonly<Record<string, string>> = {
  a: 'link',
  button: 'button',
  dialog: 'dialog',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  option: 'option',
  progress: 'progressbar',
  select: 'combobox',
  table: 'table',
  tr: 'row',
  td: 'cell',
  th: 'columnheader',
  ul: 'list',
  li: 'listitem',
};

const INPUTS: Readonly<Record<string, string>> = {
  checkbox: 'checkbox',
  radio: 'radio',
  number: 'spinbutton',
  'datetime-local': 'date-time',
  date: 'date',
  time: 'time',
};

export const roleOf = (element: Element): string => {
  const explicit = element.getAttribute('role');
  if (explicit) return explicit;
  const tag = element.localName;
  if (tag === 'input') return INPUTS[(element as HTMLInputElement).type] ?? 'textbox';
  if (tag === 'section') return element.hasAttribute('aria-label') ? 'region' : '';
  return IMPLICIT[tag] ?? '';
};

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Text of an element without what is hidden from assistive technology, slots filled. */
const contentOf = (node: Node): string => {
  if (node instanceof Text) return node.data;
  if (node instanceof Element ? node.getAttribute('aria-hidden') === 'true' : !(node instanceof ShadowRoot))
    return '';
  const inner =
    node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [...node.childNodes];
  return (inner.length > 0 ? inner : [...node.childNodes]).map(contentOf).join('');
};

const byIds = (element: Element, attribute: string): string =>
  (element.getAttribute(attribute) ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => (element.getRootNode() as ShadowRoot).getElementById(id))
    .map((found) => (found ? contentOf(found) : ''))
    .join(' ');

const labelOf = (element: Element): string =>
  'labels' in element ? [...((element as HTMLInputElement).labels ?? [])].map(contentOf).join(' ') : '';

const NAMED_BY_CONTENT = new Set([
  'button',
  'menuitem',
  'menuitemradio',
  'menuitemcheckbox',
  'heading',
  'link',
  'columnheader',
  'rowheader',
  'gridcell',
  'cell',
  'option',
  'listitem',
]);

/** Accessible name (accname 1.2, the steps that matter here). */
export const nameOf = (element: Element): string => {
  const content = NAMED_BY_CONTENT.has(roleOf(element)) ? contentOf(element) : '';
  const named = [
    byIds(element, 'aria-labelledby'),
    element.getAttribute('aria-label') ?? '',
    labelOf(element),
    content,
    element.getAttribute('title') ?? '',
  ];
  return collapse(named.find((name) => collapse(name) !== '') ?? '');
};

export const descriptionOf = (element: Element): string =>
  collapse(
    byIds(element, 'aria-describedby') ||
      (element.getAttribute('aria-description') ?? '') ||
      (element.getAttribute('title') ?? ''),
  );

/** Whether assistive technology hears of it. */
export const isExposed = (element: Element): boolean => {
  if (!element.isConnected || !element.checkVisibility({ visibilityProperty: true })) return false;
  return element.closest('[aria-hidden="true"]') === null;
};

export const textOf = (element: Node): string => collapse(contentOf(element));
