import { QuizFile } from '../../../contract/assessment/quiz.js';
import { type ContentFile, ContentFaults, readYaml } from '../../platform/content/content-file.js';
import { contentId } from '../../platform/database/ids.js';
import { drawable, type PoolQuestion } from '../attempt/draw-paper.js';
import type { Quiz } from './quiz.entity.js';

/** Reads `content/quizzes/<slug>.yaml` and proves that its banks can fill it. `pools`: ready questions by bank. */
export function parseQuiz(file: ContentFile, pools: ReadonlyMap<string, readonly PoolQuestion[]>): Quiz {
  const yaml = readYaml(file, QuizFile);
  const faults = yaml.value.sections.flatMap((section, index) => {
    const at = (field: string, reason: string) => yaml.fault(['sections', index, field], reason);
    const pool = pools.get(section.bank);
    if (!pool) return [at('bank', `there is no question bank ${section.bank}`)];
    const unknown = section.questions.filter((slug) => !pool.some((question) => question.slug === slug));
    const count = section.draw?.count ?? 0;
    const available = drawable(section, pool).length;
    return [
      ...unknown.map((slug) => at('questions', `the bank ${section.bank} has no ready question ${slug}`)),
      ...(count > available
        ? [at('draw', `draws ${String(count)} questions, but only ${String(available)} can be drawn`)]
        : []),
    ];
  });
  if (faults.length > 0) throw new ContentFaults(faults);
  return { id: contentId('quiz', yaml.value.slug), ...yaml.value };
}
