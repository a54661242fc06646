import type { TestPerson } from '../../platform/testing/factory.js';
import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';
import { CertificationTest, PROGRAM_ID } from '../testing/programs.js';

describe('awards', () => {
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

  const clerk = async (name = '林清夏', unit?: string) => {
    const person = await app.make.person({ name, ...(unit !== undefined && { unit }) });
    await certification.join(person);
    return person;
  };
  const asNow = async (person: TestPerson) => app.as(await certification.signedIn(person));
  const onlyAward = async (person: TestPerson) => (await (await asNow(person)).get('/api/awards')).body.items[0];

  it('issues a certificate once all requirements are met, and not before', async () => {
    const person = await clerk();
    await certification.completeCourse(person);
    await certification.gradeQuiz(person, 59);
    await certification.scoreRun(person, 90);
    expect((await (await asNow(person)).get('/api/awards')).body.total).toBe(0);

    await certification.gradeQuiz(person, 75);

    const { body } = await app.as(person).get('/api/awards');
    expect(body.total).toBe(1);
    expect(body.items[0]).toMatchObject({
      number: expect.stringMatching(/^CA-W1-2026-0615-\d{5}$/),
      programId: PROGRAM_ID,
      holder: '林清夏',
      validFrom: '2026-06-15',
      lastDay: '2028-06-14',
      state: 'valid',
    });
    expect(body.items[0].evidence).toHaveLength(3);
  });

  it('counts the proposed mark of a quiz before a marker has looked', async () => {
    const person = await clerk();
    await certification.completeCourse(person);
    await certification.scoreRun(person, 90);

    await certification.gradeQuiz(person, 75, { provisional: true });

    expect(await onlyAward(person)).toMatchObject({ state: 'valid' });
  });

  it('counts no run with a critical failure and none in practice mode', async () => {
    const person = await clerk();
    await certification.completeCourse(person);
    await certification.gradeQuiz(person, 80);

    await certification.scoreRun(person, 95, { hasCriticalFailure: true });
    await certification.scoreRun(person, 95, { mode: 'practice' });

    expect((await (await asNow(person)).get('/api/awards')).body.total).toBe(0);
  });

  it('starts the validity on the day in the organisation’s zone', async () => {
    app.clock.set('2026-06-15T16:30:00Z');
    const person = await clerk();

    await certification.win(person);

    expect(await onlyAward(person)).toMatchObject({
      validFrom: '2026-06-16',
      lastDay: '2028-06-15',
      issuedOn: '2026-06-16',
    });
  });

  it('renews from the day after the old last day, by fresh evidence only', async () => {
    const person = await clerk();
    await certification.win(person);
    app.clock.set('2028-05-01T01:00:00Z');
    await certification.gradeQuiz(person, 90);
    await certification.scoreRun(person, 90);
    expect((await (await asNow(person)).get('/api/awards')).body.total).toBe(1);

    await certification.completeCourse(person);

    const { items } = (await (await asNow(person)).get('/api/awards')).body;
    expect(items[0]).toMatchObject({ validFrom: '2028-06-15', lastDay: '2030-06-14', state: 'not-yet-valid' });
    expect(items[1]).toMatchObject({ state: 'valid', supersededBy: items[0].number });
  });

  it('shows an award to its holder and the holder’s manager, and to nobody else', async () => {
    const [unit, elsewhere] = [await app.make.unit(), await app.make.unit()];
    const person = await clerk('林晓', unit);
    await certification.win(person);
    const { id } = await onlyAward(person);
    const manager = await app.make.person({ roles: ['manager'], unit });
    const other = await app.make.person({ roles: ['manager'], unit: elsewhere });

    expect((await app.as(person).get(`/api/awards/${id}`)).status).toBe(200);
    expect((await app.as(manager).get(`/api/awards/${id}`)).status).toBe(200);
    expect((await app.as(other).get(`/api/awards/${id}`)).status).toBe(404);
    expect((await app.as('learner').get(`/api/awards/${id}`)).status).toBe(404);
    expect((await app.as(person).get('/api/awards/nonsense')).status).toBe(404);
    expect((await app.anonymous().get(`/api/awards/${id}`)).status).toBe(401);
  });

  it('prints a certificate with embedded fonts on one page', async () => {
    const person = await clerk();
    await certification.win(person);
    const { id, number } = await onlyAward(person);

    const { status, headers, raw } = await app.as(person).get(`/api/awards/${id}.pdf`);

    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${number}.pdf"`,
    });
    expect(raw.subarray(0, 5).toString()).toBe('%PDF-');
    expect(raw.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(raw.toString('latin1')).toContain('/FontFile2');
    expect((await app.as('learner').get(`/api/awards/${id}.pdf`)).status).toBe(404);
  });

  describe('the public check', () => {
    it('says whether a certificate is good, and the least else', async () => {
      const person = await clerk();
      await certification.win(person);
      const { code, number } = await onlyAward(person);

      const { status, body, headers } = await app.anonymous().get(`/api/public/awards/${code.toLowerCase()}`);

      expect(status).toBe(200);
      expect(headers['cache-control']).toBe('no-store');
      expect(body).toMatchObject({
        number,
        holder: '林*夏',
        state: 'valid',
        validFrom: '2026-06-15',
        lastDay: '2028-06-14',
        revokedOn: null,
      });
      expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['personId', 'evidence', 'revocationReason']));
      expect(JSON.stringify(body)).not.toContain('林清夏');
    });

    it('knows no award by its number, and tires of being tried', async () => {
      const person = await clerk();
      await certification.win(person);
      const { number } = await onlyAward(person);
      app.clock.advance(10);

      const answers = [];
      for (let tried = 0; tried < 8; tried++)
        answers.push((await app.anonymous().get(`/api/public/awards/${number}`)).status);

      expect(answers).toEqual([404, 404, 404, 404, 404, 404, 429, 429]);
      app.clock.advance(2);
      expect((await app.anonymous().get(`/api/public/awards/${number}`)).status).toBe(404);
      app.clock.advance(2);
    });
  });

  describe('a revocation', () => {
    it('is public from that day, its reason is not', async () => {
      const person = await clerk();
      await certification.win(person);
      const { id, code } = await onlyAward(person);
      app.clock.set('2026-07-01T01:00:00Z');

      const { status, body } = await app
        .as('board')
        .post(`/api/awards/${id}/revocation`, { reason: '考试舞弊，已查实' });

      expect(status).toBe(200);
      expect(body).toMatchObject({ state: 'revoked', revokedOn: '2026-07-01', revocationReason: '考试舞弊，已查实' });
      const check = (await app.anonymous().get(`/api/public/awards/${code}`)).body;
      expect(check).toMatchObject({ state: 'revoked', revokedOn: '2026-07-01' });
      expect(JSON.stringify(check)).not.toContain('舞弊');
      const statuses = (await (await asNow(person)).get('/api/certification/statuses')).body;
      expect(statuses.items[0]).toMatchObject({ status: 'revoked' });
      expect((await (await asNow(person)).get(`/api/awards/${id}.pdf`)).body.type).toBe('/problems/award-revoked');
    });

    it('happens once, with a reason, and only by the board', async () => {
      const unit = await app.make.unit();
      const person = await clerk('赵云舒', unit);
      await certification.win(person);
      const { id } = await onlyAward(person);
      const path = `/api/awards/${id}/revocation`;
      const manager = await app.make.person({ roles: ['manager'], unit });

      expect((await app.as(manager).post(path, { reason: '考试舞弊，已查实' })).status).toBe(403);
      expect((await app.as('board').post(path, { reason: 'x' })).body.errors).toMatchObject([{ pointer: '#/reason' }]);
      expect((await app.as('board').post(path, { reason: '考试舞弊，已查实' })).status).toBe(200);
      expect((await app.as('board').post(path, { reason: '考试舞弊，已查实' })).body.type).toBe(
        '/problems/award-revoked',
      );
    });

    it('asks for everything anew before the next certificate', async () => {
      const person = await clerk();
      await certification.win(person);
      await app
        .as('board')
        .post(`/api/awards/${(await onlyAward(person)).id}/revocation`, { reason: '考试舞弊，已查实' });
      app.clock.set('2026-08-01T01:00:00Z');
      await certification.gradeQuiz(person, 90);
      expect((await (await asNow(person)).get('/api/awards')).body.total).toBe(1);

      await certification.win(person);

      expect((await (await asNow(person)).get('/api/awards')).body.items[0]).toMatchObject({
        state: 'valid',
        validFrom: '2026-08-01',
      });
    });
  });
});
