import { Entity, ForeignKey, Index } from 'typeorm';
import type { Localized } from '../../../contract/common.js';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  MarkColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** What one requirement was met by, as it stands on the transcript. */
export interface TranscriptLine {
  evidenceId: string;
  title: Localized;
  on: string;
  score: number | null;
}

/** What is printed on the certificate, as it was on the day of issue. */
export interface CertificateTexts {
  title: Localized;
  track: Localized;
  level: Localized;
  issuer: Localized;
  signatory: { name: Localized; role: Localized };
  hours: number;
}

/** A period that was won and the certificate issued for it. A renewal makes a new one; nothing is overwritten. */
@Entity('award')
@Index('award_person_id_program_id', ['personId', 'programId'])
export class Award {
  @IdColumn() id: string;
  @Index('award_number', { unique: true })
  @StringColumn(40)
  number: string;
  /** The unguessable address of the public check. */
  @Index('award_code', { unique: true })
  @StringColumn(24)
  code: string;
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  personId: string;
  @ForeignKey('Program', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  programId: string;
  /** The holder's name on the day of issue. */
  @StringColumn(100) holder: string;
  @JsonColumn() texts: CertificateTexts;
  @DayColumn() wonOn: string;
  @DayColumn() validFrom: string;
  /** Inclusive. */
  @DayColumn() lastDay: string;
  @JsonColumn() transcript: TranscriptLine[];
  /** Mean of the transcript's scores in percent; null where nothing was scored. */
  @MarkColumn({ nullable: true }) score: number | null;
  /** SHA-256 of the transcript with its salt. */
  @StringColumn(64) transcriptHash: string;
  @StringColumn(32) salt: string;
  @InstantColumn() issuedAt: Date;
  @DayColumn({ nullable: true }) revokedOn: string | null;
  @RefColumn({ nullable: true }) revokedBy: string | null;
  /** For the holder and the board; never public. */
  @TextColumn({ nullable: true }) revocationReason: string | null;
}
