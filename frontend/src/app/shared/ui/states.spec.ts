import { HttpErrorResponse } from '@angular/common/http';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideFakeServer } from '../testing/fake-server';
import { provideTestTransloco } from '../testing/test-transloco';
import { EmptyState } from './empty-state';
import { ErrorState } from './error-state';
import { Skeleton } from './skeleton';

@Component({
  imports: [EmptyState, ErrorState, Skeleton],
  template: `
    <lms-skeleton />
    <lms-empty-state title="还没有课程" hint="先报名一门"><a href="/learn">看看课程</a></lms-empty-state>
    <lms-error-state [error]="error" (retry)="retries = retries + 1" />
  `,
})
class States {
  error: unknown = new HttpErrorResponse({ status: 0 });
  retries = 0;
}

async function render(error?: unknown) {
  TestBed.configureTestingModule({ providers: [provideTestTransloco(), provideFakeServer(() => ({}))] });
  const fixture = TestBed.createComponent(States);
  if (error) fixture.componentInstance.error = error;
  await fixture.whenStable();
  return { fixture, element: fixture.nativeElement as HTMLElement };
}

describe('page states', () => {
  it('says that something is loading, that nothing is there and what to do', async () => {
    const { element } = await render();

    expect(element.querySelector('[role=status]')?.textContent).toContain('正在加载');
    expect(element.textContent).toContain('还没有课程');
    expect(element.querySelector('a')?.textContent).toBe('看看课程');
  });

  it('says what went wrong and tries again', async () => {
    const { fixture, element } = await render();

    expect(element.querySelector('[role=alert]')?.textContent).toContain('连不上服务器');
    element.querySelector('button')?.click();

    expect(fixture.componentInstance.retries).toBe(1);
  });

  it('offers no second try where it would end the same', async () => {
    const { element } = await render(new HttpErrorResponse({ status: 404, error: {} }));

    expect(element.querySelector('[role=alert]')?.textContent).toContain('没有找到');
    expect(element.querySelector('button')).toBeNull();
  });
});
