import { join } from 'node:path';
import { CERTIFICATION_STATUSES } from '../../../contract/certification/status.js';
import { ContentLoaders } from '../../platform/content/content-loaders.js';
import { contentId } from '../../platform/database/ids.js';
import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';

describe('the past of the demo organisation', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
    await app.app.get(ContentLoaders).run(join(import.meta.dirname, '../../../../content'), true);
    await app.settle();
  }, 60_000);
  afterAll(() => app.stop());

  const get = async (path: string) => (await app.as('auditor').get(path)).body;

  it('has people in every state that a manager meets', async () => {
    const { counts, required, share } = await get('/api/certification/summary');

    const met = [
      'certified',
      'renewal-open',
      'grace',
      'expired',
      'suspended',
      'revoked',
      'overdue',
      'in-progress',
      'assigned',
    ];
    expect(met.filter((status) => counts[status] === 0)).toEqual([]);
    expect(required).toBe(36);
    expect(share).toBeGreaterThan(60);
  });

  it('adds up to the list, today and on any other day', async () => {
    for (const on of ['2023-06-01', '2025-01-01', '2026-06-15', '2026-09-01', '2028-12-31']) {
      const { counts } = await get(`/api/certification/summary?on=${on}`);
      for (const status of CERTIFICATION_STATUSES) {
        const { total } = await get(`/api/certification/statuses?on=${on}&status=${status}&size=1`);
        expect([on, status, total]).toEqual([on, status, counts[status]]);
      }
    }
  });

  it('counts the same in the report', async () => {
    const report = await get(`/api/reporting/overview?unit=${contentId('unit', 'yunlan')}`);

    for (const [days, people] of Object.entries(report.endingWithin)) {
      const { total } = await get(`/api/certification/statuses?endsWithin=${days.slice(4)}`);
      expect([days, people]).toEqual([days, total]);
    }
    for (const { month, ending } of report.forecast.slice(1)) {
      const { total } = await get(`/api/certification/statuses?endsIn=${month}`);
      expect([month, ending]).toEqual([month, total]);
    }
  });

  it('numbers awards in the order in which they were won', async () => {
    const { programs } = await get(`/api/certification/people/${contentId('person', 'trainer')}`);

    expect(programs[0].awards).toMatchObject([{ validFrom: '2023-01-22' }, { validFrom: '2025-01-22' }]);
    expect(programs[0].awards[0].number < programs[0].awards[1].number).toBe(true);
  });
});
