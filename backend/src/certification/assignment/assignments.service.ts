import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { LANGUAGES, type Language, type Localized } from '../../../contract/common.js';
import type { IsoDay } from '../../law/deadline/iso-day.js';
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

interface Wanted {
  assignedOn: IsoDay;
  endedOn: IsoDay | null;
  /** The post that the stretch began with. */
  first: HeldPost;
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
        const missing = wanted.filter(({ assignedOn }) => theirs.every((one) => one.assignedOn !== assignedOn));
        added.push(
          ...missing.map(({ first, ...days }) => ({
            id: newId(),
            personId,
            programId: program.id,
            ...days,
            because: because(program, first, names),
          })),
        );
        await this.adjust(manager, theirs, wanted);
      }
    }
    if (added.length > 0) await manager.insert(Assignment, added);
  }

  /** What the rule asks until another day ends then; what it no longer asks ends today, and stays in the history. */
  private async adjust(manager: EntityManager, known: readonly Assignment[], wanted: readonly Wanted[]): Promise<void> {
    for (const { id, assignedOn, endedOn } of known) {
      const same = wanted.find((one) => one.assignedOn === assignedOn);
      const ends = same ? same.endedOn : (endedOn ?? this.clock.today());
      if (ends !== endedOn) await manager.update(Assignment, id, { endedOn: ends });
    }
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
function wantedOf({ definition, since }: KnownProgram, held: readonly HeldPost[]): Wanted[] {
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
