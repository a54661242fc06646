import { Component, computed, effect, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import { form, FormField, FormRoot, validateStandardSchema, type TreeValidationResult } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { type ClassView, NewClass } from '@lms/contract/learning/class';
import { refusalsIn } from '../../shared/api/refusal';
import { todayText } from '../../shared/ui/dates';
import { Fault } from '../../shared/ui/fault';
import { FormFault } from '../../shared/ui/form-fault';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { ClassClient } from './class-client';
import { type PickedPerson, PersonPicker } from './person-picker';

/** Name, unit, dates, courses and people of a class: a new one, or one that is changed as a whole. */
@Component({
  selector: 'lms-class-form',
  imports: [Fault, MatInputModule, FormFault, FormField, FormRoot, MatButtonModule, PersonPicker, TranslocoPipe],
  providers: [outlinedFields],
  templateUrl: './class-form.html',
  styleUrl: './class-form.scss',
})
export class ClassForm {
  /** The class that is changed; none while a new one is made. */
  readonly changed = input<ClassView>();
  readonly saved = output<ClassView>();
  readonly cancelled = output();

  private readonly client = inject(ClassClient);

  private readonly allUnits = this.client.units();
  private readonly allCourses = this.client.courses();

  protected readonly units = computed(() =>
    (this.allUnits.hasValue() ? this.allUnits.value().items : []).map(({ id, name, depth }) => ({
      id,
      // Options take no styles: a full-width space for each step down.
      label: `${'\u3000'.repeat(depth)}${name}`,
    })),
  );
  /** Only what learners can open may be given to a class. */
  protected readonly courses = computed(() =>
    this.allCourses.hasValue() ? this.allCourses.value().items.filter(({ version }) => version !== null) : [],
  );
  protected readonly courseIds = linkedSignal<readonly string[]>(
    () => this.changed()?.courses.map(({ id }) => id) ?? [],
  );
  protected readonly trainers = linkedSignal<readonly PickedPerson[]>(() => this.changed()?.trainers ?? []);
  protected readonly members = linkedSignal<readonly PickedPerson[]>(
    () => this.changed()?.members.map(({ person }) => person) ?? [],
  );

  private readonly values = signal({ name: '', unitId: '', startsOn: todayText(), endsOn: '' });
  protected readonly class = form(
    this.values,
    (path) => {
      validateStandardSchema(path, NewClass);
    },
    { submission: { action: () => this.save() } },
  );

  constructor() {
    effect(() => {
      const shown = this.changed();
      if (!shown) return;
      const { name, unit, startsOn, endsOn } = shown;
      untracked(() => {
        this.values.set({ name, unitId: unit.id, startsOn, endsOn });
      });
    });
  }

  protected toggle(courseId: string): void {
    this.courseIds.update((ids) => (ids.includes(courseId) ? ids.filter((id) => id !== courseId) : [...ids, courseId]));
  }

  private async save(): Promise<TreeValidationResult> {
    const { unitId, ...rest } = this.values();
    const ids = (people: readonly PickedPerson[]) => people.map(({ id }) => id);
    const all = {
      ...rest,
      courseIds: [...this.courseIds()],
      trainerIds: ids(this.trainers()),
      memberIds: ids(this.members()),
    };
    const known = this.changed();
    try {
      const saved = known
        ? await this.client.change(known.id, { ...all, base: known.revision })
        : await this.client.create({ ...all, unitId });
      this.saved.emit(saved);
      return undefined;
    } catch (error) {
      return refusalsIn(error, this.class);
    }
  }
}
