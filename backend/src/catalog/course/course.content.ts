import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CourseFile } from '../../../contract/catalog/course-file.js';
import { LANGUAGES } from '../../../contract/common.js';
import {
  type ContentFile,
  ContentFault,
  ContentFaults,
  readContentFile,
  readYaml,
} from '../../platform/content/content-file.js';
import { type LessonContent, type LessonFiles, parseLesson } from '../lesson/lesson.content.js';
import type { MediaFile } from '../media/media-file.js';
import type { LessonLinks } from '../lesson/lesson-links.js';

/** The files of one course as they lie in `content/courses/<slug>/`. */
export interface CourseFiles {
  slug: string;
  course: ContentFile;
  /** By name without language and extension: `07-five-responses`. */
  lessons: Map<string, Partial<LessonFiles>>;
  media: MediaFile[];
}

export interface CourseContent {
  slug: string;
  course: CourseFile;
  lessons: Map<string, LessonContent>;
}

/** Reads the folder of a course, judging nothing yet. */
export function readCourseFolder(folder: string): CourseFiles {
  const lessons = new Map<string, Partial<LessonFiles>>();
  for (const file of filesIn(join(folder, 'lessons'))) {
    const language = LANGUAGES.find((one) => file.endsWith(`.${one}.md`));
    if (!language) continue;
    const name = file.slice(0, -`.${language}.md`.length);
    lessons.set(name, { ...lessons.get(name), [language]: readContentFile(join(folder, 'lessons', file)) });
  }
  const media = filesIn(join(folder, 'media')).map((file) => ({
    path: `media/${file}`,
    bytes: readFileSync(join(folder, 'media', file)),
  }));
  return { slug: basename(folder), course: readContentFile(join(folder, 'course.yaml')), lessons, media };
}

/** The folders of courses below a content folder. */
export function courseFolders(content: string): string[] {
  const root = join(content, 'courses');
  return filesIn(root)
    .map((name) => join(root, name))
    .filter((folder) => existsSync(join(folder, 'course.yaml')));
}

/** Judges a course and all its lessons; throws every fault of every file at once. */
export function parseCourse(files: CourseFiles, links: LessonLinks): CourseContent {
  const { value: course, fault } = readYaml(files.course, CourseFile);
  const faults: ContentFault[] = [];
  const lessons = new Map<string, LessonContent>();
  course.modules.forEach((module, moduleIndex) => {
    module.lessons.forEach((name, index) => {
      const file = files.lessons.get(name);
      const at = ['modules', moduleIndex, 'lessons', index];
      if (lessons.has(name)) faults.push(fault(at, `the lesson ${name} stands in the course twice`));
      else if (!hasBoth(file)) faults.push(fault(at, `lessons/${name} needs a .zh-CN.md and an .en.md`));
      else collect(faults, () => lessons.set(name, parseLesson(file, links)));
    });
  });
  for (const [name, file] of files.lessons) {
    if (course.modules.some((module) => module.lessons.includes(name))) continue;
    faults.push(
      new ContentFault((file['zh-CN'] ?? file.en)?.path ?? name, 1, 'no module of course.yaml names this lesson'),
    );
  }
  const { quiz } = course.completion;
  if (quiz !== undefined && !links.hasQuiz(quiz))
    faults.push(fault(['completion', 'quiz'], `there is no quiz “${quiz}”`));
  if (faults.length > 0) throw new ContentFaults(faults);
  return { slug: files.slug, course, lessons };
}

const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

const hasBoth = (files: Partial<LessonFiles> | undefined): files is LessonFiles =>
  files?.['zh-CN'] !== undefined && files.en !== undefined;

/** Runs a parser and keeps what it finds wrong, so that one bad file does not hide the next. */
function collect(faults: ContentFault[], parse: () => unknown): void {
  try {
    parse();
  } catch (error) {
    if (error instanceof ContentFaults) faults.push(...error.faults);
    else if (error instanceof ContentFault) faults.push(error);
    else throw error;
  }
}
