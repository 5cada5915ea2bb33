import { Injectable } from '@nestjs/common';
import { type Due, send, type Sweep } from '@platform/processes';
import { IssueDigest } from '../use-cases/issue-digest.js';
import { PartnerExchangeReader } from '../views/partner-exchange/partner-exchange.reader.js';

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The day that has just ended in Shanghai. */
export function endedDay(now: Date): string {
  return new Date(now.getTime() + SHANGHAI_OFFSET_MS - DAY_MS).toISOString().slice(0, 10);
}

/** One digest per partner and day; asked for often, made once, and made up for when no worker ran at midnight. */
@Injectable()
export class DailyDigestsSweep implements Sweep {
  readonly name = 'daily-digests';
  readonly everySeconds = 300;

  constructor(private readonly exchanges: PartnerExchangeReader) {}

  async due(now: Date): Promise<readonly Due[]> {
    const day = endedDay(now);
    const partners = await this.exchanges.withoutDigestOf(day);
    return partners.map((partner) => ({
      ...send(IssueDigest, { ...partner, day }),
      key: `${partner.partnerId}/${day}`,
    }));
  }
}
