import { expect, test } from '@playwright/test';
import { signIn } from '../../support/people.js';

const DAY_MS = 86_400_000;
const SAVED = /已保存 \d\d:\d\d:\d\d/;

test('a computer a day ahead, a session that ended and time given while the network was down cost no answer', async ({
  page,
  context,
  browser,
}) => {
  await context.addInitScript((ahead) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + ahead;
  }, DAY_MS);
  await signIn(page, 'yl031');
  const { items } = (await (await page.request.get('/api/courses')).json()) as { items: { id: string }[] };
  for (const { id } of items) await page.request.post('/api/enrolments', { data: { courseId: id } });
  await page.goto('/quizzes');
  await page.getByRole('link', { name: /查看/ }).first().click();
  await page.getByRole('button', { name: /开始作答|继续作答/ }).click();
  await expect(page.getByRole('timer')).toHaveText(/^(30:00|2\d:\d\d)$/);
  const attemptId = /attempts\/([\w-]+)/.exec(page.url())?.[1] ?? '';
  const choices = page.getByRole('region').getByRole('radio').or(page.getByRole('region').getByRole('checkbox'));
  const stored = async () => {
    const { slots } = (await (await page.request.get(`/api/attempts/${attemptId}`)).json()) as {
      slots: { sequence: number }[];
    };
    return slots.reduce((sum, { sequence }) => sum + sequence, 0);
  };
  // What is drawn differs: on to the first question with choices.
  const toChoices = async () => {
    const stem = page.getByRole('heading', { level: 1 });
    await expect(page.getByRole('region').filter({ has: page.locator('[id^=stem-]') })).toBeVisible();
    while ((await choices.count()) === 0) {
      const before = await stem.innerText();
      await page.getByRole('button', { name: '下一题' }).click();
      await expect(stem).not.toHaveText(before);
    }
  };
  await toChoices();
  await choices.first().check({ force: true });
  await expect(page.getByText(SAVED)).toBeVisible();
  const first = await stored();
  expect(first).toBeGreaterThan(0);

  // The session ends elsewhere; what is answered now is kept in the browser and sent after signing in.
  await page.request.delete('/api/sessions/current');
  await choices.nth(1).check({ force: true });
  await expect(page).toHaveURL(/sign-in/);
  await signIn(page, 'yl031');
  await expect(page.getByRole('timer')).toBeVisible();
  await toChoices();
  await expect(page.getByText(SAVED)).toBeVisible();
  await expect(choices.nth(1)).toBeChecked();
  expect(await stored()).toBeGreaterThan(first);

  // Time is given while this browser hears nothing.
  const desk = await browser.newContext();
  const chief = await desk.newPage();
  await signIn(chief, 'yl022');
  await context.setOffline(true);
  await page.getByRole('button', { name: '下一题' }).click();
  const given = await chief.request.post(`/api/attempts/${attemptId}/extra-time`, {
    data: { minutes: 30, reason: '网络故障' },
  });
  expect(given.status()).toBe(204);
  await context.setOffline(false);
  await expect(page.getByRole('timer')).toHaveText(/^[45]\d:\d\d$/);
});
