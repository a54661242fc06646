import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import * as z from 'zod';
import { zhEn } from '../../../contract/common.js';
import { contentHash, readContentFile, readYaml } from '../../platform/content/content-file.js';
import { ContentLoaders } from '../../platform/content/content-loaders.js';
import { Database } from '../../platform/database/database.js';
import { contentId } from '../../platform/database/ids.js';
import { Post } from './unit.entity.js';
import { UnitsService } from './units.service.js';

export const PostsFile = z.strictObject({
  posts: z.array(z.strictObject({ code: z.string().regex(/^R\d\d$/), name: zhEn() })).min(1),
});

/** Loads `content/posts.yaml`: the posts of a service platform. */
@Injectable()
export class PostsLoader implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly loaders: ContentLoaders,
    private readonly units: UnitsService,
  ) {}

  onModuleInit(): void {
    this.loaders.add({ order: 15, name: 'posts', load: (folder) => this.load(folder) });
  }

  async load(folder: string): Promise<void> {
    const file = readContentFile(join(folder, 'posts.yaml'));
    const hash = contentHash(file.text);
    if (!this.loaders.isChanged('posts', hash)) return;
    const { value } = readYaml(file, PostsFile);
    await this.database.tx(async (manager) => {
      const rows = value.posts.map(({ code, name }) => ({ id: contentId('post', code), code, name }));
      await manager.upsert(Post, rows, ['id']);
      await this.loaders.loaded('posts', hash);
    });
    this.units.forget();
  }
}
