import { Pipe, type PipeTransform } from '@angular/core';

/** A long hash in groups of eight, so that two of them can be compared by eye. */
@Pipe({ name: 'lmsGrouped' })
export class GroupedPipe implements PipeTransform {
  transform(hash: string): string {
    return hash.replace(/(.{8})(?=.)/g, '$1 ');
  }
}
