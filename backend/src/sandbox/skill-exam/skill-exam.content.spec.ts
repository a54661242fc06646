import type { ContentFile } from '../../platform/content/content-file.js';
import { faultsIn } from '../scenario/scenario.content.js';
import type { Candidate } from './drawing.js';
import { parseSkillExam } from './skill-exam.content.js';

const candidates: Candidate[] = ['S01', 'S03'].map((code) => ({
  id: code,
  code,
  level: 'L1',
  tracks: ['A'],
  variants: ['A', 'B'],
}));

const file = (draws: string): ContentFile => ({
  path: 'skill-exams/window.yaml',
  text: `title: { zh: 考核, en: Exam }
summary: { zh: 抽签, en: By lot }
draws:
${draws}
mean: 60
floor: 50
days: 7
sittings: { limit: 2, windowDays: 365, waitDays: 7 }
`,
});

const faultsOf = (draws: string) => {
  try {
    parseSkillExam(file(draws), candidates);
    return [];
  } catch (error) {
    return (faultsIn(error) ?? []).map(({ line, reason }) => `${line}: ${reason}`);
  }
};

describe('a skill exam in a file', () => {
  it('is read when every draw finds enough scenarios', () => {
    expect(faultsOf('  - { title: { zh: 入门, en: First }, level: L1, count: 2 }')).toEqual([]);
  });

  it('is refused, with the line, where the lot is too small or names a scenario that is not there', () => {
    expect(faultsOf('  - { title: { zh: 入门, en: First }, level: L1, count: 3 }')).toEqual([
      '4: 3 scenarios are to be drawn here, and only 2 fit',
    ]);
    expect(faultsOf('  - { title: { zh: 入门, en: First }, among: [S01, S99] }')).toEqual([
      '4: there is no scenario S99',
    ]);
  });
});
