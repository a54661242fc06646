import * as z from 'zod';
import { base, code, text, words } from './parts.js';

const onReview = { ...base, review: code.describe('Code of the rating in this office.') };

/** What was said when the citizen was called. `new-rating` asks for another rating, which nobody may. */
export const CONTACT_POINTS = ['listened', 'apology', 'cause', 'plan', 'new-rating'] as const;
/** How a bad rating is classed: founded and simple, founded and complex, without basis in law, mistaken or malicious. */
export const REVIEW_CLASSES = ['simple', 'complex', 'unfounded', 'malicious'] as const;
/** What can be passed on of a rating. `name` and `phone` say who rated. */
export const REVIEW_PARTS = ['text', 'service', 'time', 'name', 'phone'] as const;
export const CONTACT_WAYS = ['phone', 'message', 'visit'] as const;

/** Steps of the review machine: a bad rating from the citizen to its end. */
export const reviewSteps = [
  z.strictObject({ type: z.literal('review.claim'), ...onReview }),
  z.strictObject({
    type: z.literal('log.review'),
    ...onReview,
    entries: z.array(code).min(1).max(20).describe('Entries of the log that are put to the file as evidence.'),
  }),
  z.strictObject({
    type: z.literal('review.contact'),
    ...onReview,
    by: z.enum(CONTACT_WAYS),
    covers: z.array(z.enum(CONTACT_POINTS)).min(1).max(5),
    text: words(2000),
  }),
  z
    .strictObject({
      type: z.literal('review.assign'),
      ...onReview,
      to: code,
      parts: z.array(z.enum(REVIEW_PARTS)).min(1).max(5),
      note: text(500).default(''),
    })
    .describe('Passes a rating on to those who can mend it. Who rated stays behind.'),
  z.strictObject({
    type: z.literal('review.classify'),
    ...onReview,
    class: z.enum(REVIEW_CLASSES),
    reason: words(1000),
  }),
  z.strictObject({
    type: z.literal('review.fix'),
    ...onReview,
    measure: words(1000),
    document: text(200).default('').describe('The form or template that is changed.'),
    owner: text(60).default(''),
    due: z.iso.date().nullable().default(null),
  }),
  z.strictObject({ type: z.literal('review.explain'), ...onReview, text: words(2000) }),
  z.strictObject({
    type: z.literal('review.appeal'),
    ...onReview,
    entries: z.array(code).max(20),
    reason: words(1000),
  }),
  z.strictObject({ type: z.literal('review.exclude'), ...onReview }),
  z.strictObject({ type: z.literal('review.feedback'), ...onReview, text: words(2000) }),
  z.strictObject({ type: z.literal('review.revisit'), ...onReview, by: z.enum(CONTACT_WAYS), text: words(1000) }),
  z.strictObject({ type: z.literal('review.close'), ...onReview }),
] as const;
