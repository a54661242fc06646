import { MatSelectHarness } from '@angular/material/select/testing';
import type { ScenarioCheck, ScenarioDraftView, ScenarioSave } from '@lms/contract/sandbox/scenario-draft';
import { Confirm } from '../../shared/ui/confirm';
import { Notices } from '../../shared/ui/notices';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { ScenarioEditorPage } from './scenario-editor-page';

const AT = '2026-06-15T02:32:05.000Z';

const TEXT = `# 一个小情景
code: U001
title: { zh: 收件, en: Intake }
minutes: 15
variants:
  A: { note: { zh: 甲, en: A } }
  B: { note: { zh: 乙, en: B } }
criteria:
  - code: c1
    points: { A: 60, B: 50 }
    title: { zh: 先核验, en: Verify first }
    rule: { must: { event: identity.verify } }
  - code: c2
    points: 40
    title: { zh: 受理, en: Accept }
    rule: { must: { event: accept } }
reference:
  - id: verify
    do: { type: identity.verify }
    why: { zh: 先看是谁, en: Who it is }
  - id: accept
    do: { type: accept }
    why: { zh: 齐了就受理, en: Complete }
`;

const draft = (more: Partial<ScenarioDraftView> = {}): ScenarioDraftView => ({
  ...{ id: 's-1', code: 'U001', title: '收件', level: 'L1', tracks: ['A'], live: null, notice: null, isRetired: false },
  draft: { revision: 1, savedAt: AT, savedBy: '陆明远', proof: 'unproven', faults: 0 },
  text: TEXT,
  revision: 1,
  ...more,
});

const sound: ScenarioCheck = {
  ok: true,
  faults: [],
  advice: [],
  variants: ['A', 'B'].map((variant) => ({ variant, worlds: 10, reference: 100, empty: 0, mutants: [] })),
};

const named = (code: string, name: string) => ({ code, name });
const LIBRARY = {
  ...{ items: [], agencies: [], roles: [], resources: [], documents: [], policies: [], rules: [] },
  events: [named('identity.verify', '核验身份'), named('accept', '受理'), named('receipt.issue', '出具收件凭证')],
};

interface Server {
  check?: ScenarioCheck;
  save?: (body: ScenarioSave) => unknown;
  publish?: unknown;
  section?: string;
}

async function render({
  check = sound,
  save = saved,
  publish = draft({ draft: null, revision: 0 }),
  section = 'basics',
}: Server = {}) {
  const said: string[] = [];
  const rendering = await open(ScenarioEditorPage, {
    url: `/scenarios/s-1?section=${section}`,
    path: 'scenarios/:scenarioId',
    scope: 'authoring',
    as: me('trainer'),
    providers: [
      { provide: Confirm, useValue: { ask: () => Promise.resolve(true) } },
      { provide: Notices, useValue: { say: (text: string) => (said.push(text), Promise.resolve(false)) } },
    ],
    answer: ({ method, url, body }: FakeRequest) => {
      if (url.endsWith('/library')) return LIBRARY;
      if (url.endsWith('/checks')) return check;
      if (url.endsWith('/publication')) return publish;
      return method === 'PUT' ? save(body as ScenarioSave) : draft();
    },
  });
  await pause(900);
  await rendering.page.settle();
  const saves = () => rendering.sent.filter(({ method }) => method === 'PUT').map(({ body }) => body as ScenarioSave);
  return { ...rendering, said, saves };
}

const saved = ({ base }: ScenarioSave) => ({ revision: base + 1, savedAt: AT });
const pause = (length: number) => new Promise((resolve) => setTimeout(resolve, length));
const press = (key: string) =>
  document.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true }));

// The first page draws the whole of Material; jsdom scrolls nothing.
jest.setTimeout(30_000);
beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

