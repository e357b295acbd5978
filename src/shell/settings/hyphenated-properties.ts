import type { PropertyDeclaration, ReactiveElement } from 'lit';

/**
 * Gives the element a property under the name of each attribute that has a hyphen: `locked-filters` beside `lockedFilters`. Vue,
 * Preact and React 19 set a property where the element has one of the name in the template, and an attribute otherwise, which makes
 * text of what they are given: `:locked-filters="{…}"` would be `[object Object]`, and `:filters-open="false"` be there and so true.
 * Text is taken as the attribute has it.
 */
export const addHyphenatedProperties = (
  prototype: ReactiveElement,
  attributes: Readonly<Record<string, string>>,
): void => {
  for (const [attribute, property] of Object.entries(attributes)) {
    if (!attribute.includes('-')) continue;
    Object.defineProperty(prototype, attribute, {
      configurable: true,
      get(this: Record<string, unknown>) {
        return this[property];
      },
      set(this: Record<string, unknown> & Element, value: unknown) {
        if (typeof value === 'string') this.setAttribute(attribute, value);
        else this[property] = value;
      },
    });
  }
};

/** The attributes of declared properties, with the property of each. */
export const attributesOf = (
  properties: Readonly<Record<string, PropertyDeclaration>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([property, { attribute }]) =>
      typeof attribute === 'string' ? [[attribute, property]] : [],
    ),
  );
