import type { CaseState, PostRole } from '../../../contract/sandbox/terms.js';
import type { SimTime } from './clock.js';
import type { MatterChange } from './matters/matter.js';
import type {
  AgendaEntry,
  AskRecord,
  LicenceFetched,
  PartRecord,
  CaseFacts,
  CaseRecord,
  DocumentRecord,
  EvidenceRecord,
  HearingRecord,
  MaterialRecord,
  NoticeRecord,
  OutageRecord,
  QueryRecord,
} from './state.js';
import type { Text } from './text.js';

/** What an event changes. Everything that was decided is written here, so that a fold needs no rules. */
export interface Effect {
  /** The clock after the event. */
  readonly time?: SimTime;
  readonly create?: Pick<CaseRecord, 'caseNo' | 'state' | 'createdOn'> & Partial<CaseRecord>;
  readonly state?: CaseState;
  readonly set?: Partial<CaseFacts>;
  readonly flag?: string;
  readonly unflag?: string;
  readonly situation?: { readonly code: string; readonly option: string };
  readonly verified?: string;
  readonly materials?: Readonly<Record<string, Partial<MaterialRecord>>>;
  readonly query?: Omit<QueryRecord, 'event' | 'at'>;
  readonly answered?: Pick<QueryRecord, 'status' | 'used' | 'outage'> & { readonly query: number };
  readonly unmask?: { readonly query: number; readonly field: string };
  readonly notice?: Omit<NoticeRecord, 'event' | 'at'>;
  readonly document?: Omit<DocumentRecord, 'event' | 'at'>;
  /** Where one step makes several. */
  readonly documents?: readonly Omit<DocumentRecord, 'event' | 'at'>[];
  readonly lookup?: string;
  readonly part?: { readonly code: string } & PartRecord;
  readonly licence?: Omit<LicenceFetched, 'event'>;
  /** Cases that a search has found. */
  readonly found?: readonly string[];
  readonly inspectors?: readonly string[];
  readonly pause?: { readonly from: string; readonly to: string };
  readonly hand?: { readonly role: string; readonly who: string };
  readonly matters?: readonly MatterChange[];
  readonly hearing?: Partial<HearingRecord>;
  readonly evidence?: Omit<EvidenceRecord, 'event'>;
  /** Text of a supervision order, and of the explanation that answers those open. */
  readonly order?: string;
  readonly explanation?: string;
  readonly seat?: string;
  readonly schedule?: readonly AgendaEntry[];
  readonly message?: {
    readonly from: Text;
    readonly text: Text;
    readonly wantsAnswer?: boolean;
    readonly ask?: AskRecord;
  };
  readonly answer?: { readonly ask: string; readonly option: string };
  /** Number of the event whose message it answers. */
  readonly answers?: number;
  readonly outage?: Omit<OutageRecord, 'event'>;
  readonly hint?: string;
  readonly rewindTo?: number;
}

export type ActorKind = 'trainee' | 'system' | 'applicant' | 'colleague';

export interface RefusedBy {
  readonly rule: string;
  readonly text: Text;
  readonly basis: Text | null;
}

/** One line of the log. Plain data: it goes to the database and comes back as it was. */
export interface LogEvent {
  /** Place in the log, from 1. */
  readonly number: number;
  /** Which command led to it, from 1; 0 made the world. Undoing takes back whole commands. */
  readonly command: number;
  readonly at: SimTime;
  readonly type: string;
  readonly actor: ActorKind;
  readonly role: PostRole | 'SYS';
  readonly caseNo: string | null;
  readonly ok: boolean;
  readonly from: CaseState | null;
  readonly to: CaseState | null;
  /** What the command said and what came of it, flat: this is what the grader reads. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly effect: Effect;
  readonly refusal: RefusedBy | null;
}

/** An event before it has its place in the log. */
export interface Draft {
  readonly type: string;
  /** The case it happens to, where it is not the one that the command is about. */
  readonly caseNo?: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly effect: Effect;
}
