import type { AwardState } from '../../../contract/certification/award.js';
import type { CertificationStatus } from '../../../contract/certification/status.js';
import type { IsoDay } from '../../law/deadline/iso-day.js';

interface Facts {
  validFrom: IsoDay;
  lastDay: IsoDay;
  revokedOn: IsoDay | null;
  /** What the holder is in the program on that day. */
  status: CertificationStatus;
  /** Whether a later award has been won. */
  isFollowed: boolean;
}

/** What one award is worth on a day, as the public check says it. */
export function awardState({ validFrom, lastDay, revokedOn, status, isFollowed }: Facts, day: IsoDay): AwardState {
  if (revokedOn !== null && revokedOn <= day) return 'revoked';
  if (day > lastDay) return isFollowed ? 'superseded' : 'expired';
  if (day < validFrom) return 'not-yet-valid';
  return status === 'suspended' ? 'suspended' : 'valid';
}
