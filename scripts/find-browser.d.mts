/** What puppeteer's `launch` needs to start the browser that tests drive. */
export interface BrowserLaunch {
  executablePath: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
}

export const BROWSER_ARGUMENTS: readonly string[];

export function findBrowser(environment?: NodeJS.ProcessEnv): Promise<BrowserLaunch>;
