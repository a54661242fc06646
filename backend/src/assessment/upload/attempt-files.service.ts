import type { Readable } from 'node:stream';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { In } from 'typeorm';
import type { HandedFile } from '../../../contract/assessment/item-answer.js';
import type { ItemOf } from '../../../contract/assessment/item.js';
import { AppointmentsService } from '../../identity/person/appointments.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Attempt } from '../attempt/attempt.entity.js';
import { type Paper, PapersService } from '../attempt/papers.service.js';
import { mustBeOpen } from '../attempt/slot-locks.js';
import { AttemptFile } from './attempt-file.entity.js';
import { kindOf } from './file-kind.js';
import { UploadFolder } from './upload-folder.js';

/** How many files one may send for one question in all, those taken back included. */
const MOST_SENT = 20;
const DAY_MS = 86_400_000;

/** A file on its way in. */
export interface Arriving {
  slot: number;
  name: string;
  bytes: Readable;
}

/** Files that are handed over as answers: taken while the attempt runs, shown to their owner and to who marks. */
@Injectable()
export class AttemptFilesService implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly papers: PapersService,
    private readonly folder: UploadFolder,
    private readonly appointments: AppointmentsService,
  ) {}

  /** What a crash has left behind: files that no row knows. */
  async onApplicationBootstrap(): Promise<void> {
    const old = await this.folder.olderThan(new Date(this.clock.now().getTime() - DAY_MS));
    for (let from = 0; from < old.length; from += 500) {
      const ids = old.slice(from, from + 500);
      const rows = await this.database.read.find(AttemptFile, { select: { id: true }, where: { id: In(ids) } });
      const known = new Set(rows.map(({ id }) => id));
      await Promise.all(ids.filter((id) => !known.has(id)).map((id) => this.folder.drop(id)));
    }
  }

  async take(actor: Actor, attemptId: string, { slot, name, bytes }: Arriving): Promise<HandedFile> {
    const { paper, item } = await this.placeOf(actor, attemptId, slot);
    await this.mustRun(attemptId);
    await mustBeOpen(this.database.read, paper, slot);
    if ((await this.database.read.countBy(AttemptFile, { attemptId, slot })) >= MOST_SENT)
      throw new Problem('too-many-requests');
    const id = newId();
    try {
      const { size, hash, bytes: content } = await this.folder.receive(id, bytes, item.maximumMb * 1024 * 1024);
      const kind = kindOf(content);
      if (kind === undefined || !item.kinds.includes(kind)) throw new Problem('unsupported-media-type');
      // It may have taken long to arrive.
      await this.mustRun(attemptId);
      await this.folder.keep(id);
      const row = { id, attemptId, slot, name: plainName(name), kind, size, hash, createdAt: this.clock.now() };
      await this.database.tx((manager) => manager.insert(AttemptFile, row));
      return { id, name: row.name, size };
    } catch (error) {
      // Whatever went wrong, no bytes stay behind.
      await this.folder.drop(id);
      throw error;
    }
  }

  /** Takes a file back while the attempt runs. */
  async remove(actor: Actor, attemptId: string, fileId: string): Promise<void> {
    const file = await this.database.read.findOneBy(AttemptFile, { id: fileId, attemptId });
    if (!file) throw new Problem('not-found');
    const { paper } = await this.placeOf(actor, attemptId, file.slot);
    await this.mustRun(attemptId);
    await mustBeOpen(this.database.read, paper, file.slot);
    await this.database.tx((manager) => manager.delete(AttemptFile, { id: fileId }));
    await this.folder.drop(fileId);
  }

  /** For who handed it over, and for who may mark that person's work. */
  async read(actor: Actor, attemptId: string, fileId: string): Promise<{ file: AttemptFile; bytes: Readable }> {
    const personId = await this.ownerOf(attemptId);
    if (personId === undefined || !(await this.maySee(actor, personId))) throw new Problem('not-found');
    const file = await this.database.read.findOneBy(AttemptFile, { id: fileId, attemptId });
    if (!file) throw new Problem('not-found');
    return { file, bytes: this.folder.read(file.id) };
  }

  /** @throws Problem `invalid-request` where an answer names files that were not handed over for this question. */
  async check(attemptId: string, slot: number, files: readonly HandedFile[]): Promise<void> {
    if (files.length === 0) return;
    const known = await this.database.read.findBy(AttemptFile, { attemptId, slot, id: In(files.map(({ id }) => id)) });
    const errors = files.flatMap((file, index) =>
      known.some(({ id, name, size }) => id === file.id && name === file.name && size === file.size)
        ? []
        : [{ pointer: `#/answer/files/${String(index)}`, detail: 'was not handed over here' }],
    );
    if (errors.length > 0) throw new Problem('invalid-request', { errors });
  }

  private async placeOf(
    actor: Actor,
    attemptId: string,
    slot: number,
  ): Promise<{ paper: Paper; item: ItemOf<'file-upload'> }> {
    const paper = await this.papers.find(attemptId);
    const item = paper?.items.find((one) => one.slot === slot)?.drawn.item;
    if (paper?.personId !== actor.id || item?.type !== 'file-upload') throw new Problem('not-found');
    return { paper, item };
  }

  private async mustRun(attemptId: string): Promise<void> {
    const { endedAt, endedBy, deadline } = await this.database.read.findOneOrFail(Attempt, {
      select: { id: true, endedAt: true, endedBy: true, deadline: true },
      where: { id: attemptId },
    });
    if (endedBy === 'person') throw new Problem('attempt-submitted');
    if (endedAt || (deadline && deadline <= this.clock.now())) throw new Problem('attempt-time-over');
  }

  private async ownerOf(attemptId: string): Promise<string | undefined> {
    return (await this.papers.find(attemptId))?.personId;
  }

  private async maySee(actor: Actor, personId: string): Promise<boolean> {
    if (personId === actor.id) return true;
    if (!actor.can('mark:write')) return false;
    return actor.reaches('mark:write', { personId, unitIds: await this.appointments.unitIdsOf(personId) });
  }
}

/** The last part of the name, without what could act in a path, a header or a terminal. */
const plainName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}"<>:|?*]/gu, '')
    .trim()
    .slice(-200) || 'file';
