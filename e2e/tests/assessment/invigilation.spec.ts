import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../support/accessible.js';
import { signIn } from '../../support/people.js';

test('an invigilator gives time, and the candidate’s clock moves; a held attempt hides its questions', async ({
  page,
  browser,
}) => {
  await signIn(page, 'yl021');
  const { items } = (await (await page.request.get('/api/courses')).json()) as { items: { id: string }[] };
  for (const { id } of items) await page.request.post('/api/enrolments', { data: { courseId: id } });
  await page.goto('/quizzes');
  await page.getByRole('link', { name: /查看/ }).first().click();
  await page.getByRole('button', { name: /开始作答|继续作答/ }).click();
  await expect(page.getByRole('timer')).toHaveText(/^(30:00|[12]\d:\d\d)$/);
  const me = (await (await page.request.get('/api/me')).json()) as { name: string };

  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, 'yl022');
  await desk.goto('/invigilation');
  await desk.getByRole('link', { name: '进入监考' }).first().click();
  const row = desk.getByRole('row', { name: new RegExp(me.name) }).filter({ hasText: '作答中' });
  await expect(row).toContainText('第 1 题');
  await expectAccessible(desk);

  await row.getByRole('button', { name: `对${me.name}的操作` }).click();
  await desk.getByRole('menuitem', { name: '加时' }).click();
  // What is typed goes where the focus is, and the dialog puts that on its first field once it is open.
  await expect(desk.getByLabel('增加的分钟数')).toBeFocused();
  await desk.getByLabel('增加的分钟数').fill('30');
  await desk.getByLabel('原因').fill('设备故障');
  await desk.getByRole('button', { name: '加时' }).click();

  await expect(page.getByRole('timer')).toHaveText(/^([45]\d:\d\d|1:00:00)$/);

  await row.getByRole('button', { name: `对${me.name}的操作` }).click();
  await desk.getByRole('menuitem', { name: '暂停' }).click();
  await expect(desk.getByLabel('原因')).toBeFocused();
  await desk.getByLabel('原因').fill('消防演练');
  await desk.getByRole('button', { name: '暂停' }).click();
  await expect(page.getByText('监考员暂停了作答')).toBeVisible();
  await expectAccessible(page);

  await desk
    .getByRole('row', { name: new RegExp(me.name) })
    .getByRole('button', { name: `对${me.name}的操作` })
    .first()
    .click();
  await desk.getByRole('menuitem', { name: '恢复' }).click();
  await expect(desk.getByLabel('原因')).toBeFocused();
  await desk.getByLabel('原因').fill('演练结束');
  await desk.getByRole('button', { name: '恢复' }).click();
  await expect(page.getByText('监考员暂停了作答')).toBeHidden();
});
