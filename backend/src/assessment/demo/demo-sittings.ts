import { Injectable } from '@nestjs/common';
import { addDays } from '../../law/deadline/iso-day.js';
import { Clock } from '../../platform/clock.js';
import { contentId } from '../../platform/database/ids.js';
import { drawPaper } from '../attempt/draw-paper.js';
import { AttemptStartBasis, type StartBasis } from '../attempt/attempt-start-basis.js';
import type { Answer, Attempt } from '../attempt/attempt.entity.js';
import { gradePaper, type SlotMark } from '../attempt/grade-paper.js';
import { type Paper, PapersService } from '../attempt/papers.service.js';
import { passingOf } from '../attempt/passing.js';
import type { SlotDecision } from '../human/slot-decision.entity.js';
import { rowOf } from '../human/slot-decisions.service.js';
import { remarked, type SlotChange } from '../human/slot-marks.js';
import { seededRandom } from '../item/seeded-random.js';
import type { Quiz } from '../quiz/quiz.entity.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { deadlineOf } from '../quiz/start-rules.js';
import { answerOf, skillOf, textsOf } from './demo-answers.js';
import type { DemoAttemptsFile, DemoSat } from './demo-attempts.content.js';

/** One attempt as it lies in the tables when all is done. */
export interface Sitting {
  readonly attempt: Attempt;
  readonly answers: readonly Answer[];
  readonly decisions: readonly SlotDecision[];
  /** Where each question stands, by slug. */
  readonly slotOf: ReadonlyMap<string, number>;
}

interface Wanted {
  readonly file: DemoAttemptsFile;
  readonly quiz: Quiz;
  readonly basis: StartBasis;
  readonly username: string;
  readonly number: number;
  readonly daysAgo: number;
  /** Whether it must have passed, or not; undefined: as it comes. */
  readonly passes: boolean | undefined;
  readonly releasedDaysAgo: number | undefined;
}

const MINUTE_MS = 60_000;
/** Who must have passed draws another paper until they do. */
const MOST_DRAWS = 60;

/** Lets the people of the demo sit their quizzes: papers are drawn, answered and marked as everybody's are. */
@Injectable()
export class DemoSittings {
  constructor(
    private readonly clock: Clock,
    private readonly quizzes: QuizzesService,
    private readonly papers: PapersService,
    private readonly basis: AttemptStartBasis,
  ) {}

  async of(file: DemoAttemptsFile): Promise<Sitting[]> {
    const sat: Sitting[] = [];
    for (const wanted of file.quizzes) {
      const quiz = (await this.quizzes.byId()).get(contentId('quiz', wanted.quiz));
      if (quiz) sat.push(...(await this.ofQuiz(file, wanted, quiz)));
    }
    return sat;
  }

  private async ofQuiz(file: DemoAttemptsFile, wanted: DemoSat, quiz: Quiz): Promise<Sitting[]> {
    const sat: Sitting[] = [];
    const { lastPasses, releasedDaysAgo } = wanted;
    for (const [username, days] of Object.entries(wanted.sat)) {
      const basis = await this.basis.of(contentId('person', username), quiz);
      for (const [at, daysAgo] of days.entries()) {
        const passes = lastPasses ? at === days.length - 1 : undefined;
        sat.push(await this.sit({ file, quiz, basis, username, number: at + 1, daysAgo, passes, releasedDaysAgo }));
      }
    }
    return sat;
  }

  private async sit(wanted: Wanted): Promise<Sitting> {
    let sitting = await this.drawn(wanted, 0);
    for (let draw = 1; draw < MOST_DRAWS && !isAsWanted(sitting, wanted); draw++) {
      sitting = await this.drawn(wanted, draw);
    }
    return sitting;
  }

  private async drawn(wanted: Wanted, draw: number): Promise<Sitting> {
    const { quiz, file, username } = wanted;
    const attempt = this.started(wanted, draw);
    const paper = await this.papers.of(attempt);
    const slugs = slugsIn(paper, wanted.basis, attempt);
    const random = seededRandom(`${attempt.seed} answers`);
    const skill = skillOf(username) + draw * (wanted.passes === false ? -0.05 : 0.05);
    const given = paper.items.map(({ slot, drawn }) => ({
      slot,
      drawn,
      answer: answerOf(drawn, { slug: slugs.get(slot) ?? '', skill, random, facts: file }),
    }));
    const passing = passingOf(attempt, quiz);
    const { marks, result } = gradePaper(given, passing, paper.rules);
    Object.assign(attempt, { marks, ...result });
    const changes =
      wanted.daysAgo > file.unmarkedDays ? marks.flatMap((mark) => settled(mark, given, slugs, file)) : [];
    const at = this.instant(wanted.daysAgo - 1, '16:30');
    Object.assign(attempt, remarked(marks, changes, passing), this.release(wanted, attempt.endedAt));
    const before = { attemptId: attempt.id, before: marks, after: attempt.marks };
    return {
      attempt,
      answers: given.flatMap(({ slot, answer }): Answer[] =>
        answer === null
          ? []
          : [
              {
                ...{ attemptId: attempt.id, slot, sequence: 1, answer, certainty: null },
                savedAt: new Date(attempt.startedAt.getTime() + slot * MINUTE_MS),
              },
            ],
      ),
      decisions: changes.map((change) => ({
        ...rowOf(before, change, at),
        id: contentId('slot-decision', `${attempt.id} ${String(change.slot)}`),
      })),
      slotOf: new Map([...slugs].map(([slot, slug]) => [slug, slot])),
    };
  }

