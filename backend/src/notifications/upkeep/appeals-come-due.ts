import { Injectable } from '@nestjs/common';
import { AppealWatch } from '../../assessment/appeal/appeal-watch.service.js';
import { addDays } from '../../law/deadline/iso-day.js';
import { Clock } from '../../platform/clock.js';
import { StaffNews } from '../news/staff-news.js';

/** So many days before the last one those who may answer an appeal are told once more. */
const NEAR_DAYS = 2;

/** Appeals whose last day for an answer is near. */
@Injectable()
export class AppealsComeDue {
  constructor(
    private readonly clock: Clock,
    private readonly appeals: AppealWatch,
    private readonly news: StaffNews,
  ) {}

  async remind(): Promise<void> {
    for (const appeal of await this.appeals.dueBy(addDays(this.clock.today(), NEAR_DAYS))) {
      await this.news.appeal('appeal-due', appeal);
    }
  }
}
