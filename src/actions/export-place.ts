/** Says whose exports of which report these are, for what may outlast the page. */
export const exportPlace = (report: string, partition: string): string => JSON.stringify([report, partition]);

/** The user or tenant of a place; undefined for a text that is none. */
export const ownerOf = (place: string): unknown => {
  const [, owner] = JSON.parse(place) as unknown[];
  return owner;
};
