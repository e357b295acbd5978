/** Answers over row objects, for tables that have none of their own: as an embedder would write them. */

export const filtered = (rows, wanted) =>
  wanted
    ? rows.filter(({ status, resource }) => status === wanted.status && resource.includes(wanted.resource))
    : rows;

export const sorted = (rows, key, isDescending) => {
  const sign = isDescending ? -1 : 1;
  return [...rows].sort((a, b) => (a[key] < b[key] ? -sign : a[key] > b[key] ? sign : 0));
};
