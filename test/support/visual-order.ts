/** The letters of an element as they are on the screen, line by line from the left. */
export const visualOrder = (element: Element): string => {
  const document = element.ownerDocument;
  const letters: { top: number; left: number; letter: string }[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    for (let at = 0; at < text.length; at++) {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const box = range.getClientRects()[0];
      if (box && text.data[at]!.trim() !== '')
        letters.push({ top: Math.round(box.top), left: box.left, letter: text.data[at]! });
    }
  }
  return letters
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .map(({ letter }) => letter)
    .join('');
};
