import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ServiceGuide } from '@lms/contract/sandbox/guide';

/** One guide: who does it, by when, what it costs, what is handed in, and what else is said about it. */
@Component({
  selector: 'lms-service-guide-text',
  imports: [TranslocoPipe],
  template: `
    <article [attr.aria-label]="guide().name">
      <h2>{{ guide().name }}</h2>
      <p class="quiet">{{ guide().code }} · {{ guide().type }} · {{ guide().kind.label }} · {{ guide().agency }}</p>
      <dl class="facts">
        @for (fact of guide().facts; track fact.code) {
          <div>
            <dt>{{ 'sandbox.guide.fact.' + fact.code | transloco }}</dt>
            <dd>{{ fact.value }}</dd>
          </div>
        }
      </dl>
      <h3>{{ 'sandbox.guide.materials' | transloco }}</h3>
      <ol class="materials">
        @for (material of guide().materials; track material.code) {
          <li>
            {{ material.name }}
            <small
              >{{ material.from }}
              @if (material.when; as when) {
                · {{ 'sandbox.guide.onlyIf' | transloco: { when } }}
              }
            </small>
          </li>
        }
      </ol>
      @for (part of guide().parts; track part.title) {
        <h3>{{ part.title }}</h3>
        <ul>
          @for (line of part.lines; track $index) {
            <li>{{ line }}</li>
          }
        </ul>
      }
      @if (guide().basis; as basis) {
        <h3>{{ 'sandbox.guide.basis' | transloco }}</h3>
        <p>{{ basis }}</p>
      }
    </article>
  `,
  styles: `
    article {
      display: grid;
      gap: var(--ca-2);
      max-width: 46rem;
    }

    h2 {
      font: var(--mat-sys-title-medium);
    }

    h3 {
      margin-top: var(--ca-2);
      font: var(--mat-sys-title-small);
    }

    .quiet,
    dt,
    small {
      color: var(--mat-sys-on-surface-variant);
    }

    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ca-2) var(--ca-5);
    }

    ul {
      list-style: disc;
    }

    ol {
      list-style: decimal;
    }

    ul,
    ol {
      padding-left: 1.4em;
    }

    small {
      display: block;
    }
  `,
})
export class ServiceGuideText {
  readonly guide = input.required<ServiceGuide>();
}
