import { inject, Service } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { QuizLosses } from '@lms/contract/assessment/quiz-draft';
import { Confirm } from '../../shared/ui/confirm';
import { QuizDraftClient } from '../authoring/quiz-draft-client';

type Loss = QuizLosses['items'][number];

/** Asks before questions go of which quizzes need as many as they have. */
@Service()
export class Losses {
  private readonly client = inject(QuizDraftClient);
  private readonly confirm = inject(Confirm);
  private readonly transloco = inject(TranslocoService);

  /** Whether to go on: nobody is asked where no quiz is short without them. */
  async accepted(questionIds: readonly string[]): Promise<boolean> {
    const { items } = await this.client.losses(questionIds);
    if (items.length === 0) return true;
    const quizzes = items.map((loss) => this.wordsOf(loss)).join(this.say('separator'));
    return this.confirm.ask({
      title: this.say('title'),
      text: this.say('text', { quizzes }),
      act: this.say('act'),
      danger: true,
    });
  }

  private wordsOf({ code, title, shortfalls }: Loss): string {
    const lack = shortfalls.find(({ key }) => key === 'pool-too-small' || key === 'area-too-small');
    return lack ? this.say('one', { code, title, ...lack }) : this.say('fixed', { code, title });
  }

  private say(key: string, params: Record<string, unknown> = {}): string {
    return this.transloco.translate(`questions.losses.${key}`, params);
  }
}
