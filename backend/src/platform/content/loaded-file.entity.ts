import { Entity } from 'typeorm';
import { InstantColumn, KeyColumn, StringColumn } from '../database/columns.js';

/** Which version of a content file, or folder, is in the database. */
@Entity('content_file')
export class LoadedFile {
  @KeyColumn(200) path: string;
  @StringColumn(64) hash: string;
  @InstantColumn() loadedAt: Date;
}
