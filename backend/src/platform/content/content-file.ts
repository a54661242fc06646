import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type * as z from 'zod';
import type { Localized } from '../../../contract/common.js';
import { TOO_DEEP, wordedIssues, wordsOfYaml } from './fault-words.js';

/** What is wrong in a content file, told so that a subject expert can mend it. */
export class ContentFault extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly reason: string,
    /** The reason in both languages, and the part of the file it is about, for those who mend it in the browser. */
    readonly about: { readonly words?: Localized; readonly path?: readonly PropertyKey[] } = {},
  ) {
    super(`${file}:${line}: ${reason}`);
  }
}

/** Several faults of one or more files, told together. */
export class ContentFaults extends Error {
  constructor(readonly faults: ContentFault[]) {
    super(faults.map(({ message }) => message).join('\n'));
  }
}

export interface ContentFile {
  /** Path as it is shown in faults. */
  path: string;
  text: string;
}

export const readContentFile = (path: string): ContentFile => ({ path, text: readFileSync(path, 'utf8') });

export const contentHash = (...texts: string[]): string => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex');
};

/** A value of a YAML file and where its parts stand. */
export interface Yaml<T> {
  value: T;
  /** The line of the part at that path, or of the nearest part above it. */
  lineOf: (path: PropertyKey[]) => number;
  fault: (path: PropertyKey[], reason: string | Localized) => ContentFault;
}

/** Nobody reads more of them at once. */
const MOST_FAULTS = 100;

/**
 * Reads YAML and judges it by a schema. `firstLine` shifts the lines of a block inside another file (front matter, a
 * fenced check). Throws {@link ContentFaults} that name file, line and reason of everything that is wrong.
 */
export function readYaml<Schema extends z.ZodType>(
  file: ContentFile,
  schema: Schema,
  firstLine = 1,
): Yaml<z.output<Schema>> {
  const counter = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: counter });
  const lineOf = (path: PropertyKey[]) => firstLine - 1 + lineIn(document, counter, path);
  const fault = (path: PropertyKey[], reason: string | Localized) => {
    const words = typeof reason === 'string' ? { 'zh-CN': reason, en: reason } : reason;
    return new ContentFault(file.path, lineOf(path), words.en, { words, path });
  };
  if (document.errors.length > 0) {
    throw new ContentFaults(
      document.errors.slice(0, MOST_FAULTS).map((error) => {
        const words = wordsOfYaml(error);
        return new ContentFault(file.path, firstLine - 1 + (error.linePos?.[0].line ?? 1), words.en, { words });
      }),
    );
  }
  const result = schema.safeParse(plainValue(document, file.path));
  if (!result.success) {
    throw new ContentFaults(
      wordedIssues(result.error.issues.slice(0, MOST_FAULTS)).map(({ path, words }) => {
        const place = path.map(String).join('.');
        return fault(path, {
          'zh-CN': `${place || '文件'}：${words['zh-CN']}`,
          en: `${place || 'the file'}: ${words.en}`,
        });
      }),
    );
  }
  return { value: result.data, lineOf, fault };
}

/** The file as plain values. One that repeats itself without end (aliases of aliases) is refused, not unfolded. */
function plainValue(document: Document, path: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    const words = error instanceof RangeError ? TOO_DEEP : { 'zh-CN': '引用太多', en: 'too many aliases' };
    throw new ContentFaults([new ContentFault(path, 1, words.en, { words })]);
  }
}

function lineIn(document: Document, counter: LineCounter, path: PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const offset = (node as { range?: [number, number, number] } | undefined)?.range?.[0];
    if (offset !== undefined) return counter.linePos(offset).line;
  }
  return 1;
}
