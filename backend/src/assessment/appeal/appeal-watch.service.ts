import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { StaffReach } from '../../identity/person/staff-reach.js';
import { Database } from '../../platform/database/database.js';
import { Appeal } from './appeal.entity.js';
import { AppealPlaces } from './appeal-places.js';

const AT_ONCE = 200;

/** An appeal that waits for somebody. */
export type WaitingAppeal = Pick<Appeal, 'id' | 'quizId' | 'dueDay'> & { answererIds: readonly string[] };

/** For whom appeals wait: those in reach who may answer them. */
@Injectable()
export class AppealWatch {
  constructor(
    private readonly database: Database,
    private readonly staff: StaffReach,
    private readonly places: AppealPlaces,
  ) {}

  /** Undefined where it waits no more. */
  async waiting(appealId: string): Promise<WaitingAppeal | undefined> {
    const appeal = await this.database.read.findOneBy(Appeal, { id: appealId, state: 'open' });
    return appeal ? this.withAnswerers(appeal) : undefined;
  }

  /** Open ones that should be answered by that day, the most urgent first. */
  async dueBy(day: string): Promise<WaitingAppeal[]> {
    const appeals = await this.database.read.find(Appeal, {
      where: { state: 'open', dueDay: LessThanOrEqual(day) },
      order: { dueDay: 'ASC', id: 'ASC' },
      take: AT_ONCE,
    });
    return Promise.all(appeals.map((appeal) => this.withAnswerers(appeal)));
  }

  private async withAnswerers(appeal: Appeal): Promise<WaitingAppeal> {
    const { id, quizId, dueDay, personId } = appeal;
    const [reaching, hands] = await Promise.all([
      this.staff.judging('mark:write', personId),
      this.places.handsOf(appeal),
    ]);
    return { id, quizId, dueDay, answererIds: reaching.filter((staffId) => !hands.has(staffId)) };
  }
}
