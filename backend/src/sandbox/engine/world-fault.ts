import { both, type Text } from './text.js';

/** The scenario does not say what its world needs; the text names the place. */
export class WorldFault extends Error {
  readonly words: Text;

  constructor(en: string, zh = en) {
    super(en);
    this.words = both(zh, en);
  }
}
