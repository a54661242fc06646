/** What of a list of questions is wanted, as it stands in the address. */
export interface QuestionFilter {
  readonly bank?: string;
  readonly category?: string;
  readonly tag?: string;
  readonly difficulty?: string;
  readonly area?: string;
  readonly state?: string;
  readonly type?: string;
  readonly law?: string;
  readonly article?: string;
  readonly version?: string;
  readonly used?: string;
  readonly untranslated?: string;
  readonly search?: string;
  readonly sort?: string;
  readonly page: number;
}

export const STATE_STATUS = { draft: 'due', ready: 'ok', retired: 'ended' } as const;

export const DIFFICULTIES = [1, 2, 3] as const;
