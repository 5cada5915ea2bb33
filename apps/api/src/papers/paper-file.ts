import { StreamableFile } from '@nestjs/common';
import type { PaperFile } from '@libs/papers';
import type { Response } from 'express';

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A file as an answer. Its name holds the kind of paper and the code of the case, never a person's name. */
export function fileAnswer({ name, format, bytes, same, missingCharacters }: PaperFile, response: Response) {
  if (same !== null) response.setHeader('Paper-Same', same ? 'yes' : 'no');
  if (missingCharacters.length > 0) {
    response.setHeader('Paper-Missing-Characters', encodeURIComponent(missingCharacters.join('')));
  }
  return new StreamableFile(bytes, {
    type: format === 'pdf' ? 'application/pdf' : WORD,
    disposition: `${format === 'pdf' ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
    length: bytes.length,
  });
}
