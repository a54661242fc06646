import { Injectable } from '@nestjs/common';
import type { LessonVersionPage } from '../../../contract/catalog/lesson-draft.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { LessonVersion } from './lesson.entity.js';

/** The history of a lesson. */
@Injectable()
export class LessonVersionsService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
  ) {}

  /** The newest first. */
  async list(lessonId: string): Promise<LessonVersionPage> {
    const rows = await this.database.read.find(LessonVersion, {
      select: { number: true, state: true, origin: true, savedAt: true, savedBy: true, publishedAt: true },
      where: { lessonId },
      order: { number: 'DESC' },
    });
    if (rows.length === 0) throw new Problem('not-found');
    const names = await this.people.namesOf(rows.flatMap(({ savedBy }) => savedBy ?? []));
    const items = rows.map(({ number, state, origin, savedAt, savedBy, publishedAt }) => ({
      ...{ number, state, origin },
      at: (publishedAt ?? savedAt).toISOString(),
      by: savedBy === null ? null : (names.get(savedBy) ?? null),
    }));
    return { items, total: items.length };
  }
}
