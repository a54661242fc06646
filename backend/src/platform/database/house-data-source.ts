import {
  DataSource,
  type DataSourceOptions,
  EntityManager,
  type EntityTarget,
  type FindManyOptions,
  type FindOneOptions,
  type FindOptionsWhere,
  type ObjectLiteral,
  type QueryRunner,
} from 'typeorm';
import { plainFind } from './plain-find.js';

/** TypeORM's data source with a short way for plain finds. */
export class HouseDataSource extends DataSource {
  override createEntityManager(queryRunner?: QueryRunner): EntityManager {
    return new HouseEntityManager(this, queryRunner);
  }
}

/** For Nest, whose factory leaves open whether it is given options. */
export const newHouseDataSource = (options?: DataSourceOptions): Promise<DataSource> =>
  options ? Promise.resolve(new HouseDataSource(options)) : Promise.reject(new Error('There are no options'));

type Where<Row> = FindOptionsWhere<Row> | FindOptionsWhere<Row>[];

/** Answers exactly what TypeORM's own finds answer; see {@link plainFind}. */
class HouseEntityManager extends EntityManager {
  override async find<Row extends ObjectLiteral>(target: EntityTarget<Row>, options?: FindManyOptions<Row>) {
    return (await this.findPlain(target, options ?? {})) ?? super.find(target, options);
  }

  override async findBy<Row extends ObjectLiteral>(target: EntityTarget<Row>, where: Where<Row>) {
    return (await this.findPlain(target, { where })) ?? super.findBy(target, where);
  }

  override async findOne<Row extends ObjectLiteral>(target: EntityTarget<Row>, options: FindOneOptions<Row>) {
    const rows = options.where && (await this.findPlain(target, { ...options, take: 1 }));
    return rows ? (rows[0] ?? null) : super.findOne(target, options);
  }

  override async findOneBy<Row extends ObjectLiteral>(target: EntityTarget<Row>, where: Where<Row>) {
    const rows = await this.findPlain(target, { where, take: 1 });
    return rows ? (rows[0] ?? null) : super.findOneBy(target, where);
  }

  private async findPlain<Row extends ObjectLiteral>(target: EntityTarget<Row>, options: FindManyOptions<Row>) {
    const find = plainFind(this.connection, this.connection.getMetadata(target), options);
    if (!find) return undefined;
    const rows = await this.query<Record<string, unknown>[]>(find.sql, find.parameters);
    return rows.map((raw) => find.read(raw) as Row);
  }
}
