import { expect, type Browser, type Page, test } from '@playwright/test';
import { look } from '../../support/looking.js';
import { signIn } from '../../support/people.js';
import { QuizPaper } from '../../support/quiz-paper.js';
import { CaseDesk } from '../../support/case-desk.js';
import { handleResidencePermit } from '../../support/residence-permit.js';

const CERTIFICATE = '政务服务岗位培训合格证';
const REWRITTEN = '申请人把材料递进窗口，您只有五种处理可选。';

test('a clerk takes the course, practises, passes, is certified, and the manager sees it', async ({ browser }) => {
  // Three people and the whole of the product, one after the other.
  test.setTimeout(300_000);
  const clerk = await newcomer(browser);
  const manager = await newcomer(browser);
  const holding = await test.step('the manager looks at the unit as it stands', () => readOverview(manager));
  await test.step('the trainer rewrites a paragraph', async () => rewriteLesson(await newcomer(browser)));
  await test.step('the clerk signs in and takes the course', () => takeCourse(clerk));
  await test.step('the clerk practises a case', () => practise(clerk));
  await test.step('the clerk sits the quiz', () => sitQuiz(clerk));
  await test.step('the clerk passes the case in exam mode', () => passScenario(clerk));
  const code = await test.step('the clerk is certified', () => receiveCertificate(clerk));
  await test.step('anybody can check the certificate', async () => checkInPublic(await newcomer(browser), code));
  await test.step('the manager sees it', () => seeCertified(manager, holding + 1));
});

/** Somebody at a browser of their own. */
const newcomer = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

async function readOverview(page: Page): Promise<number> {
  await page.goto('/');
  await expect(page).toHaveURL(/sign-in/);
  await look(page, 'sign-in');
  await signIn(page, 'manager');
  await expect(page.getByRole('heading', { name: '本单位持证情况' })).toBeVisible();
  await look(page, 'manager-home');
  await page.getByRole('link', { name: '单位总览' }).first().click();
  await expect(page.getByRole('heading', { name: '单位总览' })).toBeVisible();
  return holdingOf(page);
}

/** How many of the unit hold a certificate, as the overview says. */
async function holdingOf(page: Page): Promise<number> {
  const share = page.getByRole('navigation', { name: '关键数字' }).getByRole('link', { name: /^持证率/ });
  return Number(/(\d+) \/ \d+ 人/.exec(await share.innerText())?.[1]);
}

async function rewriteLesson(page: Page): Promise<void> {
  await signIn(page, 'trainer');
  await page.goto('/author');
  await page.getByRole('link', { name: /A03/ }).click();
  await page.getByRole('link', { name: /收到申请，只有五种处理/ }).click();
  await page.getByRole('textbox', { name: '中文', exact: true }).first().fill(REWRITTEN);
  await page.getByRole('textbox', { name: 'English', exact: true }).first().fill('There are just five ways to go.');
  await expect(page.getByText(/已保存 \d\d:\d\d:\d\d/)).toBeVisible();
  await expect(page.getByText('第 2 版草稿')).toBeVisible();
  await look(page, 'editor');
  await page.getByRole('button', { name: '发布' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '发布' }).click();
  await expect(page.getByText('第 2 版，在用')).toBeVisible();
}

async function takeCourse(page: Page): Promise<void> {
  await signIn(page, 'learner');
  const now = page.getByRole('region', { name: /A03/ });
  await expect(now).toContainText('现在做这一件');
  await look(page, 'home');
  await page.goto('/learn');
  await page.getByRole('region', { name: '课程目录' }).getByRole('link', { name: /A03/ }).click();
  await expect(page.getByText('已学 6 课，共 12 课')).toBeVisible();
  await look(page, 'course');
  await page.getByRole('link', { name: '继续学习' }).click();
  await expect(page.getByText(REWRITTEN)).toBeVisible();
  await solveCheck(page);
  await look(page, 'lesson');
  await readOn(page, 6);
  await expect(page.getByText('已学 12 课，共 12 课')).toBeVisible();
}

/** Tries one choice after the other, as people do. */
async function solveCheck(page: Page): Promise<void> {
  const check = page.getByRole('radiogroup').first();
  const solved = page.getByRole('article').getByText('正确', { exact: true }).first();
  for (const choice of await check.getByRole('radio').all()) {
    await choice.check({ force: true });
    await page.getByRole('button', { name: '核对答案' }).click();
    await expect(page.getByText(/^(正确|不正确)$/).first()).toBeVisible();
    if (await solved.isVisible()) return;
  }
}

/** From lesson to lesson by the pager; the last one leads back to the course. */
async function readOn(page: Page, lessons: number): Promise<void> {
  for (let left = lessons; left > 0; left--) {
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('button', { name: left > 1 ? /^下一课/ : '学完这门课' }).click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
  }
}

