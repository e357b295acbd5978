/** Pixels a second. */
const SPEED = 4000;

/**
 * Turns the mouse wheel downwards, as a reader does: by input events, and not by setting a position, which would end
 * one scroll and begin another with every frame.
 *
 * @param {import('puppeteer-core').CDPSession} session @param {number} duration In milliseconds.
 */
export const turnWheel = (session, duration) =>
  session.send('Input.synthesizeScrollGesture', {
    x: 500,
    y: 400,
    yDistance: (-SPEED * duration) / 1000,
    speed: SPEED,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
