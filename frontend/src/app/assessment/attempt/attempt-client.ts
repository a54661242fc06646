import { HttpClient, HttpEventType, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom, lastValueFrom, tap, timeout } from 'rxjs';
import type { HandedFile } from '@lms/contract/assessment/item-answer';
import type { AttemptPage, AttemptView, PaperSlot, SaveAnswer, SavedAnswer } from '@lms/contract/assessment/attempt';
import type { AttemptEventView, Pulse, PulseAnswer } from '@lms/contract/assessment/invigilation';
import { apiResource } from '../../shared/api/api-resource';

interface AttemptEvents {
  items: AttemptEventView[];
  total: number;
}

/** A save that has no answer after so long counts as not sent: the network may be half dead. */
const PATIENCE_MS = 15_000;

/** Attempts: the paper, one answer at a time, and the end. */
@Service()
export class AttemptClient {
  private readonly http = inject(HttpClient);

  /** One's own attempts, the latest first. */
  page(query: () => { page: number; size: number }): HttpResourceRef<AttemptPage | undefined> {
    return apiResource<AttemptPage>(() => ({ url: '/api/attempts', params: query() }));
  }

  attempt(id: () => string): HttpResourceRef<AttemptView | undefined> {
    return apiResource<AttemptView>(() => `/api/attempts/${id()}`);
  }

  /** What was noted beside the answers, the latest first. */
  events(id: () => string, paging: () => { page: number; size: number }): HttpResourceRef<AttemptEvents | undefined> {
    return apiResource<AttemptEvents>(() => ({ url: `/api/attempts/${id()}/events`, params: paging() }));
  }

  read(id: string): Promise<AttemptView> {
    return firstValueFrom(this.http.get<AttemptView>(`/api/attempts/${id}`));
  }

  save(id: string, slot: number, input: SaveAnswer): Promise<SavedAnswer> {
    const url = `/api/attempts/${id}/answers/${String(slot)}`;
    return firstValueFrom(this.http.put<SavedAnswer>(url, input).pipe(timeout(PATIENCE_MS)));
  }

  /** Where the page is; answers how the clock stands. */
  pulse(id: string, pulse: Pulse): Promise<PulseAnswer> {
    return firstValueFrom(this.http.put<PulseAnswer>(`/api/attempts/${id}/pulse`, pulse).pipe(timeout(PATIENCE_MS)));
  }

  /** Has the saved answer of one question checked now. */
  check(id: string, slot: number, lease: string): Promise<PaperSlot> {
    return firstValueFrom(this.http.post<PaperSlot>(`/api/attempts/${id}/checks/${String(slot)}`, { lease }));
  }

  /** Turns a sequential paper one page on. */
  turn(id: string, page: number, lease: string): Promise<AttemptView> {
    return firstValueFrom(this.http.put<AttemptView>(`/api/attempts/${id}/page`, { page, lease }));
  }

  /** Doing it again gives the same answer. */
  submit(id: string): Promise<AttemptView> {
    return firstValueFrom(this.http.post<AttemptView>(`/api/attempts/${id}/submission`, {}));
  }

  /** @param progress hears the share that has been sent, from 0 to 1. */
  async hand(place: { id: string; slot: number }, file: File, progress: (share: number) => void): Promise<HandedFile> {
    const sent = this.http
      .post<HandedFile>(`/api/attempts/${place.id}/files?slot=${String(place.slot)}`, file, {
        headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
        observe: 'events',
        reportUploadProgress: true,
      })
      .pipe(
        tap((event) => {
          if (event.type === HttpEventType.UploadProgress) progress(event.loaded / (event.total ?? file.size));
        }),
      );
    const last = await lastValueFrom(sent);
    if (last.type !== HttpEventType.Response || !last.body) throw new Error('no answer to a file');
    return last.body;
  }

  async takeBack(id: string, fileId: string): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/attempts/${id}/files/${fileId}`));
  }
}
