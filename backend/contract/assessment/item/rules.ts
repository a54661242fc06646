import type { Localized } from '../../common.js';

/** What can be inconsistent within an item, in words for its author; `{name}` is filled in. */
const RULES = {
  'ids-differ': ['代号不能重复', 'ids must differ'],
  'order-names-each': ['每一项都要在次序中出现一次', 'must name each choice once'],
  'pairs-name-each': ['每个左项都要有配对', 'must name each left id once'],
  'pair-unknown': ['这里没有选出右项', 'names no right id'],
  'nothing-belongs': ['至少要有一张卡片属于某一类', 'at least one card must belong somewhere'],
  'card-unknown': ['没有这张卡片', 'names no card'],
  'category-unknown': ['没有这个类别', 'names no category'],
  'maximum-below-minimum': ['不能小于最小值', 'must not be below the minimum'],
  'step-too-small': ['步长太小', 'is too small'],
  'named-twice': ['有一项写了两次', 'names one twice'],
  'guide-adds-up': [
    '评分要点的分值合计应为 {points} 分，现在是 {sum} 分',
    'the lines must add up to the {points} points, not {sum}',
  ],
  'levels-too-few': ['等级要有两个以上，或者不设', 'a line has two levels or more, or none'],
  'levels-alike': ['各等级的分值要不相同', 'each level is worth other points'],
  'levels-best': ['最高一级应为本要点的 {points} 分', 'the best level must be worth the {points} points of the line'],
  'one-whole': ['要有一项得分为 100 %', 'one needs the fraction 100'],
  'whole-together': ['正确各项的得分合计应为 100 %，现在是 {sum} %', 'the right ones must add up to 100, not {sum}'],
  'keywords-add-up': ['各要点的得分合计应为 100 %', 'must add up to 100'],
  'accept-something': ['请写出接受的答案或要点', 'give accepted answers or keywords'],
  'places-in-text': [
    '{language}文段中，{places} 每处都要出现一次',
    'the text in {language} must hold each of {places} once',
  ],
  'no-places': ['文段里至少要有一个空', 'give at least one place'],
  'word-unknown': ['这里没有选出词语', 'names no word'],
  'word-needed-twice': [
    '这个词语要用两次：请把它设为可重复使用',
    'this word is needed twice: let it fill several places',
  ],
  'unit-unnamed': ['请写明数值的单位', 'say in which unit the number is'],
  'parameter-unknown': ['没有叫 {name} 的参数', 'no parameter is called {name}'],
  'draws-days': ['用作日期的参数只能抽日期', 'must be days'],
  'draws-numbers': ['用作数字的参数只能抽数字', 'must be numbers'],
  'pause-ends-first': ['暂停的最后一天不能早于第一天', 'must not be before its first day'],
  'pattern-too-long': ['不能超过 300 个字符', 'must not be longer than 300 characters'],
  'pattern-none': ['不是正确的正则表达式', 'is no regular expression'],
  'pattern-refers': ['不能使用环视或反向引用', 'must not look around or refer back'],
  'pattern-nested': [
    '不能重复本身长短不定的组，如 (a+)*',
    'must not repeat a group that varies in itself, as (a+)* does',
  ],
  'pattern-varies': ['长短不定的部分太多', 'has too many parts that vary'],
  'picture-kind': ['请选择 PNG、JPEG、WebP 或 SVG 图片', 'must be a PNG, JPEG, WebP or SVG picture'],
  'picture-too-large': ['图片不能超过 200 kB', 'must not be larger than 200 kB'],
  'picture-other-kind': ['文件内容和它的类型不符', 'is another kind of file than it says'],
  'picture-active': [
    '只能是不含脚本、链接和外部文件的图形',
    'must be a drawing without scripts, links and embedded files',
  ],
} as const;
export type ItemRule = keyof typeof RULES;

type Values = Readonly<Record<string, string | number | Localized>>;

/** What a broken rule carries in Zod's issue: its name, and the words for it in both languages. */
export interface BrokenRule {
  key: ItemRule;
  words: Localized;
}

/** A broken rule as Zod reports it; its message is the English one. */
export function brokenRule(key: ItemRule, values: Values = {}): { message: string; params: BrokenRule } {
  const [zh, en] = RULES[key];
  const words = { 'zh-CN': filled(zh, values, 'zh-CN'), en: filled(en, values, 'en') };
  return { message: words.en, params: { key, words } };
}

const filled = (text: string, values: Values, language: keyof Localized): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(typeof value === 'object' ? value[language] : value);
  });
