import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentFaults } from '../../platform/content/content-file.js';
import { contentId } from '../../platform/database/ids.js';
import { parseProgram } from './program.content.js';

const path = 'programs/window-junior.yaml';
const content = join(import.meta.dirname, '../../../../content');
const text = readFileSync(join(content, path), 'utf8');

/** The faults of the file after one change, each with its line. */
function faultsOf(from: string, to: string) {
  try {
    parseProgram({ path, text: text.replace(from, to) }, content);
  } catch (error) {
    if (error instanceof ContentFaults) return error.faults.map(({ line, reason }) => `${String(line)}: ${reason}`);
    throw error;
  }
  return [];
}
const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('a program file', () => {
  it('is the program of window clerks, first level', () => {
    const { id, slug, definition } = parseProgram({ path, text });

    expect([id, slug]).toEqual([contentId('program', 'window-junior'), 'window-junior']);
    expect(definition).toMatchObject({
      code: 'W1',
      title: { 'zh-CN': '政务服务岗位培训合格证' },
      validity: { months: 24 },
      dueDays: 30,
      renewal: { opensDaysBefore: 60, whenLate: 'from-completion' },
      graceDays: 14,
      covers: ['SI-*:intake'],
    });
    expect(definition.requirements.parts).toMatchObject([
      { kind: 'course', course: 'a03' },
      { kind: 'quiz', quiz: 'a03', mark: 60 },
      { kind: 'scenario', scenario: 'S03', mode: 'exam', score: 60, allowsCriticalFailure: false },
    ]);
  });

  it('never calls itself national or vocational', () => {
    expect(text).not.toMatch(/国家|职业资格|职业技能/);
  });

  it.each([
    ['a validity that is none', 'validity: { months: 24 }', 'validity: { weeks: 3 }', 'validity: {'],
    ['a key that names two requirements', 'key: quiz-a03', 'key: course-a03', '- kind: quiz'],
    ['more parts asked for than there are', 'need: all', 'need: { atLeast: 4 }', 'need: all'],
    ['a scenario that does not exist', 'scenario: S03', 'scenario: S99', '- kind: scenario'],
    ['a field that nobody knows', 'graceDays: 14', 'graceDays: 14\ngraceHours: 3', 'code: W1'],
  ])('names the line of %s', (_what, from, to, at) => {
    const faults = faultsOf(from, to);

    expect(faults.length).toBeGreaterThan(0);
    expect(faults[0]).toMatch(new RegExp(`^${String(lineOf(at))}: `));
  });
});
