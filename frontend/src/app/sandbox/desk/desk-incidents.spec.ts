import { Component } from '@angular/core';
import type { RunView } from '@lms/contract/sandbox/run';
import { open } from '../../shared/testing/render';
import { runExample } from '../testing/run-example';
import { DeskIncidents } from './desk-incidents';

let run: RunView;

@Component({
  imports: [DeskIncidents],
  template: '<lms-desk-incidents [run]="run" (inboxOpened)="opened = true" />@if (opened) {<p>opened</p>}',
})
class Desk {
  protected readonly run = run;
  protected opened = false;
}

const show = async (more: Partial<RunView>) => {
  run = runExample(more);
  return (await open(Desk, { url: '/desk', answer: () => null, scope: 'sandbox' })).page;
};
const message = { event: 9, at: '2026-06-15T09:30', from: '群众', text: '还要多久？', ask: null };

describe('what comes to the desk from outside', () => {
  it('is nothing, mostly', async () => {
    expect((await show({})).text).toBe('');
  });

  it('is an outage with the time it lasts', async () => {
    const outages = [{ resource: 'DS-07', name: '就业登记', until: '2026-06-15T10:05' }];

    expect((await show({ outages })).text).toContain('就业登记 中断，预计 10:05 恢复');
  });

  it('is somebody who waits for an answer, until there is one', async () => {
    const page = await show({ messages: [{ ...message, wantsAnswer: true, isAnswered: false }] });
    await page.click('去答复');
    expect(page.text).toContain('opened');
  });

  it('is a trainer who holds it still', async () => {
    const outages = [{ resource: 'DS-07', name: '就业登记', until: '2026-06-15T10:05' }];
    const page = await show({ outages, pausedSince: '2026-06-15T01:20:00.000Z' });

    expect(page.text).toContain('讲师已暂停');
    expect(document.activeElement?.getAttribute('role')).toBe('alertdialog');
    expect(document.querySelector('.strip')?.hasAttribute('inert')).toBe(true);
  });
});
