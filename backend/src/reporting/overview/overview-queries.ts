import { Injectable } from '@nestjs/common';
import type { ForecastMonth, Overview } from '../../../contract/reporting/overview.js';
import { addDays } from '../../law/deadline/iso-day.js';
import { Database } from '../../platform/database/database.js';

interface Where {
  unitIds: readonly string[];
  program: string | undefined;
  on: string;
}

/** What is counted of one unit, those below it left out. */
export interface UnitCount {
  unitId: string;
  required: number;
  certified: number;
  /** The same two as of the earlier day that is compared. */
  requiredBefore: number;
  certifiedBefore: number;
  overdue: number;
  expired: number;
  suspended: number;
}

const CERTIFIED = "('certified', 'renewal-open', 'grace')";
const RUNNING = "('certified', 'renewal-open', 'suspended')";

const COUNTS = [
  'required',
  'certified',
  'requiredBefore',
  'certifiedBefore',
  'overdue',
  'expired',
  'suspended',
] as const;

/** Raw questions across the tables of certification and identity, in words that both databases understand. */
@Injectable()
export class OverviewQueries {
  constructor(private readonly database: Database) {}

  /** Sums of everything that changed up to the day, unit by unit. */
  async counts({ before, ...where }: Where & { before: string }): Promise<UnitCount[]> {
    const ask = new Question(where);
    const on = ask.value(where.on);
    const then = ask.value(before);
    const sum = (column: string, condition: string) => `SUM(CASE WHEN ${condition} THEN ${column} ELSE 0 END)`;
    const rows = await this.ask<Raw[]>(
      ask,
      `SELECT unit_id AS "unitId",
              SUM(required) AS "required",
              ${sum('required', `status IN ${CERTIFIED}`)} AS "certified",
              ${sum('required', `day <= ${then}`)} AS "requiredBefore",
              ${sum('required', `day <= ${then} AND status IN ${CERTIFIED}`)} AS "certifiedBefore",
              ${sum('people', `status = 'overdue'`)} AS "overdue",
              ${sum('people', `status = 'expired'`)} AS "expired",
              ${sum('people', `status = 'suspended'`)} AS "suspended"
       FROM status_change
       WHERE day <= ${on} AND ${ask.scope()}
       GROUP BY unit_id`,
    );
    return rows.map(({ unitId, ...sums }) => ({ unitId: String(unitId), ...numbers(COUNTS, sums) }));
  }

  /** People whose certificate runs out within so many days, and is not yet renewed. */
  async ending(where: Where): Promise<Overview['endingWithin']> {
    const ask = new Question(where);
    const on = ask.value(where.on);
    const within = (days: number) =>
      `SUM(CASE WHEN holds_to <= ${ask.value(addDays(where.on, days))} THEN 1 ELSE 0 END)`;
    const [row] = await this.ask<Raw[]>(
      ask,
      `SELECT ${within(30)} AS "days30", ${within(60)} AS "days60", ${within(90)} AS "days90"
       FROM status_span
       WHERE to_day >= ${on} AND from_day <= ${on} AND status IN ${RUNNING} AND holds_to >= ${on} AND ${ask.scope()}`,
    );
    return numbers(['days30', 'days60', 'days90'], row);
  }

  /** Certificates that run out, by month, and how many of them have a renewal waiting. */
  async forecast({ until, ...where }: Where & { until: string }): Promise<Map<string, ForecastMonth>> {
    const ask = new Question(where);
    const on = ask.value(where.on);
    const rows = await this.ask<Raw[]>(
      ask,
      `SELECT SUBSTR(last_day, 1, 7) AS "month", COUNT(*) AS "ending",
              SUM(CASE WHEN holds_to > last_day THEN 1 ELSE 0 END) AS "renewed"
       FROM status_span
       WHERE to_day >= ${on} AND from_day <= ${on} AND status IN ${RUNNING}
         AND last_day >= ${on} AND last_day <= ${ask.value(until)} AND ${ask.scope()}
       GROUP BY SUBSTR(last_day, 1, 7)`,
    );
    return new Map(
      rows.map(({ month, ...sums }) => [
        String(month),
        { month: String(month), ...numbers(['ending', 'renewed'], sums) },
      ]),
    );
  }

  /** Who worked there on that day. */
  async people({ unitIds, on }: Where): Promise<number> {
    const ask = new Question({ unitIds, program: undefined, on });
    const day = ask.value(on);
    const [row] = await this.ask<{ people: string | number }[]>(
      ask,
      `SELECT COUNT(DISTINCT person_id) AS "people" FROM appointment
       WHERE from_day <= ${day} AND (to_day IS NULL OR to_day >= ${day}) AND ${ask.scope()}`,
    );
    return Number(row?.people ?? 0);
  }

  /** SQLite counts `$1` by where it first appears; `?1` is the first value on it, as `$1` is on PostgreSQL. */
  private ask<Rows>({ values }: Question, sql: string): Promise<Rows> {
    return this.database.read.query<Rows>(this.database.isSqlite ? sql.replace(/\$(\d+)/g, '?$1') : sql, values);
  }
}

/** Collects the values of a query and answers their places. */
class Question {
  readonly values: string[] = [];

  constructor(private readonly where: Where) {}

  value(value: string): string {
    this.values.push(value);
    return `$${String(this.values.length)}`;
  }

  /** The units meant and, where one is asked for, the program. */
  scope(): string {
    const { unitIds, program } = this.where;
    const units = `unit_id IN (${unitIds.map((unitId) => this.value(unitId)).join(', ')})`;
    return program === undefined ? units : `${units} AND program_id = ${this.value(program)}`;
  }
}

type Raw = Record<string, string | number | null>;

/** PostgreSQL answers sums as text, and both answer null where there was nothing to sum. */
function numbers<Key extends string>(keys: readonly Key[], row: Raw | undefined): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, Number(row?.[key] ?? 0)])) as Record<Key, number>;
}
