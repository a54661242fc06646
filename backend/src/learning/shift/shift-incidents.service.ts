import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { InjectionAnswer, NewInjection } from '../../../contract/learning/shift.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { ShiftInjection } from '../../sandbox/shift-run/shift-injection.service.js';
import { ShiftAccess } from './shift-access.js';
import { shiftState } from './shift-state.js';
import { ShiftWatch } from './shift-watch.js';
import { ShiftPlace } from './shift.entity.js';

/** What trainers let happen to a class at work. */
@Injectable()
export class ShiftIncidents {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly access: ShiftAccess,
    private readonly injection: ShiftInjection,
    private readonly watch: ShiftWatch,
  ) {}

  /** Lets something happen to everybody at work, or to those named. */
  async inject(actor: Actor, shiftId: string, { injection, personIds }: NewInjection): Promise<InjectionAnswer> {
    const shift = await this.access.led(actor, shiftId);
    const state = shiftState(shift, this.clock.now());
    if (state === 'ended') throw new Problem('shift-over');
    const places = await this.database.read.findBy(ShiftPlace, {
      shiftId,
      ...(personIds && { personId: In(personIds) }),
    });
    if (personIds && places.length < new Set(personIds).size) throw new Problem('not-found');
    const runIds = places.flatMap(({ runId }) => runId ?? []);
    const outcomes = [...(await this.injection.inject(runIds, injection)).values()];
    const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length;
    const answer = {
      done: count('done'),
      over: count('over') + places.length - runIds.length,
      nothing: count('nothing'),
    };
    if (answer.done === 0) throw new Problem(answer.nothing > 0 ? 'shift-nothing-there' : 'shift-nobody-at-work');
    const facts = { kind: injection.kind, runs: answer.done };
    await this.database.tx(() =>
      this.audit.record(actor, { action: 'shift.inject', thing: 'shift', thingId: shiftId, facts }),
    );
    this.watch.stir(shiftId);
    return answer;
  }
}
