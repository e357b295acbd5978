/** Milliseconds since 1970 that a change of the machine's clock does not move: what is waited for is counted on this clock. */
export const steadyNow = (): number => performance.timeOrigin + performance.now();
