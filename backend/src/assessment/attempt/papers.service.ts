import { Injectable } from '@nestjs/common';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { Database } from '../../platform/database/database.js';
import { QuestionsService } from '../bank/questions.service.js';
import { type DrawnItem, drawItem } from '../item/drawn-item.js';
import { Attempt } from './attempt.entity.js';

export interface PaperItem {
  slot: number;
  section: number;
  drawn: DrawnItem;
}

/** What never changes about an attempt: whose it is and what its paper asks. */
export interface Paper {
  attemptId: string;
  quizId: string;
  personId: string;
  items: readonly PaperItem[];
}

const MOST_KEPT = 5000;
type Fixed = Pick<Attempt, 'id' | 'quizId' | 'personId' | 'seed' | 'paper'>;

/** Papers of recent attempts, in memory. They are immutable, so nothing ever has to be taken back. */
@Injectable()
export class PapersService {
  private readonly kept = new Map<string, Paper>();

  constructor(
    private readonly database: Database,
    private readonly questions: QuestionsService,
    private readonly calendars: OfficialCalendars,
  ) {}

  /** Undefined where there is no such attempt. */
  async find(attemptId: string): Promise<Paper | undefined> {
    const kept = this.kept.get(attemptId);
    if (kept) return kept;
    const attempt = await this.database.read.findOne(Attempt, {
      select: { id: true, quizId: true, personId: true, seed: true, paper: true },
      where: { id: attemptId },
    });
    return attempt ? this.of(attempt) : undefined;
  }

  async of(attempt: Fixed): Promise<Paper> {
    const kept = this.kept.get(attempt.id);
    if (kept) return kept;
    const items = await this.questions.items(attempt.paper.map(({ versionId }) => versionId));
    const paper: Paper = {
      attemptId: attempt.id,
      quizId: attempt.quizId,
      personId: attempt.personId,
      items: attempt.paper.flatMap(({ slot, section, versionId }) => {
        const item = items.get(versionId);
        return item
          ? [{ slot, section, drawn: drawItem(item, `${attempt.seed} ${String(slot)}`, this.calendars.all) }]
          : [];
      }),
    };
    this.keep(paper);
    return paper;
  }

  /** The oldest makes room: a Map keeps the order of insertion. */
  private keep(paper: Paper): void {
    if (this.kept.size >= MOST_KEPT) {
      const [oldest = ''] = this.kept.keys();
      this.kept.delete(oldest);
    }
    this.kept.set(paper.attemptId, paper);
  }
}
