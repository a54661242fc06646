import { Injectable } from '@nestjs/common';
import type { AttemptView } from '../../../contract/assessment/attempt.js';
import type { Language } from '../../../contract/common.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Ended } from './attempt-ending.service.js';
import { AttemptMaterials } from './attempt-materials.service.js';
import { viewAttempt } from './attempt-views.js';
import { Answer, type Attempt } from './attempt.entity.js';

/** Attempts as their candidates see them. */
@Injectable()
export class AttemptReading {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly materials: AttemptMaterials,
  ) {}

  ownerOf(attemptId: string): Promise<string | undefined> {
    return this.materials.ownerOf(attemptId);
  }

  async view(ended: Ended, language: Language): Promise<AttemptView> {
    return viewAttempt(await this.materials.of(ended), language, this.clock.now());
  }

  /** With the answers as they are saved now. */
  async viewNow(attempt: Attempt, language: Language): Promise<AttemptView> {
    const answers = await this.database.read.findBy(Answer, { attemptId: attempt.id });
    return this.view({ attempt, answers }, language);
  }
}
