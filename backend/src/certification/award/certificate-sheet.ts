/** A4 landscape in points. */
export const SHEET = { width: 841.89, height: 595.28 } as const;

export const mm = (length: number): number => (length * 72) / 25.4;

/** The inks of the print; the one place where colours are literal. */
export const PAPER = '#fffefb';
export const TEAL = '#0b4f53';
export const INK = '#1b2424';
export const GREY = '#4a5555';
export const RULE = '#7d8a8a';

/** Names of the two fonts. */
export const REGULAR = 'regular';
export const BOLD = 'bold';
