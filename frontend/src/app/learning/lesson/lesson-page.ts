import { Component, computed, DOCUMENT, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LessonBlock as Block } from '@lms/contract/catalog/lesson-block';
import { Can } from '../../shared/access/can';
import { DayPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { LessonBlock } from '../../shared/ui/lesson-block/lesson-block';
import { PageTitle } from '../../shared/ui/page-title';
import { Skeleton } from '../../shared/ui/skeleton';
import { CourseClient } from '../course/course-client';
import { CourseContents } from './course-contents';
import { LessonClient } from './lesson-client';
import { LessonPager } from './lesson-pager';
import { LessonStore } from './lesson-store';
import { SeenBlock } from './seen-block';

/** Reading a lesson: the text, the way through the course on its left, what it rests on to its right. */
@Component({
  selector: 'lms-lesson-page',
  imports: [
    MatButtonModule,
    Can,
    CourseContents,
    DayPipe,
    ErrorState,
    Icon,
    LessonBlock,
    LessonPager,
    RouterLink,
    SeenBlock,
    Skeleton,
    TranslocoPipe,
  ],
  providers: [LessonStore],
  templateUrl: './lesson-page.html',
  styleUrl: './lesson-page.scss',
})
export class LessonPage {
  readonly lessonId = input.required<string>();

  private readonly courses = inject(CourseClient);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private opened: string | undefined;

  protected readonly store = inject(LessonStore);
  protected readonly lesson = inject(LessonClient).lesson(this.lessonId);
  protected readonly shown = computed(() => (this.lesson.hasValue() ? this.lesson.value() : undefined));
  protected readonly course = this.courses.outline(computed(() => this.shown()?.course.id));

  protected readonly headings = computed(() => this.shown()?.blocks.filter(isPart) ?? []);
  /** The part that is being read. */
  protected readonly part = signal<string | undefined>(undefined);

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const lesson = this.shown();
      if (!lesson) return;
      title.name(lesson.title);
      untracked(() => {
        this.open(lesson.id);
      });
    });
  }

  protected see(blockId: string): void {
    this.store.see(blockId);
    const blocks = this.shown()?.blocks ?? [];
    const place = blocks.findIndex(({ id }) => id === blockId);
    this.part.set(blocks.slice(0, place + 1).findLast(isPart)?.id ?? this.headings()[0]?.id);
  }

  protected async enrol(): Promise<void> {
    const lesson = this.shown();
    if (!lesson) return;
    await this.courses.enrol(lesson.course.id);
    this.lesson.reload();
    this.course.reload();
  }

  /** Marks the lesson as done and goes on: to the next lesson, or after the last one back to the course. */
  protected async goOn(): Promise<void> {
    const lesson = this.shown();
    if (!lesson) return;
    await this.store.finish();
    await this.router.navigate(lesson.next ? ['/learn/lessons', lesson.next.id] : ['/learn/courses', lesson.course.id]);
  }

  protected scrollTo(event: Event, blockId: string): void {
    event.preventDefault();
    this.document.getElementById(blockId)?.scrollIntoView({ behavior: 'smooth', block: 'start' });
    this.part.set(blockId);
  }

  /** A lesson that was begun goes on where it was left; another language of the same lesson stays where it is. */
  private open(lessonId: string): void {
    const lesson = this.shown();
    if (!lesson) return;
    this.store.open(lesson);
    if (this.opened === lessonId) return;
    this.opened = lessonId;
    this.part.set(this.headings()[0]?.id);
    const { position, done } = lesson.progress;
    const isBegun = position !== null && !done && lesson.blocks[0]?.id !== position;
    setTimeout(() => {
      const place = isBegun ? this.document.getElementById(position) : null;
      if (place) place.scrollIntoView({ block: 'center' });
      else this.document.defaultView?.scrollTo({ top: 0 });
    });
  }
}

/** A heading that begins a part. */
const isPart = (block: Block): block is Extract<Block, { kind: 'heading' }> =>
  block.kind === 'heading' && block.level === 2;
