import type { MarkingMode } from '../../../contract/marking/entry.js';
import { Events } from '../../platform/events.js';
import { newId } from '../../platform/database/ids.js';
import type { TestPerson } from '../../platform/testing/factory.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';
import { Marking } from './marking.js';
import { MarkSettled } from './marking.events.js';

const text = (zh: string) => ({ 'zh-CN': zh, en: `${zh} (en)` });
const SUBJECT = { id: newId(), code: 'S01', title: text('第一次收件') };

describe('/api/marking-entries', () => {
  let app: TestApp;
  let unit: string;
  const settled: unknown[] = [];

  beforeAll(async () => {
    app = await startTestApp();
    app.app.get(Events).handle(MarkSettled, 'spec.settled', (news) => {
      settled.push(news);
      return Promise.resolve();
    });
  }, 60_000);
  afterAll(() => app.stop());
  beforeEach(async () => {
    app.clock.set('2026-07-01T01:00:00Z');
    unit = await app.make.unit();
    await rule('exam', {});
  });

  const marker = (): Promise<TestPerson> => app.make.person({ roles: ['marker'], unit });
  const trainer = (): Promise<TestPerson> => app.make.person({ roles: ['trainer'], unit });
  /** A work of somebody in the unit; gives its id in the queue. */
  const work = async (
    more: { person?: string; mode?: MarkingMode; base?: number; at?: string; subject?: string } = {},
  ) => {
    const personId = more.person ?? (await app.make.person({ roles: ['learner'], unit, name: '林晓' })).id;
    const sourceId = newId();
    await app.app.get(Marking).open({
      source: 'run',
      sourceId,
      personId,
      subject: more.subject === undefined ? SUBJECT : { ...SUBJECT, id: more.subject },
      mode: more.mode ?? 'exam',
      handedInAt: new Date(more.at ?? '2026-06-30T01:00:00Z'),
      base: more.base ?? 10,
      passMark: 60,
      parts: [
        {
          code: 'c6',
          title: text('一次说清'),
          basis: text('优化营商环境条例第三十六条'),
          points: 12,
          guide: [
            { text: text('怎样查进度'), points: 8 },
            { text: text('用语礼貌'), points: 4 },
          ],
          answer: '三天后凭编号查。',
          steps: [{ number: 7, at: '2026-06-15T09:20', title: text('向申请人说明'), here: true }],
        },
      ],
    });
    const { id } = await app.database.read
      .query(`SELECT id FROM marking_entry WHERE source_id = '${sourceId}'`)
      .then((rows) => rows[0] as { id: string });
    return { id, sourceId, personId };
  };
  const rule = async (mode: MarkingMode, change: object) => {
    const admin = app.as('admin');
    const { items } = (await admin.get('/api/marking-rules')).body as { items: { mode: string; version: number }[] };
    const { mode: _, ...known } = items.find((one) => one.mode === mode) ?? { mode, version: 0 };
    const rest = { second: 'never', share: 0, margin: 0, tolerance: 3, days: 3 };
    expect((await admin.put(`/api/marking-rules/${mode}`, { ...rest, ...change, version: known.version })).status).toBe(
      200,
    );
  };
  const take = (who: TestCaller, id: string) => who.post(`/api/marking-entries/${id}/lease`);
  const mark = async (who: TestCaller, id: string, lines: number[], more: object = {}) => {
    const { body } = await take(who, id);
    const parts = [{ code: 'c6', lines, comment: '请写明日期' }];
    return who.post(`/api/marking-entries/${id}/marks`, { version: body.version, parts, ...more });
  };
  const queue = async (who: TestCaller, query = '') => {
    const { body } = await who.get(`/api/marking-entries${query}`);
    return (body.items as { id: string }[]).map(({ id }) => id);
  };

  it('shows the queue, most urgent first, without the name in an exam', async () => {
    const me = app.as(await marker());
    const practice = await work({ mode: 'practice', at: '2026-06-20T01:00:00Z' });
    const late = await work({ at: '2026-06-26T01:00:00Z' });
    const fresh = await work({ at: '2026-06-30T23:00:00Z' });

    const { body } = await me.get('/api/marking-entries', { 'accept-language': 'en' });

    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([practice.id, late.id, fresh.id]);
    expect(body.items[0]).toMatchObject({ person: '林晓', mode: 'practice', urgency: 'overdue', texts: 1, points: 12 });
    expect(body.items[2]).toMatchObject({ person: null, urgency: 'open', state: 'waiting', lease: null, total: null });
    expect(body.subjects).toEqual([{ id: SUBJECT.id, code: 'S01', title: '第一次收件 (en)', waiting: 3 }]);
    expect(body.waiting).toBe(3);
    expect(JSON.stringify(body.items[2])).not.toContain(fresh.personId);
  });

  it('filters by subject and mode, and pages', async () => {
    const me = app.as(await marker());
    const subject = newId();
    const [one, other] = [await work({ subject }), await work({ subject, mode: 'practice' })];
    await work();

    expect(await queue(me, `?subject=${subject}`)).toEqual([one.id, other.id]);
    expect(await queue(me, `?subject=${subject}&mode=practice`)).toEqual([other.id]);
    expect(await queue(me, `?subject=${subject}&size=1&page=2`)).toEqual([other.id]);
    expect((await me.get('/api/marking-entries?mode=guided')).status).toBe(400);
  });

  it('is for those who may mark, and shows them only the people they reach, never themselves', async () => {
    const me = await marker();
    const mine = await work({ person: me.id });
    const { id } = await work();
    const elsewhere = app.as(await app.make.person({ roles: ['marker'], unit: await app.make.unit() }));
    const learner = app.as(await app.make.person({ roles: ['learner'], unit }));

    expect(await queue(app.as(me))).toEqual([id]);
    expect((await app.as(me).get(`/api/marking-entries/${mine.id}`)).status).toBe(404);
    expect((await take(app.as(me), mine.id)).status).toBe(404);
    expect(await queue(elsewhere)).toEqual([]);
    for (const path of [`/api/marking-entries/${id}`]) expect((await elsewhere.get(path)).status).toBe(404);
    expect((await take(elsewhere, id)).status).toBe(404);
    expect((await elsewhere.delete(`/api/marking-entries/${id}/lease`)).status).toBe(404);
    expect((await mark(elsewhere, id, [8, 4], { version: 1 })).status).toBe(404);
    expect((await learner.get('/api/marking-entries')).status).toBe(403);
    expect((await take(learner, id)).status).toBe(403);
    expect((await app.anonymous().get('/api/marking-entries')).status).toBe(401);
    expect((await app.as(me).get(`/api/marking-entries/${newId()}`)).status).toBe(404);
  });

  it('keeps superiors from marking the exams of their own people', async () => {
    const both = app.as(await app.make.person({ roles: ['marker', 'manager'], unit }));
    const exam = await work();
    const practice = await work({ mode: 'practice' });

    expect(await queue(both)).toEqual([practice.id]);
    expect((await take(both, exam.id)).status).toBe(404);
  });

  it('gives a work to one marker at a time, for half an hour', async () => {
    const [one, other] = [app.as(await marker()), app.as(await marker())];
    const { id } = await work();

    expect((await take(one, id)).body.lease).toMatchObject({ mine: true, until: '2026-07-01T01:30:00.000Z' });
    const refused = await take(other, id);
    expect(refused).toMatchObject({ status: 409, body: { type: '/problems/marking-taken' } });
    expect(refused.body.by).toMatch(/^人员/);
    expect((await take(one, id)).status).toBe(200);
    app.clock.set('2026-07-01T01:30:00Z');
    expect((await take(other, id)).body.lease.mine).toBe(true);
    const late = await one.post(`/api/marking-entries/${id}/marks`, {
      version: 1,
      parts: [{ code: 'c6', lines: [8, 4] }],
    });
    expect(late).toMatchObject({ status: 409, body: { type: '/problems/marking-not-taken' } });
  });

  it('can be given back', async () => {
    const [one, other] = [app.as(await marker()), app.as(await marker())];
    const { id } = await work();
    await take(one, id);

    expect((await other.delete(`/api/marking-entries/${id}/lease`)).status).toBe(204);
    expect((await take(other, id)).status).toBe(409);
    expect((await one.delete(`/api/marking-entries/${id}/lease`)).status).toBe(204);
    expect((await take(other, id)).status).toBe(200);
  });

  it('hands out the next work, not one that another is at nor one put aside, until none is left', async () => {
    const [one, other] = [app.as(await marker()), app.as(await marker())];
    const [first, second] = [await work({ at: '2026-06-28T01:00:00Z' }), await work()];
    const next = (who: TestCaller, body = {}) => who.post('/api/marking-entries/lease', body);

    expect((await next(one)).body).toMatchObject({ entry: { id: first.id }, waiting: 2 });
    expect((await next(other)).body.entry.id).toBe(second.id);
    expect((await next(one, { except: [first.id] })).body).toEqual({ entry: null, waiting: 2 });
    expect((await next(one, { mode: 'practice' })).body).toEqual({ entry: null, waiting: 0 });
  });

  it('settles by one mark where no second is asked, and says so to whoever scores the work', async () => {
    const person = await marker();
    const me = app.as(person);
    const { id, sourceId, personId } = await work();
    settled.length = 0;

    const { status, body } = await mark(me, id, [6, 4]);
    await app.settle();

    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'settled',
      total: 10,
      outcome: [{ code: 'c6', points: 10, comments: ['请写明日期'] }],
      marks: [{ round: 1, mine: true, total: 10, marker: person.name }],
      may: { mark: false, moderate: false, correct: false },
      lease: null,
    });
    expect(settled).toEqual([
      {
        entryId: id,
        source: 'run',
        sourceId,
        personId,
        mode: 'exam',
        parts: [{ code: 'c6', points: 10, lines: [6, 4], comments: ['请写明日期'] }],
        at: '2026-07-01T01:00:00.000Z',
      },
    ]);
    expect(await queue(me)).toEqual([]);
    expect(await queue(me, '?show=mine')).toEqual([id]);
    expect(await queue(me, '?show=settled')).toEqual([id]);
    expect((await take(me, id)).body.type).toBe('/problems/marking-settled');
  });

  it('refuses a mark that does not fit the guide, and one judged by an older state', async () => {
    const me = app.as(await marker());
    const { id } = await work();

    for (const lines of [[9, 4], [8], [8, 4, 0]]) {
      expect(await mark(me, id, lines)).toMatchObject({ status: 400, body: { errors: [{ pointer: '#/parts' }] } });
    }
    expect((await mark(me, id, [-1, 4])).body.errors[0].pointer).toBe('#/parts/0/lines/0');
    expect((await mark(me, id, [8, 4], { version: 7 })).body.type).toBe('/problems/moved-on');
    expect((await me.get(`/api/marking-entries/${id}`)).body.state).toBe('waiting');
  });

  it('asks a second marker who does not see the first mark, and takes the mean where they agree', async () => {
    await rule('exam', { second: 'always', tolerance: 3 });
    const [one, other] = [app.as(await marker()), app.as(await marker())];
    const { id } = await work();
    await mark(one, id, [8, 4]);

    expect(await queue(one)).toEqual([]);
    expect((await take(one, id)).body.type).toBe('/problems/marking-marked-already');
    expect(await queue(other)).toEqual([id]);
    expect((await other.get(`/api/marking-entries/${id}`)).body).toMatchObject({
      state: 'second',
      marks: [],
      total: null,
    });
    expect((await mark(other, id, [6, 4])).body).toMatchObject({ state: 'settled', total: 11, marks: [{}, {}] });
  });

  it('lets a third who may moderate decide where two differ', async () => {
    await rule('exam', { second: 'always', tolerance: 3 });
    const [one, other, third] = [app.as(await marker()), app.as(await marker()), app.as(await marker())];
    const moderator = app.as(await trainer());
    const { id } = await work();
    await mark(one, id, [8, 4]);

    expect((await mark(other, id, [1, 2])).body).toMatchObject({
      state: 'moderation',
      outcome: null,
      marks: [{ mine: true }],
    });
    expect(await queue(third)).toEqual([]);
    expect((await take(third, id)).status).toBe(404);
    const { body } = await take(moderator, id);
    expect(body).toMatchObject({ may: { moderate: true }, marks: [{ total: 12 }, { total: 3 }] });
    expect((await mark(moderator, id, [5, 3])).body).toMatchObject({ state: 'settled', total: 8 });
  });

  it('asks a second marker near the pass mark', async () => {
    await rule('exam', { second: 'sample', share: 0, margin: 5 });
    const me = app.as(await marker());
    const [near, far] = [await work({ base: 50 }), await work({ base: 70 })];

    expect((await mark(me, near.id, [6, 4])).body.state).toBe('second');
    expect((await mark(me, far.id, [6, 4])).body.state).toBe('settled');
  });

  it('lets a moderator correct a settled mark with a reason, and keeps all marks', async () => {
    const [me, moderator] = [app.as(await marker()), app.as(await trainer())];
    const { id } = await work();
    await mark(me, id, [1, 0]);

    expect(await mark(moderator, id, [8, 4])).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '#/reason' }] },
    });
    const { body } = await mark(moderator, id, [8, 4], { reason: '复核：原文写明了查询方式' });

    expect(body).toMatchObject({
      state: 'settled',
      total: 12,
      marks: [{ total: 1 }, { total: 12, reason: '复核：原文写明了查询方式' }],
    });
    const { body: audit } = await app.as('auditor').get(`/api/audit-entries?thing=marking-entry&thingId=${id}`);
    expect(audit.items.map(({ action }: { action: string }) => action)).toEqual([
      'mark.correct',
      'mark.give',
      'mark.settle',
      'mark.give',
    ]);
  });
});

