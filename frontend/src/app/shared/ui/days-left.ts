import { inject, Pipe, type PipeTransform } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { LanguageStore } from '../api/language';

/**
 * Days until a due day in words: 还剩 3 个工作日, 今天到期, 已逾期 1 个工作日. Negative is late.
 * The server counts; what a working day is depends on the year's calendar.
 */
@Pipe({ name: 'lmsDaysLeft', pure: false })
export class DaysLeftPipe implements PipeTransform {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageStore);

  transform(days: number | null | undefined, unit: 'working' | 'calendar' = 'working'): string {
    if (days === null || days === undefined) return '';
    if (days === 0) return this.text('today');
    const count = Math.abs(days);
    const number = count === 1 ? 'one' : 'many';
    return this.text(`${days > 0 ? 'left' : 'late'}.${unit}.${number}`, count);
  }

  private text(key: string, count = 0): string {
    return this.transloco.translate(`shared.days.${key}`, { count }, this.language.current());
  }
}
