import { after, recordIn, refusedBy, withPost, worldOf, type Brief } from '../testing/scripts.js';
import type { World } from './world.js';

/** 即办件: received, decided, made and delivered in one visit, by one clerk to whom the decision is delegated. */
const world = worldOf('S02');
const verify = (subject = 'applicant'): Brief => ({ type: 'identity.verify', subject, method: 'share' });
const check = (material: string, verdict: string): Brief => ({ type: 'material.check', material, verdict, note: '' });
const premises: Brief = {
  type: 'share.query',
  subject: 'applicant',
  resource: 'DS-08',
  fields: ['owner', 'address'],
  purpose: '核验经营场所产权',
};
const receipt: Brief = { type: 'receipt.issue' };
const accept: Brief = { type: 'accept' };
const grant: Brief = { type: 'decide.grant', opinion: '准予登记' };
const deliver = (more: Record<string, boolean> = {}): Brief => ({
  type: 'deliver',
  recipientChecked: true,
  receiptSigned: true,
  ...more,
});
const accepted = [verify(), verify('agent'), premises, premises, check('M1', 'ok'), check('M5', 'ok'), receipt, accept];
const sealed = [...accepted, grant, { type: 'cert.generate' } as Brief, { type: 'cert.seal' } as Brief];

describe('two people on one side of the window', () => {
  it.each<[string, Brief[], string | undefined]>([
    ['waits for the agent who is there', [verify(), receipt], 'identity-verified'],
    ['does not wait for the operator who is not', [verify('agent'), receipt], undefined],
    ['knows nobody else', [verify('landlord')], 'unknown-party'],
  ])('%s', (_, briefs, rule) => {
    expect(refusedBy(world, briefs)).toBe(rule);
  });

  it('proves the papers of the operator by the operator, not by the agent', () => {
    expect(recordIn(after(world, [verify('agent')])).materials.M2).toBeUndefined();
    expect(recordIn(after(world, [verify()])).materials.M2).toMatchObject({ verdict: 'shared' });
  });
});

describe('a query that times out', () => {
  it('answers when it is asked again, and stands for the paper then', () => {
    const [once, twice] = [[premises], [premises, premises]].map((briefs) => recordIn(after(world, briefs)));

    expect(once?.queries.map(({ status }) => status)).toEqual(['TIMEOUT']);
    expect(once?.materials.M3).toBeUndefined();
    expect(twice?.queries.map(({ status, used }) => [status, used])).toEqual([
      ['TIMEOUT', false],
      ['RETURNED', true],
    ]);
    expect(twice?.materials.M3).toMatchObject({ verdict: 'shared' });
  });
});

describe('a decision on the spot', () => {
  const withItem = (change: Partial<{ onTheSpot: boolean; kind: 'promise' }>): World => ({
    ...world,
    cases: new Map([...world.cases].map(([no, home]) => [no, { ...home, item: { ...home.item, ...change } }])),
  });

  it.each<[string, World, Brief[], string | undefined]>([
    ['is taken by whoever accepted', world, [...accepted, grant], undefined],
    ['comes after acceptance', world, accepted.slice(0, -1).concat(grant), 'wrong-state'],
    ['takes the power to decide', withPost(world, 'R02'), [...accepted, grant], 'wrong-post'],
    ['must have been delegated', withItem({ onTheSpot: false }), [...accepted, grant], 'went-through-audit'],
    ['is for 即办件 only', withItem({ kind: 'promise' }), [...accepted, grant], 'went-through-audit'],
    ['comes before the licence', world, [...accepted, { type: 'cert.generate' }], 'wrong-state'],
    ['is sealed before it is delivered', world, [...sealed.slice(0, -1), deliver()], 'wrong-state'],
    [
      'is delivered to somebody who was checked',
      world,
      [...sealed, deliver({ recipientChecked: false })],
      'handed-over',
    ],
    ['is delivered against a receipt', world, [...sealed, deliver({ receiptSigned: false })], 'handed-over'],
    ['ends the case once delivered', world, [...sealed, deliver()], undefined],
    ['cannot be turned back', world, [...sealed, grant], 'wrong-state'],
  ])('%s', (_, where, briefs, rule) => {
    expect(refusedBy(where, briefs)).toBe(rule);
  });

  it('leaves the papers of one visit behind', () => {
    const record = recordIn(after(world, [...sealed, deliver()]));

    expect(record).toMatchObject({ state: 'CLOSED', decision: 'granted', licence: 'valid' });
    expect(record.documents.map(({ code }) => code)).toEqual(['REC', 'ACP', 'SAL', 'LIC', 'TRA', 'RCH']);
    expect(record.documents[2]?.parts).toMatchObject({ facts: [{ 'zh-CN': '准予登记' }] });
    expect(record.documents[3]?.parts.facts).toHaveLength(6);
  });

  it('states in the licence nothing that the case does not', () => {
    const bare: World = {
      ...world,
      cases: new Map([...world.cases].map(([no, home]) => [no, { ...home, file: { ...home.file, certificate: [] } }])),
    };

    expect(recordIn(after(bare, sealed)).documents[3]).toMatchObject({ code: 'LIC', parts: { facts: [] } });
  });
});

describe('papers beside the decision', () => {
  it('confirms the posting that the applicant chose, and only that', () => {
    const codes = (method: string) =>
      recordIn(after(world, [...accepted, { type: 'deliver.choice', method }])).documents.map(({ code }) => code);

    expect(codes('post')).toEqual(['REC', 'ACP', 'EMS']);
    expect(codes('electronic')).toEqual(['REC', 'ACP']);
  });

  it('tells of a fee with the acceptance, where one is due', () => {
    const registry = worldOf('S05', 'B');
    const tax: Brief = { ...premises, resource: 'DS-09', fields: ['paid'] };
    const documents = recordIn(
      after(registry, [verify(), check('M1', 'ok'), check('M3', 'ok'), premises, tax, receipt, accept]),
    ).documents;

    expect(documents.map(({ code }) => code)).toEqual(['REC', 'ACP', 'CHG']);
  });

  it('says in the file how the case came out', () => {
    const record = recordIn(after(world, [...sealed, deliver(), { type: 'archive' }]));

    expect(record.documents.at(-1)).toMatchObject({
      code: 'STL',
      parts: { facts: [{ en: 'Granted and delivered.' }] },
    });
  });
});
