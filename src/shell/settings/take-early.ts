/**
 * Takes a property that was set before the tag was known: it lies on the element itself then, and hides the accessor.
 *
 * @param name Of an accessor of the class that Lit does not know.
 */
export const takeEarly = <Name extends PropertyKey>(element: Record<Name, unknown>, name: Name): void => {
  if (!Object.hasOwn(element, name)) return;
  const value = element[name];
  delete (element as Partial<Record<Name, unknown>>)[name];
  element[name] = value;
};
