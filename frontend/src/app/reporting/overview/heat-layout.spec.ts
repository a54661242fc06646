import type { UnitShare } from '@lms/contract/reporting/overview';
import { heatColumns, heatOf } from './heat-layout';

const unit = (id: string, parentId: string | null, required: number, certified: number): UnitShare => ({
  id,
  parentId,
  name: id,
  required,
  certified,
  overdue: 0,
  share: required === 0 ? null : Math.round((certified / required) * 1000) / 10,
});

describe('the map of a unit', () => {
  it('has a column for each unit below, and cells for all who must be certified', () => {
    const units = [
      unit('city', null, 25, 21),
      unit('hall', 'city', 24, 20),
      unit('one', 'hall', 10, 7),
      unit('two', 'hall', 10, 9),
      unit('office', 'city', 0, 0),
    ];

    const columns = heatColumns(units, 85);

    expect(columns.map(({ unit: { id }, isOwn, required, share }) => [id, isOwn, required, share])).toEqual([
      ['hall', false, 24, 83.3],
      ['city', true, 1, 100],
    ]);
    expect(columns[0]?.rows.map((row) => row.map(({ unit: { id }, isOwn, share }) => [id, isOwn, share]))).toEqual([
      [
        ['one', false, 70],
        ['two', false, 90],
      ],
      [['hall', true, 100]],
    ]);
  });

  it('is one cell for a unit without others below', () => {
    expect(heatColumns([unit('team', null, 4, 1)], 85)).toMatchObject([
      { isOwn: false, rows: [[{ share: 25, heat: 1 }]] },
    ]);
  });

  it('is empty where nobody must be certified', () => {
    expect(heatColumns([unit('team', null, 0, 0)], 85)).toEqual([]);
  });

  it.each([
    [59.9, 1],
    [60, 2],
    [70, 3],
    [80, 4],
    [89.9, 4],
    [90, 5],
  ])('gives %d percent the step %d around a target of 85', (share, heat) => {
    expect(heatOf(share, 85)).toBe(heat);
  });
});
