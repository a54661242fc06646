import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { effectiveSettings, type PersonalSettings } from './effective-settings.js';
import { QuizGroups } from './quiz-groups.js';
import { Quiz, QuizOverride } from './quiz.entity.js';

/** So many rules of their own one quiz may have. */
export const MOST_OVERRIDES = 500;

/** The settings of a quiz as they hold for a person. */
@Injectable()
export class PersonalSettingsService {
  constructor(
    private readonly database: Database,
    private readonly groups: QuizGroups,
  ) {}

  async settingsFor(personId: string, { id, settings }: Pick<Quiz, 'id' | 'settings'>): Promise<PersonalSettings> {
    const found = await this.database.read.find(QuizOverride, {
      where: { quizId: id },
      order: { id: 'ASC' },
      take: MOST_OVERRIDES,
    });
    if (found.length === 0) return effectiveSettings(settings, []);
    const hasGroups = found.some(({ groupId }) => groupId !== null);
    const groups = hasGroups ? await this.groups.of(personId) : NONE;
    const own = found.filter((one) => one.personId === personId || (one.groupId !== null && groups.has(one.groupId)));
    return effectiveSettings(settings, own);
  }
}

const NONE: ReadonlySet<string> = new Set();
