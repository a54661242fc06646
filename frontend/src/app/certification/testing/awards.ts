import type { AwardView, PublicAward } from '@lms/contract/certification/award';

/** A certificate as `GET /api/awards/{id}` gives it. */
export const award = (more: Partial<AwardView> = {}): AwardView => ({
  id: '00000000-0000-4000-8000-0000000000a1',
  number: 'CA-W1-2026-0615-00042',
  programId: '00000000-0000-4000-8000-0000000000b1',
  title: '政务服务岗位培训合格证',
  track: '窗口服务类',
  level: '初级',
  hours: 8,
  personId: '00000000-0000-4000-8000-000000000001',
  holder: '林清夏',
  issuer: '云岚市政务服务中心',
  issuedOn: '2026-06-15',
  validFrom: '2026-06-15',
  lastDay: '2028-06-14',
  daysLeft: 730,
  state: 'valid',
  revokedOn: null,
  revocationReason: null,
  supersededBy: null,
  evidence: [{ title: 'A03 测验', result: '80 分 · 2026年6月12日', on: '2026-06-12' }],
  transcriptHash: 'f55eefddef4512c2dbba02a1c819a1b7db425261baa7f0c5782255d0aeb2eeec',
  verifyUrl: 'https://academy.example/verify/K7QM3-XWDP9-RT4HJ-M2N5Q',
  code: 'K7QM3-XWDP9-RT4HJ-M2N5Q',
  ...more,
});

/** The same as the public check gives it. */
export const publicAward = (more: Partial<PublicAward> = {}): PublicAward => {
  const { number, title, track, level, hours, issuer, issuedOn, validFrom, lastDay, daysLeft, transcriptHash } =
    award();
  return {
    number,
    title,
    track,
    level,
    hours,
    issuer,
    issuedOn,
    validFrom,
    lastDay,
    daysLeft,
    transcriptHash,
    holder: '林*夏',
    state: 'valid',
    revokedOn: null,
    suspendedSince: null,
    supersededBy: null,
    checkedAt: '2026-06-15T01:42:00.000Z',
    ...more,
  };
};
