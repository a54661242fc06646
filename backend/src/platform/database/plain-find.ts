import { type DataSource, type EntityMetadata, type FindManyOptions, FindOperator, type ObjectLiteral } from 'typeorm';

/** A find as a statement, and how to make entities of what it answers. */
export interface PlainFind {
  sql: string;
  parameters: unknown[];
  read: (raw: Record<string, unknown>) => ObjectLiteral;
}

type Options = Pick<FindManyOptions, 'where' | 'order' | 'select' | 'take'>;
const UNDERSTOOD: readonly string[] = ['where', 'order', 'select', 'take'] satisfies (keyof Options)[];

/** Column types whose values the drivers hand over as they are. */
const AS_THEY_ARE: readonly unknown[] = ['varchar', 'text', 'integer', 'double precision'];

/**
 * The statement of a find by equality, `In` and `IsNull`, with an order and a limit; undefined where it asks for more, which
 * TypeORM then does itself. Almost every find is of this kind, and TypeORM's own way through its query builder takes several
 * times as long as the database takes to answer.
 */
export function plainFind(connection: DataSource, metadata: EntityMetadata, options: Options): PlainFind | undefined {
  if (!isPlainTable(metadata) || Object.keys(options).some((name) => !UNDERSTOOD.includes(name))) return undefined;
  const statement = new Statement(connection, metadata);
  const fields = statement.fields(options.select as object | undefined);
  const where = statement.where(options.where as object | undefined);
  const order = statement.order(options.order as object | undefined);
  if (!fields || where === undefined || order === undefined) return undefined;
  const columns = fields.map(({ column }) => statement.escaped(column)).join(', ');
  const limit = options.take === undefined ? '' : ` LIMIT ${String(Math.trunc(options.take))}`;
  return {
    sql: `SELECT ${columns} FROM ${statement.escaped(metadata.tableName)}${where}${order}${limit}`,
    parameters: statement.parameters,
    read: (raw) => {
      const row = metadata.create() as ObjectLiteral;
      for (const { name, column, hydrate } of fields) row[name] = hydrate ? hydrate(raw[column]) : raw[column];
      return row;
    },
  };
}

/** No relation, no inheritance, nothing embedded, no column that is left out by itself: the house's entities are all like that. */
function isPlainTable(metadata: EntityMetadata): boolean {
  const { relations, embeddeds, parentEntityMetadata, deleteDateColumn, columns } = metadata;
  const parts = relations.length + embeddeds.length;
  return (
    parts === 0 && !(parentEntityMetadata as unknown) && !deleteDateColumn && columns.every((column) => column.isSelect)
  );
}

interface Field {
  name: string;
  column: string;
  /** Absent where the value is taken as it is. */
  hydrate: ((value: unknown) => unknown) | undefined;
}

const fieldsOf = new WeakMap<EntityMetadata, readonly Field[]>();

class Statement {
  readonly parameters: unknown[] = [];
  private readonly isSqlite: boolean;

  constructor(
    private readonly connection: DataSource,
    private readonly metadata: EntityMetadata,
  ) {
    this.isSqlite = connection.options.type === 'sqlite';
  }

  escaped(name: string): string {
    return this.connection.driver.escape(name);
  }

  /** Those that are selected, or all. */
  fields(select: object | undefined): readonly Field[] | undefined {
    const all = this.allFields();
    if (!select) return all;
    const wanted = new Map(Object.entries(select));
    if ([...wanted.values()].some((value) => value !== true)) return undefined;
    return all.filter(({ name }) => wanted.has(name));
  }

  where(where: object | undefined): string | undefined {
    if (Array.isArray(where)) return undefined;
    const conditions: string[] = [];
    for (const [name, value] of Object.entries(where ?? {})) {
      const condition = this.condition(name, value);
      if (condition === undefined) return undefined;
      conditions.push(condition);
    }
    return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  }

  order(order: object | undefined): string | undefined {
    const terms: string[] = [];
    for (const [name, direction] of Object.entries(order ?? {})) {
      const column = this.column(name);
      if (column === undefined || (direction !== 'ASC' && direction !== 'DESC')) return undefined;
      terms.push(`${column} ${direction}`);
    }
    return terms.length === 0 ? '' : ` ORDER BY ${terms.join(', ')}`;
  }

  private condition(name: string, value: unknown): string | undefined {
    const column = this.column(name);
    if (column === undefined) return undefined;
    if (isScalar(value)) return `${column} = ${this.place(value)}`;
    if (!(value instanceof FindOperator)) return undefined;
    if (value.type === 'isNull') return `${column} IS NULL`;
    const values: unknown = value.value;
    if (value.type !== 'in' || !Array.isArray(values) || !values.every(isScalar)) return undefined;
    return values.length === 0 ? '0 = 1' : `${column} IN (${values.map((one) => this.place(one)).join(', ')})`;
  }

  private place(value: unknown): string {
    this.parameters.push(value);
    return this.isSqlite ? '?' : `$${String(this.parameters.length)}`;
  }

  private column(name: string): string | undefined {
    const field = this.allFields().find((one) => one.name === name);
    return field && this.escaped(field.column);
  }

  private allFields(): readonly Field[] {
    let fields = fieldsOf.get(this.metadata);
    if (!fields) fieldsOf.set(this.metadata, (fields = this.makeFields()));
    return fields;
  }

  private makeFields(): Field[] {
    const { driver } = this.connection;
    return this.metadata.columns.map((column) => {
      const isAsItIs = AS_THEY_ARE.includes(column.type) && !column.transformer;
      const hydrate = (value: unknown): unknown => driver.prepareHydratedValue(value, column);
      return { name: column.propertyName, column: column.databaseName, hydrate: isAsItIs ? undefined : hydrate };
    });
  }
}

const isScalar = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
