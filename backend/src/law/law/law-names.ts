import { Injectable } from '@nestjs/common';
import type { Basis, Language } from '../../../contract/common.js';
import { citedInEnglish } from './law-locator.js';
import type { ParsedLaw } from './laws.content.js';

export interface CitedLaw {
  readonly names: Record<Language, string>;
  readonly version: string;
}

/** Laws by everything an author may call them: slug, short name, full name, official number. */
export function citedLaws(laws: readonly ParsedLaw[]): Map<string, CitedLaw> {
  const found = new Map<string, CitedLaw>();
  for (const { law } of laws) {
    const cited = { names: law.short, version: law.version };
    for (const name of [law.slug, law.short['zh-CN'], law.title['zh-CN'], law.number]) if (name) found.set(name, cited);
  }
  return found;
}

/** The names of the laws that this server has loaded, for readers in another language. */
@Injectable()
export class LawNames {
  private laws: ReadonlyMap<string, CitedLaw> = new Map();

  load(laws: readonly ParsedLaw[]): void {
    this.laws = citedLaws(laws);
  }

  /** What something rests on, in the reader's language as far as it is known there. */
  cited(basis: readonly Basis[], language: Language): Basis[] {
    if (language === 'zh-CN') return [...basis];
    return basis.map((rule) => ({
      ...rule,
      law: this.laws.get(rule.law)?.names[language] ?? rule.law,
      article: citedInEnglish(rule.article),
    }));
  }
}
