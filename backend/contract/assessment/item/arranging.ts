import * as z from 'zod';
import { distinct, ids, Labelled, localId, type Rules, sameIds } from './pieces.js';

/** What is won by cards in the right place. `penalty`: each wrong one takes away what a right one gives. */
export const PlacingCredit = z.enum(['partial', 'penalty', 'all-or-nothing']);

/** Bringing into order, pairing, sorting into categories. */
export const arrangingShapes = {
  ordering: {
    type: z.literal('ordering'),
    choices: z.array(Labelled).min(2).max(12),
    order: z.array(localId()).describe('The right order of the choices.'),
    credit: z.enum(['neighbours', 'positions', 'all-or-nothing']).default('neighbours'),
  },
  matching: {
    type: z.literal('matching'),
    left: z.array(Labelled).min(2).max(12),
    right: z.array(Labelled).min(2).max(12).describe('May hold more than are right, and one may serve several.'),
    pairs: z.record(localId(), localId()).describe('For each left id its right id.'),
  },
  categorise: {
    type: z.literal('categorise'),
    categories: z.array(Labelled).min(2).max(8),
    cards: z.array(Labelled).min(2).max(24),
    belongs: z
      .record(localId(), localId())
      .describe('For each card its category; a card that is not named belongs in none.'),
    credit: PlacingCredit.default('partial'),
  },
} as const;

export const arrangingRules: Rules<typeof arrangingShapes> = {
  ordering: ({ choices, order }, report) => {
    distinct(choices, 'choices', report);
    if (!sameIds(order, ids(choices))) report(['order'], 'order-names-each');
  },
  matching: ({ left, right, pairs }, report) => {
    distinct(left, 'left', report);
    distinct(right, 'right', report);
    if (!sameIds(Object.keys(pairs), ids(left))) report(['pairs'], 'pairs-name-each');
    const known = new Set(ids(right));
    for (const [from, to] of Object.entries(pairs)) if (!known.has(to)) report(['pairs', from], 'pair-unknown');
  },
  categorise: ({ categories, cards, belongs }, report) => {
    distinct(categories, 'categories', report);
    distinct(cards, 'cards', report);
    const places = Object.entries(belongs);
    if (places.length === 0) report(['belongs'], 'nothing-belongs');
    for (const [card, category] of places) {
      if (!ids(cards).includes(card)) report(['belongs', card], 'card-unknown');
      if (!ids(categories).includes(category)) report(['belongs', card], 'category-unknown');
    }
  },
};
