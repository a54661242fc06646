import { Injectable } from '@nestjs/common';
import type { ItemAnswer } from '../../../contract/assessment/item-answer.js';
import type { ItemFeedback, ItemView } from '../../../contract/assessment/item-view.js';
import type { Item } from '../../../contract/assessment/item.js';
import { REVIEW_ASPECTS } from '../../../contract/assessment/quiz-settings.js';
import type { Basis, Language } from '../../../contract/common.js';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { LawNames } from '../../law/law/law-names.js';
import { Problem } from '../../platform/http/problem.js';
import { feedbackOf } from '../marking/feedback.js';
import { markItem } from '../marking/mark-item.js';
import { misfitsOf } from './answer-fit.js';
import { drawItem } from './drawn-item.js';
import { viewItem } from './item-view.js';

/** A single item outside a quiz, such as the check inside a lesson: shown, and marked at once with all that is known. */
@Injectable()
export class ItemsService {
  constructor(
    private readonly calendars: OfficialCalendars,
    private readonly laws: LawNames,
  ) {}

  /**
   * @param seed decides order and drawn values; use the same for showing and for marking.
   * @param wrong how many tries have failed; each opens the next hint.
   */
  view(item: Item, seed: string, language: Language, wrong = 0): ItemView {
    return viewItem(drawItem(item, seed, this.calendars.all), language, wrong);
  }

  /** @throws Problem `invalid-request` when the answer does not belong to the item. Null: nothing was answered. */
  mark(item: Item, seed: string, answer: ItemAnswer | null, language: Language): ItemFeedback {
    const errors = answer ? misfitsOf(item, answer) : [];
    if (errors.length > 0) throw new Problem('invalid-request', { errors });
    const drawn = drawItem(item, seed, this.calendars.all);
    const cite = (basis: readonly Basis[]) => this.laws.cited(basis, language);
    return feedbackOf(drawn, answer, markItem(drawn, answer), { language, aspects: REVIEW_ASPECTS, cite });
  }
}
