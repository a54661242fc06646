import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { readContentFile } from '../../platform/content/content-file.js';
import { ContentLoaders } from '../../platform/content/content-loaders.js';
import { parseGlossary, type Term, termsIn } from './glossary.content.js';

/** The words of the platform, so that a lesson can explain those it uses. Kept in memory; read before the courses. */
@Injectable()
export class Glossary implements OnModuleInit {
  private terms: Term[] = [];

  constructor(private readonly loaders: ContentLoaders) {}

  onModuleInit(): void {
    this.loaders.add({ order: 15, name: 'glossary', load: (folder) => this.load(folder) });
  }

  /** The words that a Chinese text uses. */
  in(text: string): Term[] {
    return termsIn(text, this.terms);
  }

  private load(folder: string): Promise<void> {
    this.terms = parseGlossary(readContentFile(join(folder, 'glossary.yaml')));
    return Promise.resolve();
  }
}
