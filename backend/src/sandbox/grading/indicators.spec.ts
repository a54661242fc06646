import { foldLog } from '../engine/fold.js';
import { begin, playReference } from '../engine/play.js';
import { after, worldOf, type Brief } from '../testing/scripts.js';
import { indicatorsOf } from './indicators.js';

const verify: Brief = { type: 'identity.verify', subject: 'applicant', method: 'share' };
const receipt: Brief = { type: 'receipt.issue' };
const nextDay: Brief = { type: 'clock.next_day' };
const ask = (material: string): Brief => ({
  type: 'correction.notify',
  items: [{ material, problem: '要补', howToFix: '到任一窗口补交' }],
});

describe('the figures by which service centres are judged', () => {
  const world = worldOf('S03');
  const of = (briefs: Brief[]) => {
    const { log, state } = after(world, briefs);
    return indicatorsOf(world, log, state);
  };

  it('say nothing of what a run had nothing of', () => {
    const { log, state } = begin(world);

    expect(indicatorsOf(world, log, state)).toMatchObject({
      firstTimeRight: null,
      oneNotice: null,
      unneededMaterial: null,
      minimumQuery: null,
      documentDefect: null,
    });
  });

  it('are perfect for the reference run', () => {
    const { log } = playReference(world);

    expect(indicatorsOf(world, log, foldLog(world, log))).toMatchObject({
      onTime: 100,
      oneNotice: 100,
      unneededMaterial: 0,
      documentDefect: 0,
      tripsPerCase: 2,
    });
  });

  it('count what was asked for although nothing was wrong with it', () => {
    const wrong = of([
      verify,
      receipt,
      { type: 'material.check', material: 'M2', verdict: 'mismatch', note: '' },
      ask('M2'),
    ]);
    const fine = of([
      verify,
      receipt,
      { type: 'material.check', material: 'M1', verdict: 'mismatch', note: '' },
      ask('M1'),
    ]);

    expect(wrong.unneededMaterial).toBe(0);
    expect(fine.unneededMaterial).toBe(100);
  });

  it('see that five days passed without a word', () => {
    expect(of([verify, receipt]).onTime).toBe(100);
    expect(of([verify, receipt, ...Array.from({ length: 7 }, () => nextDay)]).onTime).toBe(0);
  });

  it('measure the time at the desk from the first act to the last, and tell the lamp at the end', () => {
    const { minutesPerCase, lights } = of([verify, receipt]);

    expect(minutesPerCase).toBeGreaterThan(0);
    expect(minutesPerCase).toBeLessThan(30);
    expect(Object.values(lights).reduce((sum, one) => sum + one, 0)).toBe(1);
  });
});
