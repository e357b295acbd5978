/** The version after another one; the step is `major`, `minor` or `patch`, or a version of its own. */
export declare const nextVersion: (version: string, step: string) => string;
/** The changelog with what is unreleased under a version and its date, and an empty place for what comes next. */
export declare const releasedChangelog: (text: string, version: string, date: string) => string;
