import * as z from 'zod';
import { ROLE_NAMES } from '../../../contract/access.js';
import { zhEn } from '../../../contract/common.js';
import { UNIT_KINDS } from '../../../contract/identity/unit.js';

/** Published in the README: demo accounts exist only where LMS_DEMO says so. */
export const DEMO_PASSWORD = 'yunlan-demo-2026';

const slug = z.string().regex(/^[a-z0-9-]+$/);

export const DemoOrganisationFile = z.strictObject({
  units: z.array(z.strictObject({ slug, parent: slug.nullable(), kind: z.enum(UNIT_KINDS), name: zhEn() })),
  people: z.array(
    z.strictObject({
      username: slug,
      name: z.string(),
      unit: slug,
      post: z.string().regex(/^R\d\d$/),
      hiredDaysAgo: z.number().int(),
      /** Role and the unit where it holds, or `everywhere`. */
      roles: z.partialRecord(z.enum(ROLE_NAMES), z.string()).default({}),
    }),
  ),
});
