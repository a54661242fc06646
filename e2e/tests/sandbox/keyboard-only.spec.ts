import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../../support/accessible.js';
import { KeyboardDesk } from '../../support/keyboard-desk.js';
import { signIn } from '../../support/people.js';

test('a clerk without a mouse is guided through a case and then passes it as an exam', async ({ page }) => {
  test.setTimeout(360_000);
  await signIn(page, 'yl038');
  await test.step('enrols, because the exam asks for it', () => enrol(page));
  await test.step('is guided to the end', () => beGuided(page));
  await test.step('passes the exam', () => passExam(page));
});

async function enrol(page: Page): Promise<void> {
  const courses = (await (await page.request.get('/api/courses')).json()) as { items: { id: string; code: string }[] };
  const courseId = courses.items.find(({ code }) => code === 'A03')?.id;
  const enrolled = await page.request.post('/api/enrolments', { data: { courseId } });
  expect([200, 201, 409]).toContain(enrolled.status());
}

/** From the list of scenarios to the desk, by Tab and Enter. */
async function open(page: Page, mode: RegExp): Promise<KeyboardDesk> {
  const desk = new KeyboardDesk(page);
  await page.goto('/practice');
  await desk.tabTo(page.getByRole('link', { name: /一次告知完/ }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /一次告知完/ })).toBeVisible();
  await desk.tabTo(page.getByRole('button', { name: mode }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '居住证申领' })).toBeVisible();
  return desk;
}

async function beGuided(page: Page): Promise<void> {
  const desk = await open(page, /^引导模式/);
  await expectAccessible(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // A phone has the same card at the foot of the desk.
  const step = page.getByRole('complementary', { name: '实训' }).getByText(/^下一步，第 \d+ 步/);
  await expect(step).toBeVisible();
  const last = Number(/共 (\d+) 步/.exec(await step.innerText())?.[1]);
  for (let number = 1; number <= last; number += 1) {
    await expect(step).toHaveText(`下一步，第 ${String(number)} 步，共 ${String(last)} 步`);
    await desk.press('ArrowRight');
  }
  await expect(page.getByRole('heading', { name: '全部步骤已完成' })).toBeVisible();
  await expectAccessible(page);
  await desk.submit();
  await expect(page.getByRole('heading', { name: '引导结果' })).toBeVisible();
}

async function passExam(page: Page): Promise<void> {
  const desk = await open(page, /^考核模式/);
  const isComplete = await desk.has(/电子合同/);
  await desk.verifyIdentity();
  await desk.query('DS-03', '核验居住证申领人居住登记是否满半年');
  await desk.judge(/居民身份证/, /^合格/);
  if (isComplete) await checkComplete(desk);
  else await haveCorrected(page, desk);
  await desk.press('a');
  await expect(page.getByText('已受理').first()).toBeVisible();
  await expectAccessible(page);
  await desk.submit();
  await expect(page.getByRole('heading', { name: '考核结果' })).toBeVisible();
  await expect(page.getByText('100', { exact: true }).first()).toBeVisible();
}

/** Variant B: it looks unfamiliar and is all in order. */
async function checkComplete(desk: KeyboardDesk): Promise<void> {
  await desk.query('DS-14', '核验居住证申领人就读情况，代替在读证明');
  await desk.judge(/本人相片/, /^合格/);
  await desk.judge(/居住地住址证明/, /^合格/);
  await desk.judge(/就业或就读证明/, /^已共享核验/);
  await desk.press('r');
}

/** Variant A: two papers to be put right, told in one notice. */
async function haveCorrected(page: Page, desk: KeyboardDesk): Promise<void> {
  await desk.query('DS-07', '核验居住证申领人就业情况，代替劳动合同');
  await desk.judge(/本人相片/, /^不符/, '底色为蓝色，应为白色。');
  await desk.judge(/居住地住址证明/, /^过期/, '租赁合同已经到期。');
  await desk.judge(/就业或就读证明/, /^已共享核验/);
  await desk.press('r');
  await desk.notify({
    本人相片: '本窗口免费重拍，或在“云岚办”上传近6个月白底相片。',
    居住地住址证明: '带续签合同到任一综合窗口，或上传电子合同。',
  });
  await desk.press('d');
  await expect(page.getByText(/6月16日/).first()).toBeVisible();
  await desk.press('d');
  await expect(page.getByText('补正材料到', { exact: true })).toBeVisible();
  await desk.judge(/本人相片/, /^合格/);
  await desk.judge(/居住地住址证明/, /^合格/);
}
