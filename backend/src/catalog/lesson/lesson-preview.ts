import type { LessonPreview, LessonText } from '../../../contract/catalog/lesson-draft.js';
import type { Language } from '../../../contract/common.js';
import { type ItemViewer, viewBlock } from './block-view.js';
import type { LessonLinks } from './lesson-links.js';
import { type RenderedLesson, type RenderedSide, renderLesson } from './lesson-text.js';

/** What an author sees beside the text: rendered by the very code that renders it for learners. */
export function previewOf(text: LessonText, links: LessonLinks, items: ItemViewer): LessonPreview {
  const rendered = renderLesson(text.markdown, links);
  const view = (side: RenderedSide | null, language: Language) =>
    side && {
      source: side.source,
      line: side.line,
      block: side.block && viewBlock(side.block, language, items),
    };
  return {
    rows: rendered.rows.map((row) => ({
      kind: row.kind,
      'zh-CN': view(row['zh-CN'], 'zh-CN'),
      en: view(row.en, 'en'),
    })),
    faults: rendered.faults,
    missing: missingOf(text, rendered),
    characters: rendered.characters,
    readingMinutes: rendered.readingMinutes,
  };
}

/** Blocks, title and summary that have no English yet. */
export function missingOf({ title, summary }: LessonText, { missing }: RenderedLesson): number {
  return missing + (title.en === '' ? 1 : 0) + (summary['zh-CN'] !== '' && summary.en === '' ? 1 : 0);
}
