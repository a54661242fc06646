import * as z from 'zod';
import { type ContentFile, readYaml } from '../../platform/content/content-file.js';

const slug = z.string().regex(/^[a-z0-9-]+$/);
const daysAgo = () => z.number().int().describe('Before the day of loading; negative: after it.');

/** `content/demo/classes.yaml` */
export const DemoClassesFile = z.strictObject({
  classes: z.array(
    z.strictObject({
      slug,
      name: z.string().min(2).max(100),
      unit: slug,
      startsDaysAgo: daysAgo(),
      endsInDays: z.number().int(),
      trainers: z.array(slug),
      courses: z.array(slug).min(1),
      members: z.array(slug),
    }),
  ),
  progress: z.array(
    z
      .strictObject({
        person: slug,
        course: slug,
        enrolledDaysAgo: z.number().int().min(0),
        lessons: z.number().int().min(0).default(0),
        percent: z.number().int().min(0).max(99).default(0),
        lastDaysAgo: z.number().int().min(0).optional(),
        completedDaysAgo: z.number().int().min(0).optional(),
      })
      .refine(({ enrolledDaysAgo, completedDaysAgo = 0 }) => completedDaysAgo <= enrolledDaysAgo, {
        path: ['completedDaysAgo'],
        message: 'nobody completes a course before enrolling',
      }),
  ),
});
export type DemoClassesFile = z.output<typeof DemoClassesFile>;
export type DemoProgress = DemoClassesFile['progress'][number];

export const parseDemoClasses = (file: ContentFile): DemoClassesFile => readYaml(file, DemoClassesFile).value;
