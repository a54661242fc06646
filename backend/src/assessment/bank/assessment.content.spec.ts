import { join } from 'node:path';
import { readContentFile } from '../../platform/content/content-file.js';
import { readCalendars } from '../../law/deadline/calendar-files.js';
import { drawItem } from '../item/drawn-item.js';
import { parseQuiz } from '../quiz/quiz.content.js';
import { parseBank, versionIdOf } from './bank.content.js';

const content = join(import.meta.dirname, '..', '..', '..', '..', 'content');
const bankFile = readContentFile(join(content, 'question-banks', 'a03.yaml'));
const quizFile = readContentFile(join(content, 'quizzes', 'a03.yaml'));
const pools = (count: number) =>
  new Map([
    [
      'a03',
      parseBank(bankFile)
        .questions.slice(0, count)
        .map((question) => ({ ...question, versionId: versionIdOf(question) })),
    ],
  ]);

describe('the bank of A03', () => {
  const { questions } = parseBank(bankFile);

  it('holds ten questions in both languages, with basis and explanation', () => {
    expect(questions.map(({ item }) => item.type)).toEqual([
      'single-choice',
      'true-false',
      'multiple-choice',
      'single-choice',
      'ordering',
      'matching',
      'computed',
      'single-choice',
      'short-answer',
      'case',
    ]);
    for (const { item } of questions) {
      expect(item.text.en).not.toBe(item.text['zh-CN']);
      expect(item.basis).not.toEqual([]);
    }
  });

  it('has its date from the engine: deemed acceptance on the day of receipt, the notice being due on 24 June', () => {
    const computed = questions.find(({ item }) => item.type === 'computed');

    expect(drawItem(computed!.item, 'any', readCalendars(content))).toMatchObject({
      key: '2026-06-16',
      values: { noticeDue: '2026-06-24' },
    });
  });

  it('has its questions on shelves that have a name in both languages', () => {
    const { categories } = parseBank(bankFile);

    expect(questions.every(({ category }) => category !== '')).toBe(true);
    expect(categories).toContainEqual({ zh: ['收件', '材料'], en: ['Intake', 'Documents'] });
    expect(categories).toContainEqual({ zh: ['收件'], en: ['Intake'] });
  });

  it('gives the same wording the same version on every machine', () => {
    expect(parseBank(bankFile).questions.map(versionIdOf)).toEqual(questions.map(versionIdOf));
  });
});

describe('a content file that is wrong', () => {
  it('names the line of a bank’s fault', () => {
    const text = bankFile.text.replace('type: true-false', 'type: riddle');

    expect(() => parseBank({ path: 'a03.yaml', text })).toThrow(/^a03\.yaml:\d+: items\.1/);
  });

  it('says how many questions a quiz wants and how many there are', () => {
    expect(parseQuiz(quizFile, pools(10)).slug).toBe('a03');
    expect(() => parseQuiz(quizFile, pools(7))).toThrow(/a03\.yaml:\d+: draws 8 questions, but only 7 can be drawn/);
  });

  it('names a bank or question that does not exist', () => {
    expect(() => parseQuiz(quizFile, new Map())).toThrow('there is no question bank a03');
    const text = quizFile.text.replace('draw: { count: 8 }', 'questions: [a03-99]');
    expect(() => parseQuiz({ path: 'quiz.yaml', text }, pools(10))).toThrow('has no ready question a03-99');
  });
});
