import { choiceId, UnreadableQuestion } from './read-question.js';
import { plainText } from './html-text.js';
import type { Gap } from '../../../contract/assessment/item/gaps.js';
import type { Say } from './written.js';

/** `{2:MULTICHOICE:%100%right#feedback~wrong}`: weight, kind, answers. docs.moodle.org, "Embedded Answers (Cloze)". */
const PLACE = /\{(\d*):([A-Z_]+):((?:\\[\s\S]|[^\\}])*)\}/g;
const CHOICE = /^(MULTICHOICE|MC)(_?[VH]?S?|[VH]?)$/;
const WRITTEN = /^(SHORTANSWER|SA|MW)(_?C)?$|^(SAC|MWC|SHORTANSWER_C)$/;
const NUMBER = /^(NUMERICAL|NM)$/;

type GapDraft = Record<string, unknown>;

/** A text with embedded answers as passage and places. */
export function readCloze(html: string): { passage: string; gaps: GapDraft[] } {
  const gaps: GapDraft[] = [];
  const passage = html.replaceAll(PLACE, (_whole, weight: string, kind: string, answers: string) => {
    const id = String(gaps.length + 1);
    gaps.push({ id, points: Math.min(Math.max(Number(weight || '1'), 1), 10), ...gapOf(kind, answersIn(answers)) });
    return `[[${id}]]`;
  });
  if (gaps.length === 0)
    throw new UnreadableQuestion(
      'there is no place such as {1:SHORTANSWER:=…} in the text',
      '文中没有形如 {1:SHORTANSWER:=…} 的空',
    );
  return { passage: plainText(passage).text, gaps };
}

interface Embedded {
  text: string;
  fraction: number;
  feedback?: string;
}

function answersIn(source: string): Embedded[] {
  return source.split(/(?<!\\)~/).map((part) => {
    const [, percent, sign, rest = ''] = /^\s*(?:%(-?[\d.]+)%)?(=)?([\s\S]*)$/.exec(part) ?? [];
    const [text = '', feedback = ''] = rest.split(/(?<!\\)#/);
    const said = clean(feedback);
    return {
      text: clean(text),
      fraction: percent === undefined ? (sign ? 100 : 0) : Number(percent),
      ...(said !== '' && { feedback: said }),
    };
  });
}

const clean = (text: string): string => plainText(text.replaceAll(/\\([}#~/"\\])/g, '$1')).text;

function gapOf(kind: string, answers: Embedded[]): GapDraft {
  if (CHOICE.test(kind)) {
    return { kind: 'choice', choices: answers.map((one, at) => ({ id: choiceId(at), ...one })) };
  }
  if (NUMBER.test(kind)) {
    const accept = answers
      .filter(({ text }) => text !== '*')
      .map(({ text, ...one }) => {
        const [value = '', tolerance = '0'] = text.split(':');
        if (!Number.isFinite(Number(value)))
          throw new UnreadableQuestion(`"${text}" is no number`, `“${text}”不是数字`);
        return { value: Number(value), tolerance: Number(tolerance), ...one };
      });
    return { kind: 'number', accept };
  }
  if (!WRITTEN.test(kind))
    throw new UnreadableQuestion(`places of the kind ${kind} are not known`, `不认识 ${kind} 这种空`);
  const accept = answers.filter(({ fraction }) => fraction > 0);
  return { kind: 'text', accept, ...(kind.endsWith('C') && { caseSensitive: true }) };
}

/** The place as Moodle writes it; `escape` makes its words safe in HTML. */
export function clozePlace(gap: Gap, say: Say, escape: (text: string) => string): string {
  // A backslash escapes, and cannot be escaped itself.
  const safe = (text: string) =>
    escape(text)
      .replaceAll(/[}#~]/g, '\\$&')
      .replaceAll(/\\(?![}#~])/g, '&bsol;');
  const said = (feedback: Parameters<Say>[0]) => (say(feedback) === '' ? '' : `#${safe(say(feedback))}`);
  const share = (fraction: number) => (fraction === 0 ? '' : fraction === 100 ? '=' : `%${String(fraction)}%`);
  const place = (kind: string, answers: string[]) => `{${String(gap.points)}:${kind}:${answers.join('~')}}`;
  switch (gap.kind) {
    case 'choice':
      return place(
        'MULTICHOICE',
        gap.choices.map(({ text, fraction, feedback }) => `${share(fraction)}${safe(say(text))}${said(feedback)}`),
      );
    case 'text':
      return place(
        gap.caseSensitive ? 'SHORTANSWER_C' : 'SHORTANSWER',
        gap.accept.map(({ text, fraction, feedback }) => `${share(fraction)}${safe(say(text))}${said(feedback)}`),
      );
    case 'number':
      return place(
        'NUMERICAL',
        gap.accept.map(
          ({ value, tolerance, fraction, feedback }) =>
            `${share(fraction)}${String(value)}:${String(tolerance)}${said(feedback)}`,
        ),
      );
  }
}
