import { createHash } from 'node:crypto';
import { type LessonFault, UNTRANSLATED } from '../../../contract/catalog/lesson-draft.js';
import type { Language, Localized } from '../../../contract/common.js';
import { buildBlock } from './block-builder.js';
import type { BlockFault, BuiltBlock } from './built-block.js';
import type { LessonLinks } from './lesson-links.js';
import { readingMinutes } from './reading-time.js';
import { type SourceBlock, sourceBlocks } from './source-blocks.js';
import type { NewBlock, StoredBlock } from './stored-block.js';
import { differences } from './translation.js';

/** One language of one block: what was written and what became of it. */
export interface RenderedSide {
  source: string;
  line: number;
  kind: BuiltBlock['kind'];
  block: StoredBlock | null;
}

/** One block with both its languages. */
export interface RenderedRow {
  kind: BuiltBlock['kind'];
  'zh-CN': RenderedSide | null;
  en: RenderedSide | null;
}

/** A lesson in both languages, block by block. Without faults it can be published as it is. */
export interface RenderedLesson {
  rows: RenderedRow[];
  faults: LessonFault[];
  /** How many blocks have no translation yet. */
  missing: number;
  characters: number;
  readingMinutes: number;
}

/** Renders both languages of a lesson: the one way from Markdown to blocks, for learners and for the editor. */
export function renderLesson(markdown: Localized, links: LessonLinks): RenderedLesson {
  const base = built(markdown['zh-CN'], 'zh-CN', links);
  const other = built(markdown.en, 'en', links);
  const names = new BlockNames();
  const rows: RenderedRow[] = [];
  const faults: LessonFault[] = [];
  for (let row = 0; row < Math.max(base.length, other.length); row++) {
    const [zh, en] = [base[row], other[row]];
    const id = names.of(zh ?? en);
    rows.push({ kind: (zh ?? en)?.kind ?? 'unknown', 'zh-CN': side(zh, id), en: side(translated(en), id) });
    faults.push(...rowFaults(row, zh, en));
  }
  const { characters, minutes } = readingMinutes(
    base.map(({ built: { block } }) => block).filter((block) => block !== null),
  );
  const missing = base.filter((_, row) => !translated(other[row])).length;
  return { rows, faults, missing, characters, readingMinutes: minutes };
}

/** The blocks of one language, in order. */
export function blocksOf({ rows }: RenderedLesson, language: Language): StoredBlock[] {
  return rows.flatMap((row) => row[language]?.block ?? []);
}

interface Piece {
  source: SourceBlock;
  built: BuiltBlock;
  kind: BuiltBlock['kind'];
}

function built(markdown: string, language: Language, links: LessonLinks): Piece[] {
  return sourceBlocks(markdown).map((source) => {
    const block = source.source === UNTRANSLATED ? nothing : buildBlock(source, { language, links });
    return { source, built: block, kind: block.kind };
  });
}

const nothing: BuiltBlock = { kind: 'unknown', block: null, faults: [] };

const translated = (piece: Piece | undefined): Piece | undefined =>
  piece && piece.built !== nothing ? piece : undefined;

function side(piece: Piece | undefined, id: string): RenderedSide | null {
  if (!piece) return null;
  const { source, built, kind } = piece;
  return { source: source.source, line: source.line, kind, block: built.block && identified(built.block, id) };
}

const identified = (block: NewBlock, id: string): StoredBlock => ({ ...block, id });

function rowFaults(row: number, zh: Piece | undefined, en: Piece | undefined): LessonFault[] {
  const own = [
    ...(zh?.built.faults ?? []).map((fault) => told('zh-CN', row, fault)),
    ...(en?.built.faults ?? []).map((fault) => told('en', row, fault)),
  ];
  return [...own, ...pairFaults(zh, en).map((fault) => told('en', row, fault))];
}

/** What is wrong with a translation, seen against the Chinese block it belongs to. */
function pairFaults(zh: Piece | undefined, en: Piece | undefined): BlockFault[] {
  if (!zh) return [{ key: 'surplus', line: lineOf(en), reason: 'the Chinese text has no such block' }];
  const other = translated(en);
  if (!other)
    return [{ key: 'untranslated', line: lineOf(en ?? zh), reason: `the ${zh.kind} block is not translated` }];
  const line = lineOf(other);
  if (zh.kind !== other.kind) {
    const reason = `in Chinese this block is ${zh.kind}, here ${other.kind}`;
    return [{ key: 'kind-differs', line, reason, detail: `${zh.kind} / ${other.kind}` }];
  }
  if (!zh.built.block || !other.built.block) return [];
  return differences(zh.built.block, other.built.block).map((difference) => ({ ...difference, line }));
}

const lineOf = (piece: Piece | undefined): number => piece?.source.line ?? 1;

const told = (language: Language, row: number, fault: BlockFault): LessonFault => ({ ...fault, language, row });

/**
 * Names blocks by what they are and by a fingerprint of the Chinese text, so that a block keeps its name in both
 * languages and through every edit made elsewhere. A check is named by its item.
 */
class BlockNames {
  private readonly used = new Map<string, number>();

  of(piece: Piece | undefined): string {
    const name = piece ? `${piece.kind}-${ownName(piece)}` : 'nothing';
    const count = (this.used.get(name) ?? 0) + 1;
    this.used.set(name, count);
    return count === 1 ? name : `${name}-${String(count)}`;
  }
}

function ownName({ source, built: { block } }: Piece): string {
  if (block?.kind === 'check' && block.item.slug) return block.item.slug;
  return createHash('sha256').update(source.source).digest('hex').slice(0, 8);
}
