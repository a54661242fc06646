import { CertificationTest } from '../../certification/testing/programs.js';
import type { TestPerson } from '../../platform/testing/factory.js';
import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';

describe('reports', () => {
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

  const clerk = async (unit: string, name?: string) => {
    const person = await app.make.person({ unit, ...(name !== undefined && { name }) });
    await certification.join(person);
    return person;
  };
  /** A hall with two teams: two of three are certified in one, none of one in the other. */
  const hall = async () => {
    const unit = await app.make.unit({ name: '大厅' });
    const [first, second] = [
      await app.make.unit({ parent: unit, name: '一组' }),
      await app.make.unit({ parent: unit, name: '二组' }),
    ];
    const clerks = [
      await clerk(first, '甲一'),
      await clerk(first, '乙二'),
      await clerk(first, '丙三'),
      await clerk(second, '丁四'),
    ];
    for (const winner of clerks.slice(0, 2)) await certification.win(winner);
    return { unit, first, second, manager: await app.make.person({ roles: ['manager'], unit }) };
  };
  const overview = async (who: TestPerson, query = '') =>
    (await app.as(who).get(`/api/reporting/overview${query}`)).body;

  it('tell a manager how the unit stands, with every unit below it', async () => {
    const { manager, unit, first, second } = await hall();

    const body = await overview(manager);

    expect(body).toMatchObject({
      on: '2026-06-15',
      unit: { id: unit, name: '大厅' },
      people: 5,
      required: 4,
      certified: 2,
      share: 50,
      shareBefore: null,
      target: 85,
      overdue: 0,
      endingWithin: { days30: 0, days60: 0, days90: 0 },
    });
    expect(body.units).toMatchObject([
      { id: unit, parentId: null, required: 4, share: 50 },
      { id: first, parentId: unit, required: 3, share: 66.7 },
      { id: second, parentId: unit, required: 1, share: 0 },
    ]);
    expect(body.forecast).toHaveLength(12);
    expect(body.forecast[0]).toEqual({ month: '2026-06', ending: 0, renewed: 0 });
  });

  it('look ahead: who is overdue, and what runs out when', async () => {
    const { manager, second } = await hall();

    expect(await overview(manager, '?on=2026-07-16')).toMatchObject({ overdue: 2, share: 50, shareBefore: 50 });
    expect(await overview(manager, `?on=2026-07-16&unit=${second}`)).toMatchObject({
      overdue: 1,
      share: 0,
      units: [{ parentId: null }],
    });
    const later = await overview(manager, '?on=2028-04-20');
    expect(later).toMatchObject({ endingWithin: { days30: 0, days60: 2, days90: 2 } });
    expect(later.forecast[2]).toEqual({ month: '2028-06', ending: 2, renewed: 0 });
  });

  it('agree with the list and the summary of certification', async () => {
    const { manager, unit } = await hall();
    const report = await overview(manager, '?on=2026-07-16');

    const overdue = (await app.as(manager).get('/api/certification/statuses?status=overdue&on=2026-07-16')).body;
    const summary = (await app.as(manager).get(`/api/certification/summary?unit=${unit}&on=2026-07-16`)).body;

    expect(report.overdue).toBe(overdue.total);
    expect(report).toMatchObject({ required: summary.required, certified: summary.certified, share: summary.share });
  });

  it('are for managers, and for their own units', async () => {
    const [ours, theirs] = [await hall(), await hall()];

    expect((await app.as(ours.manager).get(`/api/reporting/overview?unit=${theirs.unit}`)).status).toBe(404);
    expect((await app.as('learner').get('/api/reporting/overview')).status).toBe(403);
    expect((await app.anonymous().get('/api/reporting/overview')).status).toBe(401);
    expect((await app.as('auditor').get('/api/reporting/overview')).status).toBe(200);
  });

  it('give the list as a file', async () => {
    const { manager } = await hall();

    const { status, headers, body } = await app.as(manager).get('/api/reporting/people.csv');

    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="certification-2026-06-15.csv"',
    });
    const [head, ...rows] = String(body).trim().split('\r\n');
    expect(head).toContain('姓名,单位,岗位');
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatch(/^丁四,二组|^丙三,一组/);
    expect((await app.as('learner').get('/api/reporting/people.csv')).status).toBe(403);
    const english = await app
      .as(manager)
      .get('/api/reporting/people.csv?status=certified', { 'accept-language': 'en' });
    expect(String(english.body).trim().split('\r\n')).toHaveLength(3);
  });
});
