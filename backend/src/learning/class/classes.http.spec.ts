import type { NewClass } from '../../../contract/learning/class.js';
import { makeCourse, type MadeCourse } from '../../catalog/testing/make-course.js';
import type { TestPerson } from '../../platform/testing/factory.js';
import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';

describe('/api/classes', () => {
  let app: TestApp;
  let unit: string;
  let trainer: TestPerson;
  let member: TestPerson;
  let stranger: TestPerson;
  let course: MadeCourse;

  beforeAll(async () => {
    app = await startTestApp();
    course = await makeCourse(app);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    unit = await app.make.unit();
    trainer = await app.make.person({ roles: ['trainer'], unit });
    member = await app.make.person({ unit });
    stranger = await app.make.person({ roles: ['trainer'], unit: await app.make.unit() });
  });

  const wish = (more: Partial<NewClass> = {}): NewClass => ({
    name: '六月新人班',
    unitId: unit,
    startsOn: '2026-06-01',
    endsOn: '2026-06-30',
    courseIds: [course.id],
    trainerIds: [trainer.id],
    memberIds: [member.id],
    ...more,
  });
  const create = async (more: Partial<NewClass> = {}) => (await app.as(trainer).post('/api/classes', wish(more))).body;

  it('enrols its members in its courses until its last day', async () => {
    const made = await create();

    expect(made).toMatchObject({
      name: '六月新人班',
      state: 'running',
      unit: { id: unit },
      courses: [{ id: course.id, code: 'A99' }],
      trainers: [{ id: trainer.id }],
      members: [{ person: { id: member.id }, progress: { done: 0, total: 2, percent: 0 }, completed: 0 }],
    });
    const { body } = await app.as(member).get('/api/me/learning');
    expect(body).toMatchObject({
      items: [{ course: { id: course.id }, dueOn: '2026-06-30' }],
      classes: [{ id: made.id, name: '六月新人班', endsOn: '2026-06-30' }],
    });
  });

  it('keeps what somebody had begun alone', async () => {
    await app.as(member).post('/api/enrolments', { courseId: course.id });
    await app.as(member).put(`/api/lessons/${course.lessonIds[0] ?? ''}/progress`, { done: true });

    const made = await create();

    expect(made.members).toMatchObject([{ progress: { done: 1, total: 2, percent: 50 } }]);
    expect((await app.as(member).get('/api/me/learning')).body.items).toMatchObject([{ dueOn: '2026-06-30' }]);
  });

  it('is seen by its unit’s trainers, and listed for its members', async () => {
    const made = await create();
    const listed = async (person: TestPerson) => (await app.as(person).get('/api/classes')).body.total;

    expect((await app.as(trainer).get(`/api/classes/${made.id}`)).status).toBe(200);
    expect((await app.as(stranger).get(`/api/classes/${made.id}`)).status).toBe(404);
    expect((await app.as(member).get(`/api/classes/${made.id}`)).status).toBe(403);
    expect([await listed(trainer), await listed(member), await listed(stranger)]).toEqual([1, 1, 0]);
  });

  it('is made only by those who may, of people and units they reach', async () => {
    expect((await app.as(member).post('/api/classes', wish())).status).toBe(403);

    const { status, body } = await app.as(stranger).post('/api/classes', wish({ courseIds: [member.id] }));

    expect(status).toBe(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '#/unitId',
      '#/memberIds/0',
      '#/courseIds/0',
    ]);
  });

  it('does not end before it begins', async () => {
    const { status, body } = await app.as(trainer).post('/api/classes', wish({ endsOn: '2026-05-01' }));

    expect([status, body.errors[0].pointer]).toEqual([400, '#/endsOn']);
  });

  it('changes as a whole, but not over somebody else’s change', async () => {
    const { id } = await create();
    const second = await app.make.person({ unit });
    const { unitId: _, ...rest } = wish({ memberIds: [second.id], endsOn: '2026-07-31' });

    const changed = await app.as(trainer).put(`/api/classes/${id}`, { ...rest, base: 1 });
    const stale = await app.as(trainer).put(`/api/classes/${id}`, { ...rest, base: 1 });

    expect(changed.body).toMatchObject({ revision: 2, endsOn: '2026-07-31', members: [{ person: { id: second.id } }] });
    expect([stale.status, stale.body.type]).toEqual([409, '/problems/moved-on']);
    expect((await app.as(stranger).put(`/api/classes/${id}`, { ...rest, base: 2 })).status).toBe(400);
  });

  it('ends once, and then stays as it is', async () => {
    const { id } = await create();
    const { unitId: _, ...rest } = wish();

    const ended = await app.as(trainer).post(`/api/classes/${id}/closure`);

    expect(ended.body).toMatchObject({ state: 'ended', endedAt: '2026-06-15T01:00:00.000Z' });
    expect((await app.as(trainer).post(`/api/classes/${id}/closure`)).body.type).toBe('/problems/class-ended');
    expect((await app.as(trainer).put(`/api/classes/${id}`, { ...rest, base: 2 })).status).toBe(409);
    expect((await app.as(member).get('/api/me/learning')).body.classes).toEqual([]);
  });

  it('is found by name and state', async () => {
    await create({ name: '七月班', startsOn: '2026-07-01', endsOn: '2026-07-31' });
    const found = async (query: string) => (await app.as(trainer).get(`/api/classes?${query}`)).body.total;

    expect([await found('state=planned'), await found('state=running'), await found('state=ended')]).toEqual([1, 0, 0]);
    expect([await found('search=%E4%B8%83%E6%9C%88'), await found('search=%25')]).toEqual([1, 0]);
  });
});
