import type { Token } from 'markdown-it';
import { Item } from '../../../contract/assessment/item.js';
import type { LESSON_FAULTS } from '../../../contract/catalog/lesson-draft.js';
import type { LessonBlockKind } from '../../../contract/catalog/lesson-block.js';
import type { Language } from '../../../contract/common.js';
import { ContentFaults, readYaml } from '../../platform/content/content-file.js';
import { contentId } from '../../platform/database/ids.js';
import { cited, lawLocator } from './law-locator.js';
import type { LessonLinks } from './lesson-links.js';
import { sanitise } from './sanitise.js';
import { type Container, CONTAINERS, type SourceBlock, toHtml } from './source-blocks.js';
import type { NewBlock } from './stored-block.js';

/** Something wrong in one block. `line` counts from 1 within the lesson's Markdown. */
export interface BlockFault {
  key: (typeof LESSON_FAULTS)[number];
  line: number;
  reason: string;
  detail?: string;
}

/** What became of one source block. With a fault there is no block, but the kind it was meant to be. */
export interface BuiltBlock {
  kind: LessonBlockKind | 'unknown';
  block: NewBlock | null;
  faults: BlockFault[];
}

/** What building a block needs to know: whose language it speaks and what it may refer to. */
interface Around {
  language: Language;
  links: LessonLinks;
}

const MOVING: Record<string, 'video' | 'audio'> = { mp4: 'video', webm: 'video', mp3: 'audio', m4a: 'audio' };
const MEDIA = /^media\/[A-Za-z0-9._-]+\.(?<extension>svg|png|jpg|jpeg|webp|mp4|webm|mp3|m4a)$/;

const fault = (at: SourceBlock, key: BlockFault['key'], reason: string, detail?: string): BlockFault => ({
  key,
  line: at.line,
  reason,
  ...(detail === undefined ? {} : { detail }),
});
const faulty = (kind: BuiltBlock['kind'], ...faults: BlockFault[]): BuiltBlock => ({ kind, block: null, faults });
const sound = (block: NewBlock): BuiltBlock => ({ kind: block.kind, block, faults: [] });

/** Makes a typed block of a piece of Markdown. */
export function buildBlock(source: SourceBlock, around: Around): BuiltBlock {
  const first = source.tokens[0];
  const name = containerName(first);
  if (name) return buildContainer(name, source, around);
  if (first?.type === 'heading_open') return buildHeading(first, source);
  if (first?.type === 'table_open') return buildTable(source);
  if (first?.type === 'fence' && infoOf(first) === 'check') return buildCheck(first, source);
  const picture = lonePicture(source);
  if (picture) return buildPicture(picture, source, around.links);
  return buildText(source);
}

const infoOf = (token: Token): string => token.info.trim().split(/\s+/)[0] ?? '';

function containerName(token: Token | undefined): Container | undefined {
  return CONTAINERS.find((name) => token?.type === `container_${name}_open`);
}

function buildHeading(token: Token, source: SourceBlock): BuiltBlock {
  const level = Number(token.tag.slice(1));
  if (level !== 2 && level !== 3) {
    return faulty(
      'heading',
      fault(source, 'heading-level', 'only ## and ### head a part; the title is in the front matter'),
    );
  }
  const text = plainText(source.tokens);
  if (text === '') return faulty('heading', fault(source, 'block-empty', 'the heading is empty'));
  return sound({ kind: 'heading', level, text });
}

function buildText(source: SourceBlock): BuiltBlock {
  if (source.source.startsWith(':::')) {
    const word = source.source.slice(3).trim().split(/\s/)[0] ?? '';
    return faulty('unknown', fault(source, 'block-unknown', `no block is called “${word}”`, word));
  }
  const faults = misplaced(source, source.tokens);
  if (faults.length > 0) return faulty('text', ...faults);
  return sound({ kind: 'text', html: sanitise(toHtml(source.tokens)) });
}

