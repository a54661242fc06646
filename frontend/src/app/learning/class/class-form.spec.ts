import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { open } from '../../shared/testing/render';
import { ClassNewPage } from './class-new-page';

const UNIT = '0196f1c2-0000-7000-8000-000000000001';
const COURSE = '0196f1c2-0000-7000-8000-000000000002';
const PERSON = '0196f1c2-0000-7000-8000-000000000003';

const LISTS: Record<string, object[]> = {
  '/api/units': [{ id: UNIT, parentId: null, name: '澄湖区', kind: 'centre', depth: 0, people: 3 }],
  '/api/courses': [
    { id: COURSE, code: 'A03', title: '收件与告知', version: 1 },
    { id: 'draft', code: 'B01', title: '还没写完', version: null },
  ],
  '/api/people': [{ id: PERSON, name: '林晓', unitName: '综合受理一组' }],
};

const render = (create: (request: FakeRequest) => unknown) =>
  open(ClassNewPage, {
    url: '/classes/new',
    scope: 'learning',
    answer: (request) => {
      if (request.method === 'POST') return create(request);
      const items = LISTS[request.url] ?? [];
      return { items, total: items.length };
    },
  });

const FIELDS = { 班次名称: '六月班', 单位: UNIT, 第一天: '2026-06-01', 最后一天: '2026-06-30' };

describe('ClassNewPage', () => {
  it('makes a class of people found by name', async () => {
    const { page, writes } = await render(() => ({ id: 'class-1' }));
    for (const [label, value] of Object.entries(FIELDS)) await page.fill(label, value);
    document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    const box = [...document.querySelectorAll<HTMLInputElement>('input[type=search]')].at(-1);
    if (box) box.value = '林';
    box?.dispatchEvent(new Event('input'));
    await page.settle();
    await page.click('林晓');

    await page.click('建立班次');

    expect(writes().map(({ body }) => body)).toEqual([
      {
        ...{ name: '六月班', unitId: UNIT, startsOn: '2026-06-01', endsOn: '2026-06-30' },
        ...{ courseIds: [COURSE], trainerIds: [], memberIds: [PERSON] },
      },
    ]);
    expect(TestBed.inject(Router).url).toBe('/classes/class-1');
    expect(page.text).not.toContain('还没写完');
  });

  it('does not send a class that ends before it begins', async () => {
    const { page, writes } = await render(() => new FakeProblem('internal'));
    for (const [label, value] of Object.entries({ ...FIELDS, 最后一天: '2026-05-01' })) await page.fill(label, value);

    await page.click('建立班次');

    expect(writes()).toEqual([]);
    expect(page.text).toContain('最后一天不能早于第一天');
  });
});
