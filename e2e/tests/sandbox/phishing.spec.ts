import { expect, test } from '@playwright/test';
import { look } from '../../support/looking.js';
import { OfficeDesk } from '../../support/office-desk.js';
import { signIn } from '../../support/people.js';

test('a phishing mail is looked at, reported and dealt with, to a score', async ({ page }) => {
  await signIn(page, 'yl052');
  const desk = await OfficeDesk.open(page, 'S13');

  await page.getByRole('button', { name: /特急/ }).first().click();
  await desk.press(/查看信头/);
  await expect(page.getByText('Return-Path')).toBeVisible();
  await desk.press(/查看链接指向/);
  await desk.press(/查看附件类型/);
  await expect(page.getByText('可执行程序')).toBeVisible();
  await look(page, 'phishing-inbox');
  await desk.fillIn(/^上报可疑邮件/, [/数据安全管理员/]);

  await desk.follow();
  // What a person judges, the report without blame, still waits.
  expect(await desk.submit()).toBe(90);
});
