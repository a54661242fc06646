import { join } from 'node:path';
import { DemoOrganisationFile } from '../../identity/demo/demo-organisation-file.js';
import { addDays } from '../../law/deadline/iso-day.js';
import { readContentFile, readYaml } from '../../platform/content/content-file.js';
import { parseBank } from '../bank/bank.content.js';
import { isMachineMarked } from '../recall/machine-marked.js';
import { memoryOf, type Recalled } from '../recall/schedule.js';
import { parseDemoRecall } from './demo-recall.content.js';

const content = join(import.meta.dirname, '..', '..', '..', '..', 'content');
const file = (path: string) => readContentFile(join(content, path));
const TODAY = '2026-06-15';

describe('what comes back to the people of the demo', () => {
  const { bank, cards } = parseDemoRecall(file('demo/recall.yaml'));

  it('is asked of people who exist, and marked by machine', () => {
    const { people } = readYaml(file('demo/organisation.yaml'), DemoOrganisationFile).value;
    const { questions } = parseBank(file(`question-banks/${bank}.yaml`));
    const known = new Set(people.map(({ username }) => username));
    const asked = questions.filter(({ item }) => isMachineMarked(item)).map(({ slug }) => slug);

    expect(cards.filter(({ person }) => !known.has(person))).toEqual([]);
    expect(cards.filter(({ question }) => !asked.includes(question))).toEqual([]);
  });

  it('was never recalled before it was due', () => {
    const early = cards.flatMap(({ person, question, missedDaysAgo, recalled }) => {
      const answers: Recalled[] = [
        { rating: 'again', on: addDays(TODAY, -missedDaysAgo), source: 'attempt' },
        ...recalled.map(({ daysAgo, rating }) => ({ rating, on: addDays(TODAY, -daysAgo), source: 'recall' as const })),
      ];
      return answers
        .filter(({ on }, index) => index > 0 && on < (memoryOf(answers.slice(0, index))?.dueOn ?? ''))
        .map(({ on }) => `${person} ${question} ${on}`);
    });

    expect(early).toEqual([]);
  });
});
