import { contentId } from '../../platform/database/ids.js';
import { type Around, type BuiltBlock, fault, faulty, misplaced, sound } from './built-block.js';
import { cited, lawLocator } from '../../law/law/law-locator.js';
import type { LessonLinks } from './lesson-links.js';
import { sanitise } from './sanitise.js';
import { type Container, type SourceBlock, toHtml } from './source-blocks.js';

const KIND_OF: Record<Container, 'basis' | 'callout' | 'practice' | 'quiz'> = {
  law: 'basis',
  note: 'callout',
  tip: 'callout',
  warning: 'callout',
  example: 'callout',
  practice: 'practice',
  quiz: 'quiz',
};

/** Makes a block of what stands between `:::<name>` and `:::`. */
export function buildContainer(name: Container, source: SourceBlock, around: Around): BuiltBlock {
  const inside = source.tokens.slice(1, -1);
  const faults = misplaced(source, inside);
  if (!/\n:{3,}\s*$/.test(source.source))
    faults.push(fault(source, 'block-open', `:::${name} is never closed with :::`));
  if (inside.length === 0) faults.push(fault(source, 'block-empty', `:::${name} holds nothing`));
  if (faults.length > 0) return faulty(KIND_OF[name], ...faults);
  const rest = source.tokens[0]?.info.trim().slice(name.length).trim() ?? '';
  const html = sanitise(toHtml(inside));
  switch (name) {
    case 'law':
      return buildBasis(rest, html, source, around);
    case 'practice':
      return buildPractice(rest, html, source, around.links);
    case 'quiz':
      return buildQuiz(rest, html, source, around.links);
    default:
      return sound({ kind: 'callout', tone: name, title: rest || null, html });
  }
}

function buildBasis(place: string, html: string, source: SourceBlock, { language, links }: Around): BuiltBlock {
  const locator = lawLocator(place);
  if (!locator)
    return faulty('basis', fault(source, 'law-place', `“${place}” is not a place such as 行政许可法/32/1/4`, place));
  const law = links.law(locator.law, language);
  if (!law) return faulty('basis', fault(source, 'law-unknown', `no law is called ${locator.law}`, locator.law));
  const { path } = locator;
  return sound({
    kind: 'basis',
    law: law.name,
    locator: path,
    article: cited(path, language),
    version: law.version,
    html,
  });
}

function buildPractice(scenario: string, html: string, source: SourceBlock, links: LessonLinks): BuiltBlock {
  if (links.hasScenario(scenario)) {
    return sound({ kind: 'practice', scenario, scenarioId: contentId('scenario', scenario), html });
  }
  return faulty('practice', fault(source, 'scenario-unknown', `there is no scenario “${scenario}”`, scenario));
}

function buildQuiz(quiz: string, html: string, source: SourceBlock, links: LessonLinks): BuiltBlock {
  if (links.hasQuiz(quiz)) return sound({ kind: 'quiz', quiz, quizId: contentId('quiz', quiz), html });
  return faulty('quiz', fault(source, 'quiz-unknown', `there is no quiz “${quiz}”`, quiz));
}
