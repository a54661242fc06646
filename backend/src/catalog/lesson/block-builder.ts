import type { Token } from 'markdown-it';
import { CheckItem } from '../../../contract/assessment/item.js';
import { itemFaults } from '../../assessment/item/item-faults.js';
import { ContentFaults, readYaml } from '../../platform/content/content-file.js';
import { type Around, type BuiltBlock, containerName, fault, faulty, infoOf, misplaced, sound } from './built-block.js';
import { buildContainer } from './container-builder.js';
import type { LessonLinks } from './lesson-links.js';
import { sanitise } from './sanitise.js';
import { type SourceBlock, toHtml } from './source-blocks.js';

const MOVING: Record<string, 'video' | 'audio'> = { mp4: 'video', webm: 'video', mp3: 'audio', m4a: 'audio' };
const MEDIA = /^media\/[A-Za-z0-9._-]+\.(?<extension>svg|png|jpg|jpeg|webp|mp4|webm|mp3|m4a)$/;

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
    const { value, fault: faultAt } = readYaml({ path: '', text: fence.content }, CheckItem, source.line + 1);
    const wrong = itemFaults(value);
    if (wrong.length > 0) throw new ContentFaults(wrong.map(({ path, message }) => faultAt(path, message)));
    return sound({ kind: 'check', item: value });
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

function plainText(tokens: Token[]): string {
  const children = tokens.flatMap((token) => token.children ?? []);
  return children
    .map(({ type, content }) => (type === 'softbreak' ? ' ' : content))
    .join('')
    .trim();
}
