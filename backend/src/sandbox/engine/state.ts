import type { CaseState, QueryStatus, Verdict } from '../../../contract/sandbox/terms.js';
import type { IsoDay } from '../../law/deadline/iso-day.js';
import type { SimTime } from './clock.js';
import type { Matters } from './matters/matter.js';
import type { Text } from './text.js';

/** What the clerk has found about a material, and which round of papers it is about. */
export interface MaterialRecord {
  readonly verdict: Verdict | null;
  readonly note: string;
  /** 1 as first handed in; 2 and on after each correction. */
  readonly round: number;
  /** Whether the paper of this round is the mended one. */
  readonly mended: boolean;
  /** Number of the event that gave the verdict. */
  readonly checkedBy: number | null;
}

export interface QueryRecord {
  readonly event: number;
  readonly at: SimTime;
  readonly resource: string;
  readonly subject: string;
  readonly fields: readonly string[];
  readonly purpose: string;
  readonly status: QueryStatus;
  readonly unmasked: readonly string[];
  /** Whether it returned something that no earlier query of the case had returned. */
  readonly used: boolean;
  /** The source was down: this answer is none of those it holds. */
  readonly outage?: boolean;
}

export interface NoticeItemRecord {
  readonly material: string;
  readonly name: Text;
  readonly problem: string;
  readonly howToFix: string;
}

export interface NoticeRecord {
  readonly event: number;
  readonly at: SimTime;
  readonly deadline: IsoDay;
  readonly items: readonly NoticeItemRecord[];
}

export interface DocumentRecord {
  readonly code: string;
  readonly number: string;
  readonly event: number;
  readonly at: SimTime;
  /** The lines of each part; a part without a line is missing from the document. */
  readonly parts: Readonly<Record<string, readonly Text[]>>;
}

/** The plain facts of a case that events set one by one. */
export interface CaseFacts {
  readonly createdOn: IsoDay;
  readonly receivedOn: IsoDay | null;
  readonly acceptedOn: IsoDay | null;
  readonly promiseDue: IsoDay | null;
  readonly statutoryDue: IsoDay | null;
  readonly applicantDeadline: IsoDay | null;
  readonly correctedOn: IsoDay | null;
  readonly deferredUntil: IsoDay | null;
  /** Materials that are to follow. */
  readonly toFollow?: readonly string[];
  readonly decidedOn: IsoDay | null;
  readonly decision: 'granted' | 'denied' | 'answered' | null;
  readonly pausedSince: IsoDay | null;
  /** The procedure for which the head was asked to let the clock stop, and for which that was approved. */
  readonly pauseAsked: string | null;
  readonly pauseApproved: string | null;
  readonly delivery: string | null;
  /** The item the case was moved to; without it, the item it came as. */
  readonly item?: string;
  /** Set when it became urgent: until when, and in which state it then was. */
  readonly urgent?: { readonly until: SimTime; readonly from: CaseState };
  readonly closedOn: IsoDay | null;
  /** Status of the licence that came of the case; null while there is none. */
  readonly licence: 'valid' | 'suspended' | 'revoked' | 'cancelled' | null;
  /** The day by which the holder was ordered to put something right. */
  readonly fixBy: IsoDay | null;
}

/** How far a hearing has come. */
export interface HearingRecord {
  readonly toldOn: IsoDay | null;
  readonly requestedOn: IsoDay | null;
  readonly noticedOn: IsoDay | null;
  readonly day: IsoDay | null;
  readonly host: string | null;
  readonly heldOn: IsoDay | null;
  readonly closedOn: IsoDay | null;
}

export const NO_HEARING: HearingRecord = {
  toldOn: null,
  requestedOn: null,
  noticedOn: null,
  day: null,
  host: null,
  heldOn: null,
  closedOn: null,
};

/** What was found out by verifying it with whoever knows. */
export interface EvidenceRecord {
  readonly event: number;
  readonly verification: string;
  readonly finding: 'genuine' | 'forged' | 'fulfilled' | 'unfulfilled';
}

/** An order of the supervisor, and the explanation that answered it. */
export interface OrderRecord {
  readonly event: number;
  readonly at: SimTime;
  readonly text: string;
  readonly explanation: string | null;
}

/** A part of a bundle at the agency that does it. `returned`: it needed the result of another part. */
export interface PartRecord {
  readonly caseNo: string;
  readonly state: 'dispatched' | 'returned' | 'done';
  readonly sentAt: SimTime;
  readonly endedAt: SimTime | null;
}

export interface LicenceFetched {
  readonly event: number;
  readonly code: string;
  readonly subject: string;
}

