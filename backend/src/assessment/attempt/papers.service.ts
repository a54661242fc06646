import { Injectable } from '@nestjs/common';
import type { Item } from '../../../contract/assessment/item.js';
import type { QuizSettings } from '../../../contract/assessment/quiz-settings.js';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { Database } from '../../platform/database/database.js';
import { QuestionsService } from '../bank/questions.service.js';
import { type DrawnItem, drawItem } from '../item/drawn-item.js';
import { type QuizRules, QuizzesService } from '../quiz/quizzes.service.js';
import { Attempt } from './attempt.entity.js';

export interface PaperItem {
  slot: number;
  section: number;
  drawn: DrawnItem;
}

/** By which rules an attempt is answered and marked: those it was drawn by. */
export interface PaperRules extends Pick<
  QuizSettings,
  'behaviour' | 'navigation' | 'tries' | 'penaltyPercent' | 'passPercent' | 'questionsPerPage'
> {
  sections: QuizRules['sections'];
  /** Whether a place can be settled before the end, so that each save must look. */
  isGuarded: boolean;
}

/** What never changes about an attempt: whose it is and what its paper asks. */
export interface Paper {
  attemptId: string;
  quizId: string;
  personId: string;
  items: readonly PaperItem[];
  rules: PaperRules;
  /** The page of each slot, from 0. */
  pageOf: ReadonlyMap<number, number>;
}

const MOST_KEPT = 5000;
type Fixed = Pick<Attempt, 'id' | 'quizId' | 'quizVersion' | 'personId' | 'seed' | 'paper'>;

/** Papers of recent attempts, in memory. They are immutable, so nothing ever has to be taken back. */
@Injectable()
export class PapersService {
  private readonly kept = new Map<string, Paper>();

  constructor(
    private readonly database: Database,
    private readonly questions: QuestionsService,
    private readonly quizzes: QuizzesService,
    private readonly calendars: OfficialCalendars,
  ) {}

  /** Undefined where there is no such attempt. */
  async find(attemptId: string): Promise<Paper | undefined> {
    const kept = this.kept.get(attemptId);
    if (kept) return kept;
    const attempt = await this.database.read.findOne(Attempt, {
      select: { id: true, quizId: true, quizVersion: true, personId: true, seed: true, paper: true },
      where: { id: attemptId },
    });
    return attempt ? this.of(attempt) : undefined;
  }

  async of(attempt: Fixed): Promise<Paper> {
    const kept = this.kept.get(attempt.id);
    if (kept) return kept;
    const items = await this.questions.items(attempt.paper.map(({ versionId }) => versionId));
    const rules = await this.quizzes.rules(attempt);
    const paper: Paper = {
      attemptId: attempt.id,
      quizId: attempt.quizId,
      personId: attempt.personId,
      rules: paperRules(rules),
      pageOf: pagesOf(attempt.paper, rules.settings.questionsPerPage),
      items: attempt.paper.flatMap(({ slot, section, versionId }) => {
        const item = items.get(versionId);
        if (!item) return [];
        const asked = rules.settings.shuffleChoices ? item : inAuthorsOrder(item);
        return [{ slot, section, drawn: drawItem(asked, `${attempt.seed} ${String(slot)}`, this.calendars.all) }];
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

function paperRules({ settings, sections }: QuizRules): PaperRules {
  const { behaviour, navigation, tries, penaltyPercent, passPercent, questionsPerPage } = settings;
  const isGuarded = navigation === 'sequential' || behaviour === 'immediate' || behaviour === 'interactive';
  return { behaviour, navigation, tries, penaltyPercent, passPercent, questionsPerPage, sections, isGuarded };
}

/** A page holds so many questions of one section: a new section begins a new page. */
export function pagesOf(
  paper: readonly { slot: number; section: number }[],
  perPage: number,
): ReadonlyMap<number, number> {
  const pages = new Map<number, number>();
  let page = -1;
  let onPage = perPage;
  let section = -1;
  for (const place of paper) {
    if (onPage >= perPage || place.section !== section) {
      page += 1;
      onPage = 0;
    }
    section = place.section;
    onPage += 1;
    pages.set(place.slot, page);
  }
  return pages;
}

/** Where the quiz shuffles no choices, those of its questions and their parts stand as written. */
function inAuthorsOrder(item: Item): Item {
  if (item.type === 'case')
    return { ...item, parts: item.parts.map((part) => ('shuffle' in part ? { ...part, shuffle: false } : part)) };
  return 'shuffle' in item ? { ...item, shuffle: false } : item;
}