function buildTable(source: SourceBlock): BuiltBlock {
  const faults = misplaced(source, source.tokens);
  if (faults.length > 0) return faulty('table', ...faults);
  const align: ('start' | 'center' | 'end')[] = [];
  const rows: string[][] = [];
  source.tokens.forEach((token, index) => {
    if (token.type === 'tr_open') rows.push([]);
    if (token.type === 'th_open') align.push(alignment(token));
    if (token.type !== 'th_open' && token.type !== 'td_open') return;
    const cell = source.tokens[index + 1];
    rows.at(-1)?.push(cell ? sanitise(toHtml([cell])) : '');
  });
  const [head = [], ...body] = rows;
  return sound({ kind: 'table', head, align, rows: body });
}

function alignment(token: Token): 'start' | 'center' | 'end' {
  const style = String(token.attrGet('style') ?? '');
  if (style.includes('right')) return 'end';
  return style.includes('center') ? 'center' : 'start';
}

function lonePicture({ tokens }: SourceBlock): Token | undefined {
  if (tokens.length !== 3 || tokens[0]?.type !== 'paragraph_open') return undefined;
  const children = tokens[1]?.children ?? [];
  return children.length === 1 && children[0]?.type === 'image' ? children[0] : undefined;
}

function buildPicture(picture: Token, source: SourceBlock, links: LessonLinks): BuiltBlock {
  const path = attribute(picture, 'src');
  const media = MOVING[MEDIA.exec(path)?.groups?.extension ?? ''];
  const kind = media ? 'media' : 'figure';
  const src = links.media(path);
  const alt = picture.content.trim();
  if (alt === '') return faulty(kind, fault(source, 'picture-without-text', 'say in words what the picture shows'));
  if (!MEDIA.test(path)) return faulty(kind, fault(source, 'media-address', `“${path}” is not a file of media/`, path));
  if (src === undefined) return faulty(kind, fault(source, 'media-missing', `there is no file ${path}`, path));
  const caption = attribute(picture, 'title').trim() || null;
  return sound(media ? { kind: 'media', media, src, title: alt, caption } : { kind: 'figure', src, alt, caption });
}

const attribute = (token: Token, name: string): string => String(token.attrGet(name) ?? '');

function buildCheck(fence: Token, source: SourceBlock): BuiltBlock {
  try {
    // The fence itself takes a line.
    return sound({ kind: 'check', item: readYaml({ path: '', text: fence.content }, Item, source.line + 1).value });
  } catch (error) {
    // Reading YAML tells its faults by throwing; here they belong to one block among others.
    if (!(error instanceof ContentFaults)) throw error;
    const faults = error.faults.map(({ line, reason }) => ({
      key: 'check-item' as const,
      line,
      reason,
      detail: reason,
    }));
    return faulty('check', ...faults);
  }
}

const KIND_OF: Record<Container, 'basis' | 'callout' | 'practice' | 'quiz'> = {
  law: 'basis',
  note: 'callout',
  tip: 'callout',
  warning: 'callout',
  example: 'callout',
  practice: 'practice',
  quiz: 'quiz',
};

function buildContainer(name: Container, source: SourceBlock, around: Around): BuiltBlock {
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

/** What may not stand inside text: pictures, checks and further blocks each need a place of their own. */
function misplaced(source: SourceBlock, tokens: Token[]): BlockFault[] {
  const faults: BlockFault[] = [];
  for (const token of tokens) {
    const line = token.map ? token.map[0] + 1 : source.line;
    if (token.children?.some(({ type }) => type === 'image')) {
      faults.push({ key: 'picture-inside-text', line, reason: 'a picture stands in a paragraph of its own' });
    }
    if (containerName(token) || (token.type === 'fence' && infoOf(token) === 'check')) {
      faults.push({ key: 'block-nested', line, reason: 'a block does not stand inside another' });
    }
  }
  return faults;
}

function plainText(tokens: Token[]): string {
  const children = tokens.flatMap((token) => token.children ?? []);
  return children
    .map(({ type, content }) => (type === 'softbreak' ? ' ' : content))
    .join('')
    .trim();
}
