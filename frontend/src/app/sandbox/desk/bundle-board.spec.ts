import { TestBed } from '@angular/core/testing';
import type { BundlePart } from '@lms/contract/sandbox/case';
import { provideTranslocoScope } from '@jsverse/transloco';
import { provideFakeServer } from '../../shared/testing/fake-server';
import { provideTestTransloco } from '../../shared/testing/test-transloco';
import { BundleBoard } from './bundle-board';

const part = (code: string, name: string, more: Partial<BundlePart> = {}): BundlePart => ({
  ...{ code, name, agency: '公安分局', after: [], step: 0, open: true },
  state: { code: 'waiting', label: '未派发' },
  ...{ caseNo: null, sentAt: null, endedAt: null },
  ...more,
});

describe('the board of a bundle', () => {
  it('puts each part in its step, and sends one out', async () => {
    TestBed.configureTestingModule({
      providers: [provideTestTransloco(), provideTranslocoScope('sandbox'), provideFakeServer(() => null)],
    });
    const board = TestBed.createComponent(BundleBoard);
    const sent: string[] = [];
    board.componentRef.setInput('parts', [
      part('household', '落户', { state: { code: 'done', label: '已办好' }, sentAt: '2026-06-15T09:20' }),
      part('insurance', '参保', { step: 1, after: ['落户'] }),
    ]);
    board.componentRef.setInput('canDispatch', true);
    board.componentInstance.dispatched.subscribe((code) => sent.push(code));
    await board.whenStable();
    const element = board.nativeElement as HTMLElement;

    expect(element.querySelectorAll('.steps > li')).toHaveLength(2);
    expect(element.textContent).toContain('已办好');
    const buttons = [...element.querySelectorAll('button')];
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(['派发参保']);
    buttons[0]?.click();
    expect(sent).toEqual(['insurance']);
  });
});
