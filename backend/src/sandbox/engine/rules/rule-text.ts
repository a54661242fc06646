import { both, type Text } from '../text.js';

/** A rule in words, and the law or procedure it stands on. */
export interface RuleText {
  readonly text: Text;
  readonly basis?: Text;
}

export const licensing = (article: string, en: string) =>
  both(`行政许可法${article}`, `Administrative Licensing Law ${en}`);
export const online = (article: string, en: string) =>
  both(`国务院关于在线政务服务的若干规定${article}`, `Provisions on Online Government Services ${en}`);
export const privacy = (article: string, en: string) =>
  both(`个人信息保护法${article}`, `Personal Information Protection Law ${en}`);
