import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { LANGUAGES, type Language, type Localized } from '../../../contract/common.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { UnitsService } from '../../identity/unit/units.service.js';
import type { UnitTree } from '../../identity/unit/unit-tree.js';
import { dayInWords } from '../dates/words.js';
import { latest } from '../dates/validity.js';
import { type KnownProgram, ProgramsService } from '../program/programs.service.js';
import { inBatches } from '../standing/batches.js';
import { Assignment } from './assignment.entity.js';
import { type HeldPost, stretchesHeld } from './posts-held.js';
import { StaffRecordsService } from './staff-records.service.js';

interface Names {
  tree: UnitTree;
  posts: ReadonlyMap<string, Localized>;
}

/** Who must be certified, by the rule of each program: whoever holds one of its posts. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly programs: ProgramsService,
    private readonly staff: StaffRecordsService,
    private readonly units: UnitsService,
  ) {}

  /** Everybody whom the rule of a program names, or has ever named. */
  applyRules(programId: string): Promise<void> {
    return this.database.tx(async (manager) => {
      const program = await this.programs.get(programId);
      if (!program.definition.assign) return;
      const personIds = await this.staff.holders(manager, program.definition.assign.posts);
      for (const batch of inBatches(personIds)) await this.apply(manager, [program], batch);
    });
  }

  /** One person, after a change of posts or of being active. */
  applyTo(personId: string): Promise<void> {
    return this.database.tx(async (manager) => this.apply(manager, await this.programs.all(), [personId]));
  }

  private async apply(manager: EntityManager, programs: readonly KnownProgram[], personIds: string[]): Promise<void> {
    const active = await this.staff.active(manager, personIds);
    const held = Map.groupBy(await this.staff.postsOf(manager, personIds), ({ personId }) => personId);
    const known = await manager.findBy(Assignment, {
      personId: In(personIds),
      programId: In(programs.map(({ id }) => id)),
    });
    const names = await this.names();
    const added: Assignment[] = [];
    for (const program of programs) {
      for (const personId of personIds) {
        const theirs = known.filter((one) => one.personId === personId && one.programId === program.id);
        const wanted = active.has(personId) ? wantedOf(program, held.get(personId) ?? []) : [];
        for (const { assignedOn, endedOn, first } of wanted) {
          const same = theirs.find((one) => one.assignedOn === assignedOn);
          if (!same)
            added.push({
              id: newId(),
              personId,
              programId: program.id,
              assignedOn,
              endedOn,
              because: because(program, first, names),
            });
          else if (same.endedOn !== endedOn) await manager.update(Assignment, same.id, { endedOn });
        }
        await this.end(
          manager,
          theirs.filter((one) => wanted.every(({ assignedOn }) => assignedOn !== one.assignedOn)),
        );
      }
    }
    if (added.length > 0) await manager.insert(Assignment, added);
  }

  /** What the rule no longer asks for ends today; it stays in the history. */
  private async end(manager: EntityManager, assignments: Assignment[]): Promise<void> {
    const ids = assignments.map(({ id }) => id);
    if (ids.length > 0)
      await manager.update(Assignment, { id: In(ids), endedOn: IsNull() }, { endedOn: this.clock.today() });
  }

  private async names(): Promise<Names> {
    const [tree, ...lists] = await Promise.all([
      this.units.tree(),
      ...LANGUAGES.map((language) => this.units.posts(language)),
    ]);
    const [chinese, english] = lists;
    const inEnglish = new Map(english?.items.map(({ id, name }) => [id, name]));
    return {
      tree,
      posts: new Map(chinese?.items.map(({ id, name }) => [id, { 'zh-CN': name, en: inEnglish.get(id) ?? name }])),
    };
  }
}

/** Nobody is assigned before the program began, nor for a stretch that was over by then. */
function wantedOf({ definition, since }: KnownProgram, held: readonly HeldPost[]) {
  const posts = new Set(definition.assign?.posts);
  return stretchesHeld(held.filter(({ postCode }) => posts.has(postCode)))
    .map(({ from, ...rest }) => ({ ...rest, assignedOn: latest(from, since) }))
    .filter(({ assignedOn, endedOn }) => endedOn === null || endedOn > assignedOn);
}

function because(
  { definition }: KnownProgram,
  { unitId, postId, fromDay }: HeldPost,
  { tree, posts }: Names,
): Localized {
  const unit = tree.get(unitId)?.name;
  const post = posts.get(postId);
  const rule = definition.assign?.rule;
  const say = (language: Language, words: (unit: string, post: string, day: string) => string) =>
    `${rule?.[language] ?? ''}${words(unit?.[language] ?? '', post?.[language] ?? '', dayInWords(fromDay, language))}`;
  return {
    'zh-CN': say('zh-CN', (unitName, postName, day) => `：${unitName}，${postName}，${day}任职`),
    en: say('en', (unitName, postName, day) => `: ${postName}, ${unitName}, in post since ${day}`),
  };
}
