import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { TranslocoService } from '@jsverse/transloco';
import { asapScheduler, observeOn } from 'rxjs';
import { LanguageStore } from '../../shared/api/language';
import { AuthoringClient } from './authoring-client';

/** What the parts of a scenario are called. A part that the contract has learnt since is called by its own name. */
@Injectable()
export class PartWords {
  private readonly transloco = inject(TranslocoService);
  private readonly languages = inject(LanguageStore);
  private readonly cityThings = inject(AuthoringClient).library();

  /** Texts may arrive after the page; told a moment later, because they may also arrive while it is drawn. */
  private readonly arrivals = toSignal(this.transloco.events$.pipe(observeOn(asapScheduler)));

  readonly language = this.languages.current;
  readonly library = computed(() => (this.cityThings.hasValue() ? this.cityThings.value() : undefined));

  part(name: string): string {
    return this.say(`part.${name}`) ?? name;
  }

  hint(name: string): string | undefined {
    return this.say(`hint.${name}`);
  }

  /** A value that is one of a few, or the name of an act. */
  choice(value: string): string {
    return this.say(`choice.${value.replaceAll('.', '_')}`) ?? this.event(value) ?? value;
  }

  private event(code: string): string | undefined {
    return this.library()?.events.find((event) => event.code === code)?.name;
  }

  private say(key: string): string | undefined {
    this.language();
    this.arrivals();
    const full = `authoring.${key}`;
    const words = this.transloco.translate(full);
    return words === full || words === '' ? undefined : words;
  }
}
