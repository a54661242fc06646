import * as z from 'zod';
import { slug } from '../../../contract/assessment/item.js';
import { RecallRating } from '../../../contract/assessment/recall.js';
import { type ContentFile, readYaml } from '../../platform/content/content-file.js';

const daysAgo = () => z.int().min(0).max(400);

/** `content/demo/recall.yaml`. */
export const DemoRecallFile = z.strictObject({
  quiz: slug(),
  bank: slug(),
  cards: z.array(
    z.strictObject({
      person: slug().describe('User name.'),
      question: slug(),
      missedDaysAgo: daysAgo(),
      recalled: z.array(z.strictObject({ daysAgo: daysAgo(), rating: RecallRating })).default([]),
    }),
  ),
});
export type DemoRecallFile = z.output<typeof DemoRecallFile>;
export type DemoCard = DemoRecallFile['cards'][number];

export const parseDemoRecall = (file: ContentFile): DemoRecallFile => readYaml(file, DemoRecallFile).value;
