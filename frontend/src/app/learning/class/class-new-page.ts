import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ClassView } from '@lms/contract/learning/class';
import { PageHeader } from '../../shared/ui/page-header';
import { ClassForm } from './class-form';

/** A new class. */
@Component({
  selector: 'lms-class-new-page',
  imports: [ClassForm, PageHeader, TranslocoPipe],
  template: `
    <div class="narrow">
      <lms-page-header
        [title]="'learning.class.newTitle' | transloco"
        [lead]="'learning.class.newLead' | transloco"
        [trail]="'shared.trail' | transloco"
        [crumbs]="[{ label: 'learning.classes.title' | transloco, link: '/classes' }]"
      />
      <lms-class-form (saved)="open($event)" (cancelled)="leave()" />
    </div>
  `,
  styles: '.narrow { max-width: 52rem; margin: 0 auto; }',
})
export class ClassNewPage {
  private readonly router = inject(Router);

  protected open({ id }: ClassView): Promise<boolean> {
    return this.router.navigate(['/classes', id]);
  }

  protected leave(): Promise<boolean> {
    return this.router.navigate(['/classes']);
  }
}
