import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { id } from '../../../contract/common.js';
import { Access } from '../../platform/http/access.js';
import { MediaService } from './media.service.js';

@Controller('media')
export class MediaController {
  constructor(private readonly media: MediaService) {}

  /** The name at the end is for people who save the file; the id alone says which one it is. */
  @Get(':id/:name')
  @Access('course:read')
  // The address changes with the content, so a browser never needs to ask again.
  @Header('cache-control', 'private, max-age=31536000, immutable')
  @Header('x-content-type-options', 'nosniff')
  // Opened on its own, an SVG is a document: it may style itself and nothing else.
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  async get(@Param('id', { schema: id() }) mediaId: string): Promise<StreamableFile> {
    const { media, bytes } = await this.media.read(mediaId);
    return new StreamableFile(bytes, { type: media.contentType, length: media.size, disposition: 'inline' });
  }
}
