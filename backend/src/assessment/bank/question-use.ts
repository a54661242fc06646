import type { EntityManager } from 'typeorm';
import type { DrawnSlot } from '../attempt/draw-paper.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { QuestionUse } from './question.entity.js';

/** Counts the wordings that stand in these new papers; in order, so that two writers never wait for each other in a ring. */
export async function countUse(manager: EntityManager, papers: readonly { paper: DrawnSlot[] }[]): Promise<void> {
  const uses = new Map<string, QuestionUse>();
  for (const { questionId, versionId } of papers.flatMap(({ paper }) => paper)) {
    uses.set(versionId, { versionId, questionId, attempts: (uses.get(versionId)?.attempts ?? 0) + 1 });
  }
  const rows = [...uses.values()].toSorted((one, other) => (one.versionId < other.versionId ? -1 : 1));
  await insertRows(manager, QuestionUse, rows, ADD);
}

const ADD = 'ON CONFLICT (version_id) DO UPDATE SET attempts = question_use.attempts + excluded.attempts';
