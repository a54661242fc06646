import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { HeldPost } from './posts-held.js';

/**
 * Who holds which post and who is called what, for thousands of people in one question. Identity's own service answers for one person at a
 * time and with names; here its tables are read by name, and never written.
 */
@Injectable()
export class StaffRecordsService {
  postsOf(manager: EntityManager, personIds: readonly string[]): Promise<HeldPost[]> {
    return this.query(manager).where('a.personId IN (:...personIds)', { personIds }).getRawMany<HeldPost>();
  }

  /** Everybody active who has ever held one of these posts. */
  async holders(manager: EntityManager, postCodes: readonly string[]): Promise<string[]> {
    const rows = await this.query(manager).where('post.code IN (:...postCodes)', { postCodes }).getRawMany<HeldPost>();
    return [...new Set(rows.map(({ personId }) => personId))];
  }

  /** Those of these people who may still sign in. */
  async active(manager: EntityManager, personIds: readonly string[]): Promise<Set<string>> {
    const rows = await manager
      .createQueryBuilder()
      .from('person', 'person')
      .select('person.id', 'id')
      .where('person.id IN (:...personIds) AND person.isActive = :yes', { personIds, yes: true })
      .getRawMany<{ id: string }>();
    return new Set(rows.map(({ id }) => id));
  }

  /** Undefined where nobody has that id. */
  async nameOf(manager: EntityManager, personId: string): Promise<string | undefined> {
    const person = await manager
      .createQueryBuilder()
      .from('person', 'person')
      .select('person.name', 'name')
      .where('person.id = :personId', { personId })
      .getRawOne<{ name: string }>();
    return person?.name;
  }

  private query(manager: EntityManager) {
    return manager
      .createQueryBuilder()
      .from('appointment', 'a')
      .innerJoin('post', 'post', 'post.id = a.postId')
      .select('a.personId', 'personId')
      .addSelect('a.unitId', 'unitId')
      .addSelect('a.postId', 'postId')
      .addSelect('post.code', 'postCode')
      .addSelect('a.fromDay', 'fromDay')
      .addSelect('a.toDay', 'toDay')
      .orderBy('a.id');
  }
}
