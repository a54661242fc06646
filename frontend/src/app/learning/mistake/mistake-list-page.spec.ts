import type { UnitMistake } from '@lms/contract/learning/mistake';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { MistakeListPage } from './mistake-list-page';

const mistake = (more: Partial<UnitMistake> = {}): UnitMistake => ({
  ...{ unit: { id: 'u1', name: '一窗受理组' }, scenario: { id: 's3', code: 'S03', title: '一次告知完' } },
  ...{ code: 'c2', title: '一次告知，不多不少', basis: '行政许可法', missed: 4, judged: 6, assigned: 1 },
  lesson: { courseId: 'c', courseTitle: 'A03', lessonId: 'l10', lessonTitle: '一次说完' },
  ...more,
});
const show = (items: UnitMistake[], write: (request: FakeRequest) => unknown = () => ({ assigned: 3, already: 1 })) =>
  open(MistakeListPage, {
    ...{ url: '/mistakes', scope: 'learning', as: me('trainer') },
    answer: (request) =>
      request.method === 'POST' ? write(request) : { items, total: items.length, days: 90, share: 40, people: 3 },
  });

describe('common mistakes', () => {
  it('are shown with the lesson that teaches better', async () => {
    const { page } = await show([mistake()]);

    expect(page.text).toContain('一次告知，不多不少');
    expect(page.text).toContain('4 / 6 人');
    expect(page.link('一次说完').getAttribute('href')).toBe('/learn/lessons/l10');
  });

  it('lead with one click to the lesson being given to those who made them', async () => {
    const { page, writes } = await show([mistake()]);

    await page.click('布置给失分的 3 人');

    expect(writes().map(({ body }) => body)).toEqual([{ unitId: 'u1', scenarioId: 's3', code: 'c2', to: 'missed' }]);
    expect(document.body.textContent).toContain('新布置 3 人');
  });

  it('can be met by giving the lesson to the whole unit', async () => {
    const { page, writes } = await show([mistake({ assigned: 4 })]);
    expect(page.text).toContain('已布置 4 人');

    await page.click('布置给全组');

    expect(writes()[0]?.body).toMatchObject({ to: 'unit' });
  });

  it('say so where nothing teaches them, where there are none, and where something went wrong', async () => {
    expect((await show([mistake({ lesson: null })])).page.text).toContain('还没有对应的课');
  });

  it('say so where there are none', async () => {
    expect((await show([])).page.text).toContain('没有突出的共性问题');
  });

  it('say why a lesson could not be given', async () => {
    const { page } = await show([mistake()], () => new FakeProblem('nothing-teaches-it'));

    await page.click('布置给失分的');

    expect(document.body.textContent).toContain('没有开放的课');
  });
});
