import { DateRules } from '../../../contract/certification/rules.js';
import { HistoryEventInput, Simulation } from '../../../contract/certification/simulation.js';
import { simulate } from './simulation.js';

const run = (
  program: object,
  events: [type: string, on: string][],
  days: string[],
  assignedOn: string | null = null,
) => {
  const history = { assignedOn, events: events.map(([type, on]) => ({ type, on })) };
  return simulate(Simulation.parse({ program, histories: [history], days }), 'en').histories[0]?.days;
};

describe('what is missed, what is next, and why', () => {
  it('counts a missed cycle of someone never certified, and knows the next date', () => {
    expect(
      run({ validity: { months: 12 }, dueDays: 14 }, [], ['2023-02-16', '2024-02-16'], '2023-02-01'),
    ).toMatchObject([
      { status: 'overdue', missedCycles: 1, nextDue: '2024-02-15' },
      { status: 'overdue', missedCycles: 2, nextDue: '2025-02-15' },
    ]);
  });

  it('counts the missed cycles of a lapsed certificate without ending the chain', () => {
    expect(run({ validity: { months: 12 } }, [['won', '2026-01-01']], ['2027-01-01', '2030-06-01'])).toMatchObject([
      { status: 'expired', missedCycles: 1, nextDue: '2027-12-31' },
      { status: 'expired', missedCycles: 4, nextDue: '2030-12-31' },
    ]);
  });

  it('names the due day of a refresher ahead, and of one that was missed', () => {
    const program = { validity: { months: 24 }, refresher: { everyMonths: 12 } };

    expect(run(program, [['won', '2025-03-10']], ['2026-01-01', '2026-03-10'])).toMatchObject([
      { nextDue: '2026-03-09' },
      { nextDue: '2026-03-09' },
    ]);
  });

  it('lets a late refresher make up for the oldest missed one only', () => {
    const program = { validity: { months: 36 }, refresher: { everyMonths: 12 } };
    const events: [string, string][] = [
      ['won', '2025-03-10'],
      ['refreshed', '2026-04-01'],
    ];

    expect(run(program, events, ['2026-04-01', '2027-03-09', '2027-03-10'])).toMatchObject([
      { status: 'certified', nextDue: '2027-03-09' },
      { status: 'certified' },
      { status: 'suspended' },
    ]);
  });

  it('says why in both languages', () => {
    const input = Simulation.parse({
      program: DateRules.parse({ validity: { months: 12 }, dueDays: 30 }),
      histories: [{ assignedOn: '2026-03-01', events: [] }],
      days: ['2026-04-01'],
    });

    expect(simulate(input, 'en').histories[0]?.days[0]?.why).toBe(
      'Assigned on 1 March 2026, due 30 days later, on 31 March 2026; no exception',
    );
    expect(simulate(input, 'zh-CN').histories[0]?.days[0]?.why).toBe(
      '2026年3月1日指派，应在 30 天内（2026年3月31日前）取得；没有例外',
    );
  });

  it('asks for either an instant or a day', () => {
    expect(HistoryEventInput.safeParse({ type: 'won' }).success).toBe(false);
    expect(HistoryEventInput.safeParse({ type: 'won', on: '2026-01-01', at: '2026-01-01T00:00:00Z' }).success).toBe(
      false,
    );
    expect(HistoryEventInput.safeParse({ type: 'temporary', on: '2026-01-01' }).success).toBe(false);
  });
});
