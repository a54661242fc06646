import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import type { LessonText } from '../../../contract/catalog/lesson-draft.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { contentId, newId } from '../../platform/database/ids.js';
import { Lesson, LessonVersion } from '../lesson/lesson.entity.js';
import type { LessonContent } from '../lesson/lesson.content.js';
import { blocksOf } from '../lesson/lesson-text.js';
import type { MediaFile } from '../media/media-file.js';
import { MediaService } from '../media/media.service.js';
import type { CourseContent } from './course.content.js';
import { Course, CourseModule } from './course.entity.js';
import { CoursePublishing } from './course-publishing.js';

/** A lesson of the files and the row it belongs to. */
interface Placed {
  id: string;
  content: LessonContent;
}

/**
 * Brings a course of the content files into the database. What people have written is never overwritten: where the live
 * version of a lesson was written in the editor, a changed file becomes a draft with a notice.
 */
@Injectable()
export class CourseImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly media: MediaService,
    private readonly publishing: CoursePublishing,
  ) {}

  /** Call in a transaction. */
  bring(content: CourseContent, files: MediaFile[]): Promise<void> {
    return this.database.tx(async (manager) => {
      const courseId = contentId('course', content.slug);
      await this.saveCourse(manager, courseId, content);
      await this.media.keep(courseId, files);
      const lessons = await this.saveStructure(manager, courseId, content);
      const changed: string[] = [];
      for (const lesson of lessons) if (await this.bringLesson(manager, lesson)) changed.push(lesson.id);
      await this.publishing.publish(courseId, changed, null);
    });
  }

  private async saveCourse(manager: EntityManager, id: string, { slug, course }: CourseContent): Promise<void> {
    const { code, title, summary, track, hours, objectives, basis, completion } = course;
    const words = [code, title['zh-CN'], title.en, summary['zh-CN'], summary.en];
    const row = { id, slug, code, title, summary, track, hours, objectives, basis, completion };
    const known = await manager.existsBy(Course, { id });
    const counted = known ? {} : { version: null, publishedAt: null, lessonCount: 0, minutes: 0 };
    await manager.save(Course, { ...row, ...counted, searchText: words.join('\n').toLowerCase() });
  }

  private async saveStructure(
    manager: EntityManager,
    courseId: string,
    { slug, course, lessons }: CourseContent,
  ): Promise<Placed[]> {
    const modules = course.modules.map((module, index) => ({
      id: contentId('module', `${slug}/${module.slug}`),
      ...{ courseId, number: index + 1, title: module.title },
    }));
    await manager.upsert(CourseModule, modules, ['id']);
    const placed: Placed[] = [];
    for (const [moduleIndex, module] of course.modules.entries()) {
      for (const [index, name] of module.lessons.entries()) {
        const content = lessons.get(name);
        // The number orders files in a folder; the lesson keeps its id when it moves.
        const lessonSlug = name.slice(3);
        const id = contentId('lesson', `${slug}/${lessonSlug}`);
        const moduleId = modules[moduleIndex]?.id;
        if (!content || !moduleId) continue;
        await this.saveLesson(manager, {
          id,
          courseId,
          moduleId,
          slug: lessonSlug,
          number: index + 1,
          isRetired: false,
        });
        placed.push({ id, content });
      }
    }
    await manager.update(Lesson, { courseId, id: Not(In(placed.map(({ id }) => id))) }, { isRetired: true });
    await this.dropModules(
      manager,
      courseId,
      modules.map(({ id }) => id),
    );
    return placed;
  }

  private async saveLesson(manager: EntityManager, row: Omit<Lesson, 'liveVersion'>): Promise<void> {
    const known = await manager.existsBy(Lesson, { id: row.id });
    if (known) await manager.update(Lesson, row.id, row);
    else await manager.insert(Lesson, { ...row, liveVersion: null });
  }

  /** A module that left the file goes, unless a retired lesson with people's progress still stands in it. */
  private async dropModules(manager: EntityManager, courseId: string, kept: string[]): Promise<void> {
    const gone = await manager.findBy(CourseModule, { courseId, id: Not(In(kept)) });
    for (const { id } of gone) {
      if (!(await manager.existsBy(Lesson, { moduleId: id }))) await manager.delete(CourseModule, id);
    }
  }

  /** Whether the live version changed. */
  private async bringLesson(manager: EntityManager, lesson: Placed): Promise<boolean> {
    const versions = await manager.find(LessonVersion, { where: { lessonId: lesson.id }, order: { number: 'DESC' } });
    const live = versions.find(({ state }) => state === 'live');
    const draft = versions.find(({ state }) => state === 'draft');
    // A draft stays the newest: the file takes its number.
    const version = this.versionOf(lesson, draft?.number ?? (versions[0]?.number ?? 0) + 1);
    const lastOfFile = versions.find(({ origin }) => origin === 'file');
    if (lastOfFile && isSame(lastOfFile, version)) return this.refresh(manager, lastOfFile, version.blocks);
    if (live?.origin === 'editor') {
      await this.offer(manager, version, draft);
      return false;
    }
    await this.replaceLive(manager, version, draft);
    return true;
  }

  /** The same text can become other blocks, where a picture or the renderer changed: the version stays what it is. */
  private async refresh(
    manager: EntityManager,
    known: LessonVersion,
    blocks: LessonVersion['blocks'],
  ): Promise<boolean> {
    if (!known.blocks || JSON.stringify(known.blocks) === JSON.stringify(blocks)) return false;
    await manager.update(LessonVersion, known.id, { blocks });
    return known.state === 'live';
  }

  private versionOf({ id, content }: Placed, number: number): LessonVersion {
    const { text, basis, rendered } = content;
    const now = this.clock.now();
    return {
      ...text,
      ...{
        id: newId(),
        lessonId: id,
        number,
        state: 'live',
        origin: 'file',
        basis,
        missing: 0,
        revision: 1,
        notice: null,
      },
      blocks: { 'zh-CN': blocksOf(rendered, 'zh-CN'), en: blocksOf(rendered, 'en') },
      ...{ savedAt: now, savedBy: null, publishedAt: now },
    };
  }

  /** The file's text as a draft for the trainers; where they are writing already, it is kept beside their draft. */
  private async offer(manager: EntityManager, version: LessonVersion, draft: LessonVersion | undefined): Promise<void> {
    const offered = { ...version, blocks: null, publishedAt: null };
    if (!draft) {
      await manager.insert(LessonVersion, { ...offered, state: 'draft', notice: 'file-changed' });
      return;
    }
    await this.moveOn(manager, draft);
    await manager.insert(LessonVersion, { ...offered, state: 'archived' });
  }

  private async replaceLive(
    manager: EntityManager,
    version: LessonVersion,
    draft: LessonVersion | undefined,
  ): Promise<void> {
    await manager.update(LessonVersion, { lessonId: version.lessonId, state: 'live' }, { state: 'archived' });
    if (draft) await this.moveOn(manager, draft);
    await manager.insert(LessonVersion, version);
    await manager.update(Lesson, version.lessonId, { liveVersion: version.number });
  }

  /** Makes room for the file's version below a draft, and tells the draft's author. */
  private async moveOn(manager: EntityManager, { id, number, revision }: LessonVersion): Promise<void> {
    await manager.update(LessonVersion, id, { number: number + 1, notice: 'file-changed', revision: revision + 1 });
  }
}

type Written = LessonText & Pick<LessonVersion, 'basis'>;

const isSame = (one: Written, other: Written): boolean => written(one) === written(other);

const written = ({ title, summary, minutes, markdown, basis }: Written): string =>
  JSON.stringify([
    title['zh-CN'],
    title.en,
    summary['zh-CN'],
    summary.en,
    minutes,
    markdown['zh-CN'],
    markdown.en,
    basis,
  ]);
