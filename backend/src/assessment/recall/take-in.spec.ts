import { State } from 'ts-fsrs';
import type { RecallCard } from './recall.entity.js';
import { cardIdOf, takeIn } from './take-in.js';

const ATTEMPT = { id: 'a2', personId: 'p', quizId: 'q2', endedAt: new Date('2026-06-15T17:30:00Z') };
const slot = (rating: 'again' | 'hard' | 'good') => ({ questionId: 'x', versionId: 'v', rating });
const card = (more: Partial<RecallCard> = {}): RecallCard => ({
  ...{ id: cardIdOf('p', 'x'), personId: 'p', questionId: 'x', quizId: 'q1', version: 3 },
  ...{ stability: 9, difficulty: 5, state: State.Review, reps: 3, lapses: 0, scheduledDays: 9 },
  ...{ answeredOn: '2026-06-10', dueOn: '2026-06-19', lastAt: new Date('2026-06-10T02:00:00Z'), lastRating: 'good' },
  ...more,
});
const NEW = { card: undefined, isNoted: false };

describe('taking in what an attempt says of a question', () => {
  it.each(['again', 'hard'] as const)('makes a card of what was missed (%s), due on the day of the place', (rating) => {
    expect(takeIn(ATTEMPT, slot(rating), NEW)).toMatchObject({
      do: 'write',
      // Half past one in the night of the sixteenth in Shanghai.
      card: { id: cardIdOf('p', 'x'), quizId: 'q2', version: 1, dueOn: '2026-06-16', lastRating: rating },
      answer: { number: 1, attemptId: 'a2', source: 'attempt', rating, answer: null, onDay: '2026-06-16' },
    });
  });

  it.each([
    ['makes no card of what was right', slot('good'), NEW],
    ['changes nothing where the attempt is among the answers', slot('again'), { card: card(), isNoted: true }],
    ['and where it was put right after the card was answered', slot('good'), { card: card(), isNoted: true }],
    [
      'leaves out what is older than the last answer',
      slot('again'),
      { card: card({ lastAt: ATTEMPT.endedAt }), isNoted: false },
    ],
  ])('%s', (_, one, known) => {
    expect(takeIn(ATTEMPT, one, known)).toEqual({ do: 'nothing' });
  });

  it('takes a card away where the only answer to it was right after all', () => {
    const only = card({ version: 1 });

    expect(takeIn(ATTEMPT, slot('good'), { card: only, isNoted: true })).toEqual({ do: 'remove', card: only });
  });

  it('brings a card back at once that was missed again, now by the rules of that quiz', () => {
    expect(takeIn(ATTEMPT, slot('again'), { card: card(), isNoted: false })).toMatchObject({
      card: { version: 4, lapses: 1, dueOn: '2026-06-16', quizId: 'q2' },
      answer: { number: 4 },
    });
  });

  it('counts what was right as known once more', () => {
    const taken = takeIn(ATTEMPT, slot('good'), { card: card(), isNoted: false });

    expect(taken).toMatchObject({ card: { version: 4, lapses: 0, quizId: 'q1', lastRating: 'good' } });
    expect(taken.do === 'write' && taken.card.dueOn > '2026-06-25').toBe(true);
  });
});
