import { strToU8, zipSync } from 'fflate';
import { stringify } from 'yaml';
import type { Localized } from '../../../contract/common.js';
import { fileOf } from './moodle-files.js';
import type { OutgoingQuestion } from './written.js';

/** What the archive says of the bank it holds. */
export interface OutgoingBank {
  slug: string;
  title: Localized;
  questions: readonly OutgoingQuestion[];
}

/** An archive with `question-banks/<slug>.yaml` in the schema of content files, and the pictures beside it. */
export function writeYamlArchive({ slug, title, questions }: OutgoingBank): Uint8Array {
  const pictures: Record<string, Uint8Array> = {};
  const items = questions.map(({ item, category }, at) => {
    const own = item.slug ?? `question-${String(at + 1)}`;
    return { ...(category !== '' && { category }), ...(asWritten(item, own, pictures) as object) };
  });
  const yaml = stringify({ slug, title: asWritten(title, slug, pictures), items }, { lineWidth: 120 });
  const files = Object.entries(pictures).map(([name, bytes]) => [`question-banks/${name}`, bytes] as const);
  // A fixed day: the same bank gives the same archive.
  return zipSync(
    { [`question-banks/${slug}.yaml`]: strToU8(yaml), ...Object.fromEntries(files) },
    { mtime: new Date('2026-01-01T00:00:00Z'), level: 6 },
  );
}

/** As an author writes it: texts as `zh` and `en`, or once where both are the same; pictures as files. */
function asWritten(value: unknown, name: string, pictures: Record<string, Uint8Array>): unknown {
  if (Array.isArray(value)) return value.map((one) => asWritten(one, name, pictures));
  if (typeof value !== 'object' || value === null) return value;
  if ('zh-CN' in value && 'en' in value) {
    return value['zh-CN'] === value.en ? value.en : { zh: value['zh-CN'], en: value.en };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => {
      const isPicture = key === 'source' && typeof one === 'string' && one.startsWith('data:');
      return [key, isPicture ? filed(one, name, pictures) : asWritten(one, name, pictures)];
    }),
  );
}

function filed(source: string, name: string, pictures: Record<string, Uint8Array>): string {
  const file = fileOf(source, `pictures/${name}-${String(Object.keys(pictures).length + 1)}`);
  if (!file) return source;
  pictures[file.name] = Buffer.from(file.base64, 'base64');
  return file.name;
}
