/** The declarations of some entries, else of all, in one text. */
export declare const bundled: (entries?: readonly string[]) => Promise<string>;
/** The statements of declarations, in an order and a form of their own. */
export declare const normalised: (text: string) => Promise<string>;
/** The public API as it is now: file names in `test/api/` with their texts. */
export declare const publicApi: () => Promise<Readonly<Record<string, string>>>;
/** The public API as it was last accepted. */
export declare const keptApi: () => Promise<Readonly<Record<string, string>>>;
/** What changed between two texts of the API: the declarations, and in each the lines removed and added. */
export declare const apiDifference: (before: string | undefined, after: string | undefined) => string[];
