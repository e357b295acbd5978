/** Elements of each name in a tree, and attributes that run script; the same for harmless and for hostile values. */
export const countElements = (root: ParentNode): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const element of root.querySelectorAll('*')) {
    counts[element.localName] = (counts[element.localName] ?? 0) + 1;
    for (const name of element.getAttributeNames()) {
      const isScript = name.startsWith('on') || /^\s*javascript:/i.test(element.getAttribute(name) ?? '');
      if (isScript && name !== 'title' && name !== 'aria-label') counts[name] = (counts[name] ?? 0) + 1;
    }
  }
  return counts;
};
