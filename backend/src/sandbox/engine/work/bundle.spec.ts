import { after, recordIn, refusedBy, worldOf, type Brief } from '../../testing/scripts.js';

const send = (part: string): Brief => ({ type: 'bundle.dispatch', part });
const wait = (minutes: number): Brief => ({ type: 'clock.advance', minutes });
const fetch = (more: Record<string, unknown> = {}): Brief => ({
  type: 'license.fetch',
  licence: 'business',
  subject: 'applicant',
  purpose: '供其他环节使用',
  ...more,
});
const accepted: Brief[] = [
  { type: 'identity.verify', subject: 'applicant', method: 'share' },
  ...['M1', 'M2', 'M4'].map((material): Brief => ({ type: 'material.check', material, verdict: 'ok', note: '' })),
  { type: 'receipt.issue' },
  { type: 'accept' },
];
const close: Brief = { type: 'bundle.close' };
const others = ['seal', 'invoice', 'insurance', 'fund', 'bank'];

describe('a bundle', () => {
  const world = worldOf('S10');

  it.each<[string, Brief[], string]>([
    ['sending a part out before acceptance', [send('register')], 'not-accepted-yet'],
    ['a part it does not have', [...accepted, send('wedding')], 'unknown-part'],
    ['sending a part twice', [...accepted, send('register'), send('register')], 'part-sent'],
    ['completing it while parts are open', [...accepted, close], 'parts-done'],
    ['an e-licence that is not on the list', [fetch({ licence: 'marriage' })], 'licence-off-list'],
    ['an e-licence of somebody else', [fetch({ subject: 'neighbour' })], 'unknown-party'],
    ['an e-licence without a purpose', [fetch({ purpose: '' })], 'query-needs-purpose'],
    ['a list that there is not', [{ type: 'inform.list', list: 'banks' }], 'no-such-list'],
    ['recommending what is not on it', [{ type: 'inform.list', list: 'seals', recommend: 'nobody' }], 'no-such-list'],
    ['a fee that no law provides for', [{ type: 'fee.charge', charge: 'registration', amount: 100 }], 'no-such-fee'],
  ])('refuses %s', (_, briefs, rule) => {
    expect(refusedBy(world, briefs)).toBe(rule);
  });

  it('is no bundle when its item has no parts', () => {
    expect(refusedBy(worldOf('S03'), [send('register')])).toBe('not-a-bundle');
  });

  it('sends a part back that needs the result of another, and lets it go out again', () => {
    const play = after(world, [...accepted, send('seal'), wait(40)]);
    expect(recordIn(play).parts?.seal).toMatchObject({ state: 'returned' });
    expect(play.state.messages.at(-1)?.text.en).toContain('Registration must come first');

    const again = after(world, [...accepted, send('seal'), send('register'), wait(70), send('seal'), wait(100)]);
    expect(recordIn(again).parts).toMatchObject({ register: { state: 'done' }, seal: { state: 'done' } });
  });

  it('gives each part a case of its own, and completes when all are done', () => {
    const play = after(world, [...[...accepted, send('register'), wait(70), ...others.map(send), wait(120)], close]);
    const { parts = {}, state, documents } = recordIn(play);
    const numbers = Object.values(parts).map(({ caseNo }) => caseNo);

    expect(new Set(numbers).size).toBe(6);
    expect(numbers.every((number) => /^SIM-000101-[A-Z]{3}-260622-\d{6}$/.test(number))).toBe(true);
    expect(state).toBe('DELIVERY');
    expect(documents.at(-1)?.code).toBe('STL');
  });

  it('has the electronic licence only once it was made', () => {
    expect(recordIn(after(world, [...accepted, fetch()])).licences).toBeUndefined();

    const made = after(world, [...accepted, send('register'), wait(70), fetch()]);
    expect(recordIn(made).licences).toMatchObject([{ code: 'business', subject: 'applicant' }]);
  });

  it('is explained in public when an agency makes it late', () => {
    const late = worldOf('S10', 'B');
    const sent = [...accepted, send('register'), wait(70), ...others.map(send)];
    const explain: Brief = { type: 'publish.explanation', text: '银行系统升级，延至 24 日' };

    expect(refusedBy(late, [...sent, explain])).toBe('nothing-overdue');
    const play = after(late, [...sent, { type: 'clock.next_day' }, { type: 'clock.next_day' }, explain]);
    expect(recordIn(play)).toMatchObject({ parts: { bank: { state: 'dispatched' } } });
    expect(recordIn(play).flags).toEqual(expect.arrayContaining(['overdue-promise', 'explained']));
  });
});

describe('the data of a child', () => {
  const world = worldOf('S09');
  const birth: Brief = { type: 'license.fetch', licence: 'birth', subject: 'child', purpose: '核对姓名和出生日期' };
  const query: Brief = {
    type: 'share.query',
    resource: 'DS-06',
    subject: 'child',
    fields: ['child'],
    purpose: '核对姓名和出生日期',
  };
  const consent: Brief = { type: 'consent.record', matter: '监护人同意' };

  it.each<[string, Brief]>([
    ['an e-licence', birth],
    ['a query', query],
  ])('stand closed to %s until the guardian has agreed', (_, brief) => {
    expect(refusedBy(world, [brief])).toBe('guardian-consent');
    expect(refusedBy(world, [consent, brief])).toBeUndefined();
  });

  it('need no guardian for those of an adult', () => {
    expect(refusedBy(world, [{ ...birth, licence: 'marriage', subject: 'applicant' }])).toBeUndefined();
  });
});
