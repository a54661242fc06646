import { dayOf } from '../../platform/clock.js';
import { dayInWords } from '../dates/words.js';
import type { Award } from './award.entity.js';
import { drawMark } from './certificate-ornaments.js';
import { BOLD, GREY, INK, mm, REGULAR, RULE, SHEET, TEAL } from './certificate-sheet.js';
import { gradeOf } from './grade.js';

type Sheet = PDFKit.PDFDocument;

interface Piece {
  text: string;
  font?: string;
  color?: string;
}

/** How a line is set. `y` is its baseline. */
interface Line {
  y: number;
  size: number;
  spacing?: number;
}

const LEFT = mm(33);
const RIGHT = SHEET.width - mm(34) - mm(24) - mm(6);

/** Everything that is read on the certificate. */
export function drawTexts(sheet: Sheet, award: Award, url: string): void {
  drawHead(sheet, award);
  drawStatement(sheet, award);
  drawFacts(sheet, award, url);
  drawSignature(sheet, award);
  drawDisclaimer(sheet);
}

function drawHead(sheet: Sheet, { texts: { issuer, title } }: Award): void {
  const text = issuer['zh-CN'];
  const width = widthOf(sheet, [{ text, font: BOLD }], { y: 0, size: 12, spacing: 2.2 });
  const mark = { x: SHEET.width / 2 - width / 2 - 18, y: mm(31), side: 19 };
  sheet.roundedRect(mark.x, mark.y, mark.side, mark.side, 5).fill(TEAL);
  drawMark(sheet, mark, '#ffffff');
  centred(sheet, [{ text, font: BOLD, color: TEAL }], { y: mm(36), size: 12, spacing: 2.2 }, 12);
  centred(sheet, [{ text: title['zh-CN'], font: BOLD }], { y: mm(52.5), size: 30, spacing: 5 });
  centred(sheet, [{ text: title.en, color: GREY }], { y: mm(60), size: 12, spacing: 0.6 });
}

function drawStatement(sheet: Sheet, { holder, texts, score }: Award): void {
  const { track, level, hours } = texts;
  const grade = gradeOf(score);
  const name = { y: mm(95), size: 25, spacing: 7 };
  const width = Math.max(centred(sheet, [{ text: holder, font: BOLD }], name) + mm(28), mm(50));
  sheet.strokeColor(RULE).lineWidth(0.8);
  sheet
    .moveTo((SHEET.width - width) / 2, mm(99))
    .lineTo((SHEET.width + width) / 2, mm(99))
    .stroke();
  const strong = (text: string): Piece => ({ text, font: BOLD, color: TEAL });
  centred(
    sheet,
    [
      { text: '修完 ' },
      strong(`${track['zh-CN']}（${level['zh-CN']}）`),
      { text: ` 全部课程 ${String(hours)} 学时，` },
    ],
    { y: mm(110.5), size: 13.5 },
  );
  const graded: Piece[] = grade ? [{ text: '成绩 ' }, strong(grade['zh-CN']), { text: '，' }] : [];
  centred(sheet, [{ text: '理论考试与情景考核合格，' }, ...graded, { text: '特发此证。' }], {
    y: mm(119.5),
    size: 13.5,
  });
  const english = { size: 10.5, spacing: 0.1 };
  const grey = (text: string): Piece => ({ text, color: GREY });
  centred(
    sheet,
    [
      grey('This is to certify that '),
      { text: holder, font: BOLD, color: GREY },
      grey(` has completed ${String(hours)} training hours of the ${track.en} track (${level.en})`),
    ],
    { y: mm(130), ...english },
  );
  centred(
    sheet,
    [grey(`and passed the theory test and the scenario examination${grade ? ` with ${grade.en}` : ''}.`)],
    { y: mm(135.8), ...english },
  );
}

function drawFacts(sheet: Sheet, award: Award, url: string): void {
  const { number, lastDay, validFrom, code } = award;
  const { host } = new URL(url);
  const facts: [chinese: string, english: string, value: string][] = [
    ['编号', 'No.', number],
    ['发证日期', 'Issued', dayInWords(dayOf(award.issuedAt), 'zh-CN')],
    ['有效期', 'Valid', `${dayInWords(validFrom, 'zh-CN')} 至 ${dayInWords(lastDay, 'zh-CN')}`],
    ['查验', 'Verify', `${host}/verify`],
    ['查验码', 'Code', code],
  ];
  facts.forEach(([chinese, english, value], index) => {
    const y = mm(161) + index * 14.6;
    at(sheet, [{ text: chinese, color: GREY }], LEFT, { y, size: 9 });
    at(sheet, [{ text: english, color: GREY }], LEFT + mm(14.5), { y, size: 7.5 });
    at(sheet, [{ text: value }], LEFT + mm(26), { y, size: 9 });
  });
}

function drawSignature(sheet: Sheet, { texts: { signatory } }: Award): void {
  const toTheRight = (pieces: Piece[], line: Line) => {
    at(sheet, pieces, RIGHT - widthOf(sheet, pieces, line), line);
  };
  toTheRight([{ text: signatory.name['zh-CN'] }], { y: mm(166), size: 15, spacing: 1.5 });
  sheet
    .strokeColor(RULE)
    .lineWidth(0.8)
    .moveTo(RIGHT - mm(48), mm(169))
    .lineTo(RIGHT, mm(169))
    .stroke();
  toTheRight([{ text: signatory.role['zh-CN'] }], { y: mm(175), size: 9 });
  toTheRight([{ text: signatory.role.en, color: GREY }], { y: mm(180), size: 7.5 });
}

/** It must never be taken for a certificate of the state. */
function drawDisclaimer(sheet: Sheet): void {
  const grey = (text: string): Piece[] => [{ text, color: GREY }];
  centred(sheet, grey('本证为单位内部岗位培训合格证，不是国家职业资格证书或职业技能等级证书。'), {
    y: mm(187.6),
    size: 6.6,
  });
  centred(sheet, grey('An in-house certificate of training for a post; not a national or vocational qualification.'), {
    y: mm(190.9),
    size: 6.2,
  });
}

/** Answers the width of the line. */
function centred(sheet: Sheet, pieces: Piece[], line: Line, shift = 0): number {
  const width = widthOf(sheet, pieces, line);
  at(sheet, pieces, (SHEET.width - width) / 2 + shift, line);
  return width;
}

function at(sheet: Sheet, pieces: Piece[], left: number, { y, size, spacing = 0 }: Line): void {
  let x = left;
  for (const { text, font = REGULAR, color = INK } of pieces) {
    sheet.font(font, size).fillColor(color);
    sheet.text(text, x, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing });
    x += sheet.widthOfString(text, { characterSpacing: spacing });
  }
}

/** Without the space after the last letter, so that spaced lines stand in the middle. */
function widthOf(sheet: Sheet, pieces: Piece[], { size, spacing = 0 }: Line): number {
  const widths = pieces.map(({ text, font = REGULAR }) =>
    sheet.font(font, size).widthOfString(text, { characterSpacing: spacing }),
  );
  return widths.reduce((sum, width) => sum + width, -spacing);
}
