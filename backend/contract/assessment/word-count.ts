/** The longest essay, in characters. */
export const LONGEST_ESSAY = 20_000;

/** Words of a text: each Chinese character is one, and so is each run of other letters or digits. */
export const wordsIn = (text: string): number =>
  (text.match(/\p{Script=Han}|[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? [])
    // A run may begin in one script and go on in Chinese: 5个 are two.
    .reduce((sum, run) => sum + countRun(run), 0);

function countRun(run: string): number {
  const chinese = run.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = run.replaceAll(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return chinese + others;
}
