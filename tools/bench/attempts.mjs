// Sittings of the last two years: drawn, answered and marked by the product's own rules.
import { answerTo } from './answers.mjs';

/** The share of people who sat a quiz, and of those who sat it twice. */
const SAT = 0.8;
const TWICE = 0.3;
const SITTING_MS = 20 * 60_000;

/** Inserts ended attempts with their answers, and answers the attempts. */
export async function makeAttempts(tools, people, quizzes) {
  const { built, insert } = tools;
  const { Attempt, Answer, AnswerLog } = await built('assessment/attempt/attempt.entity.js');
  const { ActivityResult } = await built('learning/course/activity-result.entity.js');
  const sit = await sitter(tools);
  const made = [];
  for (const slug of quizzes) {
    for (const person of people) {
      if (tools.chance.random() >= SAT) continue;
      const times = tools.chance.random() < TWICE ? 2 : 1;
      for (let number = 1; number <= times; number++) made.push(sit(slug, person, number));
    }
  }
  const answers = made.flatMap((one) => one.answers);
  await insert(
    Attempt,
    made.map(({ attempt }) => attempt),
  );
  await insert(Answer, answers);
  await insert(
    AnswerLog,
    answers.map(({ savedAt, ...rest }) => ({ ...rest, outcome: 'saved', at: savedAt })),
  );
  await insert(
    ActivityResult,
    made.map(({ attempt }) => resultOf(attempt)),
  );
  return made.map(({ attempt }) => attempt);
}

/** Sits a quiz: draws the paper, answers it and has it marked. */
async function sitter({ app, built, chance, idAt, momentAfter }) {
  const { QuestionsService } = await built('assessment/bank/questions.service.js');
  const { QuizzesService } = await built('assessment/quiz/quizzes.service.js');
  const { OfficialCalendars } = await built('law/calendar/official-calendars.js');
  const { drawPaper } = await built('assessment/attempt/draw-paper.js');
  const { drawItem } = await built('assessment/item/drawn-item.js');
  const { gradePaper } = await built('assessment/attempt/grade-paper.js');
  const quizzes = [...(await app.get(QuizzesService).byId()).values()];
  const pools = await app.get(QuestionsService).readyByBank();
  const items = new Map([...pools.values()].flat().map(({ versionId, item }) => [versionId, item]));
  const calendars = app.get(OfficialCalendars).all;
  return (slug, person, number) => {
    const { id: quizId, version: quizVersion, sections, settings } = quizzes.find((quiz) => quiz.slug === slug);
    const startedAt = momentAfter();
    const id = idAt(startedAt);
    const poolOf = (bank) => pools.get(bank) ?? [];
    const paper = drawPaper({ sections, shuffle: settings.shuffle, poolOf }, id, new Set());
    const slots = paper.map(({ slot, versionId }) => {
      const drawn = drawItem(items.get(versionId), `${id} ${slot}`, calendars);
      return { slot, drawn, answer: answerTo(drawn.item, chance.random()) };
    });
    const { marks, result } = gradePaper(slots, settings.passPercent);
    const endedAt = new Date(startedAt.getTime() + SITTING_MS);
    const times = { startedAt, deadline: null, extraSeconds: 0, pausedAt: null };
    const attempt = { id, quizId, quizVersion, personId: person.id, number, seed: id, paper, lease: id, ...times };
    const answers = slots.map(({ slot, answer }) => ({ attemptId: id, slot, sequence: 1, answer, savedAt: endedAt }));
    // Whoever works in the field does better than chance.
    const luck = Math.min(100, result.percent + chance.between(20, 60));
    // Texts were marked long ago: nothing of the history waits for anybody.
    const settled = marks.map((mark) => ({ ...mark, provisional: false }));
    const marked = { ...result, percent: luck, passed: luck >= settings.passPercent, provisional: false };
    return { attempt: { ...attempt, endedAt, endedBy: 'person', marks: settled, ...marked }, answers };
  };
}

const resultOf = ({ id: sourceId, personId, quizId: thingId, percent, passed, endedAt: at }) => ({
  ...{ sourceId, personId, thingId, percent, passed, at },
});
