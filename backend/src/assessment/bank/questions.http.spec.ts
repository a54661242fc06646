import { newId } from '../../platform/database/ids.js';
import { makeQuiz, type MadeQuiz } from '../../platform/testing/make-quiz.js';
import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';
import { QuestionsService } from './questions.service.js';

const words = (zh: string, en = `${zh} in English`) => ({ 'zh-CN': zh, en });
const CHOICES = [
  { id: 'a', text: words('共享'), fraction: 100, feedback: words('对') },
  { id: 'b', text: words('原件') },
];
const item = (more: object = {}) => ({
  type: 'single-choice',
  area: 'K2',
  difficulty: 2,
  text: words('哪一项不得要求？'),
  explanation: words('因为可以共享。'),
  choices: CHOICES,
  tags: ['收件'],
  basis: [{ law: '行政许可法', article: '第三十二条', version: '2019-04-23' }],
  ...more,
});

interface Made {
  id: string;
  revision: number;
  slug: string;
}

describe('/api/questions', () => {
  let app: TestApp;
  let bankId: string;
  let bankSlug: string;

  beforeAll(async () => (app = await startTestApp()));
  afterAll(() => app.stop());
  beforeEach(async () => {
    app.clock.set('2026-06-15T01:00:00.000Z');
    const { status, body } = await trainer().post('/api/question-banks', { title: words('题库') });
    expect(status).toBe(201);
    bankId = body.id;
    bankSlug = body.slug;
  });

  const trainer = () => app.as('trainer');
  const create = async (more: object = {}, place: object = {}): Promise<Made> => {
    const { status, body } = await trainer().post('/api/questions', { bankId, ...place, item: item(more) });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  };
  const get = async (id: string) => (await trainer().get(`/api/questions/${id}`)).body;
  const become = async (id: string, state: string) =>
    trainer().put(`/api/questions/${id}/state`, { revision: (await get(id)).revision, state });
  const edit = async (id: string, more: object) =>
    trainer().put(`/api/questions/${id}`, { revision: (await get(id)).revision, item: item(more) });
  const list = async (query: string) => (await trainer().get(`/api/questions?bank=${bankId}&${query}`)).body;
  const category = async (name: string, parentId: string | null = null): Promise<string> => {
    const { status, body } = await trainer().post(`/api/question-banks/${bankId}/categories`, {
      parentId,
      title: words(name),
    });
    expect(status).toBe(201);
    return body.items.find((one: { title: string }) => one.title === name).id;
  };
  const drawn = async () => (await app.app.get(QuestionsService).readyByBank()).get(bankSlug) ?? [];

  it('is for trainers and administrators, never for those who are examined', async () => {
    const { id, revision } = await create();
    const shelf = await category('受理');
    const calls: ['get' | 'post' | 'put' | 'patch' | 'delete', string, object?][] = [
      ['get', '/api/question-banks'],
      ['post', '/api/question-banks', { title: words('x') }],
      ['get', `/api/question-banks/${bankId}/categories`],
      ['post', `/api/question-banks/${bankId}/categories`, { title: words('x') }],
      ['patch', `/api/question-banks/categories/${shelf}`, { title: words('y') }],
      ['delete', `/api/question-banks/categories/${shelf}`],
      ['get', '/api/questions'],
      ['get', '/api/questions/tags'],
      ['get', '/api/questions/bases'],
      ['post', '/api/questions', { bankId, item: item() }],
      ['post', '/api/questions/changes', { changes: [{ ids: [id], difficulty: 1 }] }],
      ['post', '/api/questions/previews', { item: item(), seed: 's' }],
      ['get', `/api/questions/${id}`],
      ['put', `/api/questions/${id}`, { revision, item: item() }],
      ['put', `/api/questions/${id}/state`, { revision, state: 'ready' }],
      ['put', `/api/questions/${id}/translation`, { revision, texts: [{ path: 'text', en: 'x' }] }],
      ['get', `/api/questions/${id}/statistics`],
      ['get', `/api/questions/${id}/diff?from=1&to=1`],
      ['get', `/api/questions/${id}/versions/1`],
    ];
    for (const role of ['learner', 'marker', 'manager'] as const) {
      for (const [verb, path, body] of calls) {
        const who = app.as(role);
        const { status } = verb === 'get' || verb === 'delete' ? await who[verb](path) : await who[verb](path, body);
        expect({ role, verb, path, status }).toEqual({ role, verb, path, status: 403 });
      }
    }
    expect((await app.as('admin').get(`/api/questions/${id}`)).status).toBe(200);
    expect((await trainer().get(`/api/questions/${newId()}`)).status).toBe(404);
  });

  it('makes a draft that nobody can draw, and draws it once it is ready', async () => {
    const { id, slug } = await create();

    expect(await get(id)).toMatchObject({
      state: 'draft',
      origin: 'app',
      slug,
      item: { text: words('哪一项不得要求？'), slug, points: 1 },
      versions: [{ number: 1, readyAt: null, isDrawn: false }],
    });
    expect(await drawn()).toEqual([]);

    const { body } = await become(id, 'ready');

    expect(body).toMatchObject({ state: 'ready', versions: [{ number: 1, isDrawn: true }] });
    expect(await drawn()).toMatchObject([{ id, slug, category: '', tags: ['收件'] }]);
    await become(id, 'retired');
    expect(await drawn()).toEqual([]);
  });

  it('refuses what is no item, field by field', async () => {
    const send = async (more: object) => (await trainer().post('/api/questions', { bankId, item: item(more) })).body;

    expect((await send({ choices: CHOICES.slice(1) })).errors).toMatchObject([{ pointer: '#/item/choices' }]);
    expect((await send({ type: 'riddle' })).errors).toMatchObject([{ pointer: '#/item/type' }]);
    expect((await trainer().post('/api/questions', { bankId: newId(), item: item() })).status).toBe(404);
  });

  it('writes over a draft, and keeps what has been ready beside the new wording', async () => {
    const { id } = await create();
    await edit(id, { text: words('改一') });
    expect((await get(id)).versions.map(({ number }: { number: number }) => number)).toEqual([1]);
    await become(id, 'ready');

    await edit(id, { text: words('改二'), difficulty: 3 });

    const { versions, hasDraft, state } = await get(id);
    expect({ hasDraft, state }).toEqual({ hasDraft: true, state: 'ready' });
    expect(versions).toMatchObject([
      { number: 2, readyAt: null, isDrawn: false },
      { number: 1, isDrawn: true },
    ]);
    expect((await drawn())[0]?.item.text).toEqual(words('改一'));
    expect((await trainer().get(`/api/questions/${id}/diff?from=1&to=2`)).body.changes).toEqual([
      { path: 'difficulty', before: '2', after: '3' },
      { path: 'text.zh-CN', before: '改一', after: '改二' },
      { path: 'text.en', before: '改一 in English', after: '改二 in English' },
    ]);
    expect((await trainer().get(`/api/questions/${id}/versions/1`)).body.item.text).toEqual(words('改一'));
    await become(id, 'ready');
    expect((await drawn())[0]?.item.text).toEqual(words('改二'));
  });

  it('makes no version of a wording that is the same, and none of another type', async () => {
    const { id, revision } = await create();
    await become(id, 'ready');

    await edit(id, {});

    expect((await get(id)).revision).toBe(revision + 1);
    const other = await edit(id, { type: 'true-false', answer: true, choices: undefined });
    expect([other.status, other.body.errors]).toMatchObject([400, [{ pointer: '#/item/type' }]]);
  });

  it('overwrites nothing that the author has not seen', async () => {
    const { id, revision } = await create();
    await edit(id, { text: words('先') });

    const answers = await Promise.all([
      trainer().put(`/api/questions/${id}`, { revision, item: item({ text: words('后') }) }),
      trainer().put(`/api/questions/${id}/state`, { revision, state: 'ready' }),
      trainer().put(`/api/questions/${id}/translation`, { revision, texts: [{ path: 'text', en: 'Late' }] }),
    ]);

    expect(answers.map(({ status, body }) => [status, body.type])).toEqual(
      answers.map(() => [409, '/problems/moved-on']),
    );
    expect((await get(id)).item.text).toEqual(words('先'));
  });

  it('lists what nobody has translated, and takes the other language only', async () => {
    const { id, revision } = await create({ text: '只有中文', explanation: words('因为') });
    expect((await list('untranslated=yes')).total).toBe(1);
    expect((await get(id)).missing).toEqual([{ path: 'text', text: '只有中文' }]);
    const translate = (texts: object[]) => trainer().put(`/api/questions/${id}/translation`, { revision, texts });

    expect((await translate([{ path: 'choices.0', en: 'x' }])).body.errors).toMatchObject([
      { pointer: '#/texts/0/path' },
    ]);
    const { body } = await translate([{ path: 'text', en: 'Chinese only' }]);

    expect(body).toMatchObject({ missing: [], item: { text: { 'zh-CN': '只有中文', en: 'Chinese only' } } });
    expect((await list('untranslated=yes')).total).toBe(0);
  });

  describe('finding', () => {
    it('finds by each thing that a question is found by', async () => {
      const shelf = await category('许可');
      const below = await category('期限', shelf);
      const one = await create({}, { categoryId: below });
      const two = await create({ area: 'K3', difficulty: 3, tags: ['期限'], text: words('百分之%的题'), basis: [] });
      await become(two.id, 'ready');
      const found = async (query: string) =>
        (await list(query)).items.map(({ id }: Made) => (id === one.id ? 'one' : 'two')).join(' ');

      for (const query of [`category=${shelf}`, `category=${below}`, 'tag=收件', 'difficulty=2', 'area=K2'])
        expect([query, await found(encodeURI(query))]).toEqual([query, 'one']);
      for (const query of ['state=draft', 'law=行政许可法', 'law=行政许可法&article=第三十二条&version=2019-04-23'])
        expect([query, await found(encodeURI(query))]).toEqual([query, 'one']);
      for (const query of ['category=none', 'tag=期限', 'difficulty=3', 'area=K3', 'state=ready', 'search=%25的'])
        expect([query, await found(query.replace('期限', encodeURI('期限')).replace('的', encodeURI('的')))]).toEqual([
          query,
          'two',
        ]);
      for (const query of ['type=ordering', 'used=yes', 'law=x', `category=${newId()}`])
        expect(await found(query)).toBe('');
      expect(await found('used=no&sort=hard')).toBe('two one');
      expect(await found('sort=easy')).toBe('one two');
      expect(await found('sort=position&size=1&page=2')).toBe('two');
      for (const sort of ['changed', 'used', 'unused']) expect((await list(`sort=${sort}`)).total).toBe(2);
      expect((await list('difficulty=3')).items[0]).toMatchObject({ category: '', attempts: 0, tags: ['期限'] });
      expect((await list('difficulty=2')).items[0]).toMatchObject({ category: '许可 / 期限' });
    });

    it('tells the tags and the law there is, with how much rests on it', async () => {
      const law = `法${newId().slice(-6)}`;
      const basis = [{ law, article: '第一条', version: '2019-04-23' }];
      const { id } = await create({ basis, tags: ['甲', '乙'] });
      await create({ basis: [...basis, { law, article: '第二条' }], tags: ['甲'] });
      await become(id, 'ready');

      const { body } = await trainer().get(`/api/questions/bases?search=${encodeURI(law)}`);

      expect(body).toEqual({
        total: 2,
        items: expect.arrayContaining([
          { law, version: '2019-04-23', article: '第一条', questions: 2, ready: 1 },
          { law, version: null, article: '第二条', questions: 1, ready: 0 },
        ]),
      });
      expect((await trainer().get(`/api/questions/tags?bank=${bankId}`)).body.items).toEqual([
        { tag: '甲', questions: 2 },
        { tag: '乙', questions: 1 },
      ]);
    });
  });

  describe('changing many', () => {
    const change = (...changes: object[]) => trainer().post('/api/questions/changes', { changes });

    it('changes all, and says which were like that already', async () => {
      const shelf = await category('许可');
      const [one, two] = [await create(), await create({ difficulty: 3, tags: ['收件', '旧'] })];
      await become(one.id, 'ready');

      const { body } = await change({
        ids: [one.id, two.id],
        ...{ categoryId: shelf, addTags: ['新'], removeTags: ['旧'], difficulty: 3, area: 'K5' },
      });

      expect(body).toEqual({ changed: [one.id, two.id], unchanged: [] });
      const { items } = await list(`category=${shelf}&area=K5&difficulty=3&tag=${encodeURI('新')}`);
      expect(items.map(({ tags }: { tags: string[] }) => tags)).toEqual([
        ['收件', '新'],
        ['收件', '新'],
      ]);
      // What it is found by is drawn at once; the wording that papers hold stays.
      expect((await drawn())[0]).toMatchObject({ category: '许可', tags: ['收件', '新'] });
      expect((await get(one.id)).versions).toMatchObject([{ number: 2, isDrawn: true }, { number: 1 }]);
      expect((await change({ ids: [one.id, two.id], difficulty: 3 })).body.unchanged).toHaveLength(2);
    });

    it('changes none where one cannot be', async () => {
      const [one, two] = [await create(), await create()];
      const other = (await trainer().post('/api/question-banks', { title: words('别的') })).body.id;
      const { body } = await trainer().post(`/api/question-banks/${other}/categories`, { title: words('远') });

      const far = await change({ ids: [one.id], state: 'ready' }, { ids: [two.id], categoryId: body.items[0].id });
      const unknown = await change({ ids: [one.id, newId()], state: 'ready' });

      expect([far.status, far.body.type]).toEqual([409, '/problems/category-out-of-place']);
      expect(unknown.status).toBe(404);
      expect((await get(one.id)).state).toBe('draft');
      const many = Array.from({ length: 201 }, () => newId());
      expect((await change({ ids: many.slice(0, 101) }, { ids: many.slice(101) }, { ids: [one.id] })).status).toBe(400);
    });

    it('notes who did it', async () => {
      const { id } = await create();
      await change({ ids: [id], state: 'ready' });

      const { body } = await app.as('admin').get(`/api/audit-entries?thing=question&thingId=${id}`);

      expect(body.items.map(({ action }: { action: string }) => action)).toEqual(['question.state', 'question.create']);
    });
  });

  it('shows an item as a candidate sees it, and marks a trial answer', async () => {
    const send = (more: object) => trainer().post('/api/questions/previews', { item: item(), seed: 'x', ...more });

    const { body } = await send({});
    expect(body.view.choices.map(({ id }: { id: string }) => id).sort()).toEqual(['a', 'b']);
    expect(JSON.stringify(body)).not.toContain('fraction');
    expect(body.feedback).toBeNull();

    const right = await send({ answer: { type: 'single-choice', choice: 'a' } });
    expect(right.body.feedback).toMatchObject({ verdict: 'right', points: 1, explanation: '因为可以共享。' });
    expect((await send({ answer: { type: 'single-choice', choice: 'z' } })).status).toBe(400);
  });

  it('is called in lists by what is drawn, not by the names of parameters', async () => {
    const { id } = await create({
      ...{
        type: 'computed',
        choices: undefined,
        text: words('{{from}}受理，何时届满？', 'Accepted on {{from}}: due when?'),
      },
      parameters: { from: ['2026-06-15'] },
      formula: { rule: 'due-day', from: { draw: 'from' }, days: 5, unit: 'working' },
    });

    const { items } = (await trainer().get(`/api/questions?bank=${bankId}`)).body;

    expect(items[0].text).toBe('〔起算日〕受理，何时届满？');
    expect(await get(id)).toMatchObject({
      text: '〔起算日〕受理，何时届满？',
      item: { text: { 'zh-CN': '{{from}}受理，何时届满？' } },
    });
  });

  describe('in use', () => {
    let quiz: MadeQuiz;
    let used: Made;

    beforeEach(async () => {
      quiz = await makeQuiz(app, {
        items: [item(), item({ text: words('第二题') })],
      });
      const { items } = (await trainer().get('/api/question-banks?size=100')).body;
      const bank = items.find(({ slug }: Made) => slug === quiz.slug);
      used = (await trainer().get(`/api/questions?bank=${bank.id}`)).body.items[0];
    });

    const sit = async (choice: string, other: string) => {
      const candidate = app.as(await app.make.person());
      const { body } = await candidate.post(`/api/quizzes/${quiz.id}/attempts`);
      for (const [slot, answer] of [choice, other].entries())
        await candidate.put(`/api/attempts/${body.id}/answers/${String(slot + 1)}`, {
          sequence: 1,
          answer: { type: 'single-choice', choice: answer },
        });
      await candidate.post(`/api/attempts/${body.id}/submission`);
    };

    it('counts the attempts it stands in from their start, and names the quizzes', async () => {
      await app.as(await app.make.person()).post(`/api/quizzes/${quiz.id}/attempts`);

      expect(await get(used.id)).toMatchObject({
        attempts: 1,
        quizzes: [{ id: quiz.id, how: 'fixed' }],
        versions: [{ number: 1, attempts: 1 }],
      });
      const { body } = await trainer().get(`/api/questions?bank=${(await get(used.id)).bankId}&used=yes`);
      expect(body.total).toBe(2);
    });

    it('has figures once enough people have answered', async () => {
      for (const [one, two] of ['aa', 'bb', 'aa', 'ab']) await sit(one ?? '', two ?? '');
      const figures = async () => (await trainer().get(`/api/questions/${used.id}/statistics`)).body;
      expect((await figures()).versions).toEqual([
        { number: 1, answers: 4, facility: null, discrimination: null, options: [] },
      ]);
      await sit('b', 'b');
      app.clock.advance(2);

      const [version] = (await figures()).versions;

      expect(version).toMatchObject({ number: 1, answers: 5, facility: 60 });
      // Marks 1 0 1 1 0 against the rest 1 0 1 0 0, in percent: a correlation of 2/3.
      expect(version.discrimination).toBeCloseTo(66.67, 1);
      expect(version.options.map(({ id, chosen }: { id: string; chosen: number }) => [id, chosen])).toEqual([
        ['a', 3],
        ['b', 2],
      ]);
    });
  });
});
