import { makeCourse } from '../../catalog/testing/make-course.js';
import { SessionsService } from '../../identity/session/sessions.service.js';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { contentId } from '../../platform/database/ids.js';
import type { TestPerson } from '../../platform/testing/factory.js';
import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';
import { ScenarioLoader } from '../../sandbox/scenario/scenario.loader.js';
import { CONTENT } from '../../sandbox/testing/scripts.js';
import { someScenarios } from '../../sandbox/testing/some-scenarios.js';

const S03 = contentId('scenario', 'S03');

describe('/api/mistakes', () => {
  let app: TestApp;
  let lesson: string;

  beforeAll(async () => {
    app = await startTestApp({ LMS_MISTAKE_PEOPLE: '2', LMS_MISTAKE_SHARE: '60', LMS_MISTAKE_DAYS: '30' });
    app.app.get(OfficialCalendars).load(CONTENT);
    await app.app.get(ScenarioLoader).load(someScenarios('S01', 'S03'));
    const course = await makeCourse(app, { slug: 'a03', code: 'A03', lessons: { 'one-notice': '一段。' } });
    lesson = course.lessonIds[0] ?? '';
  }, 60_000);
  beforeEach(() => {
    app.clock.set('2026-06-15T01:00:00Z');
  });
  afterAll(() => app.stop());

  /** Hands in an empty run of variant A, in which everything is missed. */
  const fail = async (person: TestPerson, mode = 'practice') => {
    const { body } = await app.as(person).post(`/api/scenarios/${S03}/runs`, { mode, variant: 'A', restart: true });
    expect((await app.as(person).post(`/api/runs/${body.id}/submission`)).status).toBe(200);
    await app.settle();
  };
  const group = async (size: number) => {
    const unit = await app.make.unit({ name: '一窗受理组' });
    const trainer = await app.make.person({ roles: ['trainer'], unit });
    const people = [];
    for (let at = 0; at < size; at++) people.push(await app.make.person({ unit }));
    return { unit, trainer, people: people as [TestPerson, TestPerson, TestPerson] };
  };
  const mistakesOf = async (person: TestPerson) => (await app.as(person).get('/api/mistakes')).body;
  const assign = (person: TestPerson, unitId: string, more: object = {}) =>
    app.as(person).post('/api/mistakes/assignments', { unitId, scenarioId: S03, code: 'c2', ...more });
  const codes = (list: { items: { code: string }[] }) => list.items.map(({ code }) => code);

  it('shows what enough people of a unit missed, with the lesson that teaches it', async () => {
    const { trainer, people } = await group(3);
    await fail(people[0]);
    expect((await mistakesOf(trainer)).items).toEqual([]);

    await fail(people[1]);

    const list = await mistakesOf(trainer);
    expect(list).toMatchObject({ days: 30, share: 60, people: 2 });
    expect(codes(list)).toEqual(expect.arrayContaining(['c1', 'c2', 'c3', 'c4', 'c5']));
    expect(list.items.find(({ code }: { code: string }) => code === 'c2')).toMatchObject({
      ...{ missed: 2, judged: 2, assigned: 0, unit: { name: '一窗受理组' }, scenario: { code: 'S03' } },
      lesson: { lessonId: lesson },
    });
  });

  it('counts each person once, and not what only guided runs missed', async () => {
    const { trainer, people } = await group(3);
    for (const _ of [1, 2, 3]) await fail(people[0]);
    await fail(people[1], 'guided');

    expect((await mistakesOf(trainer)).items).toEqual([]);
  });

  it('forgets what lies too far back', async () => {
    const { trainer, people } = await group(3);
    for (const person of people) await fail(person);
    expect((await mistakesOf(trainer)).total).toBeGreaterThan(0);

    app.clock.set('2026-07-20T01:00:00Z');
    const later = { ...trainer, token: await app.app.get(SessionsService).open(trainer.id, 'spec') };

    expect((await mistakesOf(later)).items).toEqual([]);
  });

  it('assigns the lesson to those who missed it, once: enrolled, told and noted', async () => {
    const { unit, trainer, people } = await group(3);
    await fail(people[0]);
    await fail(people[1]);

    const first = await assign(trainer, unit);
    const second = await assign(trainer, unit);
    await app.settle();

    expect([first.status, first.body]).toEqual([200, { assigned: 2, already: 0 }]);
    expect(second.body).toEqual({ assigned: 0, already: 2 });
    const inbox = (await app.as(people[0]).get('/api/me/inbox')).body.items;
    expect(inbox).toMatchObject([{ kind: 'lesson-assigned', link: `/learn/lessons/${lesson}` }]);
    expect((await app.as(people[0]).get('/api/me/learning')).body.items).toMatchObject([{ course: { code: 'A03' } }]);
    expect((await app.as(people[2]).get('/api/me/inbox')).body.total).toBe(0);
    const { body } = await app.as('auditor').get(`/api/audit-entries?thing=lesson&thingId=${lesson}`);
    expect(body.items.filter(({ facts }: { facts: { unitId?: string } }) => facts.unitId === unit)).toHaveLength(1);
    const shown = (await mistakesOf(trainer)).items.find(({ code }: { code: string }) => code === 'c2');
    expect(shown.assigned).toBe(2);
  });

  it('assigns it to everybody in the unit where that is asked', async () => {
    const { unit, trainer, people } = await group(3);
    await fail(people[0]);

    const { body } = await assign(trainer, unit, { to: 'unit' });

    // The trainer works there too.
    expect(body).toEqual({ assigned: 4, already: 0 });
  });

  it('is for trainers, within their units', async () => {
    const { unit, people } = await group(3);
    for (const person of people) await fail(person);
    const foreign = await app.make.person({ roles: ['trainer'], unit: await app.make.unit() });

    expect((await app.as(people[0]).get('/api/mistakes')).status).toBe(403);
    expect((await assign(people[0], unit)).status).toBe(403);
    expect((await mistakesOf(foreign)).items).toEqual([]);
    expect((await assign(foreign, unit)).status).toBe(404);
  });

  it('says so where no lesson is open, and knows no criterion that does not exist', async () => {
    const { unit, trainer, people } = await group(3);
    await fail(people[0]);

    const untaught = await assign(trainer, unit, { code: 'c1' });

    expect([untaught.status, untaught.body.type]).toEqual([409, '/problems/nothing-teaches-it']);
    expect((await assign(trainer, unit, { code: 'c99' })).status).toBe(404);
  });
});
