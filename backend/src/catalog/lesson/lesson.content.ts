import { LessonFront } from '../../../contract/catalog/course-file.js';
import type { LessonText } from '../../../contract/catalog/lesson-draft.js';
import type { Basis } from '../../../contract/common.js';
import { type ContentFile, ContentFault, ContentFaults, readYaml } from '../../platform/content/content-file.js';
import type { LessonLinks } from './lesson-links.js';
import { type RenderedLesson, renderLesson } from './lesson-text.js';

/** Both language files of one lesson. */
export interface LessonFiles {
  'zh-CN': ContentFile;
  en: ContentFile;
}

/** A lesson as its files say it. */
export interface LessonContent {
  text: LessonText;
  basis: Basis[];
  rendered: RenderedLesson;
}

/** Reads `<nn>-<slug>.zh-CN.md` and `.en.md` together; throws every fault with file, line and reason. */
export function parseLesson(files: LessonFiles, links: LessonLinks): LessonContent {
  const zh = parts(files['zh-CN']);
  const en = parts(files.en);
  const markdown = { 'zh-CN': zh.markdown, en: en.markdown };
  const rendered = renderLesson(markdown, links);
  if (zh.front.minutes !== en.front.minutes) {
    throw new ContentFault(files.en.path, 1, `minutes: ${String(zh.front.minutes)} in Chinese`);
  }
  if (rendered.faults.length > 0) {
    const sides = { 'zh-CN': zh, en };
    throw new ContentFaults(
      rendered.faults.map(
        ({ language, line, reason }) => new ContentFault(files[language].path, line + sides[language].offset, reason),
      ),
    );
  }
  const text = {
    title: { 'zh-CN': zh.front.title, en: en.front.title },
    summary: { 'zh-CN': zh.front.summary, en: en.front.summary },
    minutes: zh.front.minutes,
    markdown,
  };
  return { text, basis: zh.front.basis, rendered };
}

interface Parts {
  front: LessonFront;
  markdown: string;
  /** Lines above the Markdown. */
  offset: number;
}

function parts(file: ContentFile): Parts {
  const match = /^---\r?\n(?<front>[\s\S]*?)\r?\n---[ \t]*(\r?\n|$)/.exec(file.text);
  if (!match) throw new ContentFault(file.path, 1, 'a lesson begins with front matter between two lines of ---');
  const front = readYaml({ path: file.path, text: match.groups?.front ?? '' }, LessonFront, 2).value;
  return { front, markdown: file.text.slice(match[0].length), offset: match[0].split('\n').length - 1 };
}
