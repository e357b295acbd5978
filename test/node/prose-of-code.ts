const QUOTED = String.raw`(['"\`])((?:\\.|(?!\1)[^])*?)\1`;

/** Titles of tests and stories, and messages of what is thrown. */
const SAID = [
  new RegExp(String.raw`\b(?:describe|it)\(\s*${QUOTED}`, 'g'),
  new RegExp(String.raw`\bnew \w*(?:Error|Problem)\(\s*(?:\d+,\s*)?${QUOTED}`, 'g'),
  new RegExp(String.raw`^(?:  )?(?:title|name): ${QUOTED},$`, 'gm'),
];

/** A line that is a comment or the end of one that began above it, or code with a comment behind it. */
const COMMENT = /^\s*(?:\/\/|\/\*+|\*(?!\w))(.*)$|[;,{}()[\]>] \/\/ (.*)$|\{\/\* (.*) \*\/\}$/;

/**
 * What code says to people: its comments, each as one text however many lines it has, and titles and messages in it. What is in
 * backticks is code, and left out.
 */
export const proseOfCode = (text: string): string[] => {
  const found: string[] = [];
  let comment: string[] = [];
  const endComment = (): void => {
    if (comment.length > 0) found.push(comment.join(' '));
    comment = [];
  };
  for (const line of text.split('\n')) {
    const [, whole, behind, markup] = COMMENT.exec(line) ?? [];
    if (whole === undefined) endComment();
    const said = whole ?? behind ?? markup;
    if (said !== undefined) comment.push(said.replace(/\s*\*\/\s*$/, '').trim());
  }
  endComment();
  for (const pattern of SAID) for (const [, , said] of text.matchAll(pattern)) found.push(said!);
  return found.map((one) => one.replaceAll(/`[^`]*`/g, '').trim()).filter((one) => /\p{L}/u.test(one));
};
