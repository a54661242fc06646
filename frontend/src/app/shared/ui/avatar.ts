import { Component, computed, input } from '@angular/core';

/** The first sign of a person's name, where a picture would stand. The name itself stands beside it. */
@Component({
  selector: 'lms-avatar',
  template: '{{ initial() }}',
  styleUrl: './avatar.scss',
  host: { 'aria-hidden': 'true' },
})
export class Avatar {
  readonly name = input.required<string>();

  protected readonly initial = computed(() => Array.from(this.name().trim())[0]?.toUpperCase() ?? '');
}
