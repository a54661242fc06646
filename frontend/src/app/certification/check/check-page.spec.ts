import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { open } from '../../shared/testing/render';
import { publicAward } from '../testing/awards';
import { CheckPage } from './check-page';

const CODE = 'K7QM3-XWDP9-RT4HJ-M2N5Q';
const render = (url: string, answer: (request: FakeRequest) => unknown, language: 'zh-CN' | 'en' = 'zh-CN') =>
  open(CheckPage, { url, path: 'verify/:code', answer, as: null, scope: 'certification', language });

describe('CheckPage', () => {
  it('says that a certificate is valid today, with the least that can be compared', async () => {
    const { page, sent } = await render(`/verify/${CODE}`, () => publicAward());

    expect(sent.map(({ url }) => url)).toEqual([`/api/public/awards/${CODE}`]);
    expect(page.text).toContain('有效 此证书由云岚市政务服务中心颁发，今天有效。');
    expect(page.text).toContain('林*夏');
    expect(page.text).toContain('2026年6月15日 至 2028年6月14日');
    expect(page.text).toContain('f55eefdd ef4512c2');
    expect(page.text).toContain('不是国家职业资格');
  });

  it('says so when it was revoked, and never why', async () => {
    const { page } = await render(`/verify/${CODE}`, () => publicAward({ state: 'revoked', revokedOn: '2026-07-01' }));

    expect(page.text).toContain('已撤销 此证书自 2026年7月1日 起无效，请勿采信。');
    expect(page.text).toContain('撤销原因不对外公开');
  });

  it('says what to do when nobody has that code', async () => {
    const { page } = await render('/verify/AAAA', () => new FakeProblem('not-found'));

    expect(page.alert()).toContain('没有找到这份证书');
    expect(page.text).toContain('20 位');
  });

  it('asks to wait when it was tried too often', async () => {
    const { page } = await render(`/verify/${CODE}`, () => new FakeProblem('too-many-requests'));

    expect(page.alert()).toContain('尝试次数过多');
  });

  it('goes to the address of the code that was typed', async () => {
    const { page } = await render('/verify/AAAA', () => new FakeProblem('not-found'));

    await page.fill('查验码', ` ${CODE} `);
    await page.submit();

    expect(TestBed.inject(Router).url).toBe(`/verify/${CODE}`);
  });

  it('speaks English', async () => {
    const { page } = await render(`/verify/${CODE}`, () => publicAward(), 'en');

    expect(page.text).toContain('Issued by 云岚市政务服务中心 and valid today.');
    expect(page.text).toContain('15 June 2026 to 14 June 2028');
  });
});
