import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ItemFeedback, ItemView, PartFeedback, PartView } from '@lms/contract/assessment/item-view';
import { BasisChip } from '../basis-chip';
import { DayPipe } from '../dates';
import { Icon } from '../icon';
import { passagePieces } from './passage';

/** The right answer as lines to read; `key` is a text to translate. */
interface Solution {
  lines: string[];
  day?: string;
  key?: string;
}

/** What is said about an answer after marking: verdict, points made, the right answer, why, and by which article. */
@Component({
  selector: 'lms-feedback-note',
  imports: [BasisChip, DayPipe, Icon, TranslocoPipe],
  templateUrl: './feedback-note.html',
  styleUrl: './feedback-note.scss',
  host: { '[class]': 'verdict()' },
})
export class FeedbackNote {
  readonly item = input.required<ItemView | PartView>();
  readonly feedback = input.required<ItemFeedback | PartFeedback>();

  protected readonly verdict = computed(() => this.feedback().verdict ?? 'untold');
  protected readonly basis = computed(() => {
    const feedback = this.feedback();
    return 'basis' in feedback ? (feedback.basis ?? []) : [];
  });
  /** Points of a written answer; those of choices stand at the choices. */
  protected readonly made = computed(() => (this.feedback().details ?? []).filter(({ label }) => label !== undefined));
  protected readonly said = computed(() => (this.feedback().details ?? []).find(({ id }) => id === 'answer')?.feedback);
  protected readonly solution = computed(() => solutionOf(this.item(), this.feedback()));
  protected readonly isEmpty = computed(() => {
    const { verdict, explanation, model, rightAnswer } = this.feedback();
    return !verdict && !explanation && !model && !rightAnswer && this.basis().length === 0;
  });
}

type Key = NonNullable<PartFeedback['rightAnswer']>;
type Words = (item: ItemView | PartView, key: Key) => Solution;
const lines = (...texts: string[]): Solution => ({ lines: texts });

/** Choices show what was missed themselves, once one was made; the others need the right answer in words. */
const WORDS: { readonly [T in Key['type']]?: (item: ItemView | PartView, key: Extract<Key, { type: T }>) => Solution } =
  {
    'single-choice': (item, { choice }) => lines(textIn(item, choice ?? '')),
    'multiple-choice': (item, { choices }) => lines(...choices.map((id) => textIn(item, id))),
    'true-false': (_, { value }) => ({ lines: [], key: `shared.item.${String(value)}` }),
    ordering: (item, { order }) => lines(...order.map((id, index) => `${String(index + 1)}. ${textIn(item, id)}`)),
    matching: (item, { pairs }) => lines(...pairsOf(item, pairs)),
    categorise: (item, { belongs }) => lines(...pairsOf(item, belongs)),
    'gap-match': (item, { pairs }) => lines(...filledLines(item, pairs)),
    cloze: (item, { gaps }) => lines(...filledLines(item, gaps)),
    hotspot: (item, { regions }) => lines(...regions.map((id) => textIn(item, id))),
    numeric: (item, { text }) => lines(withUnit(item, text)),
    computed: (item, { text }) =>
      item.type === 'computed' && item.input === 'day' ? { lines: [], day: text } : lines(withUnit(item, text)),
  };

const CHOICES: readonly Key['type'][] = ['single-choice', 'multiple-choice'];

function solutionOf(item: ItemView | PartView, { rightAnswer, verdict }: PartFeedback): Solution | undefined {
  if (!rightAnswer || verdict === 'right') return undefined;
  if (verdict !== 'empty' && CHOICES.includes(rightAnswer.type)) return undefined;
  return (WORDS[rightAnswer.type] as Words | undefined)?.(item, rightAnswer);
}

const pairsOf = (item: ItemView | PartView, pairs: Readonly<Record<string, string>>): string[] =>
  Object.entries(pairs).map(([left, right]) => `${textIn(item, left)} → ${textIn(item, right, 'right')}`);

/** The places of a text in order, each with what belongs there. */
function filledLines(item: ItemView | PartView, fill: Readonly<Record<string, string>>): string[] {
  if (item.type !== 'cloze' && item.type !== 'gap-match') return [];
  return passagePieces(item.passage).flatMap((piece) => {
    if (!('gap' in piece)) return [];
    const given = fill[piece.gap] ?? '';
    const choices = item.type === 'cloze' ? item.gaps.find(({ id }) => id === piece.gap)?.choices : item.words;
    return [`${String(piece.number)}. ${choices?.find(({ id }) => id === given)?.text ?? given}`];
  });
}

function textIn(item: ItemView | PartView, id: string, side: 'left' | 'right' = 'left'): string {
  return labelsOf(item, side).find((one) => one.id === id)?.text ?? id;
}

function labelsOf(item: ItemView | PartView, side: 'left' | 'right'): readonly { id: string; text: string }[] {
  switch (item.type) {
    case 'ordering':
    case 'single-choice':
    case 'multiple-choice':
      return item.choices;
    case 'matching':
      return item[side];
    case 'categorise':
      return side === 'left' ? item.cards : item.categories;
    case 'hotspot':
      return item.regions.map(({ id, label }) => ({ id, text: label }));
    default:
      return [];
  }
}

const withUnit = (item: ItemView | PartView, text: string): string =>
  (item.type === 'numeric' || item.type === 'computed') && item.unit ? `${text} ${item.unit}` : text;
