import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { LoadedFile } from './loaded-file.entity.js';

/** Brings one kind of content into the database. Idempotent; runs at every start, in the order of `order`. */
export interface ContentLoader {
  order: number;
  name: string;
  /** Whether it belongs to the demo: runs only where the demo is wanted and was not loaded before. */
  isDemo?: boolean;
  load: (folder: string) => Promise<void>;
}

/** The domains' loaders. A changed file is loaded again; an unchanged one costs a comparison of hashes. */
@Injectable()
export class ContentLoaders {
  private readonly logger = new Logger(ContentLoaders.name);
  private readonly loaders: ContentLoader[] = [];
  private hashes = new Map<string, string>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Call in `onModuleInit`. */
  add(loader: ContentLoader): void {
    this.loaders.push(loader);
  }

  async run(folder: string, isDemo: boolean): Promise<void> {
    const rows = await this.database.read.find(LoadedFile);
    this.hashes = new Map(rows.map(({ path, hash }) => [path, hash]));
    for (const loader of this.loaders.toSorted((one, other) => one.order - other.order)) {
      if (!loader.isDemo) await loader.load(folder);
      else if (isDemo) await this.loadOnce(loader, folder);
    }
    this.logger.log(`content loaded from ${folder}`);
  }

  /** Whether what stands under that path is not yet in the database. `path` is any stable name: `courses/a03`. */
  isChanged(path: string, hash: string): boolean {
    return this.hashes.get(path) !== hash;
  }

  /** Notes that the path was loaded; call in the transaction that loads it. */
  async loaded(path: string, hash: string): Promise<void> {
    await this.database.tx((manager) =>
      manager.upsert(LoadedFile, { path, hash, loadedAt: this.clock.now() }, ['path']),
    );
    this.hashes.set(path, hash);
  }

  /** Demo data is history: it is loaded once and then lives on as people change it. */
  private async loadOnce({ name, load }: ContentLoader, folder: string): Promise<void> {
    const path = `demo:${name}`;
    if (!this.isChanged(path, 'loaded')) return;
    await load(folder);
    await this.loaded(path, 'loaded');
  }
}
