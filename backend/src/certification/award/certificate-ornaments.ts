import { BOLD, mm, PAPER, REGULAR, SHEET, TEAL } from './certificate-sheet.js';

type Sheet = PDFKit.PDFDocument;

const OUTER = mm(9);
const BAND = mm(7.2);
const CENTRE = { x: SHEET.width / 2, y: mm(107) };
const ROSETTE = { radius: mm(45), distance: mm(29), circles: 72 };
const SEAL = { x: SHEET.width / 2, y: mm(166.5), radius: mm(16) };

export function drawPaper(sheet: Sheet): void {
  sheet.rect(0, 0, SHEET.width, SHEET.height).fill(PAPER);
}

/** Circles around a circle: fine lines that a copier blurs. They fade towards the name in the middle. */
export function drawRosette(sheet: Sheet): void {
  const { x, y } = CENTRE;
  sheet.save().lineWidth(0.4).strokeColor(TEAL).strokeOpacity(0.2);
  for (let turn = 0; turn < ROSETTE.circles; turn++) {
    const angle = (turn / ROSETTE.circles) * 2 * Math.PI;
    sheet
      .circle(x + ROSETTE.distance * Math.cos(angle), y + ROSETTE.distance * Math.sin(angle), ROSETTE.radius)
      .stroke();
  }
  sheet.restore();
  const reach = ROSETTE.radius + ROSETTE.distance;
  const veil = sheet.radialGradient(x, y, reach * 0.3, x, y, reach);
  veil.stop(0, PAPER, 1).stop(0.45, PAPER, 0.75).stop(1, PAPER, 0);
  sheet.save().circle(x, y, reach).fill(veil).restore();
}

/** Two lines with a band of waves between them, and a diamond in each corner. */
export function drawFrame(sheet: Sheet): void {
  const width = SHEET.width - 2 * OUTER;
  const height = SHEET.height - 2 * OUTER;
  sheet.save().strokeColor(TEAL).lineWidth(0.35).strokeOpacity(0.5);
  for (const phase of [0, 1, 2, 3].map((quarter) => (quarter * Math.PI) / 2)) {
    waves(sheet, phase, { x: OUTER, y: OUTER + BAND / 2, length: width, isUpright: false });
    waves(sheet, phase, { x: OUTER, y: OUTER + height - BAND / 2, length: width, isUpright: false });
    waves(sheet, phase, { x: OUTER + BAND / 2, y: OUTER, length: height, isUpright: true });
    waves(sheet, phase, { x: OUTER + width - BAND / 2, y: OUTER, length: height, isUpright: true });
  }
  sheet.restore().strokeColor(TEAL);
  sheet.lineWidth(0.9).rect(OUTER, OUTER, width, height).stroke();
  sheet
    .lineWidth(0.5)
    .rect(OUTER + BAND, OUTER + BAND, width - 2 * BAND, height - 2 * BAND)
    .stroke();
  for (const x of [OUTER, OUTER + width - BAND]) for (const y of [OUTER, OUTER + height - BAND]) corner(sheet, x, y);
}

/** The mark of the issuing unit in place of a seal: it imitates no official one. */
export function drawSeal(sheet: Sheet, issuer: string): void {
  const { x, y, radius } = SEAL;
  const part = (share: number) => radius * share;
  sheet.save().fillColor(PAPER).circle(x, y, radius).fill();
  sheet.strokeColor(TEAL).lineWidth(1.2).circle(x, y, radius).stroke();
  sheet.lineWidth(0.45).circle(x, y, part(0.93)).stroke().circle(x, y, part(0.58)).stroke();
  for (let tick = 0; tick < 48; tick++) {
    const angle = (tick / 48) * 2 * Math.PI;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    sheet
      .moveTo(x + part(0.58) * cos, y + part(0.58) * sin)
      .lineTo(x + part(0.53) * cos, y + part(0.53) * sin)
      .stroke();
  }
  drawMark(sheet, { x: x - mm(4.4), y: y - mm(4.4), side: mm(8.8) }, TEAL);
  sheet.fillColor(TEAL);
  textOnArc(sheet, issuer, { font: BOLD, size: 8, radius: part(0.69), spacing: 2.2, isBelow: false });
  textOnArc(sheet, 'TRAINING CERTIFICATION', {
    font: REGULAR,
    size: 5.2,
    radius: part(0.86),
    spacing: 0.9,
    isBelow: true,
  });
  sheet.restore();
}

/** The academy's house; its path stands on a square of 28 units. */
export function drawMark(sheet: Sheet, { x, y, side }: { x: number; y: number; side: number }, color: string): void {
  sheet
    .save()
    .translate(x, y)
    .scale(side / 28)
    .strokeColor(color)
    .lineWidth(1.9)
    .lineCap('round')
    .lineJoin('round');
  sheet.path('M7 21V11.5L14 6.5l7 5V21M7 21h14M11 21v-6.5h6V21').stroke().restore();
}

function waves(sheet: Sheet, phase: number, at: { x: number; y: number; length: number; isUpright: boolean }): void {
  const swing = BAND / 2 - 1.2;
  for (let along = 0; along <= at.length; along += 1.5) {
    const across = swing * Math.sin((along / 9) * Math.PI + phase);
    const [x, y] = at.isUpright ? [at.x + across, at.y + along] : [at.x + along, at.y + across];
    if (along === 0) sheet.moveTo(x, y);
    else sheet.lineTo(x, y);
  }
  sheet.stroke();
}

function corner(sheet: Sheet, x: number, y: number): void {
  sheet.rect(x, y, BAND, BAND).lineWidth(0.9).fillAndStroke(PAPER, TEAL);
  const [middleX, middleY, half] = [x + BAND / 2, y + BAND / 2, mm(1.9)];
  sheet
    .moveTo(middleX, middleY - half)
    .lineTo(middleX + half, middleY)
    .lineTo(middleX, middleY + half)
    .lineTo(middleX - half, middleY)
    .fill(TEAL);
}

interface Arc {
  font: string;
  size: number;
  radius: number;
  spacing: number;
  /** Along the lower half, read from left to right as well. */
  isBelow: boolean;
}

function textOnArc(sheet: Sheet, text: string, { font, size, radius, spacing, isBelow }: Arc): void {
  sheet.font(font, size);
  const letters = [...text].map((letter) => ({ letter, width: sheet.widthOfString(letter) }));
  const total = letters.reduce((sum, { width }) => sum + width + spacing, -spacing);
  const turn = isBelow ? -1 : 1;
  let angle = -(turn * total) / 2 / radius;
  for (const { letter, width } of letters) {
    const middle = angle + (turn * width) / 2 / radius;
    sheet
      .save()
      .translate(SEAL.x, SEAL.y)
      .rotate((middle * 180) / Math.PI);
    sheet.text(letter, -width / 2, isBelow ? radius : -radius - size * 0.28, {
      lineBreak: false,
      baseline: 'alphabetic',
    });
    sheet.restore();
    angle += (turn * (width + spacing)) / radius;
  }
}
