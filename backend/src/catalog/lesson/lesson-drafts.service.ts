import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type {
  DraftSave,
  DraftSaved,
  LessonDraft,
  LessonPreview,
  LessonText,
  PreviewRequest,
  PublishLesson,
} from '../../../contract/catalog/lesson-draft.js';
import { inLanguage, type Language } from '../../../contract/common.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { lockedRow } from '../../platform/database/row-lock.js';
import { newId } from '../../platform/database/ids.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Course, CourseModule } from '../course/course.entity.js';
import { CoursePublishing } from '../course/course-publishing.js';
import { Lesson, LessonVersion } from './lesson.entity.js';
import { LessonRendering } from './lesson-rendering.js';

interface Versions {
  draft: LessonVersion | undefined;
  live: LessonVersion | undefined;
  /** The highest number given so far. */
  last: number;
}

/**
 * Writing lessons. A draft is one row beside the live version; saving it asks for the revision that its author saw, so two
 * authors never overwrite each other silently.
 */
@Injectable()
export class LessonDraftsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: PeopleService,
    private readonly publishing: CoursePublishing,
    private readonly rendering: LessonRendering,
  ) {}

  async get(lessonId: string, language: Language): Promise<LessonDraft> {
    const lesson = await this.lesson(lessonId);
    const { draft, live, last } = await this.versions(lessonId);
    const shown = draft ?? live;
    if (!shown) throw new Problem('not-found');
    const text = textOf(shown);
    return {
      ...(await this.placeOf(lesson, language)),
      text,
      preview: await this.rendering.preview(lesson.courseId, text),
      basis: shown.basis,
      ...(draft ? await this.stateOf(draft) : { ...UNTOUCHED, version: last + 1 }),
    };
  }

  async preview({ lessonId, ...text }: PreviewRequest): Promise<LessonPreview> {
    const lesson = await this.lesson(lessonId);
    return this.rendering.preview(lesson.courseId, text);
  }

  async save(actor: Actor, lessonId: string, { base, ...text }: DraftSave): Promise<DraftSaved> {
    const lesson = await this.lesson(lessonId);
    const preview = await this.rendering.preview(lesson.courseId, text);
    const saved = await this.database.tx(async (manager) => {
      await lockedRow(manager, Lesson, { id: lessonId });
      const { draft, live, last } = await this.versions(lessonId);
      await this.refuseStale(draft, base);
      const now = this.clock.now();
      const stamp = { ...text, missing: preview.missing, savedAt: now, savedBy: actor.id, origin: 'editor' as const };
      if (draft) {
        const revision = draft.revision + 1;
        await manager.update(LessonVersion, draft.id, { ...stamp, revision, notice: null });
        return { revision, version: draft.number, savedAt: now.toISOString() };
      }
      const version = last + 1;
      await manager.insert(LessonVersion, {
        ...stamp,
        ...{ id: newId(), lessonId, number: version, state: 'draft', basis: live?.basis ?? [] },
        ...{ blocks: null, revision: 1, notice: null, publishedAt: null },
      });
      return { revision: 1, version, savedAt: now.toISOString() };
    });
    return { ...saved, preview };
  }

  /** Makes the draft the live version, if it is the one the author saw and nothing in it is wrong. */
  async publish(actor: Actor, lessonId: string, { base }: PublishLesson, language: Language): Promise<LessonDraft> {
    const lesson = await this.lesson(lessonId);
    await this.database.tx(async (manager) => {
      await lockedRow(manager, Lesson, { id: lessonId });
      const { draft } = await this.versions(lessonId);
      if (!draft) throw new Problem('nothing-to-publish');
      await this.refuseStale(draft, base);
      const blocks = await this.rendering.publishable(lesson.courseId, textOf(draft));
      await this.makeLive(manager, draft, blocks);
      await this.publishing.publish(lesson.courseId, [lessonId], actor.id);
      await this.audit.record(actor, {
        action: 'lesson.publish',
        thing: 'lesson',
        thingId: lessonId,
        facts: { version: draft.number },
      });
    });
    return this.get(lessonId, language);
  }

  private async makeLive(manager: EntityManager, draft: LessonVersion, blocks: LessonVersion['blocks']): Promise<void> {
    const { id, lessonId, number } = draft;
    await manager.update(LessonVersion, { lessonId, state: 'live' }, { state: 'archived' });
    await manager.update(LessonVersion, id, { state: 'live', blocks, notice: null, publishedAt: this.clock.now() });
    await manager.update(Lesson, lessonId, { liveVersion: number });
  }

  private async placeOf(lesson: Lesson, language: Language) {
    const course = await this.database.read.findOneByOrFail(Course, { id: lesson.courseId });
    const module = await this.database.read.findOneByOrFail(CourseModule, { id: lesson.moduleId });
    return {
      lessonId: lesson.id,
      course: { id: course.id, code: course.code, title: inLanguage(course.title, language) },
      module: { number: module.number, title: inLanguage(module.title, language) },
      number: lesson.number,
    };
  }

  private async stateOf({ number, revision, savedAt, savedBy, notice }: LessonVersion) {
    const by = savedBy === null ? null : await this.people.nameOf(savedBy);
    return { version: number, revision, savedAt: savedAt.toISOString(), savedBy: by, notice };
  }

  private async lesson(lessonId: string): Promise<Lesson> {
    const lesson = await this.database.read.findOneBy(Lesson, { id: lessonId });
    if (!lesson) throw new Problem('not-found');
    return lesson;
  }

  private async versions(lessonId: string): Promise<Versions> {
    const rows = await this.database.read.find(LessonVersion, { where: { lessonId }, order: { number: 'DESC' } });
    return {
      draft: rows.find(({ state }) => state === 'draft'),
      live: rows.find(({ state }) => state === 'live'),
      last: rows[0]?.number ?? 0,
    };
  }

  private async refuseStale(draft: LessonVersion | undefined, base: number): Promise<void> {
    if (base === (draft?.revision ?? 0)) return;
    const { revision, savedAt, savedBy } = draft ? await this.stateOf(draft) : UNTOUCHED;
    throw new Problem('draft-moved-on', { members: { revision, savedAt, savedBy } });
  }
}

/** What is said of a draft that nobody has begun. */
const UNTOUCHED = { revision: 0, savedAt: null, savedBy: null, notice: null } as const;

const textOf = ({ title, summary, minutes, markdown }: LessonVersion): LessonText => ({
  title,
  summary,
  minutes,
  markdown,
});
