import * as z from 'zod';
import { id, type Localized } from '../common.js';

export const UNIT_KINDS = ['city', 'centre', 'hall', 'team'] as const;

/** A unit of the organisation: city → district centre → hall → window team. */
export const UnitView = z
  .object({
    id: id(),
    parentId: id().nullable(),
    name: z.string(),
    kind: z.enum(UNIT_KINDS),
    depth: z.number().int().describe('0 for the top.'),
    people: z.number().int().describe('People appointed today, in the unit and below.'),
  })
  .meta({ id: 'Unit' });
export type UnitView = z.infer<typeof UnitView>;

/** The units within the caller's reach, parents before children. */
export const UnitList = z.object({ items: z.array(UnitView), total: z.number().int() }).meta({ id: 'UnitList' });
export type UnitList = z.infer<typeof UnitList>;

const unitName = z.object({
  'zh-CN': z.string().trim().min(1).max(100),
  en: z.string().trim().min(1).max(100),
}) satisfies z.ZodType<Localized>;

export const NewUnit = z.object({ parentId: id(), kind: z.enum(UNIT_KINDS), name: unitName }).meta({ id: 'NewUnit' });
export type NewUnit = z.infer<typeof NewUnit>;

export const PostView = z.object({ id: id(), code: z.string(), name: z.string() }).meta({ id: 'Post' });
export type PostView = z.infer<typeof PostView>;

export const PostList = z.object({ items: z.array(PostView), total: z.number().int() }).meta({ id: 'PostList' });
export type PostList = z.infer<typeof PostList>;
