import { inject, Pipe, type PipeTransform } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';

/** `choices.b.feedback.zh-CN` in words: “选项 b · 反馈 · 中文”. What has no word of its own stands as it is. */
@Pipe({ name: 'lmsPathText', pure: false })
export class PathTextPipe implements PipeTransform {
  private readonly transloco = inject(TranslocoService);

  transform(path: string): string {
    return path
      .split('.')
      .map((part, at) => this.word(at > 0 && part === 'text' ? 'words' : part))
      .join(' · ');
  }

  private word(part: string): string {
    const key = `questions.path.${part}`;
    const word = this.transloco.translate(key);
    return word === key || word === '' ? part : word;
  }
}
