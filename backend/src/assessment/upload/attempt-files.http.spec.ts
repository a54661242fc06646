import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Config } from '../../platform/config.js';
import type { TestPerson } from '../../platform/testing/factory.js';
import { makeQuiz } from '../../platform/testing/make-quiz.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';

const PDF = Buffer.from('%PDF-1.7\nwork\n');
const items = [
  {
    type: 'file-upload',
    area: 'K2',
    text: 'Hand in the notice',
    explanation: 'Because',
    kinds: ['pdf', 'txt'],
    maximumMb: 0.1,
    guide: [{ text: 'Complete', points: 1 }],
  },
  { type: 'true-false', area: 'K2', text: 'True', answer: true, explanation: 'Because' },
];

describe('/api/attempts/{id}/files', () => {
  let app: TestApp;
  let person: TestPerson;
  let me: TestCaller;
  let attempt: string;

  beforeAll(async () => (app = await startTestApp()));
  afterAll(() => app.stop());
  beforeEach(async () => {
    app.clock.set('2026-06-15T01:00:00.000Z');
    person = await app.make.person();
    me = app.as(person);
    const quiz = await makeQuiz(app, { items, settings: { timeLimitMinutes: 30 } });
    attempt = (await me.post(`/api/quizzes/${quiz.id}/attempts`)).body.id;
  });

  const hand = (by: TestCaller, bytes: Buffer, { slot = 1, name = '告知书.pdf' } = {}) =>
    by.post(`/api/attempts/${attempt}/files?slot=${slot}`, bytes, {
      'x-file-name': encodeURIComponent(name),
      'content-type': 'application/octet-stream',
    });
  const kept = () => readdirSync(join(app.app.get(Config).dataDir, 'uploads'));

  it('takes a file, which then can be an answer, and gives it back to its owner as a download', async () => {
    const { status, body: file } = await hand(me, PDF);

    expect({ status, file }).toEqual({
      status: 201,
      file: { id: expect.any(String), name: '告知书.pdf', size: PDF.length },
    });
    const answer = { type: 'file-upload', files: [file] };
    expect((await me.put(`/api/attempts/${attempt}/answers/1`, { sequence: 1, answer })).status).toBe(200);
    const { status: read, headers, raw } = await me.get(`/api/attempts/${attempt}/files/${file.id}`);
    expect(read).toBe(200);
    expect(raw).toEqual(PDF);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('告知书.pdf')}`,
      'x-content-type-options': 'nosniff',
    });
  });

  it.each([
    ['of another kind than it says', Buffer.from('MZ\x90\x00program'), 415],
    ['of a kind that is not asked for', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 415],
    ['that is too large', Buffer.concat([PDF, Buffer.alloc(200_000, 'x')]), 413],
    ['that is empty', Buffer.alloc(0), 415],
  ])('refuses one %s, and keeps nothing of it', async (_, bytes, status) => {
    const { body: first } = await hand(me, PDF);
    const before = kept();

    expect((await hand(me, bytes)).status).toBe(status);
    expect(kept()).toEqual(before);
    expect(before).toContain(first.id);
  });

  it('takes files only from whose attempt it is, and only for a question that asks for them', async () => {
    const other = app.as(await app.make.person());

    expect((await hand(other, PDF)).status).toBe(404);
    expect((await hand(me, PDF, { slot: 2 })).status).toBe(404);
  });

  it('shows a file to who marks that person’s work, and to no other learner', async () => {
    const { body: file } = await hand(me, PDF);
    const marker = await app.make.person({ roles: ['marker'], unit: person.unitId });

    expect((await app.as(marker).get(`/api/attempts/${attempt}/files/${file.id}`)).status).toBe(200);
    expect((await app.as(await app.make.person()).get(`/api/attempts/${attempt}/files/${file.id}`)).status).toBe(404);
  });

  it('takes nothing after the end, and gives nothing back', async () => {
    const { body: file } = await hand(me, PDF);
    app.clock.set('2026-06-15T01:31:00.000Z');

    expect((await hand(me, PDF)).body).toMatchObject({ type: '/problems/attempt-time-over' });
    expect((await me.delete(`/api/attempts/${attempt}/files/${file.id}`)).status).toBe(409);
  });

  it('lets its owner take a file back, and nobody else', async () => {
    const { body: file } = await hand(me, PDF);
    const other = app.as(await app.make.person());

    expect((await other.delete(`/api/attempts/${attempt}/files/${file.id}`)).status).toBe(404);
    expect((await me.delete(`/api/attempts/${attempt}/files/${file.id}`)).status).toBe(204);
    expect((await me.get(`/api/attempts/${attempt}/files/${file.id}`)).status).toBe(404);
    expect(kept()).not.toContain(file.id);
  });

  it('refuses an answer that names a file which was not handed over', async () => {
    const { body: file } = await hand(me, PDF);
    const answer = { type: 'file-upload', files: [{ ...file, name: 'other.pdf' }] };

    const { status, body } = await me.put(`/api/attempts/${attempt}/answers/1`, { sequence: 1, answer });

    expect(status).toBe(400);
    expect(body.errors).toEqual([{ pointer: '#/answer/files/0', detail: expect.any(String) }]);
  });

  it('takes and gives back nothing on a page that was left for good', async () => {
    const settings = { navigation: 'sequential' as const };
    const quiz = await makeQuiz(app, { items, settings });
    attempt = (await me.post(`/api/quizzes/${quiz.id}/attempts`)).body.id;
    const { body: file } = await hand(me, PDF);
    await me.put(`/api/attempts/${attempt}/page`, { page: 1 });

    expect((await hand(me, PDF)).body.type).toBe('/problems/question-settled');
    expect((await me.delete(`/api/attempts/${attempt}/files/${file.id}`)).body.type).toBe('/problems/question-settled');
  });
});
