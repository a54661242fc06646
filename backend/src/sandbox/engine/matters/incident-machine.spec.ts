import { comesTo, rowOf, standing } from '../../testing/matter-table.js';
import { after, refusedBy, worldOf, type Brief } from '../../testing/scripts.js';
import { INCIDENT_MACHINE } from './incident-machine.js';

/** S13: a colleague's computer was caught by a letter. */
const world = worldOf('S13');
const incident = { kind: 'incident', id: 'I1' } as const;

const about = (type: string, more: Record<string, unknown> = {}): Brief =>
  ({ type, incident: incident.id, ...more }) as unknown as Brief;
const open = (what: string, on: string | null): Brief =>
  ({ type: 'incident.open', what, about: on, affected: '', text: '终端异常' }) as unknown as Brief;
const contain = (action = 'isolate') => about('contain', { action });
const parts = { kind: '个人信息泄露', cause: '点击钓鱼邮件', harm: '可能被诈骗', measures: '已断网', contact: '12345' };
const notify = (more: Record<string, unknown> = {}) =>
  about('incident.notify', { whom: 'authority', ...parts, ...more });
const keep = (...what: string[]) => about('evidence.keep', { what });
const close = about('incident.close', { text: '已处置' });
const lookBack = about('postmortem', { cause: '未识别域名', action: '演练', owner: '张三', due: null });

const no = 'nothing-of-the-kind';

describe('the incident machine', () => {
  it.each<[string, Brief, Record<string, string>]>([
    ['contain', contain(), { OPEN: 'CONTAINED', CONTAINED: 'CONTAINED', CLOSED: no }],
    ['contain (what does no good)', contain('antivirus'), { OPEN: 'OPEN', CONTAINED: 'CONTAINED', CLOSED: no }],
    ['incident.notify', notify(), { OPEN: 'OPEN', CONTAINED: 'CONTAINED', CLOSED: no }],
    ['evidence.keep', keep('logs'), { OPEN: 'OPEN', CONTAINED: 'CONTAINED', CLOSED: no }],
    ['incident.close', close, { OPEN: no, CONTAINED: 'CLOSED', CLOSED: no }],
    ['postmortem', lookBack, { OPEN: 'OPEN', CONTAINED: 'CONTAINED', CLOSED: 'CLOSED' }],
  ])('takes %s from every state it may, and from no other', (_, step, expected) => {
    const stand = (state: string) => standing(world, { ...incident, state });

    expect(rowOf(INCIDENT_MACHINE.states, stand, [incident, step])).toEqual(expected);
  });

  it('says which incident is closed when another still runs', () => {
    const play = standing(world, { ...incident, state: 'CLOSED' }, { kind: 'incident', id: 'I2', state: 'OPEN' });

    expect(comesTo(play, incident, contain())).toBe('matter-wrong-state');
  });

  it.each<[string, Brief[], string]>([
    ['opening one about a letter that is not there', [open('phishing', 'M9')], 'no-such-matter'],
    ['containing before one is open', [contain()], no],
    ['a measure that is not there', [open('malware', 'M2'), contain('x')], 'unknown-action'],
    ['the same measure twice', [open('malware', 'M2'), contain(), contain()], 'already-done'],
    ['notifying nobody known', [open('malware', 'M2'), notify({ whom: 'x' })], 'unknown-contact'],
    [
      'a notice that says nothing',
      [open('malware', 'M2'), notify({ kind: '', cause: '', harm: '', measures: '', contact: '' })],
      'notice-says-nothing',
    ],
    ['keeping what is no evidence', [open('malware', 'M2'), keep('logs', 'x')], 'unknown-evidence'],
    ['keeping what was wiped', [open('malware', 'M2'), contain('reinstall'), keep('logs')], 'evidence-gone'],
    [
      'keeping a letter that was deleted',
      [open('phishing', 'M2'), { type: 'mail.delete', mail: 'M2' } as unknown as Brief, keep('mail')],
      'evidence-gone',
    ],
    ['closing what was never contained', [open('malware', 'M2'), contain('antivirus'), close], no],
  ])('refuses %s', (_, briefs, rule) => {
    expect(refusedBy(world, briefs)).toBe(rule);
  });

  it('looks back only when the platform runs again', () => {
    const outage = worldOf('S18');

    expect(refusedBy(outage, [open('outage', 'elicence'), lookBack])).toBe('module-still-down');
  });

  it('keeps what was done, who was told and what was kept', () => {
    const play = after(world, [
      open('malware', 'M2'),
      contain(),
      contain('password'),
      notify(),
      keep('mail'),
      lookBack,
    ]);

    expect(play.state.matters['incident:I1']).toMatchObject({
      state: 'CONTAINED',
      facts: { actions: ['isolate', 'password'], notified: ['authority'], evidence: ['mail'], reviewed: true },
    });
  });
});
