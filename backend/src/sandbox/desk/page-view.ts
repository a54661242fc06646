import type { PageBlock, PageRun } from '../../../contract/sandbox/material.js';
import type { PageBlockFile } from '../../../contract/sandbox/scenario-world.js';
import { isText } from '../engine/text.js';
import type { Say } from './reading.js';

const PART = /__(.+?)__|\[\[([\w-]+)\|(.*?)\]\]/g;

/** A line of a paper cut into what is printed, what was filled in, and what a check is about. */
export function runsOf(text: string): PageRun[] {
  const runs: PageRun[] = [];
  let at = 0;
  for (const match of text.matchAll(PART)) {
    if (match.index > at) runs.push({ text: text.slice(at, match.index), filled: false, fact: null });
    runs.push({ text: match[1] ?? match[3] ?? '', filled: true, fact: match[2] ?? null });
    at = match.index + match[0].length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), filled: false, fact: null });
  return runs;
}

export function blockView(block: PageBlockFile, say: Say): PageBlock {
  if ('heading' in block) return { kind: 'heading', text: say(block.heading) };
  if ('text' in block) return { kind: 'paragraph', runs: runsOf(say(block.text)) };
  if ('fields' in block) {
    return {
      kind: 'fields',
      rows: block.fields.map(({ label, value }) => ({ label: say(label), runs: runsOf(say(value)) })),
    };
  }
  if ('note' in block) return { kind: 'note', text: say(block.note) };
  if ('signature' in block) {
    const { label, text, fact } = block.signature;
    return { kind: 'signature', label: say(label), text: text && say(text), fact: fact ?? null };
  }
  const { background, person, caption, fact } = block.photo;
  return { kind: 'photo', background, person: figureOf(person), caption: say(caption), fact: fact ?? null };
}

/** A value of the world that was put into the file's place may be a text in both languages. */
function figureOf(person: unknown): 'woman' | 'man' {
  const plain = isText(person) ? person.en : person;
  return plain === 'man' ? 'man' : 'woman';
}
