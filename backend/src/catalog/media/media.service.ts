import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import { contentId } from '../../platform/database/ids.js';
import { Problem } from '../../platform/http/problem.js';
import { Media } from './media.entity.js';
import type { MediaFile } from './media-file.js';
import { mediaType } from './media-types.js';

/** The pictures, sounds and films of courses. Their bytes lie in the data folder under their fingerprint. */
@Injectable()
export class MediaService {
  private readonly folder: string;

  constructor(
    private readonly database: Database,
    config: Config,
  ) {
    this.folder = join(config.dataDir, 'media');
  }

  /** The row and the address that a file will have once kept: both follow from its content. */
  describe(courseId: string, { path, bytes }: MediaFile): { row: Media; address: string } | undefined {
    const contentType = mediaType(path);
    if (!contentType) return undefined;
    const hash = createHash('sha256').update(bytes).digest('hex');
    const id = contentId('media', `${courseId}/${path}/${hash}`);
    const row = { id, courseId, path, hash, contentType, size: bytes.length, isCurrent: true };
    return { row, address: addressOf(row) };
  }

  /** Keeps the files of a course; what they replace stays for older versions. Call in the transaction that needs them. */
  async keep(courseId: string, files: MediaFile[]): Promise<void> {
    const rows = files.flatMap((file) => this.describe(courseId, file)?.row ?? []);
    await mkdir(this.folder, { recursive: true });
    for (const [index, { bytes }] of files.entries()) {
      const row = rows[index];
      if (row) await writeFile(this.fileOf(row), bytes);
    }
    await this.database.tx(async (manager) => {
      await manager.update(Media, { courseId }, { isCurrent: false });
      if (rows.length > 0) await manager.upsert(Media, rows, ['id']);
    });
  }

  /** The addresses of a course's files by what lessons call them. */
  async addresses(courseId: string): Promise<Map<string, string>> {
    const rows = await this.database.read.findBy(Media, { courseId, isCurrent: true });
    return new Map(rows.map((row) => [row.path, addressOf(row)]));
  }

  async read(id: string): Promise<{ media: Media; bytes: Buffer }> {
    const media = await this.database.read.findOneBy(Media, { id });
    if (!media) throw new Problem('not-found');
    return { media, bytes: await readFile(this.fileOf(media)) };
  }

  private fileOf({ hash }: Media): string {
    return join(this.folder, hash);
  }
}

const addressOf = ({ id, path }: Media): string => `/api/media/${id}/${basename(path)}`;
