import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { open } from '../../shared/testing/render';
import { CommandPalette } from './command-palette';

@Component({ imports: [CommandPalette], template: '<lms-command-palette [(open)]="open" />' })
class Host {
  readonly open = signal(true);
}

const course = {
  id: 'c1',
  code: 'A03',
  title: '收件、形式审查与一次性告知',
  summary: '一次说清',
  track: 'A',
  hours: 6,
  lessons: 9,
  minutes: 60,
  version: 1,
  publishedAt: null,
};

const box = () => document.querySelector<HTMLInputElement>('[role=combobox]');
const type = (text: string) => {
  const input = box();
  if (!input) throw new Error('The palette has no box.');
  input.value = text;
  input.dispatchEvent(new Event('input'));
};
const key = (name: string) => box()?.dispatchEvent(new KeyboardEvent('keydown', { key: name, cancelable: true }));

describe('CommandPalette', () => {
  it('offers pages by their names and goes to the one that was chosen with the keys', async () => {
    const { page } = await open(Host, { url: '/host', answer: () => ({ items: [], total: 0 }) });

    type('我的');
    await page.settle();
    expect(page.text).toContain('我的课程');
    expect(page.text).not.toContain('沙箱实训');
    key('ArrowDown');
    await page.settle();
    key('Enter');
    await page.settle();

    expect(TestBed.inject(Router).url).toBe('/certification');
  });

  it('finds courses on the server', async () => {
    const { page } = await open(Host, { url: '/host', answer: () => ({ items: [course], total: 1 }) });

    type('A03');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await page.settle();

    expect(page.text).toContain('A03 收件、形式审查与一次性告知');
    key('Enter');
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/learn/courses/c1');
  });
});