export interface CaseRecord extends CaseFacts {
  readonly caseNo: string;
  readonly state: CaseState;
  readonly flags: readonly string[];
  readonly situations: Readonly<Record<string, string>>;
  readonly verified: readonly string[];
  readonly materials: Readonly<Record<string, MaterialRecord>>;
  readonly queries: readonly QueryRecord[];
  readonly notices: readonly NoticeRecord[];
  readonly documents: readonly DocumentRecord[];
  readonly lookups: readonly string[];
  /** The parts of a bundle that were sent out, by their codes. */
  readonly parts?: Readonly<Record<string, PartRecord>>;
  /** E-licences fetched for the case. */
  readonly licences?: readonly LicenceFetched[];
  /** Other cases that a search has found. */
  readonly found?: readonly string[];
  /** On the platform, not on this desk: only a search finds it. */
  readonly away?: boolean;
  readonly inspectors: readonly string[];
  readonly pauses: readonly { readonly from: IsoDay; readonly to: IsoDay }[];
  readonly hearing: HearingRecord;
  readonly evidence: readonly EvidenceRecord[];
  readonly orders: readonly OrderRecord[];
  /** The persons who acted in each role: duties must stay in different hands. */
  readonly hands: Readonly<Record<string, readonly string[]>>;
}

/** A case before anything was done with it. Old logs create cases without the facts that came later; these stand in. */
export const BLANK_CASE: Omit<CaseRecord, 'caseNo' | 'state' | 'createdOn'> = {
  receivedOn: null,
  acceptedOn: null,
  promiseDue: null,
  statutoryDue: null,
  applicantDeadline: null,
  correctedOn: null,
  deferredUntil: null,
  toFollow: [],
  decidedOn: null,
  decision: null,
  pausedSince: null,
  pauseAsked: null,
  pauseApproved: null,
  delivery: null,
  closedOn: null,
  licence: null,
  fixBy: null,
  flags: [],
  situations: {},
  verified: [],
  materials: {},
  queries: [],
  notices: [],
  documents: [],
  lookups: [],
  inspectors: [],
  pauses: [],
  hearing: NO_HEARING,
  evidence: [],
  orders: [],
  hands: {},
};

/** Something that will happen by itself when the clock comes by, unless it has become pointless by then. */
export interface AgendaEntry {
  readonly due: SimTime;
  readonly type: string;
  /** Null: it is about no case. */
  readonly caseNo: string | null;
  /** Key of the matter it is about: `review:R1`. */
  readonly matter?: string;
  /** Which reaction of the scenario it is, or which query it answers. */
  readonly ref: number;
}

/** A question in a message, and what may be answered. */
export interface AskRecord {
  readonly code: string;
  readonly caseNo: string;
  readonly options: readonly { readonly code: string; readonly label: Text }[];
}

export interface MessageRecord {
  readonly event: number;
  readonly at: SimTime;
  readonly from: Text;
  readonly text: Text;
  readonly ask?: AskRecord;
  /** The option that was answered. */
  readonly answer?: string;
  /** Whether somebody wants to be answered. */
  readonly wantsAnswer?: boolean;
  /** Number of the event that answered. */
  readonly answeredBy?: number;
}

/** A shared source that does not answer for a while. */
export interface OutageRecord {
  readonly event: number;
  readonly resource: string;
  readonly until: SimTime;
}

/** The fold of a run's log. */
export interface RunState {
  readonly time: SimTime;
  /** Number of the last event. */
  readonly version: number;
  readonly cases: Readonly<Record<string, CaseRecord>>;
  /** What lies on the desks besides cases, by kind and code. */
  readonly matters: Matters;
  readonly agenda: readonly AgendaEntry[];
  readonly messages: readonly MessageRecord[];
  readonly outages: readonly OutageRecord[];
  readonly hints: readonly string[];
  /** Key of the post where the trainee sits. */
  readonly seat: string;
}

export const NEW_MATERIAL: MaterialRecord = { verdict: null, note: '', round: 1, mended: false, checkedBy: null };

export const materialIn = (record: CaseRecord, code: string): MaterialRecord => record.materials[code] ?? NEW_MATERIAL;

/** The questions about a case that nobody has answered yet. */
export const openAsks = ({ messages }: Pick<RunState, 'messages'>, caseNo: string): readonly AskRecord[] =>
  messages.flatMap(({ ask, answer }) => (ask?.caseNo === caseNo && answer === undefined ? [ask] : []));

/** Whether a case lies on this desk. */
export const isOnDesk = (record: CaseRecord | undefined): record is CaseRecord =>
  record !== undefined && record.away !== true;
