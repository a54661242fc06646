import { Injectable } from '@nestjs/common';
import type { LessonPreview, LessonText } from '../../../contract/catalog/lesson-draft.js';
import { ItemsService } from '../../assessment/item/items.service.js';
import { Problem } from '../../platform/http/problem.js';
import { MediaService } from '../media/media.service.js';
import type { LessonVersion } from './lesson.entity.js';
import { missingOf, previewOf } from './lesson-preview.js';
import { LessonReferences } from './lesson-references.js';
import { blocksOf, renderLesson } from './lesson-text.js';

/** Renders drafts of any course with what its lessons may refer to. */
@Injectable()
export class LessonRendering {
  constructor(
    private readonly media: MediaService,
    private readonly references: LessonReferences,
    private readonly items: ItemsService,
  ) {}

  async preview(courseId: string, text: LessonText): Promise<LessonPreview> {
    return previewOf(text, this.references.links(await this.media.addresses(courseId)), this.items);
  }

  /** The blocks of a text in which nothing is wrong or missing. */
  async publishable(courseId: string, text: LessonText): Promise<NonNullable<LessonVersion['blocks']>> {
    const rendered = renderLesson(text.markdown, this.references.links(await this.media.addresses(courseId)));
    const faults = rendered.faults.map(({ language, line, reason }) => ({
      detail: `${language}:${String(line)}: ${reason}`,
    }));
    const untold = missingOf(text, rendered) - rendered.missing;
    if (untold > 0) faults.push({ detail: 'title or summary has no English' });
    if (faults.length > 0) throw new Problem('lesson-not-ready', { errors: faults });
    return { 'zh-CN': blocksOf(rendered, 'zh-CN'), en: blocksOf(rendered, 'en') };
  }
}
