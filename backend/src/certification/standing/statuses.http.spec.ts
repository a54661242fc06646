import type { TestPerson } from '../../platform/testing/factory.js';
import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';
import { CertificationTest, PROGRAM_ID } from '../testing/programs.js';

describe('certification statuses', () => {
  let app: TestApp;
  let certification: CertificationTest;

  beforeAll(async () => {
    app = await startTestApp();
    app.clock.set('2026-06-15T01:00:00Z');
    certification = new CertificationTest(app);
    await certification.loadProgram();
  });
  beforeEach(() => {
    app.clock.set('2026-06-15T01:00:00Z');
  });
  afterAll(() => app.stop());

  /** A unit with a manager and some clerk, all of them assigned; `clerk` finds one by name. */
  const team = async (...names: string[]) => {
    const unit = await app.make.unit();
    const clerks = new Map<string, TestPerson>();
    for (const name of names) clerks.set(name, await app.make.person({ name, unit }));
    for (const clerk of clerks.values()) await certification.join(clerk);
    const clerk = (name: string) => {
      const person = clerks.get(name);
      if (!person) throw new Error(`Nobody in the team is called ${name}`);
      return person;
    };
    return { unit, clerk, manager: await app.make.person({ roles: ['manager'], unit }) };
  };
  const list = async (caller: TestPerson, query = '') =>
    (await app.as(caller).get(`/api/certification/statuses${query}`)).body;

  it('say what everybody in a manager’s units is, and why', async () => {
    const { manager, clerk } = await team('甲一', '乙二');
    await certification.win(clerk('甲一'));

    const { items, total, on } = await list(manager);

    expect({ total, on }).toEqual({ total: 2, on: '2026-06-15' });
    expect(items.map((row: { person: { name: string }; status: string }) => [row.person.name, row.status])).toEqual([
      ['乙二', 'assigned'],
      ['甲一', 'certified'],
    ]);
    expect(items[0]).toMatchObject({
      required: true,
      dueOn: '2026-07-15',
      daysLeft: 30,
      why: '窗口和导办岗位须持证：窗口组，综合窗口受理员，2026年1月5日任职；2026年6月15日指派，应在 30 天内（2026年7月15日前）取得；还没有一项取得结果',
    });
    expect(items[1]).toMatchObject({ validFrom: '2026-06-15', lastDay: '2028-06-14', missedCycles: 0 });
  });

  it('are told in the reader’s language', async () => {
    const { manager } = await team('甲一');

    const { body } = await app.as(manager).get('/api/certification/statuses', { 'accept-language': 'en' });

    expect(body.items[0].why).toBe(
      'Window and guide posts must be certified: Window clerk, 窗口组, in post since 5 January 2026; assigned on 15 June 2026, due 30 days later, on 15 July 2026; no part has a result yet',
    );
  });

  it('of other units stay hidden', async () => {
    const ours = await team('甲一');
    const theirs = await team('乙二');

    expect((await list(ours.manager)).items.map((row: { person: { id: string } }) => row.person.id)).toEqual([
      ours.clerk('甲一').id,
    ]);
    expect((await app.as(ours.manager).get(`/api/certification/statuses?unit=${theirs.unit}`)).status).toBe(404);
    expect((await app.as(ours.manager).get(`/api/certification/people/${theirs.clerk('乙二').id}`)).status).toBe(404);
    expect((await list(ours.clerk('甲一'))).total).toBe(1);
    expect((await app.anonymous().get('/api/certification/statuses')).status).toBe(401);
  });

  it('can be asked for any day, past or to come', async () => {
    const { manager, clerk } = await team('甲一');
    await certification.win(clerk('甲一'));
    const statusOn = async (day: string) => (await list(manager, `?on=${day}`)).items[0]?.status;

    expect(await statusOn('2026-06-14')).toBeUndefined();
    expect(await statusOn('2028-04-14')).toBe('certified');
    expect(await statusOn('2028-04-15')).toBe('renewal-open');
    expect(await statusOn('2028-06-15')).toBe('grace');
    expect(await statusOn('2028-06-29')).toBe('expired');
  });

  it('can be searched, filtered and paged', async () => {
    const { manager, clerk, unit } = await team('王小明', '李小红', '张大力');
    await certification.win(clerk('张大力'));

    expect((await list(manager, '?search=小')).total).toBe(2);
    expect((await list(manager, '?status=certified,grace')).items).toMatchObject([{ person: { name: '张大力' } }]);
    expect(await list(manager, `?unit=${unit}&page=2&size=2`)).toMatchObject({
      total: 3,
      items: [{ status: 'certified' }],
    });
    expect((await list(manager, '?on=2028-05-20&endsWithin=30')).total).toBe(1);
    expect((await list(manager, '?on=2028-05-01&endsWithin=30')).total).toBe(0);
    expect((await list(manager, '?endsIn=2028-06')).total).toBe(1);
    expect((await list(manager, '?status=nonsense')).errors).toMatchObject([
      { parameter: expect.stringContaining('status') },
    ]);
    expect((await app.as(manager).get(`/api/certification/statuses?program=${unit}`)).status).toBe(404);
  });

  it('add up, today and on any other day', async () => {
    const { manager, clerk, unit } = await team('甲一', '乙二', '丙三');
    await certification.win(clerk('甲一'));
    await certification.completeCourse(clerk('乙二'));
    const summary = async (on: string) =>
      (await app.as(manager).get(`/api/certification/summary?unit=${unit}&on=${on}`)).body;

    expect(await summary('2026-06-15')).toMatchObject({
      required: 3,
      certified: 1,
      share: 33.3,
      counts: { certified: 1, 'in-progress': 1, assigned: 1, overdue: 0 },
    });
    expect(await summary('2026-06-14')).toMatchObject({ required: 0, share: null });
    expect(await summary('2026-07-16')).toMatchObject({ counts: { certified: 1, overdue: 2 } });
    expect(await summary('2028-06-20')).toMatchObject({ certified: 1, counts: { grace: 1, overdue: 2 } });
    expect(await summary('2028-07-01')).toMatchObject({ certified: 0, share: 0, counts: { expired: 1 } });
  });

  it('move with people, and end with the rule that asked', async () => {
    const { manager, clerk, unit } = await team('甲一');
    const person = clerk('甲一');
    const { appointments } = (await app.as('admin').get(`/api/people/${person.id}`)).body;
    const path = `/api/appointments/${String(appointments[0].id)}/end`;

    const ended = await app.as('admin').post(path, { to: '2026-06-20' });
    await app.settle();

    expect(ended.status).toBeLessThan(300);
    const summary = async (on: string) =>
      (await app.as(manager).get(`/api/certification/summary?unit=${unit}&on=${on}`)).body;
    expect(await summary('2026-06-20')).toMatchObject({ required: 1 });
    expect(await summary('2026-06-21')).toMatchObject({ required: 0, counts: { assigned: 0 } });
  });

  it('show one person what is met and what is missing', async () => {
    const { manager, clerk } = await team('甲一');
    const person = clerk('甲一');
    await certification.completeCourse(person);
    await certification.gradeQuiz(person, 45);

    const { body } = await app.as(manager).get(`/api/certification/people/${person.id}`);

    expect(body.person).toMatchObject({ name: '甲一', unit: '窗口组', post: '综合窗口受理员' });
    expect(body.programs[0]).toMatchObject({
      program: { id: PROGRAM_ID, level: '窗口服务类 · 初级' },
      status: 'in-progress',
      missing: '还缺 2 项：A03 测验、情景 S03（考核模式）',
      requirements: [
        { key: 'course-a03', met: true, evidence: '2026年6月15日完成', missing: null },
        { key: 'quiz-a03', met: false, missing: '最好成绩 45 分，还差 15 分' },
        { key: 'scenario-s03', met: false, missing: '还没有在考核模式完成' },
      ],
    });
    expect((await app.as(person).get(`/api/certification/people/${person.id}`)).status).toBe(200);
    expect((await app.as('learner').get(`/api/certification/people/${person.id}`)).status).toBe(404);
  });

  it('show what won the certificate while it holds, and a clean sheet once its renewal is open', async () => {
    const { manager, clerk } = await team('甲一');
    const person = clerk('甲一');
    await certification.win(person);
    const onDay = async (day: string) =>
      (await app.as(manager).get(`/api/certification/people/${person.id}?on=${day}`)).body.programs[0];

    expect(await onDay('2026-07-01')).toMatchObject({
      status: 'certified',
      missing: null,
      requirements: [{ met: true }, { met: true }, { met: true }],
    });
    expect(await onDay('2028-05-01')).toMatchObject({
      status: 'renewal-open',
      missing: expect.stringContaining('还缺 3 项'),
    });
  });

  describe('eligibility', () => {
    const ask = async (caller: TestPerson, query: string) =>
      (await app.as(caller).get(`/api/eligibility?${query}`)).body;

    it('names the award that proves it, and until when it holds', async () => {
      const { manager, clerk } = await team('甲一');
      const person = clerk('甲一');
      await certification.win(person);

      expect(await ask(manager, `person=${person.id}&matter=SI-03:intake`)).toMatchObject({
        allowed: true,
        until: '2028-06-28',
        awardNumber: expect.stringContaining('CA-W1-'),
      });
      expect(await ask(manager, `person=${person.id}&matter=SI-03:intake&on=2028-06-29`)).toMatchObject({
        allowed: false,
        awardId: null,
      });
    });

    it('is refused when in doubt', async () => {
      const { manager, clerk } = await team('甲一');
      const person = clerk('甲一');

      expect(await ask(manager, `person=${person.id}&matter=SI-03:intake`)).toMatchObject({ allowed: false });
      expect(await ask(manager, `person=${person.id}&matter=XX-99:decide`)).toMatchObject({
        allowed: false,
        reason: '没有培训项目覆盖 XX-99:decide',
      });
      expect((await ask(manager, `person=${person.id}&matter=anything`)).errors).toMatchObject([
        { parameter: 'matter' },
      ]);
      expect((await app.as('learner').get(`/api/eligibility?person=${person.id}&matter=SI-03:intake`)).status).toBe(
        404,
      );
    });
  });
});
