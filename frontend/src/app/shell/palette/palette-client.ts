import type { Signal } from '@angular/core';
import { Service } from '@angular/core';
import type { CoursePage } from '@lms/contract/catalog/course';
import { apiResource } from '../../shared/api/api-resource';

/** How many courses the palette offers at once. */
const OFFERED = 6;

@Service()
export class PaletteClient {
  /** Courses that match what was typed; none are asked for until something was. */
  courses(typed: Signal<string>) {
    return apiResource<CoursePage>(() => {
      const search = typed().trim();
      return search ? { url: '/api/courses', params: { search, size: OFFERED } } : undefined;
    });
  }
}
