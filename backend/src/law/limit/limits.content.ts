import { LimitsFile } from '../../../contract/law/limit.js';
import { ContentFaults, readYaml, type ContentFile } from '../../platform/content/content-file.js';

/** An article of the law library, `licensing-law/32`. */
export type ArticleName = string;

/**
 * Reads `content/law/limits.yaml`. Throws where a code stands twice, or a limit cites an article that the library has not.
 * @param articles every article of the law library
 */
export function parseLimits(file: ContentFile, articles: ReadonlySet<ArticleName>): LimitsFile {
  const { value, fault } = readYaml(file, LimitsFile);
  const faults = value.limits.flatMap((limit, at) => [
    ...(value.limits.findIndex(({ code }) => code === limit.code) === at
      ? []
      : [fault(['limits', at, 'code'], `${limit.code} stands twice`)]),
    ...limit.cites
      .map((cite, index) => ({ name: `${cite.law}/${cite.article}`, index }))
      .filter(({ name }) => !articles.has(name))
      .map(({ name, index }) => fault(['limits', at, 'cites', index], `${limit.code}: no article ${name}`)),
  ]);
  if (faults.length > 0) throw new ContentFaults(faults);
  return value;
}
