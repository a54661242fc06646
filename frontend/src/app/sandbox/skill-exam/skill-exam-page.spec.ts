import { TestBed } from '@angular/core/testing';
import type { SittingView, SkillExamView, SkillPaperView } from '@lms/contract/sandbox/skill-exam';
import { Confirm } from '../../shared/ui/confirm';
import { open } from '../testing/render';
import { SkillExamListPage } from './skill-exam-list-page';
import { SkillExamPage } from './skill-exam-page';

const routes = [
  { path: 'practice/exams', component: SkillExamListPage },
  { path: 'practice/exams/:examId', component: SkillExamPage },
];

const paper = (place: number, more: Partial<SkillPaperView> = {}): SkillPaperView => ({
  place,
  lot: '入门情景',
  scenario: { id: `s${String(place)}`, code: `S0${String(place)}`, title: '一次告知完', level: 'L1', minutes: 20 },
  state: 'waiting',
  runId: null,
  deadline: null,
  score: null,
  soFar: false,
  critical: false,
  ...more,
});

const sitting = (more: Partial<SittingView> = {}): SittingView => ({
  id: 'sitting',
  number: 1,
  status: 'running',
  startedAt: '2026-11-20T02:00:00.000Z',
  closesAt: '2026-11-27T02:00:00.000Z',
  finishedAt: null,
  mean: null,
  why: '还有 2 个情景未完成',
  papers: [paper(1), paper(2, { state: 'running', runId: 'run', deadline: '2026-11-20T03:00:00.000Z' })],
  ...more,
});

const exam = (more: Partial<SkillExamView> = {}): SkillExamView => ({
  id: 'exam',
  title: '窗口技能考核',
  summary: '抽签三个情景',
  mean: 60,
  floor: 50,
  days: 7,
  lots: [{ title: '入门情景', count: 1, pool: 5 }],
  sittings: [],
  sittingsLeft: 2,
  nextSittingAt: null,
  ...more,
});

describe('skill exams', () => {
  it('are listed with how the last sitting stands', async () => {
    const passed = exam({ sittings: [sitting({ status: 'passed', mean: 82 })] });
    const screen = await open(routes, '/practice/exams', () => ({ items: [passed], total: 1 }));

    expect(screen.get('link', '窗口技能考核').getAttribute('href')).toBe('/practice/exams/exam');
    expect(screen.text()).toContain('合格');
  });

  it('ask once more before the lots are drawn, for they cannot be exchanged', async () => {
    const asked: string[] = [];
    const screen = await open(routes, '/practice/exams/exam', ({ method, url }) => {
      asked.push(`${method} ${url}`);
      return method === 'POST' ? exam({ sittings: [sitting()] }) : exam();
    });
    const ask = jest.spyOn(TestBed.inject(Confirm), 'ask');

    ask.mockResolvedValueOnce(false);
    await screen.press('抽签开始');
    expect(ask.mock.calls[0]?.[0].text).toContain('抽到的情景不能更换');
    expect(asked.some((one) => one.startsWith('POST'))).toBe(false);

    ask.mockResolvedValueOnce(true);
    await screen.press('抽签开始');
    expect(asked).toContain('POST /api/skill-exams/exam/sittings');
    expect(screen.text()).toContain('S01');
  });

  it('lead into the run of a paper, new or begun', async () => {
    const asked: string[] = [];
    const screen = await open(routes, '/practice/exams/exam', ({ method, url }) => {
      asked.push(`${method} ${url}`);
      return method === 'POST' ? { runId: 'new' } : exam({ sittings: [sitting()] });
    });

    await screen.press('继续');
    expect(asked.some((one) => one.startsWith('POST'))).toBe(false);
  });

  it('begin a waiting paper by asking the server for its run', async () => {
    const asked: string[] = [];
    const screen = await open(routes, '/practice/exams/exam', ({ method, url }) => {
      asked.push(`${method} ${url}`);
      return method === 'POST' ? { runId: 'new' } : exam({ sittings: [sitting({ papers: [paper(1)] })] });
    });

    await screen.press('开始');

    expect(asked).toContain('POST /api/skill-sittings/sitting/papers/1/run');
  });

  it('say when the next sitting may begin', async () => {
    const screen = await open(routes, '/practice/exams/exam', () =>
      exam({
        sittings: [sitting({ status: 'failed', papers: [paper(1, { state: 'missed' })] })],
        nextSittingAt: '2026-12-04T02:00:00.000Z',
      }),
    );

    expect(screen.text()).toContain('起可以再考');
    expect(screen.element.querySelector('button')).toBeNull();
  });
});
