import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';

describe('/api/people', () => {
  let app: TestApp;
  let postId: string;
  let unit: string;

  beforeAll(async () => {
    app = await startTestApp();
    unit = await app.make.unit();
    postId = (await app.as('admin').get('/api/posts')).body.items[0].id;
  });
  afterAll(() => app.stop());

  let made = 0;
  const newPerson = (change: object = {}) => ({
    username: `clerk${++made}`,
    name: '林晓',
    appointment: { unitId: unit, postId, from: '2026-06-01' },
    ...change,
  });

  it('creates a person with a code that sets the first password, once', async () => {
    const input = newPerson();
    const { status, body } = await app.as('admin').post('/api/people', input);
    expect(status).toBe(201);
    expect(body.oneTimeCode.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(body.person).toMatchObject({ name: '林晓', postName: '综合窗口受理员', isActive: true });

    const reset = {
      username: input.username,
      code: body.oneTimeCode.code.toLowerCase(),
      newPassword: 'a-long-enough-password',
    };
    expect((await app.anonymous().post('/api/password-resets', { ...reset, code: 'XXXX-XXXX-XXXX' })).status).toBe(401);
    expect((await app.anonymous().post('/api/password-resets', reset)).status).toBe(204);
    expect((await app.anonymous().post('/api/password-resets', reset)).status).toBe(401);
    const signedIn = await app
      .anonymous()
      .post('/api/sessions', { username: input.username, password: reset.newPassword });
    expect(signedIn.status).toBe(201);
  });

  it('lets a code lapse after three days', async () => {
    const input = newPerson();
    const { body } = await app.as('admin').post('/api/people', input);
    app.clock.advance(3 * 24 * 60 + 1);

    const reset = { username: input.username, code: body.oneTimeCode.code, newPassword: 'a-long-enough-password' };
    expect((await app.anonymous().post('/api/password-resets', reset)).status).toBe(401);
    app.clock.set('2026-06-15T01:00:00Z');
  });

  it('refuses a name that is taken, and says which fields are wrong', async () => {
    const input = newPerson();
    await app.as('admin').post('/api/people', input);

    expect((await app.as('admin').post('/api/people', input)).body.type).toBe('/problems/username-taken');
    const bad = newPerson({
      username: '林',
      appointment: { unitId: unit, postId, from: '2026-06-01', to: '2026-05-01' },
    });
    const { status, body } = await app.as('admin').post('/api/people', bad);
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/username', '#/appointment/to']);
    const unknown = newPerson({ appointment: { unitId: crypto.randomUUID(), postId, from: '2026-06-01' } });
    expect((await app.as('admin').post('/api/people', unknown)).status).toBe(404);
  });

  it('is for administrators: others neither create nor change nor deactivate', async () => {
    const { id } = await app.make.person();
    for (const role of ['learner', 'trainer', 'manager', 'auditor'] as const) {
      expect((await app.as(role).post('/api/people', newPerson())).status).toBe(403);
      expect((await app.as(role).post(`/api/people/${id}/deactivation`)).status).toBe(403);
      expect((await app.as(role).put(`/api/people/${id}/roles`, { version: 1, grants: [] })).status).toBe(403);
      expect((await app.as(role).post(`/api/people/${id}/one-time-code`)).status).toBe(403);
    }
    expect((await app.anonymous().get('/api/people')).status).toBe(401);
    expect((await app.as('learner').get('/api/people')).status).toBe(403);
  });

  it('shows a manager the people of the own units and of those below, nobody else', async () => {
    const hall = await app.make.unit({ name: '大厅' });
    const team = await app.make.unit({ parent: hall });
    const manager = await app.make.person({ roles: ['manager'], unit: hall });
    const inside = await app.make.person({ unit: team, name: '里面的人' });
    const outside = await app.make.person({ name: '外面的人' });

    const { body } = await app.as(manager).get('/api/people');
    expect(body.items.map(({ id }: { id: string }) => id).sort()).toEqual([inside.id, manager.id].sort());
    expect((await app.as(manager).get(`/api/people/${inside.id}`)).status).toBe(200);
    expect((await app.as(manager).get(`/api/people/${outside.id}`)).status).toBe(404);
    expect((await app.as(manager).get('/api/people?search=%25')).body.total).toBe(2);
    expect((await app.as(manager).get(`/api/people?unit=${await app.make.organisation()}`)).status).toBe(404);
  });

  it('finds by name, user name, role, unit and state, a page at a time', async () => {
    const hall = await app.make.unit({ name: '二厅' });
    await app.make.person({ unit: hall, name: '赵可寻', roles: ['trainer'] });
    await app.make.person({ unit: hall, name: '钱难寻' });

    const find = async (query: string) => (await app.as('admin').get(`/api/people?${query}`)).body;
    expect(await find('search=可寻')).toMatchObject({ total: 1, items: [{ name: '赵可寻', roles: ['trainer'] }] });
    expect((await find(`unit=${hall}`)).total).toBe(2);
    expect((await find(`unit=${hall}&role=trainer`)).total).toBe(1);
    expect((await find(`unit=${hall}&status=inactive`)).total).toBe(0);
    const page = await find(`unit=${hall}&size=1&page=2`);
    expect([page.total, page.items.length]).toEqual([2, 1]);
    expect((await app.as('admin').get('/api/people?page=0')).body.errors).toEqual([
      { parameter: 'page', detail: expect.any(String) },
    ]);
  });

  it('deactivates: the sessions end at once, signing in is over, the history stays; and reactivates', async () => {
    const person = await app.make.person({ password: 'correct-horse-battery' });
    expect((await app.as(person).get('/api/me')).status).toBe(200);

    expect((await app.as('admin').post(`/api/people/${person.id}/deactivation`)).body.isActive).toBe(false);
    expect((await app.as(person).get('/api/me')).status).toBe(401);
    const credentials = { username: person.username, password: 'correct-horse-battery' };
    expect((await app.anonymous().post('/api/sessions', credentials)).status).toBe(401);
    expect((await app.as('admin').post(`/api/people/${person.id}/one-time-code`)).body.type).toBe(
      '/problems/person-inactive',
    );

    expect((await app.as('admin').delete(`/api/people/${person.id}/deactivation`)).body.isActive).toBe(true);
    expect((await app.anonymous().post('/api/sessions', credentials)).status).toBe(201);
  });

  it('never overwrites what somebody else changed meanwhile', async () => {
    const { id } = await app.make.person();
    const change = (name: string, version: number) =>
      app.as('admin').patch(`/api/people/${id}`, { version, name, hiredOn: null });

    expect((await change('新名', 1)).body).toMatchObject({ name: '新名', version: 2 });
    expect((await change('旧页', 1)).body.type).toBe('/problems/moved-on');
  });

  it('grants roles that hold at the next request, and keeps the last administrator', async () => {
    const person = await app.make.person();
    expect((await app.as(person).get('/api/people')).status).toBe(403);

    const granted = await app
      .as('admin')
      .put(`/api/people/${person.id}/roles`, { version: 1, grants: [{ role: 'manager', unitId: unit }] });
    expect(granted.body.grants).toEqual([{ role: 'manager', unitId: unit, unitName: '窗口组' }]);
    expect((await app.as(person).get('/api/people')).status).toBe(200);

    // Somebody who never used the printed code is no administrator to rely on.
    const fresh = (await app.as('admin').post('/api/people', newPerson({ grants: [{ role: 'admin', unitId: null }] })))
      .body;
    expect(fresh.person.roles).toEqual(['admin']);
    const admin = (await app.as('admin').get('/api/me')).body;
    const { version } = (await app.as('admin').get(`/api/people/${admin.id}`)).body;
    const stripped = await app.as('admin').put(`/api/people/${admin.id}/roles`, { version, grants: [] });
    expect(stripped.body.type).toBe('/problems/last-administrator');
    expect((await app.as('admin').post(`/api/people/${admin.id}/deactivation`)).body.type).toBe(
      '/problems/last-administrator',
    );
  });

  it('keeps appointments of the past when a person moves on', async () => {
    const { id } = await app.make.person();
    const hall = await app.make.unit({ name: '新厅' });
    const [first] = (await app.as('admin').get(`/api/people/${id}`)).body.appointments;

    expect((await app.as('admin').post(`/api/appointments/${first.id}/end`, { to: '2025-01-01' })).status).toBe(400);
    await app.as('admin').post(`/api/appointments/${first.id}/end`, { to: '2026-06-14' });
    const { status, body } = await app
      .as('admin')
      .post(`/api/people/${id}/appointments`, { unitId: hall, postId, from: '2026-06-15' });

    expect(status).toBe(201);
    expect(body.unitName).toBe('新厅');
    expect(body.appointments.map(({ from, to }: { from: string; to: string | null }) => [from, to])).toEqual([
      ['2026-01-05', '2026-06-14'],
      ['2026-06-15', null],
    ]);
  });

  it('notes who did what, in ids alone', async () => {
    const { id } = await app.make.person({ name: '不留名' });
    await app.as('admin').post(`/api/people/${id}/deactivation`);

    const { body } = await app.as('auditor').get(`/api/audit-entries?thing=person&thingId=${id}`);
    expect(body.items).toEqual([expect.objectContaining({ action: 'person.deactivate', thingId: id })]);
    expect(JSON.stringify(body)).not.toContain('不留名');
    expect((await app.as('manager').get('/api/audit-entries')).status).toBe(403);
  });

  it('shows units within reach, with their people, and lets administrators add one', async () => {
    const { body } = await app.as('admin').get('/api/units');
    expect(body.items[0]).toMatchObject({ name: '测试市', parentId: null, depth: 0 });
    const created = await app
      .as('admin')
      .post('/api/units', { parentId: unit, kind: 'team', name: { 'zh-CN': '三组', en: 'Team Three' } });
    expect(created.body).toMatchObject({ name: '三组', depth: 2, people: 0 });
    expect((await app.as('manager').post('/api/units', {})).status).toBe(403);
    expect((await app.as('learner').get('/api/units')).status).toBe(403);
  });
});
