import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SaveAnswer, SavedAnswer } from '../../../contract/assessment/attempt.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Caller } from '../../platform/http/caller.js';
import { Problem } from '../../platform/http/problem.js';
import { misfitsOf } from '../item/answer-fit.js';
import { AttemptFilesService } from '../upload/attempt-files.service.js';
import { Answer, AnswerLog } from './attempt.entity.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { PapersService } from './papers.service.js';
import { AccessRules } from '../quiz/access-rules.js';
import { keyOf, readBasis } from './save-basis.js';
import { type Guarded, guardOf, lockedPlaces } from './slot-locks.js';
import { decideSave, type Decision, type Save, type StoredAnswer } from './save-decision.js';

/** Saving answers: the busiest door of the house. Everything that arrives while one commit runs is written by the next. */
@Injectable()
export class AttemptAnswersService {
  private readonly write;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly papers: PapersService,
    private readonly access: AccessRules,
    private readonly files: AttemptFilesService,
  ) {
    this.write = this.database.grouped((manager: EntityManager, saves: GuardedSave[]) =>
      this.writeGroup(manager, saves),
    );
  }

  /** What is stored once this returns survives a crash of the server. */
  async save({ actor, origin }: Caller, { attemptId, slot }: Place, input: SaveAnswer): Promise<SavedAnswer> {
    const paper = await this.papers.find(attemptId);
    const place = paper?.items.find((item) => item.slot === slot);
    if (!place || paper?.personId !== actor.id) throw new Problem('not-found');
    const errors = misfitsOf(place.drawn.item, input.answer);
    if (errors.length > 0) throw new Problem('invalid-request', { errors });
    await this.access.admit(paper.quizId, origin, input);
    if (input.answer.type === 'file-upload') await this.files.check(attemptId, slot, input.answer.files);
    const guard = guardOf(paper, slot);
    const save = { attemptId, slot, ...input, at: this.clock.now(), ...(guard && { guard }) };
    const { sequence, answer, savedAt } = await this.write(save);
    return { slot, sequence, answer, savedAt: savedAt.toISOString() };
  }

  private async writeGroup(manager: EntityManager, saves: GuardedSave[]): Promise<(StoredAnswer | Error)[]> {
    const { states, stored } = await readBasis(manager, saves);
    const locked = await lockedPlaces(manager, saves);
    const taken = new Map<string, Save>();
    const log: AnswerLog[] = [];
    const answers = saves.map((save): StoredAnswer | Error => {
      const key = keyOf(save);
      const state = states.get(save.attemptId);
      if (!state) return new Problem('not-found');
      const decision = decideSave(locked.has(key) ? { ...save, isLocked: true } : save, state, stored.get(key));
      if (decision.kind === 'store') {
        taken.set(key, save);
        stored.set(key, asStored(save));
      }
      if (decision.kind === 'store' || decision.kind === 'late') log.push(logged(save, decision.kind));
      return answerTo(save, decision);
    });
    // Two saves of one slot in a group: both are in the log, the later is the answer.
    await insertRows(manager, Answer, [...taken.values()].map(asAnswer), REPLACE_OLDER);
    await insertRows(manager, AnswerLog, log, 'ON CONFLICT DO NOTHING');
    return answers;
  }
}

const REPLACE_OLDER = `ON CONFLICT (attempt_id, slot) DO UPDATE
  SET sequence = excluded.sequence, answer = excluded.answer, certainty = excluded.certainty, saved_at = excluded.saved_at
  WHERE excluded.sequence > answer.sequence`;

const asStored = ({ sequence, answer, certainty, at }: Save): StoredAnswer => ({
  sequence,
  answer,
  certainty: certainty ?? null,
  savedAt: at,
});

const asAnswer = (save: Save): Answer => ({ attemptId: save.attemptId, slot: save.slot, ...asStored(save) });

const logged = ({ attemptId, slot, sequence, answer, certainty, at }: Save, kind: 'store' | 'late'): AnswerLog => ({
  attemptId,
  slot,
  sequence,
  outcome: kind === 'store' ? 'saved' : 'late',
  answer,
  certainty: certainty ?? null,
  at,
});

interface Place {
  attemptId: string;
  slot: number;
}

type GuardedSave = Save & { guard?: Guarded };

/** What the caller hears: what is stored, or why it is not. */
function answerTo(save: Save, decision: Decision): StoredAnswer | Error {
  switch (decision.kind) {
    case 'store':
      return asStored(save);
    case 'stands':
      return decision.stored;
    case 'conflict': {
      const { sequence, answer, savedAt } = decision.stored;
      return new Problem('answer-conflict', { members: { stored: { slot: save.slot, sequence, answer, savedAt } } });
    }
    case 'taken-over':
      return new Problem('attempt-taken-over');
    case 'submitted':
      return new Problem('attempt-submitted');
    case 'paused':
      return new Problem('attempt-paused');
    case 'locked':
      return new Problem('question-settled');
    case 'late':
      return new Problem('attempt-time-over');
  }
}
