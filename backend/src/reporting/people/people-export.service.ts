import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { CertificationStatus, StatusRow } from '../../../contract/certification/status.js';
import type { Language } from '../../../contract/common.js';
import type { PeopleExportQuery } from '../../../contract/reporting/people.js';
import { StatusListService } from '../../certification/standing/status-list.service.js';
import type { Actor } from '../../platform/http/actor.js';
import { BYTE_ORDER_MARK, csvRecord } from './csv.js';

/** The people's list as a file for spreadsheets, sent while it is being read. */
@Injectable()
export class PeopleExportService {
  constructor(private readonly statuses: StatusListService) {}

  /** The first rows are read before anything is sent, so that a refusal is still an answer of its own. */
  async open(actor: Actor, query: PeopleExportQuery, language: Language): Promise<Readable> {
    const batches = this.statuses.batches(actor, query, language);
    const first = await batches.next();
    return Readable.from(records(first.done ? [] : first.value, batches, language));
  }
}

async function* records(
  first: StatusRow[],
  rest: AsyncGenerator<StatusRow[]>,
  language: Language,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvRecord(COLUMNS[language]);
  yield text(first, language);
  for await (const rows of rest) yield text(rows, language);
}

const text = (rows: readonly StatusRow[], language: Language): string =>
  rows
    .map(({ person, unit, post, program, status, why, validFrom, lastDay, dueOn, daysLeft, missedCycles }) =>
      csvRecord([
        person.name,
        unit?.name ?? null,
        post,
        `${program.title} ${program.level}`,
        STATUSES[language][status],
        why,
        validFrom,
        lastDay,
        dueOn,
        daysLeft,
        missedCycles,
      ]),
    )
    .join('');

const COLUMNS: Record<Language, string[]> = {
  'zh-CN': ['姓名', '单位', '岗位', '项目', '状态', '为什么', '有效期自', '有效期至', '期限', '剩余天数', '错过周期'],
  en: [
    'Name',
    'Unit',
    'Post',
    'Program',
    'Status',
    'Why',
    'Valid from',
    'Last day',
    'Due',
    'Days left',
    'Missed cycles',
  ],
};

const STATUSES: Record<Language, Record<CertificationStatus, string>> = {
  'zh-CN': {
    revoked: '已撤销',
    suspended: '已暂停',
    'renewal-open': '可续期',
    certified: '有效',
    temporary: '临时许可',
    grace: '宽限期',
    expired: '已过期',
    overdue: '已逾期',
    'in-progress': '进行中',
    assigned: '待开始',
    'not-assigned': '不要求',
  },
  en: {
    revoked: 'Revoked',
    suspended: 'Suspended',
    'renewal-open': 'Renewal open',
    certified: 'Certified',
    temporary: 'Temporary permission',
    grace: 'In grace',
    expired: 'Expired',
    overdue: 'Overdue',
    'in-progress': 'In progress',
    assigned: 'Not begun',
    'not-assigned': 'Not required',
  },
};
