import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config.js';
import { Problem } from '../../platform/http/problem.js';

/** Whoever sends more than this is cut off. */
const LONGEST_READ = 64 * 1024 * 1024;

export interface Received {
  size: number;
  /** SHA-256, hexadecimal. */
  hash: string;
  bytes: Buffer;
}

/** The folder in which handed files lie, each under its id. */
@Injectable()
export class UploadFolder {
  private readonly folder: string;

  constructor(config: Config) {
    this.folder = join(config.dataDir, 'uploads');
  }

  /** Writes what arrives to a file that does not count yet. @throws Problem `payload-too-large`. */
  async receive(id: string, arriving: Readable, most: number): Promise<Received> {
    await mkdir(this.folder, { recursive: true });
    const hash = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        hash.update(chunk);
        // The rest is read and dropped: who is still sending hears an answer only after the last byte.
        if (size > most) done(size > LONGEST_READ ? new Problem('payload-too-large') : null);
        else done(null, chunk);
      },
      flush(done) {
        done(size > most ? new Problem('payload-too-large') : null);
      },
    });
    await pipeline(arriving, measure, createWriteStream(this.part(id)));
    return { size, hash: hash.digest('hex'), bytes: await readFile(this.part(id)) };
  }

  /** From now on the file counts. */
  async keep(id: string): Promise<void> {
    await rename(this.part(id), this.path(id));
  }

  async drop(id: string): Promise<void> {
    await rm(this.part(id), { force: true });
    await rm(this.path(id), { force: true });
  }

  read(id: string): Readable {
    return createReadStream(this.path(id));
  }

  /** The ids of files that were last written before then. */
  async olderThan(moment: Date): Promise<string[]> {
    await mkdir(this.folder, { recursive: true });
    const names = await readdir(this.folder);
    const ages = await Promise.all(
      names.map(async (name) => ({ name, at: (await stat(join(this.folder, name))).mtime })),
    );
    return ages.filter(({ at }) => at < moment).map(({ name }) => name.replace(/\.part$/, ''));
  }

  private path(id: string): string {
    return join(this.folder, id);
  }

  private part(id: string): string {
    return `${this.path(id)}.part`;
  }
}
