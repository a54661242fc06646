import { Confirm } from '../../shared/ui/confirm';
import type { FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { award } from '../testing/awards';
import { AwardPage } from './award-page';

const view = award();
const render = (role: 'learner' | 'board', answer: (request: FakeRequest) => unknown = () => view) =>
  open(AwardPage, {
    url: `/certification/awards/${view.id}`,
    path: 'certification/awards/:awardId',
    answer,
    as: me(role),
    scope: 'certification',
    providers: [{ provide: Confirm, useValue: { ask: () => Promise.resolve(true) } }],
  });

describe('AwardPage', () => {
  it('shows what it says, what it was won by, and how it is checked', async () => {
    const { page } = await render('learner');

    expect(page.text).toContain('林清夏');
    expect(page.text).toContain('80 分 · 2026年6月12日');
    expect(page.text).toContain('还剩 730 天');
    expect(page.link('下载 PDF').getAttribute('href')).toBe(`/api/awards/${view.id}.pdf`);
    expect(page.link('公开查验页').getAttribute('href')).toBe(`/verify/${view.code}`);
    expect(page.has('button', '撤销证书')).toBe(false);
  });

  it('prints nothing that was revoked, and tells the holder why', async () => {
    const revoked = award({ state: 'revoked', revokedOn: '2026-07-01', revocationReason: '考试舞弊，已查实' });
    const { page } = await render('learner', () => revoked);

    expect(page.text).toContain('此证书已于 2026年7月1日 撤销');
    expect(page.text).toContain('考试舞弊，已查实');
    expect(page.has('a', '下载 PDF')).toBe(false);
  });

  it('lets the board revoke it with a reason', async () => {
    const { page, writes } = await render('board');

    await page.submit();
    expect(writes()).toEqual([]);
    await page.fill('撤销原因', '考试舞弊，已查实');
    await page.submit();

    expect(writes().map(({ url, body }) => ({ url, body }))).toEqual([
      { url: `/api/awards/${view.id}/revocation`, body: { reason: '考试舞弊，已查实' } },
    ]);
  });
});
