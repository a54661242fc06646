import type { NoticeItem } from '@lms/contract/sandbox/command';

/** A correction notice that is being written, and when it was last kept on this computer. */
export interface NoticeDraft {
  readonly items: readonly NoticeItem[];
  readonly savedAt: string | undefined;
}

const keyOf = (runId: string, caseNo: string): string => `lms.notice.${runId}.${caseNo}`;

/** The draft of that case as this browser keeps it, so that a reload loses no words. */
export function keptDraft(runId: string, caseNo: string): NoticeDraft | undefined {
  const text = sessionStorage.getItem(keyOf(runId, caseNo));
  return text ? (JSON.parse(text) as NoticeDraft) : undefined;
}

export function keepDraft(runId: string, caseNo: string, draft: NoticeDraft): void {
  sessionStorage.setItem(keyOf(runId, caseNo), JSON.stringify(draft));
}

export function dropDraft(runId: string, caseNo: string): void {
  sessionStorage.removeItem(keyOf(runId, caseNo));
}
