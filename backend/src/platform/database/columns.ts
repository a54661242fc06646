import { Column, type ColumnOptions, PrimaryColumn } from 'typeorm';

type Options = Omit<ColumnOptions, 'type' | 'precision' | 'length'>;

// The column types that mean the same on SQLite and PostgreSQL. Entities use no others; `schema.ts` mirrors them.

/** The row's id: a UUID made by the application. */
export const IdColumn = () => PrimaryColumn({ type: 'varchar', length: 36 });
/** Part of a composite primary key. */
export const KeyColumn = (length = 36) => PrimaryColumn({ type: 'varchar', length });
/** An integer part of a composite primary key. */
export const IntKeyColumn = () => PrimaryColumn({ type: 'integer' });
/** The id of another row. */
export const RefColumn = (options: Options = {}) => Column({ ...options, type: 'varchar', length: 36 });
export const StringColumn = (length: number, options: Options = {}) => Column({ ...options, type: 'varchar', length });
export const TextColumn = (options: Options = {}) => Column({ ...options, type: 'text' });
/** A JSON document, never queried inside. */
export const JsonColumn = (options: Options = {}) => Column({ ...options, type: 'simple-json' });
export const IntColumn = (options: Options = {}) => Column({ ...options, type: 'integer' });
export const BoolColumn = (options: Options = {}) => Column({ ...options, type: 'boolean' });
/** A mark or a share: a number with a fraction. */
export const MarkColumn = (options: Options = {}) => Column({ ...options, type: 'double precision' });
/** Money in whole cents. */
export const MoneyColumn = (options: Options = {}) => Column({ ...options, type: 'integer' });
/** A day in the organisation's time zone, `2026-06-15`. */
export const DayColumn = (options: Options = {}) => Column({ ...options, type: 'varchar', length: 10 });
/** A point in time in UTC, to the millisecond. The process runs with TZ=UTC. */
export const InstantColumn = (options: Options = {}) => Column({ ...options, type: Date, precision: 3 });
