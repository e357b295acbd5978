/** What is imported from the package: the files of `dist/` that `exports` of package.json names. */
export declare const ENTRIES: readonly string[];
/** Writes the declarations of the package into a folder, bundled. */
export declare const bundleTypes: (into: URL) => Promise<void>;
