import { expect, test } from '@playwright/test';
import { look } from '../../support/looking.js';
import { OfficeDesk } from '../../support/office-desk.js';
import { signIn } from '../../support/people.js';

test('an outage is reported, served on paper, restored under control and learned from, to a score', async ({
  page,
}) => {
  await signIn(page, 'yl053');
  const desk = await OfficeDesk.open(page, 'S18');

  await expect(page.getByRole('img', { name: /电子证照库/ })).toBeVisible();
  await desk.press(/^查看监控/);
  await look(page, 'operations-room');
  await desk.follow();
  await expect(page.getByText('已关闭').first()).toBeVisible();
  expect(await desk.submit()).toBe(100);
});