describe('ScenarioEditorPage', () => {
  it('writes a field into its place in the text, and saves it', async () => {
    const { page, saves } = await render();

    await page.fill('时间（分钟）', '25');
    press('s');
    await page.settle();

    expect(saves()).toEqual([{ base: 1, text: TEXT.replace('minutes: 15', 'minutes: 25') }]);
    expect(page.text).toContain('已保存 10:32:05');
  });

  it('says that it proves itself, for every variant', async () => {
    const { page } = await render();

    expect(page.text).toContain('校验通过');
    expect(page.text).toContain('变体 B');
  });

  it('leads from a fault to the place that is wrong', async () => {
    const fault = { line: 12, reason: '参考做法没有得到 c1', path: ['criteria', 0] };
    const { page } = await render({ check: { ok: false, faults: [fault], advice: [], variants: [] } });
    expect(page.text).toContain('有 1 处要改');

    await page.click('参考做法没有得到 c1');
    await pause(20);
    await page.settle();

    expect(page.text).toContain('每个变体合计 100 分');
    expect(page.field('编号').value).toBe('c1');
  });

  it('sums the points of each variant as they are written', async () => {
    const { page } = await render({ section: 'criteria' });
    expect(page.text).toContain('变体 A：100 / 100');
    expect(page.text).toContain('变体 B：90 / 100');

    await page.click('先核验');
    await page.fill('变体 B', '60');

    expect(page.text).toContain('变体 B：100 / 100');
  });

  it('chooses another rule by its name and keeps the event', async () => {
    const { page, saves } = await render({ section: 'criteria' });
    await page.click('先核验');
    const [rule] = await page.material.getAllHarnesses(
      MatSelectHarness.with({ selector: 'lms-part-choice mat-select' }),
    );
    expect(await rule?.getValueText()).toBe('必须发生');

    await rule?.open();
    await rule?.clickOptions({ text: '绝不能发生' });
    press('s');
    await page.settle();

    expect(saves().at(-1)?.text).toContain('rule: { never: { event: identity.verify } }');
  });

  it('deletes a step and takes it back', async () => {
    const { page, saves } = await render({ section: 'reference' });

    await page.click('删除 verify');
    press('s');
    await page.settle();
    expect(saves().at(-1)?.text).not.toContain('id: verify');
    await page.click('撤销上一步');
    press('s');
    await page.settle();

    expect(saves().at(-1)?.text).toBe(TEXT);
  });

  it('moves a step up', async () => {
    const { page, saves } = await render({ section: 'reference' });

    await page.click('上移 accept');
    press('s');
    await page.settle();

    const ids = [
      ...(saves()
        .at(-1)
        ?.text.matchAll(/- id: (\w+)/g) ?? []),
    ].map(([, id]) => id);
    expect(ids).toEqual(['accept', 'verify']);
  });

  it('shows the file itself, and what is typed there in the form', async () => {
    const { page } = await render({ section: 'yaml' });
    const box = page.field('情景的 YAML');
    expect(box.value).toBe(TEXT);

    await page.fill('情景的 YAML', TEXT.replace('收件', '换了题目'));
    await page.click('基本信息');

    expect(page.text).toContain('换了题目');
  });

  it('sends to the YAML when the form cannot read the text', async () => {
    const { page } = await render({ section: 'yaml' });

    await page.fill('情景的 YAML', 'code: [');
    await page.click('基本信息');

    expect(page.text).toContain('表单读不懂');
  });

  it('publishes what proves itself, and shows what stands against the rest', async () => {
    const live = { number: 1, origin: 'editor' as const, at: AT, by: '陆明远' };
    const good = await render({ publish: draft({ draft: null, revision: 0, live }) });
    await good.page.click('发布');
    expect(good.said).toEqual(['已发布，现在是第 1 版。']);
  });

  it('shows what stands against publishing', async () => {
    const faults = [{ line: 3, reason: '参考步骤 accept：平台拒绝', path: ['reference', 1] }];
    const { page, said } = await render({ publish: new FakeProblem('scenario-not-proven', { faults }) });

    await page.click('发布');
    await pause(20);
    await page.settle();

    expect(said).toEqual(['不能发布：还有 1 处要改，见右侧。']);
    expect(page.text).toContain('熟练的人怎么做');
  });

  it('lets the author choose when somebody else has saved meanwhile', async () => {
    const other = { revision: 7, savedAt: AT, savedBy: '陆明远' };
    const { page, saves } = await render({
      save: (body) => (body.base < 7 ? new FakeProblem('draft-moved-on', other) : saved(body)),
    });
    await page.fill('时间（分钟）', '30');
    press('s');
    await page.settle();
    expect(page.text).toContain('陆明远在 10:32:05 保存了这份草稿');

    await page.click('用我的覆盖对方的');

    expect(saves().map(({ base }) => base)).toEqual([1, 7]);
  });
});
