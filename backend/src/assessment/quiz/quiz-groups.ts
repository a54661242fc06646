import { Injectable } from '@nestjs/common';
import { inLanguage, type Language } from '../../../contract/common.js';
import { AppointmentsService } from '../../identity/person/appointments.service.js';
import { UnitsService } from '../../identity/unit/units.service.js';
import { AttemptAdmission } from '../admission.js';

/** The groups that can have rules of their own: units, with those below them, and classes. */
@Injectable()
export class QuizGroups {
  constructor(
    private readonly appointments: AppointmentsService,
    private readonly units: UnitsService,
    private readonly admission: AttemptAdmission,
  ) {}

  /** Those to which a person belongs now. */
  async of(personId: string): Promise<ReadonlySet<string>> {
    const tree = await this.units.tree();
    const units = (await this.appointments.unitIdsOf(personId)).flatMap((id) => tree.pathTo(id).map((unit) => unit.id));
    return new Set([...units, ...(await this.admission.classesOf(personId))]);
  }

  /** The people of a group now; nothing where there is no such group. */
  async members(groupId: string): Promise<readonly string[] | undefined> {
    const tree = await this.units.tree();
    if (!tree.get(groupId)) {
      const isClass = (await this.admission.classNames([groupId])).has(groupId);
      return isClass ? this.admission.classMembers(groupId) : undefined;
    }
    const within = await Promise.all([...tree.below(groupId)].map((id) => this.appointments.personIdsIn(id)));
    return [...new Set(within.flat())];
  }

  /** What these groups are called. */
  async names(groupIds: readonly string[], language: Language): Promise<ReadonlyMap<string, string>> {
    const tree = await this.units.tree();
    const names = new Map(await this.admission.classNames(groupIds.filter((id) => !tree.get(id))));
    for (const id of groupIds) {
      const unit = tree.get(id);
      if (unit) names.set(id, inLanguage(unit.name, language));
    }
    return names;
  }
}
