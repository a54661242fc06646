import { eventTitle } from './wording-of-events.js';
import { after, recordIn, refusedBy, withPost, worldOf, type Brief } from '../testing/scripts.js';
import { materialsOf } from './materials.js';
import { homeOf } from './world.js';

/** A slip of the pen, an expired card, and a case that turns out to be another item. */
const world = worldOf('S06');
const verify = (method = 'electronic'): Brief => ({ type: 'identity.verify', subject: 'applicant', method });
const check = (material: string, verdict: string): Brief => ({ type: 'material.check', material, verdict, note: '' });
const correct = (more: Record<string, unknown> = {}): Brief => ({
  type: 'correct.onsite',
  material: 'M1',
  field: 'legalRep',
  value: '某某',
  confirmed: true,
  ...more,
});
const move = (item = 'SI-12'): Brief => ({ type: 'item.switch', item, reason: '' });
const receipt: Brief = { type: 'receipt.issue' };
const licence: Brief = {
  type: 'share.query',
  subject: 'applicant',
  resource: 'DS-04',
  fields: ['status'],
  purpose: '核验营业执照',
};

describe('correcting on the spot', () => {
  it.each<[string, Brief[], string | undefined]>([
    ['is for the applicant to confirm', [correct({ confirmed: false })], 'applicant-confirms'],
    ['is done with their word', [correct()], undefined],
    ['counts as confirmed where nobody was asked, as in older scripts', [correct({ confirmed: undefined })], undefined],
    ['is done once', [correct(), correct()], 'correctable-here'],
    ['is for slips only', [correct({ field: 'goods' })], 'correctable-here'],
  ])('%s', (_, briefs, rule) => {
    expect(refusedBy(world, briefs)).toBe(rule);
  });

  it('changes nothing without the word of the applicant', () => {
    expect(recordIn(after(world, [correct({ confirmed: false })])).materials).toEqual({});
  });
});

describe('an expired card', () => {
  it('is no obstacle once identity was verified another way', () => {
    const seen = [check('M6', 'expired'), check('M1', 'ok'), check('M3', 'not_required'), licence];
    const accept: Brief = { type: 'accept' };

    expect(refusedBy(world, [...seen, verify('document'), receipt, accept])).toBe('materials-settled');
    expect(refusedBy(world, [...seen, verify(), receipt, accept])).toBeUndefined();
    expect(refusedBy(world, [...seen, verify('share'), receipt, accept])).toBeUndefined();
  });

  it('leaves a copy behind only where one was taken', () => {
    const queries = (method: string) => recordIn(after(world, [verify(method)])).queries.length;

    expect(['share', 'electronic', 'document'].map(queries)).toEqual([1, 1, 0]);
  });
});

describe('moving a case to another item', () => {
  it.each<[string, Brief[], string]>([
    ['the item it is under', [move('SI-02')], 'another-item'],
    ['an item that does not exist', [move('SI-99')], 'unknown-item'],
    [
      'any item once accepted',
      [verify(), licence, check('M1', 'ok'), check('M3', 'not_required'), receipt, { type: 'accept' }, move()],
      'wrong-state',
    ],
    [
      'any item once it has ended',
      [{ type: 'reject.jurisdiction', reason: '', competentBody: 'WSR' }, move()],
      'wrong-state',
    ],
  ])('is refused for %s', (_, briefs, rule) => {
    expect(refusedBy(world, briefs)).toBe(rule);
  });

  it('is for those who receive cases', () => {
    expect(refusedBy(withPost(world, 'R04'), [move()])).toBe('wrong-post');
  });

  it('goes on with the list, the papers and the rules of the other item', () => {
    const record = recordIn(after(world, [move()]));
    const home = homeOf(world, record);

    expect(home?.item.code).toBe('SI-12');
    expect(
      home && materialsOf(home, record).map(({ definition, paper }) => [definition.code, paper !== undefined]),
    ).toEqual([
      ['M1', true],
      ['M2', false],
      ['M3', true],
    ]);
    expect(refusedBy(world, [move(), { ...licence, resource: 'DS-12', fields: ['valid'] }])).toBe('query-off-list');
  });

  it('keeps what was verified, queried and corrected, and asks again what was only looked at', () => {
    const before = [check('M6', 'expired'), verify(), licence, correct(), check('M1', 'ok')];

    expect(recordIn(after(world, [...before, move()])).materials).toMatchObject({
      M1: { mended: true, verdict: null },
      M2: { verdict: 'shared' },
      M3: { verdict: 'shared' },
    });
    expect(recordIn(after(world, [move()])).materials).toMatchObject({ M2: { verdict: null }, M3: { verdict: null } });
  });

  it('leads back again, and to items without papers of their own', () => {
    const back = recordIn(after(world, [move(), move('SI-02')]));
    const bare = recordIn(after(world, [move('SI-01')]));
    const home = homeOf(world, bare);

    expect(homeOf(world, back)?.materials.get('M1')?.provided).toBe(true);
    expect(home && materialsOf(home, bare).every(({ paper }) => paper === undefined)).toBe(true);
  });

  it('calls papers by the list they were on at the time', () => {
    const { log } = after(world, [check('M1', 'mismatch'), move(), check('M1', 'mismatch'), receipt]);
    const titles = log.filter(({ type }) => type === 'material.check').map((event) => eventTitle(world, event).en);

    expect(titles).toEqual(['Checked: Application form, does not match', 'Checked: Filing form, does not match']);
  });

  it('is accepted as what it has become', () => {
    const moved = [verify(), licence, correct(), move(), check('M1', 'ok'), receipt, { type: 'accept' } as Brief];

    expect(after(world, moved).events[0]).toMatchObject({ type: 'accept', facts: { item: 'SI-12' } });
  });
});
