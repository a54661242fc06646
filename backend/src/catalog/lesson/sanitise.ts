import sanitizeHtml from 'sanitize-html';

const POLICY: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'ul', 'ol', 'li', 'strong', 'em', 's', 'sub', 'sup', 'code', 'pre', 'blockquote', 'br', 'hr', 'a'],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['https', 'http', 'mailto'],
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  // A page opened from a lesson learns nothing about the lesson.
  transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer' }) },
};

/**
 * The second wall: Markdown is rendered with raw HTML switched off, and what comes out still passes through this list of
 * harmless tags. Whatever is not on it does not reach a browser.
 */
export const sanitise = (html: string): string => sanitizeHtml(html, POLICY).trim();
