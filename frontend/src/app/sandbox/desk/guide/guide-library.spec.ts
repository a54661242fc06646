import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { ServiceGuide } from '@lms/contract/sandbox/guide';
import type { RunView } from '@lms/contract/sandbox/run';
import { FakeProblem, type FakeRequest } from '../../../shared/testing/fake-server';
import { open } from '../../testing/render';
import { caseExample, runExample } from '../../testing/run-example';
import { DeskPage } from '../desk-page';

const RUN = '019e0000-0000-7000-8000-000000000001';

const guide = (code: string, name: string, more: Partial<ServiceGuide> = {}): ServiceGuide => ({
  ...{ code, name, type: '行政许可', kind: { code: 'promise', label: '承诺件' }, agency: '澄湖区公安分局' },
  ...{ mine: false, parts: [{ title: '怎么办', lines: ['当场核验身份'] }], basis: '居住证暂行条例第九条' },
  facts: [{ code: 'promise', value: '10 个工作日' }],
  materials: [{ code: 'M1', name: '居民身份证', from: '核验身份即可，免复印件', when: null }],
  ...more,
});
const GUIDES = [
  guide('SI-04', '居住证申领', { mine: true }),
  guide('SI-01', '个体工商户设立登记', { agency: '市场监管局' }),
  guide('SI-03', '社会保障卡申领', { parts: [{ title: '领卡', lines: ['可以邮寄到家'] }] }),
  guide('SI-10', '高龄津贴申领'),
];

/** The desk with the guides laid open on it. */
async function openGuides(guides: ServiceGuide[] | FakeProblem = GUIDES, run: Partial<RunView> = {}) {
  sessionStorage.clear();
  const routes = [{ path: 'practice/runs/:runId', component: DeskPage }];
  return open(routes, `/practice/runs/${RUN}?panel=guide`, ({ url }: FakeRequest) => {
    if (!url.endsWith('/guides')) return url.startsWith('/api/runs/') ? runExample(run) : {};
    return guides instanceof FakeProblem ? guides : { items: guides, total: guides.length };
  });
}

describe('the guide library', () => {
  afterEach(() => document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove()));

  it('lies open at the guide of the case, with limits, papers and basis', async () => {
    const screen = await openGuides();

    const shown = screen.element.querySelector('lms-service-guide-text')?.textContent ?? '';
    for (const words of ['居住证申领', '10 个工作日', '居民身份证', '免复印件', '当场核验身份', '居住证暂行条例第九条'])
      expect(shown).toContain(words);
  });

  it('is there where the scenario has no case', async () => {
    const screen = await openGuides([guide('SI-01', '个体工商户设立登记')], { cases: [] });

    expect(screen.text()).toContain('个体工商户设立登记');
  });

  it('opens another guide', async () => {
    const screen = await openGuides();

    await screen.press('社会保障卡申领');

    expect(screen.get('button', '社会保障卡申领').getAttribute('aria-current')).toBe('true');
    expect(screen.text()).toContain('可以邮寄到家');
  });

  it('is searched by what the guides say, and says when nothing is found', async () => {
    const screen = await openGuides();

    await screen.write('搜索办事指南', '邮寄');
    expect(screen.text()).toContain('社会保障卡申领');
    expect(screen.text()).not.toContain('高龄津贴申领');

    await screen.write('搜索办事指南', '护照');
    expect(screen.text()).toContain('没有提到“护照”的指南');
  });

  it('needs no search for a few', async () => {
    const screen = await openGuides(GUIDES.slice(0, 2));

    expect(screen.element.querySelector('input[type=search]')).toBeNull();
  });

  it('keeps what the item library answered for the case', async () => {
    const lookup = {
      ...{ event: 4, at: '2026-06-15T09:40', item: '个体工商户设立登记', text: '便民劳务活动不用办理。' },
      ...{ topic: { code: 'exemption', label: '不需要办理的情形' }, basis: null },
    };
    const screen = await openGuides(GUIDES, { cases: [caseExample({ lookups: [lookup] })] });

    expect(screen.text()).toContain('便民劳务活动不用办理');
  });

  it('says what went wrong, and asks again', async () => {
    const screen = await openGuides(new FakeProblem('internal'));

    expect(screen.get('alert')).toBeTruthy();
    expect(screen.get('button', '重试')).toBeTruthy();
  });

  it('leads back to the desk when the address names a place that is not there', async () => {
    sessionStorage.clear();
    const routes = [{ path: 'practice/runs/:runId', component: DeskPage }];
    const screen = await open(routes, `/practice/runs/${RUN}?panel=nowhere`, ({ url }: FakeRequest) =>
      url.startsWith('/api/runs/') ? runExample() : {},
    );

    expect(screen.text()).not.toContain('nowhere');
    expect(screen.element.querySelector('h1')?.textContent).toContain('居住证申领');
    expect(screen.get('button', '工作台').getAttribute('aria-current')).toBe('page');
    expect(TestBed.inject(Router).url).toContain('/practice/runs/');
  });
});
