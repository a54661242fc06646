import { CASE_STATES } from '../../../contract/sandbox/terms.js';
import { STATE_NAMES, TERMINAL } from './case-states.js';
import { GUARDS } from './guards.js';
import { STAGES, TRANSITIONS } from './machine.js';
import { EVENT_TITLES } from './wording-of-events.js';

describe('the case machine', () => {
  it('has one row for each event, and a name for each event and state', () => {
    const events = TRANSITIONS.map(({ event }) => event);

    expect(new Set(events).size).toBe(events.length);
    expect(events.filter((event) => !(event in EVENT_TITLES))).toEqual([]);
    expect(Object.keys(STATE_NAMES).toSorted()).toEqual([...CASE_STATES].toSorted());
  });

  it('asks only guards that exist, and uses every guard', () => {
    const used = new Set<string>(TRANSITIONS.flatMap(({ guards }) => guards));

    expect([...used].toSorted()).toEqual(Object.keys(GUARDS).toSorted());
  });

  it('can reach every state from a draft', () => {
    const reached = new Set<string>(['DRAFT']);
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      for (const { from, to } of TRANSITIONS)
        if (to !== 'same' && from.some((state) => reached.has(state))) reached.add(to);
    }

    expect([...reached].toSorted()).toEqual([...CASE_STATES].toSorted());
  });

  it('leads from an ended case only into the archive', () => {
    const leaving = TRANSITIONS.filter(({ from, to }) => to !== 'same' && from.some((state) => TERMINAL.has(state)));

    expect(leaving.map(({ event }) => event)).toEqual(['archive']);
  });

  it('does not stop the clock for an inspection', () => {
    expect(TRANSITIONS.find(({ event }) => event === 'inspect.assign')?.to).toBe('INSPECT');
    expect(TRANSITIONS.filter(({ to }) => to === 'SPECIAL').map(({ event }) => event)).toEqual(['special.start']);
  });

  it('lets no window clerk decide', () => {
    const decisions = TRANSITIONS.filter(({ to }) => to === 'GRANTED' || to === 'DENIED');

    expect(decisions.flatMap(({ fires }) => fires)).toEqual(['R06', 'R06']);
  });

  it('puts every state that goes on into one stage of the strip', () => {
    const staged = STAGES.flatMap(({ states }) => states);

    expect(staged.toSorted()).toEqual(CASE_STATES.filter((state) => !TERMINAL.has(state)).toSorted());
  });
});
