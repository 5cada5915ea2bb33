import { Injectable } from '@nestjs/common';
import { SealedBlobs } from '@platform/blobs';
import type { Due, Sweep } from '@platform/processes';

/** No upload lasts longer than a minute; what is a day old was left by a crash. */
const OLD_MS = 86_400_000;
const LIMIT = 100;

/** Removes pieces of uploads that were never finished. It sends nothing: no event knows of them. */
@Injectable()
export class UnfinishedUploadsSweep implements Sweep {
  readonly name = 'unfinished-uploads';
  readonly everySeconds = 3_600;

  constructor(private readonly blobs: SealedBlobs) {}

  async due(now: Date): Promise<readonly Due[]> {
    await this.blobs.removeUnfinished(new Date(now.getTime() - OLD_MS), LIMIT);
    return [];
  }
}
