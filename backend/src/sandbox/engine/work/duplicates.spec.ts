import { runView } from '../../desk/run-view.js';
import { after, firstCase, recordIn, refusedBy, worldOf, type Brief } from '../../testing/scripts.js';
import type { Play } from '../play.js';
import type { World } from '../world.js';

const verify: Brief = { type: 'identity.verify', subject: 'applicant', method: 'share' };
const search = (by = 'number'): Brief => ({ type: 'case.search', by });
const card: Brief = {
  type: 'share.query',
  resource: 'DS-07',
  subject: 'applicant',
  fields: ['card', 'cardStatus'],
  purpose: '核对发放账户的社保卡',
};
const correct = (more: Record<string, unknown> = {}): Brief => ({
  type: 'data.correction.request',
  resource: 'DS-07',
  field: 'card',
  evidence: 'M3',
  reason: '库内是旧卡',
  ...more,
});
const numberOf = (world: World, key: string) =>
  [...world.cases.values()].find((home) => home.key === key)?.caseNo ?? '';
const viewOf = (play: Play) =>
  runView(
    {
      id: '018f0000-0000-7000-8000-000000000000',
      scenarioId: '018f0000-0000-7000-8000-000000000001',
      ...{ mode: 'practice', number: 1, status: 'running', deadline: null, finishedAt: null },
      startedAt: new Date('2026-06-18T01:00:00Z'),
    },
    play,
    { language: 'en', now: new Date('2026-06-18T01:00:00Z') },
  );

describe('an application handed in twice', () => {
  const world = worldOf('S08');
  const twin = numberOf(world, 'twin');
  const merge: Brief = { type: 'case.merge', other: twin };
  const complete: Brief[] = [
    verify,
    { type: 'share.query', resource: 'DS-02', subject: 'applicant', fields: ['household'], purpose: '核验户籍' },
    ...['M1', 'M3'].map((material): Brief => ({ type: 'material.check', material, verdict: 'ok', note: '' })),
    { type: 'receipt.issue' },
  ];

  it('lies on the platform unseen until somebody searches', () => {
    const before = viewOf(after(world, [verify]));
    expect(before.cases.map(({ related }) => related)).toEqual([null]);
    expect(JSON.stringify(before)).not.toContain(twin);

    const [found] = viewOf(after(world, [verify, search()])).cases;
    expect(found?.related).toMatchObject([
      { caseNo: twin, same: true, filedOn: '2026-06-17', channel: { code: 'online' } },
    ]);
  });

  it.each<[string, Brief[], string]>([
    ['merging before a search', [merge], 'search-first'],
    ['merging what was not found', [search(), { type: 'case.merge', other: 'nowhere' }], 'search-first'],
    ['working on a case that lies elsewhere', [{ ...verify, caseNo: twin }], 'colleague-has-it'],
    ['accepting while the other is open', [...complete, { type: 'accept' }], 'no-open-duplicate'],
    ['merging twice', [search(), merge, merge], 'too-late-to-merge'],
  ])('refuses %s', (_, briefs, rule) => {
    expect(refusedBy(world, briefs)).toBe(rule);
  });

  it('becomes one case, counted from the day it was first made', () => {
    const play = after(world, [...complete, search(), merge, { type: 'accept' }]);

    expect(play.refusal).toBeUndefined();
    expect(recordIn(play)).toMatchObject({ state: 'ACCEPTED', createdOn: '2026-06-17', flags: ['merged-from'] });
    expect(play.state.cases[twin]).toMatchObject({ state: 'WITHDRAWN', flags: ['merged'] });
    expect(play.log.filter(({ type }) => type.startsWith('case.merge'))).toMatchObject([
      { type: 'case.merged', caseNo: twin, from: 'SUBMITTED', to: 'WITHDRAWN' },
      { type: 'case.merge', caseNo: firstCase(play) },
    ]);
  });

  it('is not merged with the case of a namesake, whom only the name finds', () => {
    const namesakes = worldOf('S08', 'B');
    const other = numberOf(namesakes, 'namesake');

    expect(recordIn(after(namesakes, [search()])).found).toEqual([]);
    expect(recordIn(after(namesakes, [search('name')])).found).toEqual([other]);
    expect(refusedBy(namesakes, [search('name'), { type: 'case.merge', other }])).toBe('not-the-same-application');
  });
});

describe('a record that does not match', () => {
  it.each<[string, string, Brief[], string]>([
    ['a correction before anybody looked', 'A', [correct()], 'no-such-query'],
    ['evidence that nobody handed in', 'A', [card, correct({ evidence: 'M4' })], 'evidence-not-there'],
    ['a correction of what agrees', 'C', [card, correct()], 'record-agrees'],
  ])('refuses %s', (_, variant, briefs, rule) => {
    expect(refusedBy(worldOf('S08', variant), briefs)).toBe(rule);
  });

  it('is told in words, without its values, and can be put right with evidence', () => {
    const play = after(worldOf('S08'), [card, correct()]);
    const [query] = viewOf(play).cases[0]?.sharing.queries ?? [];

    expect(query).toMatchObject({ status: { code: 'MISMATCH' }, fields: [] });
    expect(query?.summary).toContain('cancelled');
    expect(recordIn(play).flags).toContain('data-correction');
  });
});

describe('serving somebody as they need', () => {
  it('is noted with its measures; sending away to an app is noted too', () => {
    const play = after(worldOf('S08'), [
      { type: 'assist.offer', measures: ['window', 'writing-board'] },
      { type: 'refer.online', reason: '人多' },
    ]);

    expect(recordIn(play).flags).toEqual(['assisted', 'sent-online']);
    expect(viewOf(play).timeline.find(({ type }) => type === 'assist.offer')?.detail).toContain('Writing board');
  });
});
