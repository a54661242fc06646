import { SaxesParser } from 'saxes';
import type { Localized } from '../../../contract/common.js';

/** An element of an XML file. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  /** Its own words, character data included, without those of its children. */
  own: string;
  children: XmlNode[];
  /** On which it begins. */
  line: number;
}

/** A file that is no XML at all: where, and why. */
export class XmlFault extends Error {
  readonly reason: Localized;

  constructor(
    readonly line: number,
    en: string,
    zh = `不是正确的 XML（${en}）`,
  ) {
    super(`line ${String(line)}: ${en}`);
    this.reason = { 'zh-CN': zh, en };
  }
}

/** No question goes deeper; what does is refused before it fills the stack. */
const DEEPEST = 40;

/** Reads a whole file; throws {@link XmlFault} for the first thing that is wrong with it. */
export function readXml(text: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, own: '', children: [], line: 1 };
  const open: XmlNode[] = [root];
  const parser = new SaxesParser({ xmlns: false });
  const fail = (en: string, zh?: string) => {
    throw new XmlFault(parser.line, en, zh);
  };
  // A document type could define entities of its own; Moodle writes none.
  parser.on('doctype', () => fail('a document type is not accepted', '不接受带文档类型声明（DOCTYPE）的文件'));
  parser.on('error', ({ message }) => fail(message.replace(/^\d+:\d+: /, '')));
  parser.on('opentag', ({ name, attributes }) => {
    const node: XmlNode = { name, attributes, own: '', children: [], line: beginning };
    open.at(-1)?.children.push(node);
    if (open.push(node) > DEEPEST) fail('elements lie too deep within each other', '元素嵌套太深');
  });
  parser.on('closetag', () => void open.pop());
  const add = (words: string) => {
    const node = open.at(-1);
    if (node) node.own += words;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  let beginning = 1;
  parser.on('opentagstart', () => (beginning = parser.line));
  parser.write(text.replace(/^\uFEFF/, '')).close();
  return root;
}

/** The questions of a Moodle XML file. */
export function questionNodes(xml: string): XmlNode[] {
  const [quiz] = all(readXml(xml), 'quiz');
  if (!quiz) throw new XmlFault(1, 'there is no element <quiz>', '没有 <quiz> 元素');
  return all(quiz, 'question');
}

/** Children of one name. */
export const all = (node: XmlNode, name: string): XmlNode[] => node.children.filter((child) => child.name === name);

/** The words of an element, or of its child `name`; Moodle puts most words into a `<text>` within. */
export function words(node: XmlNode | undefined, name?: string): string {
  if (name !== undefined) return node ? words(all(node, name)[0]) : '';
  if (!node) return '';
  const [text] = all(node, 'text');
  return text ? text.own : node.own;
}

/** The words without blanks around them. */
export const word = (node: XmlNode, name: string): string => words(node, name).trim();

export const attribute = (node: XmlNode, name: string): string => node.attributes[name] ?? '';
