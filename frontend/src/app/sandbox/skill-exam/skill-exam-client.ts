import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { PaperRun, SkillExamList, SkillExamView } from '@lms/contract/sandbox/skill-exam';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

/** Skill exams: several scenarios by lot. */
@Service()
export class SkillExamClient {
  private readonly http = inject(HttpClient);

  list(): HttpResourceRef<SkillExamList | undefined> {
    return apiResource<SkillExamList>(() => '/api/skill-exams');
  }

  one(id: () => string): HttpResourceRef<SkillExamView | undefined> {
    return apiResource<SkillExamView>(() => `/api/skill-exams/${id()}`);
  }

  /** Draws the lots; goes on with a sitting that runs. */
  begin(id: string): Promise<SkillExamView> {
    return firstValueFrom(this.http.post<SkillExamView>(`/api/skill-exams/${id}/sittings`, {}));
  }

  /** Begins the run of a drawn paper, or answers with the one that was begun. */
  beginPaper(sittingId: string, place: number): Promise<PaperRun> {
    return firstValueFrom(this.http.post<PaperRun>(`/api/skill-sittings/${sittingId}/papers/${String(place)}/run`, {}));
  }
}
