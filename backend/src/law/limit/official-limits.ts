import { Injectable } from '@nestjs/common';
import type { Limit, LimitsFile } from '../../../contract/law/limit.js';

/** The time limits of `content/law/limits.yaml`, in the order of the file. Loaded with the content. */
@Injectable()
export class OfficialLimits {
  private loaded: readonly Limit[] = [];

  get all(): readonly Limit[] {
    return this.loaded;
  }

  load({ limits }: LimitsFile): void {
    this.loaded = limits;
  }
}
