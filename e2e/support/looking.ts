import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.js';

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url));

/** The page as it stands has nothing serious for axe, and is kept as a picture to be looked at. */
export async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await page.screenshot({ path: `${folder}${name}.png` });
}

/** Nothing sticks out to the right: the page is never scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scrollWidth, innerWidth } = await page.evaluate(() => ({
    scrollWidth: document.scrollingElement?.scrollWidth ?? 0,
    innerWidth: window.innerWidth,
  }));
  expect(scrollWidth, `width of ${page.url()}`).toBeLessThanOrEqual(innerWidth);
}
