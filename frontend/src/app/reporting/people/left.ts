import { inject, Pipe, type PipeTransform } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { StatusRow } from '@lms/contract/certification/status';
import { LanguageStore } from '../../shared/api/language';

type Facts = Pick<StatusRow, 'status' | 'daysLeft'>;

/** How far the day that counts is away, in words: overdue by, expired for, still left. */
@Pipe({ name: 'lmsLeft', pure: false })
export class LeftPipe implements PipeTransform {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageStore);

  transform({ status, daysLeft }: Facts): string {
    if (daysLeft === null) return '';
    const number = Math.abs(daysLeft) === 1 ? 'one' : 'many';
    const key =
      daysLeft < 0
        ? `late.${status === 'expired' ? 'expired' : 'overdue'}.${number}`
        : daysLeft === 0
          ? 'today'
          : `left.${number}`;
    return this.transloco.translate(`reporting.days.${key}`, { count: Math.abs(daysLeft) }, this.language.current());
  }
}
