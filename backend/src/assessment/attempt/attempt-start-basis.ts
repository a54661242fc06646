import { Injectable } from '@nestjs/common';
import { QuestionsService } from '../bank/questions.service.js';
import type { PersonalSettings } from '../quiz/effective-settings.js';
import { PersonalSettingsService } from '../quiz/personal-settings.service.js';
import { PinnedVersions } from '../quiz/pinned-versions.js';
import type { Quiz } from '../quiz/quiz.entity.js';
import type { PoolQuestion } from './draw-paper.js';

/** By which settings an attempt runs and from what its paper is drawn. */
export interface StartBasis {
  settings: PersonalSettings;
  pools: ReadonlyMap<string, PoolQuestion[]>;
  pinned: (questionId: string, number: number) => string | undefined;
}

/** Gathers what a start rests on, before it is written. */
@Injectable()
export class AttemptStartBasis {
  constructor(
    private readonly questions: QuestionsService,
    private readonly personal: PersonalSettingsService,
    private readonly pins: PinnedVersions,
  ) {}

  async of(personId: string, quiz: Quiz): Promise<StartBasis> {
    const [settings, pools, pinned] = await Promise.all([
      this.settingsFor(personId, quiz),
      this.questions.readyByBank(),
      this.pins.of(quiz),
    ]);
    return { settings, pools, pinned };
  }

  settingsFor(personId: string, quiz: Quiz): Promise<PersonalSettings> {
    return this.personal.settingsFor(personId, quiz);
  }
}
