import type { Page } from 'puppeteer-core';

/** Where the keyboard is, as assistive technology sees it. */
export interface Focus {
  readonly role: string;
  readonly name: string;
  /** Its text. */
  readonly text: string;
  /** 1 for the headings; -1 outside of the rows. */
  readonly rowIndex: number;
}

/** The element that has the focus, through shadow roots. */
export const focusOf = async (page: Page): Promise<Focus> => {
  const handle = await page.evaluateHandle(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element ?? document.body;
  });
  const described = await page.accessibility.snapshot({ root: handle, interestingOnly: false });
  const more = await handle.evaluate((element) => ({
    text: element.textContent ?? '',
    rowIndex: Number(element.closest('[aria-rowindex]')?.getAttribute('aria-rowindex') ?? -1),
  }));
  await handle.dispose();
  return { role: described?.role ?? '', name: described?.name ?? '', ...more };
};

/** Presses Tab so many times; gives where that led. */
export const tabThrough = async (page: Page, times: number): Promise<Focus[]> => {
  const stops: Focus[] = [];
  for (let time = 0; time < times; time++) {
    await page.keyboard.press('Tab');
    stops.push(await focusOf(page));
  }
  return stops;
};

/** Presses Tab until the keyboard is on an element of a role; gives the stops on the way, that one included. */
export const tabTo = async (page: Page, role: string): Promise<Focus[]> => {
  const stops: Focus[] = [];
  while (stops.at(-1)?.role !== role) {
    if (stops.length > 30) throw new Error(`No ${role} in 30 stops: ${JSON.stringify(stops)}`);
    stops.push(...(await tabThrough(page, 1)));
  }
  return stops;
};
