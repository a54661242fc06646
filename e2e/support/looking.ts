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
  const width = await page.evaluate(() => document.scrollingElement?.scrollWidth);
  expect(width, `width of ${page.url()}`).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}
