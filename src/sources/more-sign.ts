/** What in an answer says that there are other pages, which was not followed. */
export interface MoreSign {
  /**
   * `elsewhere`: a next page on another address, which must not be sent what the host's headers hold. `partial`: status 206.
   * `header`, `member`: something by that name. `pages`: a number of pages, above one. `page-length`: a list without a word about
   * others, exactly as long as servers make their pages.
   */
  readonly kind: 'elsewhere' | 'partial' | 'header' | 'member' | 'pages' | 'page-length';
  /** The name of the header or the member, or the address's host. */
  readonly name: string;
  /** For `pages`: how many. */
  readonly pages?: number;
}
