import type { MarkingRule } from '@lms/contract/marking/rule';
import { FakeProblem } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { RulesPage } from './rules-page';

const exam: MarkingRule = { mode: 'exam', second: 'sample', share: 20, margin: 5, tolerance: 3, days: 3, version: 2 };
const practice: MarkingRule = { ...exam, mode: 'practice', second: 'never', version: 0 };

const show = (refusal?: FakeProblem) =>
  open(RulesPage, {
    url: '/marking/rules',
    as: me('admin'),
    scope: 'marking',
    answer: ({ method }) => (method === 'GET' ? { items: [exam, practice], total: 2 } : (refusal ?? exam)),
  });

describe('the rules of marking', () => {
  it('are changed with the version that was seen', async () => {
    const { page, writes } = await show();

    await page.fill('抽查比例（%）', '50');
    await page.submit();

    expect(writes().map(({ url, body }) => ({ url, body }))).toEqual([
      {
        url: '/api/marking-rules/exam',
        body: { second: 'sample', share: 50, margin: 5, tolerance: 3, days: 3, version: 2 },
      },
    ]);
  });

  it('say what is wrong, at the field and as a whole', async () => {
    const { page, writes } = await show(new FakeProblem('moved-on'));

    await page.fill('抽查比例（%）', '150');
    await page.submit();
    expect(page.text).toContain('100');
    expect(writes()).toHaveLength(0);
    await page.fill('抽查比例（%）', '30');
    await page.submit();

    expect(page.alert()).toContain('刚被别人修改过');
  });
});
