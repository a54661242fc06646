import { Component, computed, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RunView } from '@lms/contract/sandbox/run';
import { Icon } from '../../shared/ui/icon';

/** The seats of the office: where one sits now, and what waits at the others. Nothing where there is one seat only. */
@Component({
  selector: 'lms-seat-menu',
  imports: [MatButtonModule, Icon, MatMenuModule, TranslocoPipe],
  template: `
    @if (posts().length > 1) {
      <button type="button" matButton="text" class="edge" [matMenuTriggerFor]="menu">
        <lms-icon name="user" size="small" />
        <span class="sr">{{ 'sandbox.seat.now' | transloco }}</span>
        <span class="who">
          @if (now()?.holder; as holder) {
            {{ holder }} ·
          }
          {{ now()?.title }}
        </span>
      </button>
      <mat-menu #menu="matMenu">
        @for (post of posts(); track post.key) {
          <button
            mat-menu-item
            type="button"
            [attr.aria-current]="post.taken || null"
            (click)="post.taken || taken.emit(post.key)"
          >
            <span class="entry">
              @if (post.taken) {
                <lms-icon name="check" size="small" />
              }
              <b>{{ post.title }}</b>
              @if (post.holder; as holder) {
                <span>{{ holder }}</span>
              }
              @if (post.waiting > 0) {
                <em>{{ 'sandbox.seat.waiting' | transloco: { count: post.waiting } }}</em>
              }
            </span>
          </button>
        }
      </mat-menu>
    }
  `,
  styleUrl: './seat-menu.scss',
})
export class SeatMenu {
  readonly posts = input.required<RunView['posts']>();

  /** Key of the seat to go over to. */
  readonly taken = output<string>();

  protected readonly now = computed(() => this.posts().find(({ taken }) => taken));
}
