/** Without the paper and the marks, which lists do not need. */
export const HEAD = {
  id: true,
  quizId: true,
  personId: true,
  number: true,
  startedAt: true,
  deadline: true,
  endedAt: true,
  endedBy: true,
  outcome: true,
  points: true,
  maximum: true,
  percent: true,
  passed: true,
  provisional: true,
  releasedAt: true,
} as const;
