import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { MatMenuHarness } from '@angular/material/menu/testing';
import type { AuthoredScenario } from '@lms/contract/sandbox/scenario-draft';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { Confirm } from '../../shared/ui/confirm';
import { AuthoringListPage } from './authoring-list-page';

const AT = '2026-06-15T02:32:05.000Z';

const scenario = (code: string, more: Partial<AuthoredScenario> = {}): AuthoredScenario => ({
  ...{ id: `id-${code}`, code, title: `情景${code}`, level: 'L1', tracks: ['A'], draft: null, notice: null },
  live: { number: 1, origin: 'file', at: AT, by: null },
  isRetired: false,
  ...more,
});

async function render(items: AuthoredScenario[], post: unknown = { id: 'id-U001' }) {
  return open(AuthoringListPage, {
    url: '/scenarios',
    path: 'scenarios',
    scope: 'authoring',
    as: me('trainer'),
    providers: [{ provide: Confirm, useValue: { ask: () => Promise.resolve(true) } }],
    answer: ({ method }: FakeRequest) => (method === 'GET' ? { items, total: items.length } : post),
  });
}

jest.setTimeout(30_000);

describe('the list of scenarios to write', () => {
  it('says of each what is live and what is being written', async () => {
    const draft = { revision: 3, savedAt: AT, savedBy: '陆明远', proof: 'faulty' as const, faults: 2 };
    const { page } = await render([scenario('S01'), scenario('U001', { live: null, draft })]);

    expect(page.text).toContain('随产品提供，第 1 版');
    expect(page.text).toContain('尚未发布');
    expect(page.text).toContain('草稿，2 处待改');
  });

  it('begins a scenario from the template and opens it', async () => {
    const { page, writes } = await render([]);

    await page.click('新建情景');

    expect(writes().map(({ url, body }) => [url, body])).toEqual([['/api/authoring/scenarios', { from: 'template' }]]);
    expect(TestBed.inject(Router).url).toBe('/scenarios/id-U001');
  });

  it.each([
    [/复制为新情景/, 'POST', '/api/authoring/scenarios'],
    [/停用/, 'PUT', '/api/authoring/scenarios/id-S01/retirement'],
  ])('does with a scenario what its menu says: %s', async (item, method, url) => {
    const { page, writes } = await render([scenario('S01')]);
    const menu = await page.material.getHarness(MatMenuHarness);

    await menu.open();
    await menu.clickItem({ text: item });

    expect(writes().map((request) => [request.method, request.url])).toEqual([[method, url]]);
  });

  it('tells why a file was not taken, with its lines', async () => {
    const faults = [{ line: 7, reason: '缩进不对', path: [] }];
    const { page } = await render([], new FakeProblem('scenario-unreadable', { faults }));
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    const file = { text: () => Promise.resolve('code: [') };
    Object.defineProperty(input, 'files', { value: [file] });

    input?.dispatchEvent(new Event('change'));
    await new Promise((resolve) => setTimeout(resolve));
    await page.settle();

    expect(page.alert()).toContain('第 7 行');
    expect(page.alert()).toContain('缩进不对');
  });
});
