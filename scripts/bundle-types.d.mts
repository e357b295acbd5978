/** Writes the declarations of the package into a folder, bundled. */
export declare const bundleTypes: (into: URL) => Promise<void>;
