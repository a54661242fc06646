import { Injectable } from '@nestjs/common';
import { contentHash } from '../../platform/content/content-file.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import type { Library } from '../engine/world.js';
import { ScenarioVersion } from '../scenario/scenario.entity.js';

/** The simulated city as new scenarios are written for it. */
export interface CurrentLibrary {
  readonly library: Library;
  /** Changes when a file of the city does. */
  readonly hash: string;
}

/** The city and the template as the content folder last had them; without a folder, the city of the newest version. */
@Injectable()
export class ScenarioLibrary {
  private loaded: CurrentLibrary | undefined;
  private written: string | undefined;

  constructor(private readonly database: Database) {}

  /** Called by the loader of content. */
  take(library: Library, hash: string, template: string | undefined): void {
    this.loaded = { library, hash };
    this.written = template;
  }

  async current(): Promise<CurrentLibrary> {
    return (this.loaded ??= await this.ofNewestVersion());
  }

  /** What a new scenario begins as. */
  get template(): string {
    if (this.written === undefined) throw new Problem('unavailable');
    return this.written;
  }

  private async ofNewestVersion(): Promise<CurrentLibrary> {
    const [version] = await this.database.read.find(ScenarioVersion, {
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    if (!version) throw new Problem('unavailable');
    return { library: version.library, hash: contentHash(JSON.stringify(version.library)) };
  }
}
