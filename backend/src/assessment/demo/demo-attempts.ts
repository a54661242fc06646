import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PeopleService } from '../../identity/person/people.service.js';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { addDays } from '../../law/deadline/iso-day.js';
import { Clock } from '../../platform/clock.js';
import { readContentFile } from '../../platform/content/content-file.js';
import { ContentLoaders } from '../../platform/content/content-loaders.js';
import { Database } from '../../platform/database/database.js';
import { contentId } from '../../platform/database/ids.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { Events } from '../../platform/events.js';
import { Appeal, topicOf } from '../appeal/appeal.entity.js';
import { AppealFiled } from '../appeal/appeal.events.js';
import { answerDay } from '../appeal/appeal-time.js';
import { Answer, AnswerLog, Attempt } from '../attempt/attempt.entity.js';
import { AttemptToBeMarked } from '../attempt/attempt.events.js';
import { countUse } from '../bank/question-use.js';
import { SlotDecision } from '../human/slot-decision.entity.js';
import { type DemoAppeal, type DemoAttemptsFile, parseDemoAttempts } from './demo-attempts.content.js';
import { DemoSittings, type Sitting } from './demo-sittings.js';

/** Attempts of the demo's people at quizzes: they fill results, item analysis, the marking queue and the list of appeals. */
@Injectable()
export class DemoAttempts implements OnModuleInit {
  constructor(
    private readonly loaders: ContentLoaders,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly calendars: OfficialCalendars,
    private readonly events: Events,
    private readonly sittings: DemoSittings,
  ) {}

  onModuleInit(): void {
    this.loaders.add({ order: 72, name: 'attempts', isDemo: true, load: (folder) => this.load(folder) });
  }

  private async load(folder: string): Promise<void> {
    const file = parseDemoAttempts(readContentFile(join(folder, 'demo', 'attempts.yaml')));
    const ids = new Set(file.quizzes.flatMap(({ sat }) => Object.keys(sat)).map((name) => contentId('person', name)));
    // Without the demo's people there is nobody to sit a quiz.
    if ((await this.people.namesOf([...ids])).size !== ids.size) return;
    const sat = await this.untaken(await this.sittings.of(file));
    await this.write(sat);
    await this.appeal(file, sat);
  }

  /** A demo that ran before this history was written has attempts of its own; whose quiz that was keeps them. */
  private async untaken(sat: readonly Sitting[]): Promise<Sitting[]> {
    const taken = await this.database.read
      .createQueryBuilder(Attempt, 'attempt')
      .select('attempt.quizId', 'quizId')
      .addSelect('attempt.personId', 'personId')
      .where('attempt.quizId IN (:...quizIds)', {
        quizIds: [...new Set(['', ...sat.map(({ attempt }) => attempt.quizId)])],
      })
      .getRawMany<{ quizId: string; personId: string }>();
    const keys = new Set(taken.map(({ quizId, personId }) => `${quizId} ${personId}`));
    return sat.filter(({ attempt: { quizId, personId } }) => !keys.has(`${quizId} ${personId}`));
  }

  private async write(sat: readonly Sitting[]): Promise<void> {
    const waiting = sat.filter(({ attempt }) => attempt.provisional);
    await this.database.tx(async (manager) => {
      await insertRows(
        manager,
        Attempt,
        sat.map(({ attempt }) => attempt),
      );
      const answers = sat.flatMap(({ answers }) => answers);
      await insertRows(manager, Answer, answers);
      await insertRows(
        manager,
        AnswerLog,
        answers.map(({ savedAt: at, ...answer }) => ({ ...answer, outcome: 'saved' as const, at })),
      );
      await insertRows(
        manager,
        SlotDecision,
        sat.flatMap(({ decisions }) => decisions),
      );
      await countUse(
        manager,
        sat.map(({ attempt }) => attempt),
      );
      await this.events.publishAll(
        AttemptToBeMarked,
        waiting.map(({ attempt }) => ({ attemptId: attempt.id })),
      );
    });
  }

  private async appeal({ appeals }: DemoAttemptsFile, sat: readonly Sitting[]): Promise<void> {
    const rows = appeals.flatMap((appeal) => this.appealOf(appeal, sat) ?? []);
    await this.database.tx(async (manager) => {
      await manager.insert(Appeal, rows);
      await this.events.publishAll(
        AppealFiled,
        rows
          .filter(({ state }) => state === 'open')
          .map(({ id: appealId, ...appeal }) => ({ appealId, ...newsOf(appeal) })),
      );
    });
  }

  private appealOf(said: DemoAppeal, sat: readonly Sitting[]): Appeal | undefined {
    const { personId, quizId } = { personId: contentId('person', said.person), quizId: contentId('quiz', said.quiz) };
    const found = sat.find(({ attempt }) => attempt.personId === personId && attempt.quizId === quizId);
    const slot = found?.slotOf.get(said.item);
    const mark = found?.attempt.marks?.find((one) => one.slot === slot);
    if (!found || !mark) return undefined;
    const { id: attemptId } = found.attempt;
    return {
      id: contentId('appeal', `${attemptId} ${said.item}`),
      ...{
        attemptId,
        slot: mark.slot,
        eventId: null,
        topic: topicOf({ slot: mark.slot, eventId: null }),
        quizId,
        personId,
        text: said.text,
      },
      filedAt: this.instant(said.daysAgo, '15:20'),
      dueDay: answerDay(this.day(said.daysAgo), this.calendars.all),
      ...{ pointsBefore: mark.points, maximum: mark.maximum },
      ...(said.answered ? this.answered(said.answered) : OPEN),
    };
  }

  private answered({ by, daysAgo, text }: NonNullable<DemoAppeal['answered']>) {
    const answeredAt = this.instant(daysAgo, '10:05');
    const answeredBy = contentId('person', by);
    return { state: 'dismissed', pointsAfter: null, answer: text, answeredBy, answeredAt } as const;
  }

  private day(daysAgo: number): string {
    return addDays(this.clock.today(), -daysAgo);
  }

  private instant(daysAgo: number, time: string): Date {
    return new Date(`${this.day(daysAgo)}T${time}:00+08:00`);
  }
}

const newsOf = ({ attemptId, personId, quizId, slot, dueDay }: Omit<Appeal, 'id'>) => ({
  ...{ attemptId, personId, quizId, slot, dueDay },
});

const OPEN = { state: 'open', pointsAfter: null, answer: null, answeredBy: null, answeredAt: null } as const;
