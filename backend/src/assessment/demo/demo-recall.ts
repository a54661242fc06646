import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PeopleService } from '../../identity/person/people.service.js';
import { addDays } from '../../law/deadline/iso-day.js';
import { Clock } from '../../platform/clock.js';
import { readContentFile } from '../../platform/content/content-file.js';
import { ContentLoaders } from '../../platform/content/content-loaders.js';
import { Database } from '../../platform/database/database.js';
import { contentId } from '../../platform/database/ids.js';
import { QuestionsService } from '../bank/questions.service.js';
import { remembered } from '../recall/decide-answer.js';
import { RecallAnswerRow, RecallCard } from '../recall/recall.entity.js';
import { memoryOf } from '../recall/schedule.js';
import { cardIdOf } from '../recall/take-in.js';
import { type DemoCard, type DemoRecallFile, parseDemoRecall } from './demo-recall.content.js';

/** Gives people of the demo questions that come back to them, and what they made of them so far. */
@Injectable()
export class DemoRecall implements OnModuleInit {
  constructor(
    private readonly loaders: ContentLoaders,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly questions: QuestionsService,
  ) {}

  onModuleInit(): void {
    this.loaders.add({ order: 77, name: 'recall', isDemo: true, load: (folder) => this.load(folder) });
  }

  private async load(folder: string): Promise<void> {
    const file = parseDemoRecall(readContentFile(join(folder, 'demo', 'recall.yaml')));
    // Without the demo's people there is nobody to whom anything could come back.
    if (!(await this.hasPeople(file))) return;
    const ready = await this.questions.readyById();
    await this.database.tx(async (manager) => {
      for (const card of file.cards) {
        const questionId = contentId('question', `${file.bank}/${card.question}`);
        const versionId = ready.get(questionId)?.versionId;
        if (versionId === undefined) continue;
        const rows = this.answers(card, questionId, versionId);
        const [memory, last] = [memoryOf(rows.map(remembered)), rows.at(-1)];
        if (!memory || !last) continue;
        const { cardId: id, personId, number: version, at: lastAt } = last;
        const quizId = contentId('quiz', file.quiz);
        const lastRating = last.isEased ? 'easy' : last.rating;
        await manager.insert(RecallCard, { ...memory, id, personId, questionId, quizId, version, lastAt, lastRating });
        await manager.insert(RecallAnswerRow, rows);
      }
      // What else was missed comes back when its person looks.
      await manager.query(
        'INSERT INTO recall_waiting SELECT id, person_id FROM attempt WHERE ended_at IS NOT NULL ON CONFLICT DO NOTHING',
      );
    });
  }

  private answers({ person, missedDaysAgo, recalled }: DemoCard, questionId: string, versionId: string) {
    const personId = contentId('person', person);
    const missed = { daysAgo: missedDaysAgo, rating: 'again' as const };
    return [missed, ...recalled].map(({ daysAgo, rating }, index): RecallAnswerRow => {
      const onDay = addDays(this.clock.today(), -daysAgo);
      const isEased = rating === 'easy';
      return {
        ...{ cardId: cardIdOf(personId, questionId), number: index + 1, personId, attemptId: null, versionId, isEased },
        ...{ source: index === 0 ? 'attempt' : 'recall', rating: isEased ? 'good' : rating, answer: null, onDay },
        at: new Date(`${onDay}T0${String(Math.min(index, 8) + 1)}:00:00.000Z`),
      };
    });
  }

  private async hasPeople({ cards }: DemoRecallFile): Promise<boolean> {
    const ids = [...new Set(cards.map(({ person }) => contentId('person', person)))];
    return (await this.people.namesOf(ids)).size === ids.length;
  }
}
