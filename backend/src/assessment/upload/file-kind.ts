import type { UploadKind } from '../../../contract/assessment/item/by-hand.js';

const startsWith = (bytes: Buffer, start: string): boolean =>
  bytes.subarray(0, start.length).equals(Buffer.from(start, 'latin1'));

/** Office files are ZIP archives; a part that only one of them has says which. */
const OFFICE: readonly (readonly [UploadKind, string])[] = [
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.xml'],
  ['pptx', 'ppt/presentation.xml'],
];

const SIGNS: readonly (readonly [UploadKind, (bytes: Buffer) => boolean])[] = [
  ['pdf', (bytes) => startsWith(bytes, '%PDF-')],
  ['png', (bytes) => startsWith(bytes, '\x89PNG\r\n\x1a\n')],
  ['jpeg', (bytes) => startsWith(bytes, '\xff\xd8\xff')],
  ['webp', (bytes) => startsWith(bytes, 'RIFF') && bytes.toString('latin1', 8, 12) === 'WEBP'],
  ...OFFICE.map(
    ([kind, part]) => [kind, (bytes: Buffer) => startsWith(bytes, 'PK\x03\x04') && bytes.includes(part)] as const,
  ),
  ['txt', isText],
];

/** What a file is by its content, whatever its name says; undefined for anything that nobody may hand over. */
export const kindOf = (bytes: Buffer): UploadKind | undefined => SIGNS.find(([, isSo]) => isSo(bytes))?.[0];

/** Text in UTF-8, with no byte that no text has. */
function isText(bytes: Buffer): boolean {
  if (bytes.length === 0 || bytes.includes(0) || startsWith(bytes, 'PK') || startsWith(bytes, 'MZ')) return false;
  return !bytes.toString('utf8').includes('\uFFFD');
}

export const CONTENT_TYPES: Readonly<Record<UploadKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  txt: 'text/plain; charset=utf-8',
};
