import manifest from '../../custom-elements.json';

/** Something that the manifest names and describes. */
export interface Named {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

interface Member extends Named {
  readonly kind: 'field' | 'method';
  readonly attribute?: string;
  readonly parameters?: readonly (Named & { readonly optional?: boolean })[];
  readonly return?: { readonly type: { readonly text: string } };
}

interface ElementDeclaration {
  readonly tagName: string;
  readonly attributes: readonly (Named & { readonly fieldName?: string })[];
  readonly members: readonly Member[];
  readonly events: readonly Named[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
}

const { modules } = manifest as unknown as { modules: { declarations: ElementDeclaration[] }[] };

/** The element as `npm run manifest` described it: the one list of what is public. */
export const element = modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'api-log-report')!;

/** Attributes of JSON, whose properties the manifest cannot connect with them. */
const JSON_ATTRIBUTES: Readonly<Record<string, string>> = {
  mapping: 'mapping',
  lockedFilters: 'locked-filters',
};

export interface Setting extends Named {
  /** The attribute that sets it from markup; null where only a script can. */
  readonly attribute: string | null;
}

/** What a page can set, each once: a property, and its attribute where it has one. */
export const settings: readonly Setting[] = element.members
  .filter(({ kind }) => kind === 'field')
  .map((member) => ({ ...member, attribute: member.attribute ?? JSON_ATTRIBUTES[member.name] ?? null }));

export const methods: readonly Member[] = element.members.filter(({ kind }) => kind === 'method');
