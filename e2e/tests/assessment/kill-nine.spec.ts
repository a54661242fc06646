import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { AttemptView, SavedAnswer, StartedAttempt } from '@lms/contract/assessment/attempt.js';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer.js';
import type { ItemView } from '@lms/contract/assessment/item-view.js';
import type { QuizPage } from '@lms/contract/assessment/quiz.js';
import { OwnServer } from '../../support/own-server.js';
import { DEMO_PASSWORD } from '../../support/people.js';

const CANDIDATES = ['learner', 'operator', 'trainer', 'manager', 'marker', 'admin'];
const SAVING_MS = 1500;
const port = 3171 + (process.pid % 500);

/** One candidate with a running attempt, and what the server has acknowledged of it. */
interface Candidate {
  cookie: string;
  attempt: StartedAttempt;
  acknowledged: Map<number, Pick<SavedAnswer, 'sequence' | 'answer'>>;
}

test('every acknowledged answer survives kill -9, twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lms-kill-'));
  const server = new OwnServer(folder, port);
  await server.start();
  try {
    const candidates = await Promise.all(CANDIDATES.map((username) => begin(server, username)));
    for (const round of [1, 2]) {
      const saving = Promise.all(candidates.flatMap((candidate) => saveUntilCut(server, candidate, round)));
      await new Promise((resolve) => setTimeout(resolve, SAVING_MS));
      await server.kill();
      await saving;
      const written = candidates.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
      expect(written, 'slots with an acknowledged answer').toBe(candidates.length * 8);

      await server.start();

      for (const candidate of candidates) await expectAllThere(server, candidate);
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function begin(server: OwnServer, username: string): Promise<Candidate> {
  const signedIn = await call(server, 'POST', '/api/sessions', { body: { username, password: DEMO_PASSWORD } });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const courses = (await (await call(server, 'GET', '/api/courses', { cookie })).json()) as { items: { id: string }[] };
  for (const { id } of courses.items) await call(server, 'POST', '/api/enrolments', { cookie, body: { courseId: id } });
  const quizzes = (await (await call(server, 'GET', '/api/quizzes', { cookie })).json()) as QuizPage;
  const quiz = quizzes.items.find(({ code }) => code === 'A03');
  const started = await call(server, 'POST', `/api/quizzes/${quiz?.id ?? ''}/attempts`, { cookie, body: {} });
  expect(started.ok, `${username} starts`).toBe(true);
  return { cookie, attempt: (await started.json()) as StartedAttempt, acknowledged: new Map() };
}

/** Every slot of the paper is answered again and again, side by side, until the server is gone. */
function saveUntilCut(server: OwnServer, candidate: Candidate, round: number): Promise<void>[] {
  const { attempt, cookie, acknowledged } = candidate;
  return attempt.slots.map(async ({ slot, item }) => {
    for (let sequence = round * 1_000_000; ; sequence++) {
      const answer = answerTo(item, sequence);
      const path = `/api/attempts/${attempt.id}/answers/${String(slot)}`;
      const saved = await call(server, 'PUT', path, { cookie, body: { sequence, answer } }).catch(() => undefined);
      if (!saved) return;
      expect(saved.status).toBe(200);
      acknowledged.set(slot, { sequence, answer });
    }
  });
}

/** One save may have been stored whose acknowledgement was cut off; never less than what was acknowledged. */
async function expectAllThere(server: OwnServer, { attempt, cookie, acknowledged }: Candidate): Promise<void> {
  const response = await call(server, 'GET', `/api/attempts/${attempt.id}`, { cookie });
  const { slots } = (await response.json()) as AttemptView;
  for (const { slot, sequence, answer } of slots) {
    const last = acknowledged.get(slot);
    expect([last?.sequence, (last?.sequence ?? 0) + 1], `slot ${String(slot)}`).toContain(sequence);
    if (sequence === last?.sequence) expect(answer).toEqual(last.answer);
  }
}

function answerTo(item: ItemView, sequence: number): ItemAnswer {
  switch (item.type) {
    case 'single-choice':
      return { type: item.type, choice: item.choices[sequence % item.choices.length]?.id ?? null };
    case 'multiple-choice':
      return {
        type: item.type,
        choices: item.choices.filter((_, index) => ((sequence >> index) & 1) === 1).map(({ id }) => id),
      };
    case 'true-false':
      return { type: item.type, value: sequence % 2 === 0 };
    case 'ordering': {
      const ids = item.choices.map(({ id }) => id);
      const cut = sequence % ids.length;
      return { type: item.type, order: [...ids.slice(cut), ...ids.slice(0, cut)] };
    }
    case 'matching':
      return {
        type: item.type,
        pairs: Object.fromEntries(
          item.left.map(({ id }, index) => [id, item.right[(sequence + index) % item.right.length]?.id ?? '']),
        ),
      };
    case 'case':
      return { type: item.type, parts: {} };
    default:
      // The bank of A03 has no other types than those that are written.
      return { type: item.type, text: String(sequence) } as ItemAnswer;
  }
}

interface Sent {
  cookie?: string;
  body?: object;
}

function call(server: OwnServer, method: string, path: string, { cookie, body }: Sent = {}): Promise<Response> {
  return fetch(`${server.url}${path}`, {
    method,
    headers: { ...(cookie && { cookie }), ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
}
