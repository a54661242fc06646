import type { PersonPrograms } from '@lms/contract/certification/status';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { award } from '../testing/awards';
import { MyCertificatesPage } from './my-certificates-page';

const PROGRAM = award().programId;
const QUIZ = '00000000-0000-4000-8000-0000000000c1';
const standing: PersonPrograms = {
  person: { id: me().id, name: '林晓', unit: null, post: null },
  on: '2026-06-15',
  programs: [
    {
      program: { id: PROGRAM, title: '政务服务岗位培训合格证', level: '窗口服务类 · 初级' },
      status: 'in-progress',
      why: '窗口和导办岗位须持证；已经开始',
      required: true,
      validFrom: null,
      lastDay: null,
      dueOn: '2026-06-30',
      daysLeft: 15,
      missedCycles: 0,
      nextDue: '2026-06-30',
      requirements: [
        {
          key: 'course',
          title: '课程 A03',
          kind: 'course',
          subjectId: QUIZ,
          met: true,
          on: '2026-06-10',
          evidence: '2026年6月10日完成',
          missing: null,
        },
        {
          key: 'quiz',
          title: 'A03 测验',
          kind: 'quiz',
          subjectId: QUIZ,
          met: false,
          on: null,
          evidence: null,
          missing: '最好成绩 45 分，还差 15 分',
        },
      ],
      missing: '还缺 1 项：A03 测验',
      awards: [],
      history: [],
    },
  ],
};

const answers = (more: Record<string, unknown> = {}) => ({
  '/api/awards': { items: [], total: 0 },
  [`/api/certification/people/${me().id}`]: standing,
  '/api/programs': { items: [{ id: PROGRAM, rulesInWords: ['有效期 24 个月，含最后一天'] }], total: 1 },
  ...more,
});
const render = (known: Record<string, unknown> = answers()) =>
  open(MyCertificatesPage, {
    url: '/certification',
    answer: ({ url }: FakeRequest) => known[url],
    scope: 'certification',
  });

describe('MyCertificatesPage', () => {
  it('says what is missing, why, and leads to it', async () => {
    const { page } = await render();

    expect(page.text).toContain('进行中');
    expect(page.text).toContain('窗口和导办岗位须持证；已经开始');
    expect(page.text).toContain('期限 2026年6月30日 还剩 15 天');
    expect(page.text).toContain('最好成绩 45 分，还差 15 分');
    expect(page.text).toContain('有效期 24 个月，含最后一天');
    expect(page.link('去测验').getAttribute('href')).toBe(`/quizzes/${QUIZ}`);
    expect(page.text).toContain('还没有证书');
  });

  it('lists the certificates with their print', async () => {
    const { page } = await render(answers({ '/api/awards': { items: [award()], total: 1 } }));

    expect(page.text).toContain('CA-W1-2026-0615-00042');
    expect(page.text).toContain('730 天后到期');
    expect(page.link('下载 PDF').getAttribute('href')).toBe(`/api/awards/${award().id}.pdf`);
  });

  it('says so when nothing is required', async () => {
    const { page } = await render(answers({ [`/api/certification/people/${me().id}`]: { ...standing, programs: [] } }));

    expect(page.text).toContain('目前没有要求您持证');
  });

  it('offers to try again when the server fails', async () => {
    const { page } = await render(answers({ '/api/awards': new FakeProblem('internal') }));

    expect(page.alert()).toContain('服务器出了问题');
    expect(page.has('button', '重试')).toBe(true);
  });
});