describe('/api/marking-rules', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
  }, 60_000);
  afterAll(() => app.stop());

  it('has sensible rules from the start', async () => {
    const { body } = await app.as('admin').get('/api/marking-rules');

    expect(body.items).toEqual([
      { mode: 'exam', second: 'sample', share: 20, margin: 5, tolerance: 3, days: 3, version: 0 },
      { mode: 'practice', second: 'never', share: 0, margin: 0, tolerance: 3, days: 7, version: 0 },
    ]);
  });

  it('lets an administrator change them, nobody else, and nobody over a newer change', async () => {
    const change = { second: 'always', share: 0, margin: 0, tolerance: 2, days: 5, version: 0 };

    expect((await app.as('trainer').put('/api/marking-rules/exam', change)).status).toBe(403);
    expect((await app.as('marker').get('/api/marking-rules')).status).toBe(403);
    expect((await app.as('admin').put('/api/marking-rules/exam', change)).body).toMatchObject({
      version: 1,
      tolerance: 2,
    });
    expect((await app.as('admin').put('/api/marking-rules/exam', change)).body.type).toBe('/problems/moved-on');
    expect((await app.as('admin').put('/api/marking-rules/guided', change)).status).toBe(404);
    expect((await app.as('admin').put('/api/marking-rules/exam', { ...change, share: 101 })).status).toBe(400);
  });
});
