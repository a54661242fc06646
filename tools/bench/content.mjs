// The content folder of the bench: the product's own, filled up to twenty courses with copies of A03, and a long quiz.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

const COURSES = 20;
const LESSONS = 20;
export const QUESTIONS = 20;
/** Copies of each item of the bank, so that two attempts rarely ask the same. */
const COPIES = 4;
const MODEL = 'a03';

/** The course and the quiz that the load goes to. */
export const BENCH_COURSE = 'bench-01';
export const BENCH_QUIZ = 'bench';

/** Writes the folder; `source` is the product's content. */
export function makeContent(source, folder) {
  cpSync(source, folder, { recursive: true });
  writeBank(folder);
  writeQuiz(folder);
  const existing = readdirSync(join(folder, 'courses')).length;
  for (let number = 1; number <= COURSES - existing; number++) writeCourse(folder, number);
}

const readYaml = (...path) => parse(readFileSync(join(...path), 'utf8'));
const writeYaml = (value, ...path) => writeFileSync(join(...path), stringify(value));

function writeBank(folder) {
  const bank = readYaml(folder, 'question-banks', `${MODEL}.yaml`);
  const copies = Array.from({ length: COPIES }, (_, copy) =>
    bank.items.map((item) => ({ ...item, slug: `${item.slug}-${copy + 1}` })),
  );
  writeYaml({ ...bank, slug: BENCH_QUIZ, items: copies.flat() }, folder, 'question-banks', `${BENCH_QUIZ}.yaml`);
}

function writeQuiz(folder) {
  const quiz = readYaml(folder, 'quizzes', `${MODEL}.yaml`);
  const settings = { ...quiz.settings, attempts: null, timeLimitMinutes: 90 };
  const sections = [{ ...quiz.sections[0], bank: BENCH_QUIZ, draw: { count: QUESTIONS } }];
  writeYaml({ ...quiz, slug: BENCH_QUIZ, code: 'X01', settings, sections }, folder, 'quizzes', `${BENCH_QUIZ}.yaml`);
}

/** A course of twenty lessons: those of the model, the first of them twice. */
function writeCourse(folder, number) {
  const slug = `bench-${String(number).padStart(2, '0')}`;
  const to = join(folder, 'courses', slug);
  const from = join(folder, 'courses', MODEL);
  cpSync(from, to, { recursive: true });
  const course = readYaml(from, 'course.yaml');
  const again = course.modules.flatMap(({ lessons }) => lessons).slice(0, LESSONS - countLessons(course));
  const modules = [
    ...course.modules,
    { slug: 'again', title: { zh: '复习', en: 'Revision' }, lessons: again.map(renamed) },
  ];
  mkdirSync(join(to, 'lessons'), { recursive: true });
  again.forEach((name, index) => {
    for (const language of ['zh-CN', 'en']) {
      cpSync(
        join(from, 'lessons', `${name}.${language}.md`),
        join(to, 'lessons', `${renamed(name, index)}.${language}.md`),
      );
    }
  });
  const completion = { ...course.completion, quiz: number === 1 ? BENCH_QUIZ : MODEL };
  writeYaml({ ...course, code: `X${String(number).padStart(2, '0')}`, completion, modules }, to, 'course.yaml');
}

const countLessons = ({ modules }) => modules.reduce((sum, { lessons }) => sum + lessons.length, 0);
const renamed = (name, index) => `${13 + index}-again-${name.slice(3)}`;
