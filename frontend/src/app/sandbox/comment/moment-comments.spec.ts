import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { provideTranslocoScope } from '@jsverse/transloco';
import type { RunCommentView } from '@lms/contract/sandbox/comment';
import { Confirm } from '../../shared/ui/confirm';
import { FakeProblem, provideFakeServer, type FakeRequest } from '../../shared/testing/fake-server';
import { TestPage } from '../../shared/testing/page';
import { provideTestTransloco } from '../../shared/testing/test-transloco';
import { MomentComments } from './moment-comments';

const comment = (id: string, event: number, more: Partial<RunCommentView> = {}): RunCommentView => ({
  id,
  event,
  text: `批注 ${id}`,
  author: { id: 'a', name: '陆明远' },
  mine: true,
  createdAt: '2026-07-01T01:00:00.000Z',
  editedAt: null,
  version: 1,
  ...more,
});

@Component({
  imports: [MomentComments],
  template: `<lms-moment-comments
    runId="r1"
    [event]="event()"
    [comments]="comments"
    [may]="may()"
    (changed)="changes = changes + 1"
  />`,
})
class Bench {
  readonly event = signal(3);
  readonly may = signal(true);
  comments: RunCommentView[] = [comment('one', 3), comment('two', 5), comment('three', 3, { mine: false })];
  changes = 0;
}

async function bench(answer: (request: FakeRequest) => unknown = () => ({}), isSure = true) {
  const sent: FakeRequest[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideTestTransloco(),
      provideTranslocoScope('sandbox'),
      provideFakeServer((request) => {
        sent.push(request);
        return answer(request);
      }),
      { provide: Confirm, useValue: { ask: () => Promise.resolve(isSure) } },
    ],
  });
  const fixture = TestBed.createComponent(Bench);
  const page = new TestPage(fixture);
  await page.settle();
  return { page, sent, on: fixture.componentInstance };
}

describe('comments on a moment', () => {
  it('are those of this event, and of the next when the replay moves on', async () => {
    const { page, on } = await bench();
    expect(page.text).toContain('批注 one');
    expect(page.text).not.toContain('批注 two');

    on.event.set(5);
    await page.settle();

    expect(page.text).toContain('批注 two');
    expect(page.text).not.toContain('批注 one');
  });

  it('are pinned to it', async () => {
    const { page, sent, on } = await bench();
    const field = await page.material.getHarness(MatInputHarness);

    await field.setValue('  先核验身份 ');
    await page.click('钉批注');

    expect(sent.map(({ method, url, body }) => ({ method, url, body }))).toEqual([
      { method: 'POST', url: '/api/runs/r1/comments', body: { event: 3, text: '先核验身份' } },
    ]);
    expect(on.changes).toBe(1);
    expect(await field.getValue()).toBe('');
  });

  it('are changed and deleted by who wrote them, and by nobody else', async () => {
    const { page, sent } = await bench();
    const field = await page.material.getHarness(MatInputHarness);

    await page.click('修改批注');
    expect(await field.getValue()).toBe('批注 one');
    await field.setValue('改过');
    await page.click('保存');
    await page.click('删除批注');

    expect(sent.map(({ method, url, body }) => ({ method, url, body }))).toEqual([
      { method: 'PUT', url: '/api/runs/r1/comments/one', body: { text: '改过', version: 1 } },
      { method: 'DELETE', url: '/api/runs/r1/comments/one', body: null },
    ]);
  });

  it('stay when one is not sure, and what was written stays when it could not be saved', async () => {
    const { page, sent, on } = await bench(() => new FakeProblem('unavailable'), false);
    const field = await page.material.getHarness(MatInputHarness);

    await page.click('删除批注');
    expect(sent).toHaveLength(0);
    await field.setValue('好');
    await page.click('钉批注');

    expect(page.alert()).toContain('暂时');
    expect(await field.getValue()).toBe('好');
    expect(on.changes).toBe(0);
  });

  it('are only read by the trainee', async () => {
    const { page, on } = await bench();
    on.may.set(false);
    await page.settle();

    expect(page.text).toContain('批注 one');
    expect(page.has('button', '批注')).toBe(false);
  });
});
