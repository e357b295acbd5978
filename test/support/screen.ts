import type { ApiLogReport } from '../../src/index.js';
import { isExposed, nameOf, roleOf, textOf } from './accessible.js';
import { until } from './until.js';

type Name = string | RegExp;
type Root = ApiLogReport | Element;

/** The report's one shadow root, or the element itself: where to look from. */
const rootOf = (root: Root): ParentNode => root.shadowRoot ?? root;

const isNamed = (element: Element, name: Name): boolean =>
  typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element));

const isOne =
  (role: string, name?: Name) =>
  (element: Element): boolean =>
    roleOf(element) === role && (name === undefined || isNamed(element, name)) && isExposed(element);

/** Every exposed element of a role, and of a name where one is given. */
export const queryAll = (root: Root, role: string, name?: Name): HTMLElement[] =>
  [...rootOf(root).querySelectorAll<HTMLElement>('*')].filter(isOne(role, name));

export const query = (root: Root, role: string, name?: Name): HTMLElement | null =>
  [...rootOf(root).querySelectorAll<HTMLElement>('*')].find(isOne(role, name)) ?? null;

const listed = (root: Root, role: string): string =>
  queryAll(root, role)
    .map((element) => `“${nameOf(element)}”`)
    .join(', ') || 'none';

/** Waits for the one element of a role and name. */
export const find = async (root: Root, role: string, name?: Name): Promise<HTMLElement> =>
  until(
    () => query(root, role, name),
    () => `No ${role}${name === undefined ? '' : ` named ${String(name)}`}; there is: ${listed(root, role)}.`,
  );

export const findAll = async (root: Root, role: string, count = 1): Promise<HTMLElement[]> =>
  until(
    () => {
      const found = queryAll(root, role);
      return found.length >= count && found;
    },
    () => `Fewer than ${count} of role ${role}: ${listed(root, role)}.`,
  );

/** Waits until nothing of that role and name is there any more. */
export const gone = async (root: Root, role: string, name?: Name): Promise<void> => {
  await until(
    () => query(root, role, name) === null,
    () => `${role} ${String(name)} is still there.`,
  );
};

/** Waits until an exposed text holds a text; gives the innermost element that does. */
export const findText = async (root: Root, text: Name): Promise<HTMLElement> => {
  const holds = (element: Node) =>
    typeof text === 'string' ? textOf(element).includes(text) : text.test(textOf(element));
  // What is not in the whole is in no part of it; of a pattern that is not said: it may be of a part's start or end.
  const mayHold = () => typeof text !== 'string' || holds(rootOf(root));
  const isText = (element: HTMLElement) =>
    element.localName !== 'style' &&
    !element.matches('[role="status"], [role="alert"]') &&
    isExposed(element);
  return until(
    () =>
      mayHold() &&
      [...rootOf(root).querySelectorAll<HTMLElement>('*')].findLast(
        (element) => isText(element) && holds(element),
      ),
    () => `The text ${String(text)} is not there. There is: ${textOf(rootOf(root)).slice(0, 500)}`,
  );
};

/** The text of the report's live regions, as it is now. */
export const said = (report: ApiLogReport, role: 'status' | 'alert'): string =>
  [...report.shadowRoot!.querySelectorAll(`[role="${role}"]`)].map(textOf).join(' ').trim();

/** All that a live region says from now on, also what another text follows at once: assistive technology hears each. */
export const listenTo = (report: ApiLogReport, role: 'status' | 'alert'): readonly string[] => {
  const texts: string[] = [];
  const note = () => {
    const text = said(report, role);
    if (text !== texts.at(-1)) texts.push(text);
  };
  for (const region of report.shadowRoot!.querySelectorAll(`[role="${role}"]`))
    new MutationObserver(note).observe(region, { characterData: true, childList: true, subtree: true });
  return texts;
};

/** Waits until a live region says something. */
export const heard = async (report: ApiLogReport, role: 'status' | 'alert', text: Name): Promise<string> =>
  until(
    () => {
      const now = said(report, role);
      return (typeof text === 'string' ? now.includes(text) : text.test(now)) && now;
    },
    () => `The ${role} does not say ${String(text)} but “${said(report, role)}”.`,
  );
