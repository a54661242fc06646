import sanitizeHtml from 'sanitize-html';

/** A picture that a text shows: where it comes from, and what is said of it. */
export interface TextPicture {
  src: string;
  alt: string;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
/** Only what the sanitiser itself leaves escaped. */
const decoded = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '');

/** What a reader of HTML sees, as plain text with its paragraphs; pictures are handed back beside it. */
export function plainText(html: string): { text: string; pictures: TextPicture[] } {
  const pictures: TextPicture[] = [];
  if (!/[<&]/.test(html)) return { text: html.trim(), pictures };
  const broken = html
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/<br\s*\/?>/gi, '\u2028')
    .replaceAll(/<\/(p|div|li|tr|h[1-6]|pre|blockquote)\s*>/gi, '\u2028');
  const cleaned = sanitizeHtml(broken, {
    allowedTags: [],
    transformTags: {
      img: (tagName, attribs) => {
        if (attribs.src) pictures.push({ src: attribs.src, alt: attribs.alt ?? '' });
        return { tagName, attribs };
      },
    },
  });
  const text = decoded(cleaned)
    .replaceAll('\u2028', '\n')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{2,}/g, '\n')
    .trim();
  return { text, pictures };
}

/** Plain text as HTML: escaped, with its line breaks. */
export const asHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
