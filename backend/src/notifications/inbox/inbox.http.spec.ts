import { jest } from '@jest/globals';
import { INBOX_UPKEEP } from '../upkeep/inbox-upkeep.js';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { Live } from '../../platform/live/live.js';
import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';
import type { TestPerson } from '../../platform/testing/factory.js';
import { CertificationTest } from '../../certification/testing/programs.js';
import { Inbox } from './inbox.service.js';

describe('the inbox', () => {
  let app: TestApp;
  let certification: CertificationTest;

  beforeAll(async () => {
    app = await startTestApp();
    certification = new CertificationTest(app);
    await certification.loadProgram();
  });
  beforeEach(() => {
    app.clock.set('2026-06-15T01:00:00Z');
  });
  afterAll(() => app.stop());

  const tell = (person: TestPerson, classId: string, key?: string) =>
    app.app.get(Inbox).tell([person.id], {
      kind: 'class-joined',
      facts: { class: classId, endsOn: '2026-07-01' },
      link: '/learn',
      ...(key !== undefined && { key }),
    });
  const inboxOf = async (person: TestPerson, query = '', headers?: Record<string, string>) =>
    (await app.as(person).get(`/api/me/inbox${query}`, headers)).body;
  const kindsOf = async (person: TestPerson) => (await inboxOf(person)).items.map(({ kind }: { kind: string }) => kind);
  const runUpkeep = async () => {
    await app.app.get(Jobs).enqueue(INBOX_UPKEEP, {}, { key: 'daily' });
    await app.settle();
  };

  it('lists the newest first, by pages, and counts what is unread', async () => {
    const person = await app.make.person();
    for (const name of ['一班', '二班', '三班']) await tell(person, name);

    const page = await inboxOf(person, '?size=2');

    expect([page.total, page.unread, page.items.length]).toEqual([3, 3, 2]);
    expect(page.items[0]).toMatchObject({
      kind: 'class-joined',
      values: { class: '三班' },
      link: '/learn',
      readAt: null,
    });
    expect((await inboxOf(person, '?size=2&page=2')).items[0].values.class).toBe('一班');
  });

  it('tells of what came about earlier with its own time, and not of what would be tidied away by now', async () => {
    const person = await app.make.person();
    const inbox = app.app.get(Inbox);
    const won = { kind: 'award-won' as const, facts: {}, link: '/certification/awards' };
    await inbox.tell([person.id], { ...won, at: new Date('2026-06-05T02:00:00.000Z') });
    await inbox.tell([person.id], { ...won, at: new Date('2023-01-22T02:00:00.000Z') });

    const { items, total } = await inboxOf(person);

    expect(total).toBe(1);
    expect(items[0].at).toBe('2026-06-05T02:00:00.000Z');
  });

  it('marks one as read, then all, and says how many are left', async () => {
    const person = await app.make.person();
    for (const name of ['一班', '二班', '三班']) await tell(person, name);
    const [first] = (await inboxOf(person)).items;

    const one = await app.as(person).post(`/api/me/inbox/${first.id}/reading`);
    const again = await app.as(person).post(`/api/me/inbox/${first.id}/reading`);

    expect([one.status, one.body.unread, again.body.unread]).toEqual([200, 2, 2]);
    expect((await inboxOf(person, '?show=unread')).total).toBe(2);
    expect((await app.as(person).post('/api/me/inbox/reading')).body).toEqual({ unread: 0 });
    expect((await app.as(person).get('/api/me/inbox/count')).body).toEqual({ unread: 0 });
  });

  it('is everybody’s own: another’s message does not exist, and nobody reads unsigned', async () => {
    const [mine, other] = [await app.make.person(), await app.make.person()];
    await tell(mine, '一班');
    const [message] = (await inboxOf(mine)).items;

    expect((await app.as(other).post(`/api/me/inbox/${message.id}/reading`)).status).toBe(404);
    expect((await inboxOf(other)).total).toBe(0);
    expect((await inboxOf(mine)).unread).toBe(1);
    expect((await app.anonymous().get('/api/me/inbox')).status).toBe(401);
    expect((await app.as(mine).post('/api/me/inbox/x/reading')).status).toBe(404);
  });

  it('tells the open pages at once, and tells the same thing once only', async () => {
    const person = await app.make.person();
    const heard = jest.spyOn(app.app.get(Live), 'tell');

    await tell(person, '一班', 'same');
    await tell(person, '一班', 'same');

    const [message] = (await inboxOf(person)).items;
    expect(heard.mock.calls).toEqual([[[person.id], { topic: 'inbox', id: message.id }]]);
    expect((await inboxOf(person)).total).toBe(1);
    heard.mockRestore();
  });

  it('tells of a certificate in the reader’s language, and again when it comes to its end', async () => {
    const person = await app.make.person({ name: '林清夏' });
    await certification.join(person);
    await certification.completeCourse(person);
    await certification.gradeQuiz(person, 80);
    await certification.scoreRun(person, 90);
    const award = (await app.as(person).get('/api/awards')).body.items[0];
    await app.settle();

    const won = (await inboxOf(person, '', { 'accept-language': 'en' })).items.find(
      ({ kind }: { kind: string }) => kind === 'award-won',
    );
    expect(won.link).toBe(`/certification/awards/${award.id}`);
    expect(won.values.program).toMatch(/^[\x20-\x7e–’]+$/);

    app.clock.set('2028-04-20T01:00:00Z');
    await runUpkeep();
    await runUpkeep();
    expect(
      (await kindsOf(await certification.signedIn(person))).filter((kind: string) => kind === 'award-expiring'),
    ).toHaveLength(1);
    app.clock.set('2028-06-05T01:00:00Z');
    await runUpkeep();
    const reminded = (await inboxOf(await certification.signedIn(person))).items;
    expect(reminded[0]).toMatchObject({ kind: 'award-expiring', values: { lastDay: award.lastDay } });
    expect(reminded.filter(({ kind }: { kind: string }) => kind === 'award-expiring')).toHaveLength(2);
  });

  it('tells those who come into a class, once', async () => {
    const unit = await app.make.unit();
    const trainer = await app.make.person({ roles: ['trainer'], unit });
    const [first, second] = [await app.make.person({ unit }), await app.make.person({ unit })];
    const input = { name: '窗口新人班', startsOn: '2026-06-15', endsOn: '2026-07-01' };
    const { body } = await app.as(trainer).post('/api/classes', { ...input, unitId: unit, memberIds: [first.id] });
    const change = { ...input, courseIds: [], trainerIds: [], memberIds: [first.id, second.id], base: body.revision };
    await app.as(trainer).put(`/api/classes/${body.id}`, change);
    await app.settle();

    expect(await kindsOf(first)).toEqual(['class-joined']);
    expect((await inboxOf(second)).items).toMatchObject([{ kind: 'class-joined', values: { class: '窗口新人班' } }]);
    expect(await kindsOf(trainer)).toEqual([]);
  });

  it('warns whose password was changed', async () => {
    const person = await app.make.person({ password: 'correct horse battery' });
    const session = await app
      .anonymous()
      .post('/api/sessions', { username: person.username, password: 'correct horse battery' });
    const cookie = String(session.headers['set-cookie']).split(';')[0] ?? '';
    const change = { currentPassword: 'correct horse battery', newPassword: 'another horse battery' };
    expect((await app.anonymous().put('/api/me/password', change, { cookie })).status).toBeLessThan(300);
    await app.settle();

    const { body } = await app.anonymous().get('/api/me/inbox', { cookie });
    expect(body.items).toMatchObject([{ kind: 'password-changed', link: '/account/sessions' }]);
  });

  it('keeps messages half a year', async () => {
    const person = await app.make.person();
    await tell(person, '一班');
    app.clock.set('2026-12-13T01:00:00Z');
    await runUpkeep();
    expect((await inboxOf(await certification.signedIn(person))).total).toBe(0);
  });
});
