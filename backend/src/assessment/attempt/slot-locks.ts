import { type EntityManager, In } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Paper } from './papers.service.js';
import { keyOf } from './save-basis.js';
import type { Save } from './save-decision.js';
import { AttemptSitting, AttemptSlot } from './sitting.entity.js';

/** What decides whether a place is still open. */
export interface Guarded {
  /** The page on which the place stands, where pages are turned for good. */
  page: number | undefined;
}

/** What must be looked up before a change of this place; nothing where places stay open to the end. */
export function guardOf({ rules, pageOf }: Paper, slot: number): Guarded | undefined {
  if (!rules.isGuarded) return undefined;
  return { page: rules.navigation === 'sequential' ? (pageOf.get(slot) ?? 0) : undefined };
}

/**
 * The places among these saves that can no longer change, by their key. Nothing is asked of the database for papers whose
 * places stay open to the end, which most are.
 */
export async function lockedPlaces(
  manager: EntityManager,
  saves: readonly (Pick<Save, 'attemptId' | 'slot'> & { guard?: Guarded })[],
): Promise<ReadonlySet<string>> {
  const guarded = saves.filter(({ guard }) => guard !== undefined);
  if (guarded.length === 0) return NONE;
  const attemptIds = In([...new Set(guarded.map(({ attemptId }) => attemptId))]);
  const slots = await manager.findBy(AttemptSlot, { attemptId: attemptIds });
  const sittings = await manager.findBy(AttemptSitting, { attemptId: attemptIds });
  const pages = new Map(sittings.map(({ attemptId, page }) => [attemptId, page]));
  const turned = guarded.filter(
    ({ guard, attemptId }) => guard?.page !== undefined && guard.page !== (pages.get(attemptId) ?? 0),
  );
  return new Set([...slots.filter(({ lockedAt }) => lockedAt !== null).map(keyOf), ...turned.map(keyOf)]);
}

/** @throws Problem where a place of this paper can no longer be changed, or not yet */
export async function mustBeOpen(manager: EntityManager, paper: Paper, slot: number): Promise<void> {
  const guard = guardOf(paper, slot);
  if (!guard) return;
  const locked = await lockedPlaces(manager, [{ attemptId: paper.attemptId, slot, guard }]);
  if (locked.size > 0) throw new Problem('question-settled');
}

const NONE: ReadonlySet<string> = new Set();
