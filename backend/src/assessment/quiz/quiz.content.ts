import { QuizFile } from '../../../contract/assessment/quiz.js';
import { type ContentFile, ContentFaults, readYaml } from '../../platform/content/content-file.js';
import { contentId } from '../../platform/database/ids.js';
import type { PoolQuestion } from '../attempt/draw-paper.js';
import { shortfallsOf } from './pool-proof.js';
import type { Quiz } from './quiz.entity.js';

/** A quiz as its file has it. */
export type ParsedQuiz = Omit<Quiz, 'version' | 'state' | 'passwordHash' | 'editedAt'>;

/** Reads `content/quizzes/<slug>.yaml` and proves that its banks can fill it. `pools`: ready questions by bank. */
export function parseQuiz(file: ContentFile, pools: ReadonlyMap<string, readonly PoolQuestion[]>): ParsedQuiz {
  const yaml = readYaml(file, QuizFile);
  const faults = shortfallsOf(yaml.value.sections, pools).map(({ section, field, says }) =>
    yaml.fault(['sections', section, field], says),
  );
  if (faults.length > 0) throw new ContentFaults(faults);
  return { id: contentId('quiz', yaml.value.slug), ...yaml.value };
}
