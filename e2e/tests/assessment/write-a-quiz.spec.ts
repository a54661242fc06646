import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../support/accessible.js';
import { signIn } from '../../support/people.js';
import { QuizPaper } from '../../support/quiz-paper.js';

test('a trainer writes a quiz, mends a draw that is too large, opens it, and a candidate takes it', async ({
  page,
  browser,
}) => {
  await signIn(page, 'trainer');
  await page.goto('/quiz-drafts');
  await page.getByRole('link', { name: '新建测验' }).click();
  await expect(page.getByRole('heading', { name: '新建测验', level: 1 })).toBeVisible();
  await page.getByLabel('编号').fill('Z90');
  await page.getByLabel('名称 · 中文').fill('窗口收件小测');
  await page.getByLabel('名称 · 英文').fill('Intake at the counter');
  await page.getByLabel('说明 · 中文').fill('从题库里抽三题。');
  await page.getByLabel('说明 · 英文').fill('Three questions from the bank.');

  await page.getByRole('button', { name: /^试卷/ }).click();
  await page.getByRole('button', { name: '加随机抽题' }).click();
  await page.getByLabel('抽几题').fill('90');
  await expect(page.getByRole('alert')).toHaveText(/要抽 90 题，只有 \d+ 题可抽/);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('没有保存：有的部分题目不够')).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('抽几题').fill('3');
  await expect(page.getByText(/可抽 \d+ 题，抽 3 题/)).toBeVisible();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('没有未保存的改动')).toBeVisible();
  await page.getByRole('button', { name: '开放给学员' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '开放给学员' }).click();
  await expect(page.getByText('开放中')).toBeVisible();

  const seat = await (await browser.newContext()).newPage();
  await signIn(seat, 'yl047');
  await seat.goto('/quizzes');
  await seat.getByRole('link', { name: '查看 窗口收件小测' }).click();
  await expect(seat.getByText('从题库里抽三题。')).toBeVisible();
  await seat.getByRole('button', { name: '开始作答' }).click();
  await expect(seat.getByText('第 1 题', { exact: true })).toBeVisible();
  await expect(seat.getByText('共 3 题')).toBeVisible();
  const paper = new QuizPaper(seat);
  await paper.answerRightly();
  await expect(paper.counts(1, 2)).toBeVisible();
});
