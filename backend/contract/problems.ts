import * as z from 'zod';

/**
 * Every way a request can fail on purpose (RFC 9457). `title` is for logs and tools; people read the client's own
 * texts, kept under the same code. Sorted by status, then by name.
 */
export const PROBLEMS = {
  'invalid-request': { status: 400, title: 'The request is not valid' },
  'scenario-unreadable': { status: 400, title: 'The file is no scenario that can be read' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'wrong-credentials': { status: 401, title: 'The name or the password is wrong' },
  'cross-site-request': { status: 403, title: 'The request came from another site' },
  'not-allowed': { status: 403, title: 'You may not do this' },
  'password-change-required': { status: 403, title: 'Choose a new password first' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'answer-conflict': { status: 409, title: 'Another answer is stored under this sequence number' },
  'appeal-answered': { status: 409, title: 'The appeal has been answered' },
  'appeal-closed': { status: 409, title: 'The time for an appeal is over' },
  'appeal-exists': { status: 409, title: 'There is an appeal against this mark already' },
  'appeal-own-mark': { status: 409, title: 'Whoever gave a mark does not judge the appeal against it' },
  'appeal-same-mark': { status: 409, title: 'An appeal is upheld by another mark' },
  'attempt-submitted': { status: 409, title: 'The attempt has been submitted' },
  'attempt-taken-over': { status: 409, title: 'The attempt goes on in another window' },
  'attempt-time-over': { status: 409, title: 'The time of the attempt is over' },
  'attempt-too-soon': { status: 409, title: 'The next attempt may not start yet' },
  'attempts-used-up': { status: 409, title: 'No attempt is left' },
  'calendar-not-loaded': { status: 409, title: 'The official calendar of that year is not loaded' },
  conflict: { status: 409, title: 'This clashes with what is already there' },
  'category-not-empty': { status: 409, title: 'There is still something in the category' },
  'category-out-of-place': { status: 409, title: 'The category cannot lie there' },
  'category-taken': { status: 409, title: 'There is a category of that name already' },
  'class-ended': { status: 409, title: 'The class has ended' },
  'course-not-published': { status: 409, title: 'The course is not open yet' },
  'draft-moved-on': { status: 409, title: 'Somebody else saved the draft meanwhile' },
  'lesson-not-ready': { status: 409, title: 'The lesson still has faults or missing translations' },
  'lessons-not-done': { status: 409, title: 'Finish the lessons of the course first' },
  'nothing-to-publish': { status: 409, title: 'There is no draft to publish' },
  'not-enrolled': { status: 409, title: 'Enrol in the course first' },
  'award-revoked': { status: 409, title: 'The certificate has been revoked' },
  'award-superseded': { status: 409, title: 'A later certificate has taken its place' },
  'last-administrator': { status: 409, title: 'The last administrator cannot be removed' },
  'marking-comments-full': { status: 409, title: 'You keep as many comments as one may' },
  'marking-marked-already': { status: 409, title: 'You have marked this work already' },
  'marking-not-taken': { status: 409, title: 'Take the work first' },
  'marking-settled': { status: 409, title: 'The mark is settled' },
  'marking-taken': { status: 409, title: 'Somebody else is marking this work' },
  'moved-on': { status: 409, title: 'Somebody changed it meanwhile' },
  'person-inactive': { status: 409, title: 'The person is not active' },
  'question-bank-taken': { status: 409, title: 'There is a question bank of that name already' },
  'quiz-closed': { status: 409, title: 'The quiz has closed' },
  'quiz-not-open': { status: 409, title: 'The quiz has not opened yet' },
  'command-refused': { status: 409, title: 'A rule of the simulated office stands against it' },
  'nothing-to-regrade': { status: 409, title: 'No old run is left to be judged anew' },
  'quiz-regrade-open': { status: 409, title: 'A regrade of this quiz is open already' },
  'quiz-regrade-outdated': { status: 409, title: 'A question has a newer version since the regrade' },
  'regrade-not-ready': { status: 409, title: 'The regrade is not ready for that' },
  'regrade-open': { status: 409, title: 'A regrade of this scenario is open already' },
  'regrade-outdated': { status: 409, title: 'The scenario has a newer version since the regrade' },
  'run-moved-on': { status: 409, title: 'The run has moved on; read it again' },
  'run-not-admitted': { status: 409, title: 'The run may not be started now' },
  'lot-too-small': { status: 409, title: 'There are not enough scenarios to draw from' },
  'run-not-over': { status: 409, title: 'The run is not over yet' },
  'run-paused': { status: 409, title: 'The trainer holds the run still' },
  'run-over': { status: 409, title: 'The run is over' },
  'sitting-over': { status: 409, title: 'The sitting is closed' },
  'run-too-long': { status: 409, title: 'The log of the run is full' },
  'too-many-comments': { status: 409, title: 'The run has as many comments as it can hold' },
  'scenario-not-proven': { status: 409, title: 'The scenario does not prove itself' },
  'nothing-teaches-it': { status: 409, title: 'No lesson that is open teaches this' },
  'shift-nobody-at-work': { status: 409, title: 'Nobody works in the shift now' },
  'real-identity-number': { status: 409, title: 'This looks like the identity number of a real person' },
  'shift-nothing-there': { status: 409, title: 'There is nothing in these runs that this could happen to' },
  'shift-not-begun': { status: 409, title: 'The shift has not begun' },
  'shift-over': { status: 409, title: 'The shift is over' },
  'shift-paused': { status: 409, title: 'The shift is held still' },
  'username-taken': { status: 409, title: 'The user name is already taken' },
  'wrong-password': { status: 409, title: 'The present password is wrong' },
  'payload-too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'This kind of content is not accepted here' },
  'too-many-requests': { status: 429, title: 'Too many tries; wait a moment' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'The service is not available right now' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** One faulty field: `pointer` names a field of the body (RFC 6901), `parameter` one of the query. */
export const ProblemField = z.object({
  pointer: z.string().optional(),
  parameter: z.string().optional(),
  detail: z.string(),
  key: z.string().optional().describe('Names the rule that was broken, for a text in the reader’s language.'),
});
export type ProblemField = z.infer<typeof ProblemField>;

export const ProblemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    instance: z.string(),
    errors: z.array(ProblemField).optional(),
  })
  .catchall(z.unknown())
  .meta({ id: 'Problem' });
export type ProblemBody = z.infer<typeof ProblemBody>;
