import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { isPictureFile } from '../../../contract/assessment/item/picture-source.js';
import { Item } from '../../../contract/assessment/item.js';

const TYPES: Readonly<Partial<Record<string, string>>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};

/** Takes the pictures that lie beside a bank's file into its item, so that a version is complete in itself. */
export function withPictures(written: Item, folder: string): Item {
  const { pictures } = written;
  const item = pictures
    ? Item.parse({ ...written, pictures: pictures.map((picture) => inlined(picture, folder)) })
    : written;
  if (item.type === 'hotspot') return Item.parse({ ...item, picture: inlined(item.picture, folder) });
  if (item.type !== 'case' || item.parts.every(({ type }) => type !== 'hotspot')) return item;
  const parts = item.parts.map((part) =>
    part.type === 'hotspot' ? { ...part, picture: inlined(part.picture, folder) } : part,
  );
  return Item.parse({ ...item, parts });
}

/** A picture that is not there stays a path, which is then told as a fault. */
function inlined<T extends { source: string }>(picture: T, folder: string): T {
  const path = join(folder, picture.source);
  if (!isPictureFile(picture.source) || !existsSync(path)) return picture;
  const type = TYPES[extname(path)] ?? '';
  return { ...picture, source: `data:${type};base64,${readFileSync(path).toString('base64')}` };
}
