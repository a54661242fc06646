import { accessSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../../platform/config.js';
import { ContentLoaders } from '../../platform/content/content-loaders.js';
import type { Award } from './award.entity.js';
import { verifyUrl } from './award-views.js';
import { drawFrame, drawPaper, drawRosette, drawSeal } from './certificate-ornaments.js';
import { drawQrCode } from './certificate-qr.js';
import { BOLD, REGULAR } from './certificate-sheet.js';
import { drawTexts } from './certificate-texts.js';

/** Prints the certificate: A4 landscape, Chinese and English, the fonts embedded as far as they are used. */
@Injectable()
export class CertificatePrinter implements OnModuleInit {
  /** Where the fonts lie; 15 MiB that are read for each print and then forgotten. */
  private fonts: { regular: string; bold: string } | undefined;

  constructor(
    private readonly loaders: ContentLoaders,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.loaders.add({
      order: 60,
      name: 'fonts',
      load: (folder) => this.load(folder),
    });
  }

  private load(folder: string): Promise<void> {
    this.useFonts(join(folder, 'fonts'));
    return Promise.resolve();
  }

  useFonts(folder: string): void {
    this.fonts = {
      regular: join(folder, 'NotoSansSC-400Regular.ttf'),
      bold: join(folder, 'NotoSansSC-600SemiBold.ttf'),
    };
    // A missing font is a fault of the start, not of the first certificate.
    for (const font of Object.values(this.fonts)) accessSync(font);
  }

  async print(award: Award): Promise<Buffer> {
    if (!this.fonts) throw new Error('The fonts of the certificate have not been loaded');
    // Loaded with the first certificate: whoever starts a server does not wait for it.
    const { default: PDFDocument } = await import('pdfkit');
    const { title, issuer } = award.texts;
    const document = new PDFDocument({
      size: 'A4',
      layout: 'landscape',
      margin: 0,
      lang: 'zh-CN',
      displayTitle: true,
      info: {
        Title: `${title['zh-CN']} ${title.en} ${award.number}`,
        Author: issuer['zh-CN'],
        Subject: verifyUrl(this.config.publicUrl, award.code),
        CreationDate: award.issuedAt,
      },
    });
    document.registerFont(REGULAR, this.fonts.regular);
    document.registerFont(BOLD, this.fonts.bold);
    const url = verifyUrl(this.config.publicUrl, award.code);
    drawPaper(document);
    drawRosette(document);
    drawFrame(document);
    drawSeal(document, issuer['zh-CN']);
    drawTexts(document, award, url);
    drawQrCode(document, url);
    return finished(document);
  }
}

function finished(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    document.on('error', reject);
    document.end();
  });
}
