/** The shortest text that can tell somebody what to do. Chinese says in six characters what English says in twelve. */
const SHORTEST = { chinese: 6, other: 12 };

/** Whether a text is long enough to say something; it does not judge what. */
export function saysSomething(text: string): boolean {
  const trimmed = text.trim();
  const shortest = /[\u4e00-\u9fff]/.test(trimmed) ? SHORTEST.chinese : SHORTEST.other;
  return trimmed.length >= shortest;
}

/** Whether an item of a notice tells the applicant how to put it right, in other words than the problem itself. */
export function fixIsClear({ problem, howToFix }: { readonly problem: string; readonly howToFix: string }): boolean {
  return saysSomething(howToFix) && howToFix.trim() !== problem.trim();
}
