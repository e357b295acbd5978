/** Script text that moves the clock of a page to that of the tests; empty where it is the real one. */
export declare const testClockScript: string;
/** What a Node process has to be started with to see that clock, too. */
export declare const testClockOptions: string;
