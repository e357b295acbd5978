import { executeServerCommand } from '@web/test-runner-commands';

/** Shows the page in colours of the system alone, or in its own again. */
export const forceColors = async (
  forcedColors: 'active' | 'none',
  colorScheme: 'light' | 'dark' = 'light',
): Promise<void> => {
  await executeServerCommand('forced-colors', { forcedColors, colorScheme });
  if (matchMedia('(forced-colors: active)').matches !== (forcedColors === 'active'))
    throw new Error(`Colours are not ${forcedColors === 'active' ? '' : 'no longer '}forced.`);
};
