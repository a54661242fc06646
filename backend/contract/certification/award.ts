import * as z from 'zod';
import { day, id, instant, pageOf } from '../common.js';

/** What an award is worth today. */
export const AWARD_STATES = ['valid', 'not-yet-valid', 'expired', 'suspended', 'revoked', 'superseded'] as const;
export const AwardState = z.enum(AWARD_STATES).meta({ id: 'AwardState' });
export type AwardState = z.infer<typeof AwardState>;

export const EvidenceSummary = z.object({ title: z.string(), result: z.string(), on: day() });

export const AwardView = z
  .object({
    id: id(),
    number: z.string(),
    programId: id(),
    title: z.string(),
    track: z.string(),
    level: z.string(),
    hours: z.number(),
    personId: id(),
    holder: z.string(),
    issuer: z.string(),
    issuedOn: day(),
    validFrom: day(),
    lastDay: day(),
    daysLeft: z.number().int(),
    state: AwardState,
    revokedOn: day().nullable(),
    revocationReason: z.string().nullable(),
    supersededBy: z.string().nullable().describe('The number of the award that follows.'),
    evidence: z.array(EvidenceSummary),
    transcriptHash: z.string(),
    verifyUrl: z.string(),
    code: z.string(),
  })
  .meta({ id: 'Award' });
export type AwardView = z.infer<typeof AwardView>;

export const AwardPage = pageOf(AwardView).meta({ id: 'AwardPage' });
export type AwardPage = z.infer<typeof AwardPage>;

/** What anybody may know who holds the code: no full name, no marks, never the reason of a revocation. */
export const PublicAward = z
  .object({
    number: z.string(),
    title: z.string(),
    track: z.string(),
    level: z.string(),
    hours: z.number(),
    holder: z.string().describe('Masked.'),
    issuer: z.string(),
    issuedOn: day(),
    validFrom: day(),
    lastDay: day(),
    daysLeft: z.number().int(),
    state: AwardState,
    revokedOn: day().nullable(),
    suspendedSince: day().nullable(),
    supersededBy: z.string().nullable(),
    transcriptHash: z.string(),
    checkedAt: instant(),
  })
  .meta({ id: 'PublicAward' });
export type PublicAward = z.infer<typeof PublicAward>;

export const Revocation = z.strictObject({ reason: z.string().trim().min(5).max(2000) }).meta({ id: 'Revocation' });
export type Revocation = z.infer<typeof Revocation>;
