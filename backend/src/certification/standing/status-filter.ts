import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { CertificationStatus, StatusQuery } from '../../../contract/certification/status.js';
import { addDays, type IsoDay } from '../../law/deadline/iso-day.js';
import { type StatusScope, within } from './status-scope.service.js';
import { StatusSpan } from './status-span.entity.js';

/** The filters of the list, without its pages. */
export type StatusFilter = Omit<StatusQuery, 'page' | 'size'>;

/** Statuses during which a certificate is running. */
const RUNNING: CertificationStatus[] = ['certified', 'renewal-open', 'suspended'];

/** The spans of a day that a filter means. It reads nothing that the index `status_span_list` does not hold, but names. */
export function matching(
  manager: EntityManager,
  scope: StatusScope,
  filter: StatusFilter,
  on: IsoDay,
): SelectQueryBuilder<StatusSpan> {
  const query = manager
    .createQueryBuilder(StatusSpan, 'span')
    .where('span.toDay >= :on AND span.fromDay <= :on', { on });
  within(query, scope, 'span');
  const { program, status, search } = filter;
  if (program !== undefined) query.andWhere('span.programId = :program', { program });
  if (status !== undefined && status.length > 0) query.andWhere('span.status IN (:...status)', { status });
  if (search) {
    query
      .innerJoin('person', 'found', 'found.id = span.personId')
      .andWhere('found.searchText LIKE :search', { search: `%${search.toLowerCase().replace(/[%_\\]/g, '')}%` });
  }
  narrowByEnd(query, filter, on);
  return query;
}

/** `endsWithin` leaves out whoever has renewed; `endsIn` names every certificate that ends in a month, as the forecast counts. */
function narrowByEnd(query: SelectQueryBuilder<StatusSpan>, { endsWithin, endsIn }: StatusFilter, on: IsoDay): void {
  const running = 'span.status IN (:...running)';
  if (endsWithin !== undefined) {
    const range = { running: RUNNING, from: on, to: addDays(on, endsWithin) };
    query.andWhere(`${running} AND span.holdsTo BETWEEN :from AND :to`, range);
  }
  if (endsIn !== undefined) {
    const month = { running: RUNNING, first: `${endsIn}-01`, last: `${endsIn}-31` };
    query.andWhere(`${running} AND span.lastDay BETWEEN :first AND :last`, month);
  }
}
