import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import * as z from 'zod';
import type { Language, Localized } from '../../../contract/common.js';
import type { ProblemField } from '../../../contract/problems.js';
import { Problem } from './problem.js';

const LOCALES = { 'zh-CN': z.locales.zhCN().localeError, en: z.locales.en().localeError };

/** What Zod says through the Standard Schema interface: its own issue, with the text already in English. */
type Issue = z.core.$ZodIssue;

/** RFC 6901: `~` and `/` inside a name are escaped. */
const pointerOf = (path: PropertyKey[]): string =>
  `#${path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;

/** What was sent at that place: Zod leaves it out of its issues, and its texts name the kind of thing that came. */
const sentAt = (sent: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>((value, part) => (value as Record<PropertyKey, unknown> | null | undefined)?.[part], sent);

/** A thing of the wrong kind breaks further rules with it (an empty list is also too short); the first says it. */
const firstOfEachPlace = (issues: readonly Issue[]): Issue[] =>
  [...new Map(issues.toReversed().map((issue) => [pointerOf(issue.path), issue])).values()].toReversed();

/** A rule of our own carries its text, in one language or both; Zod's own rules have texts in both. */
function detailOf(issue: Issue, language: Language): string {
  if (issue.code === 'custom') return (issue.params?.words as Localized | undefined)?.[language] ?? issue.message;
  const localised = LOCALES[language](issue as never);
  return typeof localised === 'string' ? localised : (localised?.message ?? issue.message);
}

/** A rule of our own also carries a key for the client's text. */
function fieldOf(issue: Issue, language: Language, place: 'pointer' | 'parameter'): ProblemField {
  const key: unknown = issue.code === 'custom' ? issue.params?.key : undefined;
  return {
    ...(place === 'pointer' ? { pointer: pointerOf(issue.path) } : { parameter: issue.path.map(String).join('.') }),
    detail: detailOf(issue, language),
    ...(typeof key === 'string' && { key }),
  };
}

/** Judges a value by the route's schema; `problemOf` says what is wrong with it. */
async function judged(
  value: unknown,
  { schema }: ArgumentMetadata,
  problemOf: (issues: Issue[]) => Problem,
): Promise<unknown> {
  if (!schema) return value;
  const result = await schema['~standard'].validate(value);
  if (result.issues) throw problemOf(result.issues as Issue[]);
  return result.value;
}

const faultyFields = (place: 'pointer' | 'parameter', sent: unknown) => (issues: Issue[]) =>
  new Problem('invalid-request', {
    errors: (language) =>
      firstOfEachPlace(issues).map((issue) =>
        fieldOf({ ...issue, input: sentAt(sent, issue.path) } as Issue, language, place),
      ),
  });

/** PostgreSQL keeps no text with the character NUL in it, so neither database is given one. */
function refuseNul(sent: unknown, place: 'pointer' | 'parameter'): void {
  if (!holdsNul(sent)) return;
  const path = pathOfNul(sent) ?? [];
  const where = place === 'pointer' ? { pointer: pointerOf(path) } : { parameter: path.join('.') };
  throw new Problem('invalid-request', { errors: () => [{ ...where, detail: 'must not contain U+0000' }] });
}

/** No schema goes deeper; what does is refused for that. */
const DEEPEST = 32;

/** Asked of every request; where it is, is worked out only for those that hold it. */
function holdsNul(sent: unknown, depth = 0): boolean {
  if (typeof sent === 'string') return sent.includes('\0');
  if (typeof sent !== 'object' || sent === null || depth > DEEPEST) return false;
  for (const name in sent) {
    if (name.includes('\0') || holdsNul((sent as Record<string, unknown>)[name], depth + 1)) return true;
  }
  return false;
}

function pathOfNul(sent: unknown, path: string[] = []): string[] | null {
  if (typeof sent === 'string') return sent.includes('\0') ? path : null;
  if (typeof sent !== 'object' || sent === null || path.length > DEEPEST) return null;
  for (const [name, value] of Object.entries(sent)) {
    if (name.includes('\0')) return path;
    const found = pathOfNul(value, [...path, name]);
    if (found) return found;
  }
  return null;
}

// A malformed id names nothing that exists, exactly like an unknown one.
const notFound = () => new Problem('not-found');

/** Judges body, query and path by the route's own schema and says which field is wrong. */
@Injectable()
export class ContractPipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    // A body that is absent is an empty one, so that each missing field is named.
    if (metadata.type === 'body') {
      refuseNul(value, 'pointer');
      return judged(value ?? {}, metadata, faultyFields('pointer', value));
    }
    if (metadata.type === 'query') {
      refuseNul(value, 'parameter');
      return judged(value, metadata, faultyFields('parameter', value));
    }
    return metadata.type === 'param' ? judged(value, metadata, notFound) : value;
  }
}
