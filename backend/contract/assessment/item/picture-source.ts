import type { ItemRule } from './rules.js';

/** What a picture may be: bytes in the item itself, of a kind that browsers show and that cannot act. */

/** The largest picture, in bytes. */
export const LARGEST_PICTURE = 200_000;

const SOURCE = /^data:image\/(png|jpeg|webp|svg\+xml);base64,([A-Za-z0-9+/]+={0,2})$/;
const FILE = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*\.(?:png|jpe?g|webp|svg)$/;
/** First bytes by kind. */
const STARTS: Record<string, RegExp> = {
  png: /^\u0089PNG\r\n/,
  jpeg: /^\u00ff\u00d8\u00ff/,
  webp: /^RIFF[\s\S]{4}WEBP/,
  'svg+xml': /<svg[\s>]/,
};
/** An SVG is shown as a picture, where browsers run nothing; what could act or load is refused all the same. */
const ACTIVE =
  /<(?:script|foreignObject|iframe|object|embed|use|image|a|animate|set)[\s>/]|\son\w+\s*=|javascript:|<!ENTITY|@import|url\(\s*['"]?(?!#)/i;

export const isPictureFile = (source: string): boolean => FILE.test(source);

/** Why a picture is refused; undefined where it is sound. A path is looked up by whoever reads the content file. */
export function pictureFault(source: string): ItemRule | undefined {
  const [, kind, data] = SOURCE.exec(source) ?? [];
  if (kind !== undefined && data !== undefined) return bytesFault(kind, data);
  return isPictureFile(source) ? undefined : 'picture-kind';
}

function bytesFault(kind: string, data: string): ItemRule | undefined {
  if (data.length > (LARGEST_PICTURE * 4) / 3 + 4) return 'picture-too-large';
  const bytes = atob(data);
  if (!STARTS[kind]?.test(bytes)) return 'picture-other-kind';
  return kind === 'svg+xml' && ACTIVE.test(bytes) ? 'picture-active' : undefined;
}
