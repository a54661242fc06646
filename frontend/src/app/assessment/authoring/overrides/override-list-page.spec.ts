import type { QuizOverrideView } from '@lms/contract/assessment/quiz-override';
import { FakeProblem, type FakeRequest } from '../../../shared/testing/fake-server';
import { me } from '../../../shared/testing/people';
import { open } from '../../../shared/testing/render';
import { QUIZ } from '../testing/drafts';
import { OverrideListPage } from './override-list-page';

const PERSON = '00000000-0000-4000-8000-0000000000e1';
const RULES = { opensAt: null, closesAt: null, timeLimitMinutes: null, attempts: 2, extraMinutes: null };

const override: QuizOverrideView = {
  ...{ id: '00000000-0000-4000-8000-0000000000f1', person: { id: PERSON, name: '苏棠' }, group: null },
  ...{ rules: { ...RULES, extraFactor: 1.25 }, reason: '诊断证明', version: 1, reached: 1 },
  createdAt: '2026-06-15T01:00:00.000Z',
};

const render = (items: object[], write: unknown = override) =>
  open(OverrideListPage, {
    url: `/quiz-drafts/${QUIZ}/overrides`,
    path: 'quiz-drafts/:quizId/overrides',
    scope: 'quizzing',
    as: me('trainer'),
    answer: ({ method, url }: FakeRequest) => {
      if (method !== 'GET') return write;
      if (url.endsWith('/quiz-override-targets'))
        return { items: [{ id: PERSON, kind: 'person', name: '苏棠', unitName: '大厅' }], total: 1 };
      if (url === '/api/quizzes') return { items: [], total: 0 };
      return { items, total: items.length };
    },
  });

const box = (label: string): HTMLInputElement => {
  const found = [...document.querySelectorAll('mat-dialog-container label')].find((one) =>
    one.textContent.includes(label),
  ) as HTMLLabelElement | undefined;
  if (!found?.control) throw new Error(`There is no field “${label}”.`);
  return found.control as HTMLInputElement;
};
const press = (name: string): void => {
  const found = [...document.querySelectorAll<HTMLButtonElement>('mat-dialog-container button')];
  found.find((one) => one.textContent.includes(name))?.click();
};

describe('OverrideListPage', () => {
  it('lists whose rules they are, what they change and why, and says that they reach who is sitting', async () => {
    const { page } = await render([override]);

    for (const words of ['苏棠', '× 1.25', '原因：诊断证明', '正在作答 1 人', '几秒内就按新的时间走']) {
      expect(page.text).toContain(words);
    }
  });

  it('gives somebody more time, with a reason', async () => {
    const { page, writes } = await render([]);
    const write = async (label: string, value: string) => {
      const control = box(label);
      control.value = value;
      for (const type of ['input', 'change']) control.dispatchEvent(new Event(type));
      await page.settle();
    };

    await page.click('加一条');
    press('保存');
    await page.settle();
    expect(document.body.textContent).toContain('请选一个人、单位或班次');
    await write('给谁', '苏');
    press('苏棠');
    await page.settle();
    await write('加时', 'minutes');
    await write('加几分钟', '20');
    await write('原因', '诊断证明');
    press('保存');
    await page.settle();

    expect(writes()[0]?.body).toMatchObject({
      ...{ personId: PERSON, groupId: null, reason: '诊断证明' },
      rules: { extraMinutes: 20, extraFactor: null, attempts: null },
    });
  });

  it('keeps what was written where it is refused', async () => {
    const { page } = await render([override], new FakeProblem('moved-on'));

    await page.click('修改');
    press('保存');
    await page.settle();

    expect(document.querySelector('mat-dialog-container [role=alert]')?.textContent.trim()).not.toBe('');
    expect(box('原因').value).toBe('诊断证明');
  });
});
