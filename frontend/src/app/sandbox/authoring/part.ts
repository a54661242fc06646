import { NgTemplateOutlet } from '@angular/common';
import { booleanAttribute, Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { MatSlideToggleModule } from '@angular/material/slide-toggle';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';
import { ChoiceField } from './choice-field';
import { CodesField } from './codes-field';
import { COMMANDS, emptyOf, type Kind, kindInCommand, kindOf, resolved, type Schema } from './form-model';
import { optionsFor } from './form-options';
import { PartChoice } from './part-choice';
import { PartList } from './part-list';
import { PartNamed } from './part-named';
import { PartWords } from './part-words';
import { PlainField } from './plain-field';
import { PointsField } from './points-field';
import { ScenarioText } from './scenario-text';
import { WordsField } from './words-field';
import type { Path } from './yaml-edit';

const SMALL: ReadonlySet<Kind> = new Set(['text', 'number', 'date', 'time', 'yes-no', 'choice', 'codes']);

/** A part of a scenario, asked for as the contract's schema says; what it holds, it asks for in turn. */
@Component({
  selector: 'lms-part',
  imports: [
    ChoiceField,
    CodesField,
    Icon,
    MatButtonModule,
    MatMenuModule,
    MatSlideToggleModule,
    NgTemplateOutlet,
    PartChoice,
    PartList,
    PartNamed,
    PlainField,
    PointsField,
    TranslocoPipe,
    WordsField,
  ],
  templateUrl: './part.html',
  styleUrl: './part.scss',
  host: { '[attr.data-path]': 'path().join("/")' },
})
export class Part {
  readonly path = input.required<Path>();
  readonly schema = input.required<Schema>();
  /** Whether a heading stands above it. */
  readonly titled = input(false, { transform: booleanAttribute });
  readonly locked = input(false);

  protected readonly text = inject(ScenarioText);
  protected readonly words = inject(PartWords);

  protected readonly name = computed(() =>
    String(
      this.path()
        .filter((part) => typeof part === 'string')
        .at(-1),
    ),
  );
  protected readonly inner = computed(() => resolved(this.schema()));
  private readonly isCommand = computed(() => isInCommand(this.path()));
  protected readonly kind = computed((): Kind => {
    const name = typeof this.path().at(-1) === 'number' ? '' : this.name();
    if (this.path().at(-2) === 'to' && typeof this.path().at(-1) === 'number') return 'command';
    return this.isCommand() ? kindInCommand(this.schema(), name) : kindOf(this.schema(), name);
  });
  /** Values that the contract itself names. */
  protected readonly fixed = computed(() => this.inner().enum ?? resolved(this.inner().items ?? {}).enum);
  protected readonly options = computed(() => {
    const library = this.words.library();
    const fixed = this.fixed();
    if (fixed) return fixed.map((code) => ({ code, name: this.words.choice(code) }));
    return library && optionsFor({ value: this.text.value(), library, path: this.path() });
  });
  protected readonly isSimple = computed(() => SMALL.has(this.kind()) || this.kind() === 'words');
  protected readonly fault = computed(() => this.text.faultAt(this.path()));
  protected readonly isOn = computed(() => {
    const value = this.text.at(this.path());
    return value === undefined ? this.inner().default === true : value === true;
  });

  /** What a group holds; of a command, what this one asks for. */
  private readonly holds = computed((): Schema => {
    if (this.kind() !== 'command') return this.inner();
    const type = this.text.at([...this.path(), 'type']);
    const known = COMMANDS.get(typeof type === 'string' ? type : '') ?? {};
    const several = (this.text.at(['cases']) as readonly unknown[] | undefined)?.length ?? 0;
    const own = { type: { type: 'string' }, ...(several > 1 && { case: { type: 'string' } }), ...known.properties };
    return { type: 'object', properties: own, required: ['type', ...(known.required ?? [])] };
  });
  protected readonly parts = computed(() => {
    const { properties = {}, required = [] } = this.holds();
    return Object.entries(properties).map(([key, schema]) => {
      const path: Path = [...this.path(), key];
      const isHere = this.text.at(path) !== undefined;
      const isRequired = required.includes(key);
      return { key, schema, path, isShown: isHere || isRequired, isOptional: isHere && !isRequired };
    });
  });
  protected readonly shown = computed(() => this.parts().filter(({ isShown }) => isShown));
  protected readonly addable = computed(() => this.parts().filter(({ isShown }) => !isShown));

  protected isSmall(key: string, schema: Schema): boolean {
    return SMALL.has(isInCommand([...this.path(), key]) ? kindInCommand(schema, key) : kindOf(schema, key));
  }

  protected add(key: string, schema: Schema): void {
    this.text.set([...this.path(), key], emptyOf(schema, key));
  }

  protected remove(path: Path): void {
    this.text.set(path, undefined);
  }

  protected flip(isOn: boolean): void {
    this.text.set(this.path(), isOn);
  }
}

/** Whether a place lies inside a command: a step of the reference run, or what a mistake does instead. */
function isInCommand(path: Path): boolean {
  return (
    (path[0] === 'reference' && path[2] === 'do' && path.length > 3) || (path[0] === 'mutants' && path[2] === 'to')
  );
}