  private started({ quiz, basis, username, number, daysAgo }: Wanted, draw: number): Attempt {
    const place = `${username} ${quiz.slug} ${String(number)}`;
    const id = contentId('attempt', draw === 0 ? place : `${place} ${String(draw)}`);
    const random = seededRandom(`${place} when`);
    const startedAt = new Date(this.instant(daysAgo, '09:00').getTime() + Math.floor(random() * 420) * MINUTE_MS);
    const minutes = (quiz.settings.timeLimitMinutes ?? 30) * (0.35 + random() * 0.55);
    const seed = contentId('attempt-seed', `${place} ${String(draw)}`);
    const { sections, settings, version } = quiz;
    const plan = { sections, shuffle: settings.shuffle, poolOf: (bank: string) => basis.pools.get(bank) ?? [] };
    return {
      ...{ id, quizId: quiz.id, personId: contentId('person', username), number, seed, quizVersion: version },
      paper: drawPaper({ ...plan, pinned: basis.pinned }, seed, new Set()),
      ...{ lease: contentId('lease', place), startedAt, deadline: deadlineOf(basis.settings, startedAt) },
      ...{ extraSeconds: 0, pausedAt: null, outcome: null, endedBy: 'person', releasedAt: null },
      endedAt: new Date(startedAt.getTime() + Math.round(minutes * MINUTE_MS)),
      ...{ points: null, maximum: null, percent: null, passed: null, provisional: null, marks: null },
    };
  }

  private release({ releasedDaysAgo }: Wanted, endedAt: Date | null): Pick<Attempt, 'releasedAt'> {
    if (releasedDaysAgo === undefined) return { releasedAt: null };
    const releasedAt = this.instant(releasedDaysAgo, '10:00');
    return { releasedAt: endedAt && endedAt < releasedAt ? releasedAt : null };
  }

  private instant(daysAgo: number, time: string): Date {
    return new Date(`${addDays(this.clock.today(), -daysAgo)}T${time}:00+08:00`);
  }
}

const isAsWanted = ({ attempt }: Sitting, { passes }: Wanted): boolean =>
  passes === undefined || (attempt.passed ?? false) === passes;

function slugsIn({ items }: Paper, { pools }: StartBasis, { paper }: Attempt): Map<number, string> {
  const all = new Map([...pools.values()].flat().map(({ id, slug }) => [id, slug]));
  const questions = new Map(paper.map(({ slot, questionId }) => [slot, questionId]));
  return new Map(items.map(({ slot }) => [slot, all.get(questions.get(slot) ?? '') ?? '']));
}

/** The mark that a marker gave to a text, with what they said. */
function settled(
  { slot, fraction, provisional, maximum }: SlotMark,
  given: readonly Parameters<typeof gradePaper>[0][number][],
  slugs: ReadonlyMap<number, string>,
  file: DemoAttemptsFile,
): SlotChange[] {
  if (!provisional) return [];
  const slug = slugs.get(slot) ?? '';
  const answer = given.find((one) => one.slot === slot)?.answer ?? null;
  const texts = writtenIn(answer).flatMap(
    ([partId, text]) => textsOf(slug, partId, file).find((known) => known.text === text) ?? [],
  );
  const points = texts.flatMap((text) => text.points ?? []);
  const byGuide = points.reduce((sum, one) => sum + one, 0) / maximum;
  const comments = texts.flatMap(({ comment }) => comment ?? []);
  const share = points.length > 0 ? byGuide : fraction;
  return [{ slot, kind: 'marker', fraction: share, reason: null, comments, personId: null }];
}

/** Each text with its part; '' where the question has none. */
function writtenIn(answer: Parameters<typeof gradePaper>[0][number]['answer']): [string, string][] {
  if (answer?.type === 'short-answer' || answer?.type === 'essay') return [['', answer.text]];
  if (answer?.type !== 'case') return [];
  return Object.entries(answer.parts).flatMap(([id, part]) => ('text' in part ? [[id, part.text]] : []));
}
