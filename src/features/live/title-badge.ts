/** What each report of the page has in the title: several share one number. */
const counts = new Map<object, number>();
/** What was put before the page's own title. */
let prefix = '';

/**
 * Puts a number before the title of the page: `(3) Logs`. The rest of the title stays the page's own, which may change it meanwhile.
 *
 * @param owner Whose number it is.
 * @param count 0 takes it back.
 */
export const setTitleBadge = (owner: object, count: number): void => {
  if (count === (counts.get(owner) ?? 0)) return;
  if (count > 0) counts.set(owner, count);
  else counts.delete(owner);
  // Without the blank: a title that is nothing else is read without it.
  const { title } = document;
  const own = title.startsWith(prefix) ? title.slice(prefix.length).trimStart() : title;
  const sum = [...counts.values()].reduce((all, one) => all + one, 0);
  prefix = sum > 0 ? `(${sum})` : '';
  document.title = `${prefix} ${own}`.trim();
};
