/** 0, 1, 2, … : so many positions in their original order. */
export const positions = (length: number): Uint32Array => {
  const order = new Uint32Array(length);
  for (let at = 0; at < length; at++) order[at] = at;
  return order;
};
