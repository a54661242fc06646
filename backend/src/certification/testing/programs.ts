import { join } from 'node:path';
import { AttemptGraded } from '../../assessment/attempt/attempt.events.js';
import { SessionsService } from '../../identity/session/sessions.service.js';
import { CourseCompleted } from '../../learning/course/course.events.js';
import { contentId, newId } from '../../platform/database/ids.js';
import { Events } from '../../platform/events.js';
import type { TestApp } from '../../platform/testing/test-app.js';
import type { TestPerson } from '../../platform/testing/factory.js';
import { RunScored } from '../../sandbox/run/run.events.js';
import { CertificatePrinter } from '../award/certificate-printer.js';
import { AssignmentsService } from '../assignment/assignments.service.js';
import { ProgramsLoader } from '../program/programs.loader.js';
import { StandingsService } from '../standing/standings.service.js';

const CONTENT = join(import.meta.dirname, '../../../../content');

/** The program of `content/programs/window-junior.yaml`: 24 months, due after 30 days, renewal 60 days before. */
export const PROGRAM_ID = contentId('program', 'window-junior');

/** What a spec of certification needs: the program, people in it, and the news that win it. */
export class CertificationTest {
  constructor(private readonly app: TestApp) {}

  async loadProgram(): Promise<void> {
    await this.app.app.get(ProgramsLoader).load(CONTENT);
    this.app.app.get(CertificatePrinter).useFonts(join(CONTENT, 'fonts'));
  }

  /** Applies the rules to somebody who was just made, as the news of an appointment would. */
  async join(person: TestPerson): Promise<void> {
    await this.app.app.get(AssignmentsService).applyTo(person.id);
    await this.app.app.get(StandingsService).rebuild([person.id]);
  }

  /** Signed in anew, for a session lasts no longer than a working day. */
  async signedIn(person: TestPerson): Promise<TestPerson> {
    return { ...person, token: await this.app.app.get(SessionsService).open(person.id, 'spec') };
  }

  async completeCourse(person: TestPerson): Promise<void> {
    await this.tell((events) =>
      events.publish(CourseCompleted, {
        enrolmentId: newId(),
        personId: person.id,
        courseId: contentId('course', 'a03'),
        course: 'a03',
        version: 1,
        at: this.now(),
      }),
    );
  }

  async gradeQuiz(person: TestPerson, percent: number, { provisional = false } = {}): Promise<void> {
    await this.tell((events) =>
      events.publish(AttemptGraded, {
        attemptId: newId(),
        personId: person.id,
        quizId: contentId('quiz', 'a03'),
        quiz: 'a03',
        score: percent,
        maximum: 100,
        percent,
        passed: percent >= 60,
        provisional,
        at: this.now(),
      }),
    );
  }

  async scoreRun(
    person: TestPerson,
    score: number,
    more: { hasCriticalFailure?: boolean; mode?: 'practice' | 'exam' } = {},
  ): Promise<void> {
    await this.tell((events) =>
      events.publish(RunScored, {
        runId: newId(),
        personId: person.id,
        scenarioId: contentId('scenario', 'S03'),
        scenario: 'S03',
        mode: 'exam',
        score,
        passed: score >= 60,
        hasCriticalFailure: false,
        provisional: false,
        ...more,
        at: this.now(),
      }),
    );
  }

  /** Everything that the program asks for, today. */
  async win(person: TestPerson): Promise<void> {
    await this.completeCourse(person);
    await this.gradeQuiz(person, 80);
    await this.scoreRun(person, 90);
  }

  private async tell(publish: (events: Events) => Promise<void>): Promise<void> {
    const events = this.app.app.get(Events);
    await this.app.database.tx(() => publish(events));
    await this.app.settle();
  }

  private now(): string {
    return this.app.clock.now().toISOString();
  }
}
