/** The part of all pixels that may be unlike: a caret that is there or not. */
export declare const MOST_UNLIKE: number;
/** The part of the pixels of two PNG files that are unlike, and a picture of them; all where they are not of one size. */
export declare const unlikeness: (
  before: Buffer,
  after: Buffer,
) => { readonly part: number; readonly picture?: Buffer };
