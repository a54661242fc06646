import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { QuestionStatistics } from '../../../contract/assessment/question.js';
import type { Item } from '../../../contract/assessment/item.js';
import type { Language } from '../../../contract/common.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { analyse } from '../analysis/item-analysis.js';
import { Answer, Attempt } from '../attempt/attempt.entity.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { addPaper, type Tally } from './answer-tally.js';
import { QuestionBank, QuestionVersion } from './question.entity.js';
import { QuestionReadingService } from './question-reading.service.js';

/** Below this many answers a figure would be chance, and might tell who answered what. */
const ENOUGH = 5;
const MOST_ATTEMPTS = 2000;
const MOST_KEPT = 4;
const FRESH_MS = 60_000;
const BATCH = 500;

interface Kept {
  at: number;
  tallies: Promise<ReadonlyMap<string, Tally>>;
}

/** How questions did, over the newest first attempts at the quizzes of their bank; counted at most once a minute. */
@Injectable()
export class QuestionStatisticsService {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly quizzes: QuizzesService,
    private readonly reading: QuestionReadingService,
  ) {}

  async of(questionId: string, language: Language): Promise<QuestionStatistics> {
    const { bankId } = await this.reading.known(questionId);
    const tallies = await this.talliesOf(bankId);
    const versions = await this.database.read.find(QuestionVersion, {
      where: { questionId, readyAt: Not(IsNull()) },
      order: { number: 'DESC' },
      take: 20,
    });
    const figures = versions.map(async ({ id, number, item }) => {
      const tally = tallies.get(id);
      const answers = tally?.marks.length ?? 0;
      if (!tally || answers < ENOUGH) return { number, answers, facility: null, discrimination: null, options: [] };
      const { facility, discriminationIndex } = figuresOf(tally);
      const options = await this.optionsOf(item, tally, language);
      return { number, answers, facility, discrimination: discriminationIndex, options };
    });
    return { enough: ENOUGH, versions: await Promise.all(figures) };
  }

  private talliesOf(bankId: string): Promise<ReadonlyMap<string, Tally>> {
    const now = this.clock.now().getTime();
    const known = this.kept.get(bankId);
    if (known && now - known.at < FRESH_MS) return known.tallies;
    const tallies = this.count(bankId);
    this.kept.delete(bankId);
    if (this.kept.size >= MOST_KEPT) this.kept.delete([...this.kept.keys()][0] ?? '');
    this.kept.set(bankId, { at: now, tallies });
    // What failed is tried again by the next who asks.
    tallies.catch(() => this.kept.delete(bankId));
    return tallies;
  }

  private async count(bankId: string): Promise<ReadonlyMap<string, Tally>> {
    const bank = await this.database.read.findOneBy(QuestionBank, { id: bankId });
    const quizzes = [...(await this.quizzes.byId()).values()];
    const own = quizzes.filter(({ sections }) => sections.some((section) => section.bank === bank?.slug));
    const tallies = new Map<string, Tally>();
    if (own.length === 0) return tallies;
    const attempts = await this.database.report.find(Attempt, {
      select: { id: true, paper: true, marks: true },
      where: { quizId: In(own.map(({ id }) => id)), number: 1, endedAt: Not(IsNull()) },
      order: { id: 'DESC' },
      take: MOST_ATTEMPTS,
    });
    for (const attempt of attempts) addPaper(tallies, attempt);
    return tallies;
  }

  /** How often each choice was taken; two choices of one answer count both. */
  private async optionsOf(item: Item, { places }: Tally, language: Language) {
    if (item.type !== 'single-choice' && item.type !== 'multiple-choice') return [];
    const chosen = new Map<string, number>();
    for (const answer of await this.answersAt(places))
      for (const id of chosenIn(answer)) chosen.set(id, (chosen.get(id) ?? 0) + 1);
    return item.choices.map(({ id, text, fraction }) => {
      return { id, text: text[language], fraction, chosen: chosen.get(id) ?? 0 };
    });
  }

  private async answersAt(places: Tally['places']): Promise<Answer['answer'][]> {
    const found: Answer['answer'][] = [];
    for (const slot of new Set(places.map((place) => place.slot))) {
      const ids = places.filter((place) => place.slot === slot).map(({ attemptId }) => attemptId);
      for (let from = 0; from < ids.length; from += BATCH) {
        const where = { attemptId: In(ids.slice(from, from + BATCH)), slot };
        found.push(...(await this.database.report.find(Answer, { where })).map(({ answer }) => answer));
      }
    }
    return found;
  }
}

function chosenIn(answer: Answer['answer']): string[] {
  if (answer.type === 'multiple-choice') return answer.choices;
  return answer.type === 'single-choice' && answer.choice !== null ? [answer.choice] : [];
}

/** The question against the rest of the papers it stood in, as the item analysis of a quiz has it. */
function figuresOf({ marks, rests, maximum }: Tally) {
  const [own] = analyse([
    { name: 'question', maximum, marks },
    { name: 'rest', maximum: 100, marks: rests },
  ]).items;
  return own ?? { facility: null, discriminationIndex: null };
}
