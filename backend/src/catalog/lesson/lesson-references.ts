import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Basis, Language } from '../../../contract/common.js';
import { readContentFile } from '../../platform/content/content-file.js';
import { parseLaws } from '../../law/law/laws.content.js';
import { citedInEnglish } from './law-locator.js';
import type { LessonLinks } from './lesson-links.js';

interface CitedLaw {
  names: Record<Language, string>;
  version: string;
}

/** What lessons may refer to outside their course: read from the content folder, whoever has loaded it. */
export interface References {
  laws: Map<string, CitedLaw>;
  quizzes: Set<string>;
  scenarios: Set<string>;
}

/** Reads the names of laws, quizzes and scenarios from a content folder. */
export function readReferences(content: string): References {
  const laws = new Map<string, CitedLaw>();
  for (const { law } of parseLaws(readContentFile(join(content, 'law', 'laws.yaml')))) {
    const cited = { names: law.short, version: law.version };
    for (const name of [law.slug, law.short['zh-CN'], law.title['zh-CN'], law.number]) if (name) laws.set(name, cited);
  }
  return { laws, quizzes: namesIn(content, 'quizzes'), scenarios: namesIn(content, 'scenarios') };
}

/** Links for the lessons of a course whose files have these addresses. */
export const linksWith = (
  { laws, quizzes, scenarios }: References,
  media: ReadonlyMap<string, string>,
): LessonLinks => ({
  media: (path) => media.get(path),
  law: (name, language) => {
    const law = laws.get(name);
    return law && { name: law.names[language], version: law.version };
  },
  hasQuiz: (slug) => quizzes.has(slug),
  hasScenario: (code) => scenarios.has(code),
});

/** The references of the content that this server has loaded, for the editor and for readers in another language. */
@Injectable()
export class LessonReferences {
  private loaded: References = { laws: new Map(), quizzes: new Set(), scenarios: new Set() };

  load(content: string): References {
    this.loaded = readReferences(content);
    return this.loaded;
  }

  /** What something rests on, in the reader's language as far as it is known there. */
  cited(basis: readonly Basis[], language: Language): Basis[] {
    if (language === 'zh-CN') return [...basis];
    return basis.map((rule) => ({
      ...rule,
      law: this.loaded.laws.get(rule.law)?.names[language] ?? rule.law,
      article: citedInEnglish(rule.article),
    }));
  }

  links(media: ReadonlyMap<string, string>): LessonLinks {
    return linksWith(this.loaded, media);
  }
}

function namesIn(content: string, folder: string): Set<string> {
  const path = join(content, folder);
  const files = existsSync(path) ? readdirSync(path) : [];
  return new Set(files.filter((file) => file.endsWith('.yaml')).map((file) => file.slice(0, -'.yaml'.length)));
}
