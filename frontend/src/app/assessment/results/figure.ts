import { Pipe, type PipeTransform } from '@angular/core';

/** A figure with one decimal, or so many; a dash where it cannot be computed. */
@Pipe({ name: 'lmsFigure' })
export class FigurePipe implements PipeTransform {
  transform(value: number | null | undefined, unit = '', decimals = 1): string {
    return value === null || value === undefined ? '–' : `${String(Number(value.toFixed(decimals)))}${unit}`;
  }
}
