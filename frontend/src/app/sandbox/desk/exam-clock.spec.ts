import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTranslocoScope } from '@jsverse/transloco';
import { provideTestTransloco } from '../../shared/testing/test-transloco';
import { ExamClock } from './exam-clock';

@Component({
  imports: [ExamClock],
  template: '<lms-exam-clock deadline="2026-11-24T08:20:00.000Z" [serverTime]="now()" (over)="overs = overs + 1" />',
})
class Desk {
  readonly now = signal('2026-11-24T08:16:32.000Z');
  overs = 0;
}

async function render(now?: string) {
  TestBed.configureTestingModule({ providers: [provideTestTransloco(), provideTranslocoScope('sandbox')] });
  const fixture = TestBed.createComponent(Desk);
  if (now) fixture.componentInstance.now.set(now);
  await fixture.whenStable();
  return { desk: fixture.componentInstance, element: fixture.nativeElement as HTMLElement };
}

describe('the clock of an exam', () => {
  it('counts from the time of the server, and says aloud when little is left', async () => {
    const { element, desk } = await render();

    expect(element.querySelector('[role=timer]')?.textContent).toBe('03:28');
    expect(element.querySelector('[aria-live]')?.textContent).toContain('还剩 5 分钟');
    expect(desk.overs).toBe(0);
  });

  it('says once that the time is over', async () => {
    const { element, desk } = await render('2026-11-24T08:20:01.000Z');

    expect(element.querySelector('[role=timer]')?.textContent).toBe('00:00');
    expect(desk.overs).toBe(1);
  });
});
