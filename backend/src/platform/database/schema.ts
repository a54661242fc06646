import { type QueryRunner, Table, type TableColumnOptions } from 'typeorm';

type Kind = 'id' | 'ref' | 'string' | 'text' | 'int' | 'mark' | 'money' | 'bool' | 'json' | 'day' | 'instant';

/** One column of a table, in the terms of `columns.ts`. */
export interface ColumnSpec {
  kind: Kind;
  length?: number;
  nullable?: boolean;
  /** Part of the primary key; columns of kind `id` always are. */
  primary?: boolean;
  default?: string | number | boolean;
  /** The table whose `id` this column holds. */
  references?: string;
  onDelete?: 'CASCADE' | 'RESTRICT' | 'SET NULL';
}

/** What a table has beside its columns. Names are part of the schema: `<table>_<columns>`. */
export interface TableExtras {
  indices?: { name: string; columnNames: string[]; isUnique?: boolean }[];
  uniques?: { name: string; columnNames: string[] }[];
  checks?: { name: string; expression: string }[];
}

type Dialect = 'sqlite' | 'postgres';

const uuid = { type: 'varchar', length: '36' } as const;
const SHARED = {
  id: uuid,
  ref: uuid,
  string: { type: 'varchar' },
  text: { type: 'text' },
  int: { type: 'integer' },
  mark: { type: 'double precision' },
  money: { type: 'integer' },
  bool: { type: 'boolean' },
  json: { type: 'text' },
  day: { type: 'varchar', length: '10' },
} as const;
const TYPES: Record<Dialect, Record<Kind, { type: string; precision?: number; length?: string }>> = {
  sqlite: { ...SHARED, instant: { type: 'datetime', precision: 3 } },
  postgres: { ...SHARED, instant: { type: 'timestamp', precision: 3 } },
};

/** Creates a table that is the same table on SQLite and PostgreSQL. */
export async function createTable(
  runner: QueryRunner,
  name: string,
  columns: Record<string, ColumnSpec>,
  extras: TableExtras = {},
): Promise<void> {
  const dialect = runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite';
  const specs = Object.entries(columns);
  await runner.createTable(
    new Table({
      name,
      columns: specs.map(([column, spec]) => columnOptions(dialect, column, spec)),
      foreignKeys: specs.flatMap(([column, { references, onDelete }]) =>
        references
          ? [
              {
                columnNames: [column],
                referencedTableName: references,
                referencedColumnNames: ['id'],
                ...(onDelete && { onDelete }),
              },
            ]
          : [],
      ),
      indices: extras.indices ?? [],
      uniques: extras.uniques ?? [],
      checks: extras.checks ?? [],
    }),
  );
}

function columnOptions(dialect: Dialect, name: string, spec: ColumnSpec): TableColumnOptions {
  return {
    ...TYPES[dialect][spec.kind],
    name,
    isPrimary: spec.primary ?? spec.kind === 'id',
    isNullable: spec.nullable ?? false,
    ...(spec.length !== undefined && { length: spec.length.toString() }),
    ...(spec.default !== undefined && { default: literal(dialect, spec.default) }),
  };
}

/** SQLite's schema diff wants `1` where PostgreSQL wants `true`. */
function literal(dialect: Dialect, value: NonNullable<ColumnSpec['default']>) {
  if (typeof value === 'boolean') return dialect === 'sqlite' ? Number(value) : String(value);
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : value;
}
