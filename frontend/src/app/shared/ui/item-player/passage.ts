/** A stretch of a text with places: words, or a place to be filled. */
export type PassagePiece = { text: string } | { gap: string; number: number };

/** Cuts a text at its places: `[[1]]` is the place with the id 1. */
export function passagePieces(passage: string): PassagePiece[] {
  let number = 0;
  return passage
    .split(/(\[\[[A-Za-z0-9-]{1,20}\]\])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [, gap] = /^\[\[(.+)\]\]$/.exec(piece) ?? [];
      return gap === undefined ? { text: piece } : { gap, number: ++number };
    });
}
