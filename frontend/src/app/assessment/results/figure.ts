import { Pipe, type PipeTransform } from '@angular/core';

/** A figure with one decimal, or so many; a dash where it cannot be computed. */
export const figureOf = (value: number | null | undefined, unit = '', decimals = 1): string =>
  value === null || value === undefined ? '–' : `${String(Number(value.toFixed(decimals)))}${unit}`;

/** `figureOf` in templates. */
@Pipe({ name: 'lmsFigure' })
export class FigurePipe implements PipeTransform {
  transform(value: number | null | undefined, unit = '', decimals = 1): string {
    return figureOf(value, unit, decimals);
  }
}
