import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { readContentFile } from '../../platform/content/content-file.js';
import { citedLaws, type CitedLaw } from '../../law/law/law-names.js';
import { parseLaws } from '../../law/law/laws.content.js';
import type { LessonLinks } from './lesson-links.js';

/** What lessons may refer to outside their course: read from the content folder, whoever has loaded it. */
export interface References {
  laws: Map<string, CitedLaw>;
  quizzes: Set<string>;
  scenarios: Set<string>;
}

/** Reads the names of laws, quizzes and scenarios from a content folder. */
export function readReferences(content: string): References {
  const laws = citedLaws(parseLaws(readContentFile(join(content, 'law', 'laws.yaml'))));
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

/** The references of the content that this server has loaded, for the editor. */
@Injectable()
export class LessonReferences {
  private loaded: References = { laws: new Map(), quizzes: new Set(), scenarios: new Set() };

  load(content: string): References {
    this.loaded = readReferences(content);
    return this.loaded;
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
