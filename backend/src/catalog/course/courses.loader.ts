import { Injectable, type OnModuleInit } from '@nestjs/common';
import { contentHash } from '../../platform/content/content-file.js';
import { ContentLoaders } from '../../platform/content/content-loaders.js';
import { Database } from '../../platform/database/database.js';
import { contentId } from '../../platform/database/ids.js';
import { linksWith, LessonReferences, type References } from '../lesson/lesson-references.js';
import { MediaService } from '../media/media.service.js';
import {
  type CourseContent,
  courseFolders,
  type CourseFiles,
  parseCourse,
  readCourseFolder,
} from './course.content.js';
import { CourseImport } from './course-import.js';

/** Raised when the renderer makes other blocks of the same Markdown, so that every course is rendered again. */
const RENDERER = '1';

/** Brings `content/courses/` into the house. */
@Injectable()
export class CoursesLoader implements OnModuleInit {
  constructor(
    private readonly loaders: ContentLoaders,
    private readonly database: Database,
    private readonly references: LessonReferences,
    private readonly media: MediaService,
    private readonly courses: CourseImport,
  ) {}

  onModuleInit(): void {
    this.loaders.add({ order: 50, name: 'catalog', load: (folder) => this.load(folder) });
  }

  private async load(content: string): Promise<void> {
    const references = this.references.load(content);
    for (const folder of courseFolders(content)) await this.loadCourse(readCourseFolder(folder), references);
  }

  private async loadCourse(files: CourseFiles, references: References): Promise<void> {
    const path = `courses/${files.slug}`;
    const hash = hashOf(files);
    if (!this.loaders.isChanged(path, hash)) return;
    const course = this.parsed(files, references);
    await this.database.tx(async () => {
      await this.courses.bring(course, files.media);
      await this.loaders.loaded(path, hash);
    });
  }

  private parsed(files: CourseFiles, references: References): CourseContent {
    const courseId = contentId('course', files.slug);
    const addresses = files.media.flatMap((file) => {
      const described = this.media.describe(courseId, file);
      return described ? [[file.path, described.address] as const] : [];
    });
    return parseCourse(files, linksWith(references, new Map(addresses)));
  }
}

function hashOf({ course, lessons, media }: CourseFiles): string {
  const texts = [...lessons].flatMap(([name, files]) => [name, files['zh-CN']?.text ?? '', files.en?.text ?? '']);
  return contentHash(
    RENDERER,
    course.text,
    ...texts,
    ...media.flatMap(({ path, bytes }) => [path, bytes.toString('base64')]),
  );
}