async function practise(page: Page): Promise<void> {
  await startCase(page, /^练习模式/);
  await look(page, 'desk');
  await handleResidencePermit(page);
  await new CaseDesk(page).submit();
  await expect(page.getByRole('heading', { name: '练习结果' })).toBeVisible();
  await look(page, 'practice-result');
}

async function passScenario(page: Page): Promise<void> {
  await startCase(page, /^考核模式/);
  await handleResidencePermit(page);
  await new CaseDesk(page).submit();
  await expect(page.getByRole('heading', { name: '考核结果' })).toBeVisible();
  await expect(page.getByText('100', { exact: true }).first()).toBeVisible();
  await look(page, 'exam-result');
}

async function startCase(page: Page, mode: RegExp): Promise<void> {
  await page.goto('/practice');
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /居住证申领/ }) });
  await card.getByRole('button', { name: mode }).click();
  await expect(page.getByRole('heading', { name: '居住证申领', exact: true })).toBeVisible();
}

async function sitQuiz(page: Page): Promise<void> {
  await page.goto('/quizzes');
  await page.getByRole('link', { name: /查看/ }).first().click();
  await expect(page.getByRole('heading', { name: '考前须知' })).toBeVisible();
  await look(page, 'quiz');
  await page.getByRole('button', { name: '开始作答' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  const paper = new QuizPaper(page);
  await paper.answerRightly();
  await look(page, 'player');
  for (let slot = 2; slot <= 8; slot++) {
    await paper.next();
    await paper.answerRightly();
    if (slot === 4) await reload(page, paper);
  }
  await page.getByRole('button', { name: '交卷' }).last().click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('8 题都已作答。');
  await question.getByRole('button', { name: '交卷' }).click();
  await expect(page.getByText('本人交卷')).toBeVisible();
  await expect(page.getByText('通过', { exact: true })).toBeVisible();
  await look(page, 'quiz-result');
}

/** What was answered is there again, and reading goes on at the question that was left. */
async function reload(page: Page, paper: QuizPaper): Promise<void> {
  await expect(page.getByText(/已保存 \d\d:\d\d:\d\d/)).toBeVisible();
  await page.reload();
  await expect(paper.counts(4, 4)).toBeVisible();
  await page
    .getByRole('button', { name: /^第\s*4\s*题/ })
    .first()
    .click();
}

async function receiveCertificate(page: Page): Promise<string> {
  await page.goto('/');
  await expect(page.getByRole('region', { name: '我的证书' }).getByRole('link', { name: CERTIFICATE })).toBeVisible();
  await look(page, 'home-certified');
  await page.goto('/certification');
  await expect(page.getByRole('heading', { name: '我的证书' })).toBeVisible();
  await look(page, 'certificates');
  await page.getByRole('link', { name: CERTIFICATE }).click();
  await expect(page.getByRole('heading', { name: '取得依据' })).toBeVisible();
  await look(page, 'award');
  const print = await page.request.get((await page.getByRole('link', { name: '下载 PDF' }).getAttribute('href')) ?? '');
  expect(print.headers()['content-type']).toContain('application/pdf');
  expect((await print.body()).subarray(0, 5).toString()).toBe('%PDF-');
  const check = await page.getByRole('link', { name: '公开查验页' }).getAttribute('href');
  return check?.split('/').at(-1) ?? '';
}

async function checkInPublic(page: Page, code: string): Promise<void> {
  await page.goto('/verify');
  await page.getByLabel('查验码').fill(code);
  await page.getByRole('button', { name: '查验', exact: true }).click();
  await expect(page).toHaveURL(`/verify/${code}`);
  await expect(page.getByText('林*')).toBeVisible();
  await expect(page.getByText('林晓')).toBeHidden();
  await expect(page.getByRole('heading', { name: '有效', exact: true })).toBeVisible();
  await look(page, 'check');
}

async function seeCertified(page: Page, holding: number): Promise<void> {
  await page.reload();
  await expect(page.getByRole('heading', { name: '各单位持证率' })).toBeVisible();
  expect(await holdingOf(page)).toBe(holding);
  await look(page, 'overview');
  await page.getByRole('link', { name: '持证情况' }).first().click();
  await page.getByRole('searchbox', { name: '按姓名查找' }).fill('林晓');
  const row = page.getByRole('row', { name: /林晓/ });
  await expect(row).toContainText('有效');
  await expect(page.getByRole('row')).toHaveCount(2);
  await look(page, 'people');
  await row.getByRole('link', { name: '林晓' }).click();
  await expect(page.getByText('本周期的条件已全部满足')).toBeVisible();
  await look(page, 'person');
}
