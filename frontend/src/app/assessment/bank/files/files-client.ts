import { HttpClient } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import type { ExportReport, ImportReport } from '@lms/contract/assessment/exchange';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../../shared/api/api-resource';

const BANKS = '/api/question-banks';
const BYTES = { 'content-type': 'application/octet-stream' };

export interface ImportSettings {
  format: string;
  area: string;
  state?: string;
}

/** Questions from files and into files. */
@Service()
export class FilesClient {
  private readonly http = inject(HttpClient);

  /** What an import would do; nothing is written. */
  look(bankId: string, file: Blob, settings: ImportSettings): Promise<ImportReport> {
    return this.send(`${BANKS}/${bankId}/import-looks`, file, settings);
  }

  bring(bankId: string, file: Blob, settings: ImportSettings): Promise<ImportReport> {
    return this.send(`${BANKS}/${bankId}/imports`, file, settings);
  }

  /** What a file would hold and what not; nothing while no bank is chosen. */
  exportLook(bankId: Signal<string | undefined>, settings: Signal<{ format: string; language: string }>) {
    return apiResource<ExportReport>(() => {
      const bank = bankId();
      return bank ? { url: `${BANKS}/${bank}/export-look`, params: settings() } : undefined;
    });
  }

  exportAddress(bankId: string, { format, language }: { format: string; language: string }): string {
    return `${BANKS}/${bankId}/export?format=${format}&language=${language}`;
  }

  private send(url: string, file: Blob, settings: ImportSettings): Promise<ImportReport> {
    return firstValueFrom(this.http.post<ImportReport>(url, file, { params: { ...settings }, headers: BYTES }));
  }
}

/** Which format a file has, by its name; nothing where the name does not say. */
export function formatOf(name: string): string | undefined {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  if (['yaml', 'yml', 'zip'].includes(ending)) return 'yaml';
  if (ending === 'xml') return 'moodle-xml';
  if (ending === 'csv') return 'csv';
  if (ending === 'gift' || /gift/i.test(name)) return 'gift';
  return /aiken/i.test(name) ? 'aiken' : undefined;
}
