import { create } from 'qrcode';
import { INK, mm, PAPER, SHEET, TEAL } from './certificate-sheet.js';

const SIDE = mm(24);
const LEFT = SHEET.width - mm(34) - SIDE;
const TOP = mm(158.5);
/** The quiet zone around the code, besides the white of the frame (ISO/IEC 18004 §5.3.8 asks for four modules). */
const MARGIN = mm(2.2);

/** Draws the QR code of the check page as vectors: one rectangle for each run of dark modules. */
export function drawQrCode(sheet: PDFKit.PDFDocument, url: string): void {
  const { modules } = create(url, { errorCorrectionLevel: 'M' });
  const module = (SIDE - 2 * MARGIN) / modules.size;
  sheet.lineWidth(0.5).rect(LEFT, TOP, SIDE, SIDE).fillAndStroke(PAPER, TEAL);
  for (let row = 0; row < modules.size; row++) {
    let column = 0;
    while (column < modules.size) {
      const start = column;
      while (column < modules.size && modules.get(row, column)) column++;
      // A hair wider than a module, so that no light line shows between two rows.
      if (column > start)
        sheet.rect(
          LEFT + MARGIN + start * module,
          TOP + MARGIN + row * module,
          (column - start) * module,
          module * 1.02,
        );
      else column++;
    }
  }
  sheet.fill(INK);
  sheet.link(LEFT, TOP, SIDE, SIDE, url);
}
