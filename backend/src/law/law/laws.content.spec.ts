import { join } from 'node:path';
import { ContentFaults, readContentFile } from '../../platform/content/content-file.js';
import { parseLimits } from '../limit/limits.content.js';
import { parseLaws } from './laws.content.js';

const content = (name: string) => readContentFile(join(import.meta.dirname, '../../../../content/law', name));

describe('content/law', () => {
  it('has the laws that courses and scenarios rest on, each with a version and a mark', () => {
    const laws = parseLaws(content('laws.yaml'));

    const licensing = laws.find(({ law }) => law.slug === 'licensing-law');
    expect(laws.length).toBeGreaterThan(20);
    expect(licensing?.law).toMatchObject({ version: '2019-04-23', mark: 'V' });
    expect(licensing?.articles.map(({ no }) => no)).toEqual(expect.arrayContaining(['32', '42', '45', '82']));
  });

  it('has the twenty-one limits, in order', () => {
    const articles = parseLaws(content('laws.yaml')).flatMap(({ law, articles: of }) =>
      of.map(({ no }) => `${law.slug}/${no}`),
    );
    const { limits } = parseLimits(content('limits.yaml'), new Set(articles));

    expect(limits.map(({ code }) => code)).toEqual(
      Array.from({ length: 21 }, (_, index) => `TL-${String(index + 1).padStart(2, '0')}`),
    );
  });
});

describe('a faulty file of limits', () => {
  it('is refused where it cites an article that the library has not', () => {
    const faults = (): unknown => parseLimits(content('limits.yaml'), new Set(['licensing-law/32']));

    expect(faults).toThrow(ContentFaults);
    expect(faults).toThrow('TL-01: no article licensing-law/82');
  });
});

describe('a faulty file of laws', () => {
  it('is refused with the line where an article stands twice', () => {
    const text = `laws:
  - slug: a-law
    title: { zh: 某法, en: A Law }
    short: 某法
    kind: law
    version: 2020-01-01
    mark: V
    articles:
      - { no: '1', summary: { zh: 一, en: one } }
      - { no: '1', summary: { zh: 又一, en: again } }
`;

    expect(() => parseLaws({ path: 'laws.yaml', text })).toThrow(ContentFaults);
    expect(() => parseLaws({ path: 'laws.yaml', text })).toThrow('laws.yaml:10: a-law: article 1 stands twice');
  });
});
