/**
 * A list of so many values, each made from its place. Pages with a history have replaced `Array.from` by one that knows neither
 * functions nor iterables, so nothing here is made with it.
 */
export const listOf = <Value>(length: number, make: (place: number) => Value): Value[] => {
  const list: Value[] = [];
  for (let place = 0; place < length; place++) list.push(make(place));
  return list;
};
