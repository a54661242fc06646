import { contentId } from '../../platform/database/ids.js';
import type { TestApp } from '../../platform/testing/test-app.js';
import { type CourseFiles, parseCourse } from '../course/course.content.js';
import { CourseImport } from '../course/course-import.js';
import type { LessonLinks } from '../lesson/lesson-links.js';
import { MediaService } from '../media/media.service.js';

/** What a spec wants a course to be; the rest is made up. */
export interface CourseWish {
  slug?: string;
  code?: string;
  title?: string;
  /** Markdown by name without number, the same in both languages. */
  lessons?: Record<string, string>;
  /** YAML of the completion rule. */
  completion?: string;
  quizzes?: string[];
  media?: Record<string, string>;
}

export interface MadeCourse {
  id: string;
  slug: string;
  lessonIds: string[];
}

let made = 0;

/** A check with one right answer, `a`. */
export const CHECK = `\`\`\`check
slug: spec-check
type: single-choice
area: K2
text: 选哪一个？
choices:
  - { id: a, text: 对的, fraction: 100, feedback: 正是它。 }
  - { id: b, text: 错的, feedback: 再想想。 }
hints: [看看第三十二条。]
explanation: 因为法条这样写。
\`\`\``;

/** Publishes a course through the same path that content files take. */
export async function makeCourse(app: TestApp, wish: CourseWish = {}): Promise<MadeCourse> {
  const slug = wish.slug ?? `spec-${String(++made)}`;
  const lessons = wish.lessons ?? { first: `一段。\n\n${CHECK}`, second: '二段。' };
  const id = contentId('course', slug);
  const media = Object.entries(wish.media ?? {}).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const addresses = new Map(media.map((file) => [file.path, app.app.get(MediaService).describe(id, file)?.address]));
  const links: LessonLinks = {
    media: (path) => addresses.get(path),
    law: (name) => ({ name, version: '2019-04-23' }),
    hasQuiz: (quiz) => wish.quizzes?.includes(quiz) ?? false,
    hasScenario: (code) => code === 'S03',
  };
  const content = parseCourse(filesOf(slug, wish, lessons), links);
  await app.app.get(CourseImport).bring(content, media);
  return { id, slug, lessonIds: Object.keys(lessons).map((name) => contentId('lesson', `${slug}/${name}`)) };
}

function filesOf(slug: string, wish: CourseWish, lessons: Record<string, string>): CourseFiles {
  const title = wish.title ?? '测试课程';
  const names = Object.keys(lessons).map((name, index) => `${String(index + 1).padStart(2, '0')}-${name}`);
  const course = `code: ${wish.code ?? 'A99'}
title: { zh: ${title}, en: Course ${title} }
summary: { zh: 摘要, en: Summary }
hours: 2
track: A
objectives: [{ zh: 学会, en: Learn }]
completion: ${wish.completion ?? '{ lessons: all }'}
modules:
  - { slug: only, title: { zh: 唯一单元, en: Only module }, lessons: [${names.join(', ')}] }`;
  return {
    slug,
    course: { path: `${slug}/course.yaml`, text: course },
    lessons: new Map(
      Object.entries(lessons).map(([name, markdown], index) => {
        const file = (language: string) => ({
          path: `${slug}/${name}.${language}.md`,
          text: `---\ntitle: ${language === 'en' ? 'Lesson' : '课'} ${name}\nminutes: 5\n---\n\n${markdown}`,
        });
        return [names[index] ?? name, { 'zh-CN': file('zh-CN'), en: file('en') }];
      }),
    ),
    media: [],
  };
}
