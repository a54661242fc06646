import { HttpClient } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import type { CoursePage } from '@lms/contract/catalog/course';
import type { PersonPage } from '@lms/contract/identity/person';
import type { UnitList } from '@lms/contract/identity/unit';
import type { ClassChange, ClassPage, ClassQuery, ClassView, NewClass } from '@lms/contract/learning/class';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

@Service()
export class ClassClient {
  private readonly http = inject(HttpClient);

  page(query: Signal<ClassQuery>) {
    return apiResource<ClassPage>(() => ({ url: '/api/classes', params: query() }));
  }

  /** Nothing is asked while there is no class yet. */
  one(classId: Signal<string | undefined>) {
    return apiResource<ClassView>(() => {
      const id = classId();
      return id === undefined ? undefined : `/api/classes/${id}`;
    });
  }

  create(input: NewClass): Promise<ClassView> {
    return firstValueFrom(this.http.post<ClassView>('/api/classes', input));
  }

  change(classId: string, input: ClassChange): Promise<ClassView> {
    return firstValueFrom(this.http.put<ClassView>(`/api/classes/${classId}`, input));
  }

  end(classId: string): Promise<ClassView> {
    return firstValueFrom(this.http.post<ClassView>(`/api/classes/${classId}/closure`, null));
  }

  /** The units in which the caller may run classes. */
  units() {
    return apiResource<UnitList>(() => '/api/units');
  }

  courses() {
    return apiResource<CoursePage>(() => ({ url: '/api/courses', params: { size: 100 } }));
  }

  /** People whose name holds `search`; nothing is asked before something is typed. */
  people(search: Signal<string>) {
    return apiResource<PersonPage>(() =>
      search().trim() === ''
        ? undefined
        : { url: '/api/people', params: { search: search(), status: 'active', size: 8 } },
    );
  }
}
