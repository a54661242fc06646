import { strFromU8, unzipSync } from 'fflate';
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Localized } from '../../../contract/common.js';
import { TOO_DEEP, wordsOfYaml } from '../../platform/content/fault-words.js';
import { dataUri } from './moodle-files.js';
import { type Draft, type ReadQuestion, UnreadableQuestion } from './read-question.js';
import { textOfFile } from './text-of-file.js';

const MOST_FILES = 2000;
const MOST_BYTES = 64 * 1024 * 1024;

/** An archive that is none, or larger than is good. */
class ArchiveFault extends UnreadableQuestion {}

/** Reads a bank in the schema of `content/question-banks/`: one file, or an archive of them with their pictures. */
export function readYamlBank(bytes: Uint8Array): ReadQuestion[] {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  try {
    if (!isArchive) return itemsOf(textOfFile(bytes), new Map());
    const files = unpacked(bytes);
    return Object.entries(files)
      .filter(([path]) => /\.ya?ml$/.test(path))
      .sort(([one], [other]) => one.localeCompare(other))
      .flatMap(([path, content]) => itemsOf(strFromU8(content), picturesBeside(path, files)));
  } catch (error) {
    return [{ line: 1, reason: reasonOf(error), category: '', draft: null }];
  }
}

/** fflate and yaml speak of what is wrong with a file in errors of their own. */
function reasonOf(error: unknown): Localized {
  if (error instanceof ArchiveFault) return error.reason;
  if (error instanceof RangeError) return TOO_DEEP;
  const en = error instanceof Error ? error.message : 'the file cannot be read';
  return { 'zh-CN': `文件读不出（${en}）`, en };
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let [count, size] = [0, 0];
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      count += 1;
      size += originalSize;
      if (count > MOST_FILES || size > MOST_BYTES)
        throw new ArchiveFault(
          'the archive is larger than 64 MB',
          '压缩包太大（解开后超过 64 MB，或文件超过 2000 个）',
        );
      return /\.(ya?ml|png|jpe?g|webp|svg)$/.test(name);
    },
  });
}

/** Pictures by the path that the file calls them, which begins at the file's own folder. */
function picturesBeside(path: string, files: Record<string, Uint8Array>): Map<string, string> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return new Map(
    Object.entries(files).flatMap(([name, content]) => {
      const source = name.startsWith(folder) && dataUri(name, Buffer.from(content).toString('base64'));
      return source ? [[name.slice(folder.length), source]] : [];
    }),
  );
}

function itemsOf(text: string, pictures: ReadonlyMap<string, string>): ReadQuestion[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf = (node: unknown): number => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line;
  const [fault] = document.errors;
  if (fault) {
    return [{ line: fault.linePos?.[0].line ?? 1, reason: wordsOfYaml(fault), category: '', draft: null }];
  }
  const items: unknown = isMap(document.contents) ? document.contents.get('items', true) : document.contents;
  if (!isSeq(items))
    return [
      { line: 1, reason: { 'zh-CN': '没有 items 列表', en: 'there is no list "items"' }, category: '', draft: null },
    ];
  return items.items.map((node): ReadQuestion => {
    const line = lineOf(node);
    if (!isMap(node))
      return { line, reason: { 'zh-CN': '这里应当是一道题', en: 'must be a question' }, category: '', draft: null };
    const { category, ...fields } = node.toJS(document, { maxAliasCount: 100 }) as Record<string, unknown>;
    const draft = withPictures(fields, pictures) as Draft;
    return { line, reason: null, category: typeof category === 'string' ? category : '', draft };
  });
}

/** Paths of pictures become the pictures themselves. */
function withPictures(value: unknown, pictures: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => withPictures(one, pictures));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [
      key,
      key === 'source' && typeof one === 'string' ? (pictures.get(one) ?? one) : withPictures(one, pictures),
    ]),
  );
}
