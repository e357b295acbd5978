/** A command of tests: forced colours, which the runner's own emulation of media leaves out, with a colour scheme. */
export const forcedColorsCommand = () => ({
  name: 'forced-colors-command',
  async executeCommand({ command, payload, session }) {
    if (command !== 'forced-colors') return undefined;
    const { forcedColors, colorScheme } = payload;
    const page = session.browser.getPage(session.id);
    if (session.browser.type === 'playwright') {
      await page.emulateMedia({ forcedColors, colorScheme });
      return true;
    }
    const devtools = await page.createCDPSession();
    await devtools.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: forcedColors },
        { name: 'prefers-color-scheme', value: colorScheme },
      ],
    });
    return true;
  },
});
