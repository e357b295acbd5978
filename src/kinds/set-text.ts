/** Changes a text only where it is another: the browser lays out again what is set, though it is the same. */
export const setText = (node: Text, text: string): void => {
  if (node.data !== text) node.data = text;
};
