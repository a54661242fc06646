import { LawsFile } from '../../../contract/law/law.js';
import { contentId } from '../../platform/database/ids.js';
import { ContentFaults, readYaml, type ContentFile } from '../../platform/content/content-file.js';
import { type Law } from './law.entity.js';
import { type LawArticle } from './law-article.entity.js';

/** A law and its articles, ready to be stored. */
export interface ParsedLaw {
  law: Law;
  articles: LawArticle[];
}

type LawOfFile = LawsFile['laws'][number];

/** Reads `content/law/laws.yaml`. Throws where a slug or an article stands twice. */
export function parseLaws(file: ContentFile): ParsedLaw[] {
  const { value, fault } = readYaml(file, LawsFile);
  const faults = value.laws.flatMap((law, at) => [
    ...(value.laws.findIndex(({ slug }) => slug === law.slug) === at
      ? []
      : [fault(['laws', at, 'slug'], `${law.slug} stands twice`)]),
    ...law.articles
      .map(({ no }, index) => ({ no, index }))
      .filter(({ no, index }) => law.articles.findIndex((article) => article.no === no) !== index)
      .map(({ no, index }) => fault(['laws', at, 'articles', index, 'no'], `${law.slug}: article ${no} stands twice`)),
  ]);
  if (faults.length > 0) throw new ContentFaults(faults);
  return value.laws.map(parsedLaw);
}

function parsedLaw(law: LawOfFile, position: number): ParsedLaw {
  const { articles, slug, title, short, kind, version, mark } = law;
  const id = contentId('law', slug);
  return {
    law: {
      ...{ id, slug, position, title, short, kind, version, mark },
      number: law.number ?? null,
      issued: law.issued ?? null,
      inForce: law.inForce ?? null,
      recheck: law.recheck ?? null,
      articleCount: articles.length,
      searchText: searchTextOf(law),
    },
    articles: articles.map((article, index) => ({
      id: contentId('law-article', `${slug}/${article.no}`),
      lawId: id,
      position: index,
      no: article.no,
      formerNo: article.formerNo ?? null,
      mark: article.mark ?? mark,
      summary: article.summary,
      quote: article.quote ?? null,
    })),
  };
}

const searchTextOf = (law: LawOfFile): string =>
  [law.title, law.short, ...law.articles.map(({ summary }) => summary)]
    .flatMap((text) => [text['zh-CN'], text.en])
    .concat(law.number ?? '')
    .join('\n')
    .toLowerCase();
