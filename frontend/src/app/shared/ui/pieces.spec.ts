import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideFakeServer } from '../testing/fake-server';
import { TestPage } from '../testing/page';
import { provideTestTransloco } from '../testing/test-transloco';
import { Avatar } from './avatar';
import { BasisChip } from './basis-chip';
import { Chip } from './chip';
import { DaysLeftPipe } from './days-left';
import { Icon } from './icon';
import { ICONS } from './icons';
import { PageHeader } from './page-header';
import { Paginator } from './paginator';
import { ProgressBar } from './progress-bar';
import { StatusChip } from './status-chip';

@Component({
  imports: [Avatar, BasisChip, Chip, DaysLeftPipe, Icon, PageHeader, Paginator, ProgressBar, StatusChip],
  template: `
    <lms-page-header title="人员" lead="说明" trail="当前位置" [crumbs]="[{ label: '首页', link: '/' }]" />
    <lms-avatar name=" 林晓" />
    <lms-chip icon="key">令牌</lms-chip>
    <lms-status-chip status="overdue">已逾期</lms-status-chip>
    <lms-basis-chip [basis]="{ law: '行政许可法', article: '第三十二条' }" />
    <lms-progress-bar [share]="share" label="学习进度" />
    <lms-paginator [total]="62" [page]="page" [size]="25" />
    <p>{{ 3 | lmsDaysLeft }}，{{ 0 | lmsDaysLeft }}，{{ -1 | lmsDaysLeft: 'calendar' }}</p>
    <lms-icon name="search" />
  `,
})
class Pieces {
  share = 0.625;
  page = 2;
}

async function render(change: Partial<Pieces> = {}) {
  TestBed.configureTestingModule({
    providers: [provideRouter([]), provideTestTransloco(), provideFakeServer(() => null)],
  });
  const fixture = TestBed.createComponent(Pieces);
  Object.assign(fixture.componentInstance, change);
  await fixture.whenStable();
  return { page: new TestPage(fixture), element: fixture.nativeElement as HTMLElement };
}

describe('pieces of the screens', () => {
  it('names the page and the way that led to it', async () => {
    const { page, element } = await render();

    expect(element.querySelector('h1')?.textContent).toBe('人员');
    expect(page.link('首页').getAttribute('href')).toBe('/');
  });

  it('says a status in a word, never by colour alone', async () => {
    const { element } = await render();
    const chip = element.querySelector('lms-status-chip');

    expect(chip?.textContent).toBe('已逾期');
    expect(chip?.querySelector('path')?.getAttribute('d')).toBe(ICONS.overdue);
  });

  it('says days left in words: before, on and after the day', async () => {
    expect((await render()).page.text).toContain('还剩 3 个工作日，今天到期，已逾期 1 天');
  });

  it.each([
    [0.625, '62.5'],
    [1.4, '100'],
    [-1, '0'],
  ])('draws a share of %d as %s percent', async (share, percent) => {
    const { element } = await render({ share });

    expect(element.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe(percent);
  });

  it('turns pages by links that change only the page', async () => {
    const { page } = await render();

    expect(page.text).toContain('第 26 至 50 项，共 62 项');
    expect(page.link('上一页').getAttribute('href')).toBe('/?page=1');
    expect(page.link('下一页').getAttribute('href')).toBe('/?page=3');
  });

  it('has no next page after the last', async () => {
    const { page } = await render({ page: 3 });

    expect(page.text).toContain('第 51 至 62 项');
    expect(page.has('a', '下一页')).toBe(false);
  });
});
