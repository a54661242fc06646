import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AttemptGraded } from '../../assessment/attempt/attempt.events.js';
import { CourseCompleted } from '../../learning/course/course.events.js';
import { dayOf } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { Events } from '../../platform/events.js';
import { RunScored } from '../../sandbox/run/run.events.js';
import { SkillExamJudged } from '../../sandbox/skill-exam/skill-exam.events.js';
import { AwardingService } from '../award/awarding.service.js';
import { EvidenceRow } from './evidence.entity.js';
import { StandingsService } from './standings.service.js';

export type NewEvidence = Omit<EvidenceRow, 'id'>;

/** Hears what people have achieved, keeps it, and sees whether it wins them anything. */
@Injectable()
export class EvidenceService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly awarding: AwardingService,
    private readonly standings: StandingsService,
  ) {}

  onModuleInit(): void {
    this.events.handle(CourseCompleted, 'certification.course', ({ personId, courseId, enrolmentId, at }) =>
      this.note({
        ...nothing,
        kind: 'course',
        personId,
        subjectId: courseId,
        sourceId: enrolmentId,
        onDay: dayOf(new Date(at)),
      }),
    );
    // The proposed mark of a written answer counts at once; a marker's word comes as the same event again.
    this.events.handle(AttemptGraded, 'certification.quiz', ({ personId, quizId, attemptId, percent, at }) =>
      this.note({
        ...nothing,
        kind: 'quiz',
        personId,
        subjectId: quizId,
        sourceId: attemptId,
        score: percent,
        onDay: dayOf(new Date(at)),
      }),
    );
    this.events.handle(SkillExamJudged, 'certification.skill-exam', async (judged) => {
      const { personId, skillExamId, sittingId, passed, mean, at } = judged;
      if (!passed) return;
      const onDay = dayOf(new Date(at));
      await this.note({
        ...nothing,
        kind: 'skill-exam',
        personId,
        subjectId: skillExamId,
        sourceId: sittingId,
        score: mean,
        onDay,
      });
    });
    this.events.handle(RunScored, 'certification.scenario', async ({ provisional, ...run }) => {
      // Without the points of a person the score says too little, and the same event comes again with them.
      if (provisional) return;
      const { personId, scenarioId, runId, mode, score, hasCriticalFailure, at } = run;
      const onDay = dayOf(new Date(at));
      await this.note({
        kind: 'scenario',
        personId,
        subjectId: scenarioId,
        sourceId: runId,
        mode,
        score,
        hasCriticalFailure,
        onDay,
      });
    });
  }

  /** The latest word about an attempt or a run counts; an award that an earlier one won stands. */
  note(evidence: NewEvidence): Promise<void> {
    return this.database.tx(async (manager) => {
      const { kind, sourceId, personId, subjectId } = evidence;
      const known = await manager.findOneBy(EvidenceRow, { kind, sourceId });
      await manager.save(EvidenceRow, { id: known?.id ?? newId(), ...evidence });
      const isAskedFor = await this.awarding.consider(manager, personId, subjectId);
      if (isAskedFor) await this.standings.rebuild([personId]);
    });
  }
}

const nothing = { score: null, mode: null, hasCriticalFailure: false } as const;
