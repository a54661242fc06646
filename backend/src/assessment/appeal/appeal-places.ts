import { Injectable } from '@nestjs/common';
import type { AppealDetail } from '../../../contract/assessment/appeal.js';
import type { Language } from '../../../contract/common.js';
import type { Actor } from '../../platform/http/actor.js';
import { AttemptEvents } from '../attempt/attempt-events.service.js';
import { MarksService } from '../human/marks.service.js';
import type { Appeal } from './appeal.entity.js';

/** What an appeal is about: the answer and its mark, or what was noted of the attempt; and by whose hand it was. */
@Injectable()
export class AppealPlaces {
  constructor(
    private readonly marks: MarksService,
    private readonly events: AttemptEvents,
  ) {}

  async of(
    actor: Actor,
    { attemptId, slot }: Appeal,
    language: Language,
  ): Promise<Pick<AppealDetail, 'place' | 'events'>> {
    if (slot === null) return { place: null, events: await this.events.latest(attemptId) };
    const place = await this.marks.place(attemptId, slot, language);
    // Without names a marker sees what was decided, not by whom.
    const history = place.history.map((line) => ({ ...line, by: actor.can('mark:moderate') ? line.by : null }));
    return { place: { ...place, history }, events: [] };
  }

  /** Whether somebody gave the mark, or did what is objected to. */
  async isOwn(actor: Actor, appeal: Appeal): Promise<boolean> {
    return (await this.handsOf(appeal)).has(actor.id);
  }

  /** Who gave the mark, or did what is objected to. */
  handsOf({ attemptId, slot, eventId }: Appeal): Promise<ReadonlySet<string>> {
    return slot === null ? this.events.handsOf(attemptId, eventId) : this.marks.handsOf(attemptId, slot);
  }
}
