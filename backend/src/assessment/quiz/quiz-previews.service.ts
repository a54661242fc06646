import { Injectable } from '@nestjs/common';
import type { QuizPreview } from '../../../contract/assessment/quiz-draft.js';
import { inLanguage, type Language } from '../../../contract/common.js';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { newId } from '../../platform/database/ids.js';
import { drawPaper } from '../attempt/draw-paper.js';
import { pagesOf } from '../attempt/papers.service.js';
import { QuestionsService } from '../bank/questions.service.js';
import { drawItem } from '../item/drawn-item.js';
import { viewItem } from '../item/item-view.js';
import { PinnedVersions } from './pinned-versions.js';
import type { Quiz } from './quiz.entity.js';

/** Papers drawn for authors to look at; nothing of them is kept. */
@Injectable()
export class QuizPreviews {
  constructor(
    private readonly questions: QuestionsService,
    private readonly pins: PinnedVersions,
    private readonly calendars: OfficialCalendars,
  ) {}

  async of({ settings, sections }: Pick<Quiz, 'settings' | 'sections'>, language: Language): Promise<QuizPreview> {
    const pools = await this.questions.readyByBank();
    const pinned = await this.pins.of({ sections });
    const seed = newId();
    const plan = { sections, shuffle: settings.shuffle, poolOf: (bank: string) => pools.get(bank) ?? [], pinned };
    const paper = drawPaper(plan, seed, new Set());
    const items = await this.questions.items(paper.map(({ versionId }) => versionId));
    const pages = pagesOf(paper, settings.questionsPerPage);
    return {
      sections: sections.map(({ title }) => ({ title: inLanguage(title, language) })),
      slots: paper.flatMap(({ slot, section, versionId }) => {
        const item = items.get(versionId);
        if (!item) return [];
        const drawn = drawItem(item, `${seed} ${String(slot)}`, this.calendars.all);
        return [{ slot, section, page: pages.get(slot) ?? 0, item: viewItem(drawn, language) }];
      }),
    };
  }
}
