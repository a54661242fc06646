import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  MarkingEntryPage,
  MarkingEntryQuery,
  MarkingEntryView,
  MarkingNeighbourQuery,
  MarkingNeighbours,
  NewMark,
  TakenEntry,
  TakeNext,
} from '@lms/contract/marking/entry';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

const ENTRIES = '/api/marking-entries';

/** What waits to be marked, and marks. */
@Service()
export class MarkingClient {
  private readonly http = inject(HttpClient);

  page(query: () => Partial<MarkingEntryQuery>): HttpResourceRef<MarkingEntryPage | undefined> {
    return apiResource<MarkingEntryPage>(() => ({ url: ENTRIES, params: query() }));
  }

  get(id: string): Promise<MarkingEntryView> {
    return firstValueFrom(this.http.get<MarkingEntryView>(`${ENTRIES}/${id}`));
  }

  /** What waits before and after a work. */
  neighbours(id: string, query: Partial<MarkingNeighbourQuery>): Promise<MarkingNeighbours> {
    const filters = Object.entries(query as Record<string, string | undefined>);
    const params: Record<string, string> = Object.fromEntries(
      filters.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    );
    return firstValueFrom(this.http.get<MarkingNeighbours>(`${ENTRIES}/${id}/neighbours`, { params }));
  }

  /** Takes a work, or keeps it for longer. */
  take(id: string): Promise<MarkingEntryView> {
    return firstValueFrom(this.http.post<MarkingEntryView>(`${ENTRIES}/${id}/lease`, {}));
  }

  takeNext(filter: Partial<TakeNext>): Promise<TakenEntry> {
    return firstValueFrom(this.http.post<TakenEntry>(`${ENTRIES}/lease`, filter));
  }

  async release(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(`${ENTRIES}/${id}/lease`));
  }

  give(id: string, mark: NewMark): Promise<MarkingEntryView> {
    return firstValueFrom(this.http.post<MarkingEntryView>(`${ENTRIES}/${id}/marks`, mark));
  }
}
