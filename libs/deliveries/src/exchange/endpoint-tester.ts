import { Inject, Injectable } from '@nestjs/common';
import { type Clock, IDS, type IdGenerator, refused } from '@platform/messaging';
import { type Sender, type Sent, signMessage } from '@platform/webhooks';
import { DataSource } from 'typeorm';
import { PartnerExchange } from '../views/partner-exchange/partner-exchange.entity.js';
import { SigningKeys } from './signing-keys.js';

export const SENDER = Symbol('Sender');
export const SIGNING_CLOCK = Symbol('SigningClock');

export interface TestResult {
  readonly delivered: boolean;
  readonly outcome: string;
  readonly milliseconds: number;
}

/** A message about nothing, so that both sides see whether address, network and signature fit. */
@Injectable()
export class EndpointTester {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: SigningKeys,
    @Inject(SENDER) private readonly sender: Sender,
    @Inject(SIGNING_CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdGenerator,
  ) {}

  /** @throws DomainError `NO_WEBHOOK` */
  async test(partnerId: string): Promise<TestResult> {
    const url = await this.urlOf(partnerId);
    const exchange = await this.dataSource.getRepository(PartnerExchange).findOneBy({ partnerId });
    const keys = (exchange?.signingKeys ?? []).map(({ keyId }) => this.keys.privateKey(keyId));
    if (url === null || keys.length === 0) {
      throw refused('NO_WEBHOOK', '该系统没有登记推送地址或签名密钥，请先登记。');
    }
    const id = this.ids.next();
    const sentAt = this.clock.now();
    const time = sentAt.toISOString();
    const type = 'liandiao.endpoint.test.v1';
    const body = JSON.stringify({ specversion: '1.0', id, source: '/liandiao', type, subject: partnerId, time });
    const sent = await this.sender.send({ url, headers: { ...signMessage({ id, sentAt, body }, keys) }, body });
    const milliseconds = this.clock.now().getTime() - sentAt.getTime();
    return { delivered: isDelivered(sent), outcome: outcomeOf(sent), milliseconds };
  }

  private async urlOf(partnerId: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ url: string | null }[]>(
      'select webhook_url as url from views.partner_registry where partner_id = $1',
      [partnerId],
    );
    return row?.url ?? null;
  }
}

const isDelivered = (sent: Sent): boolean => sent.kind === 'answered' && sent.status >= 200 && sent.status < 300;
const outcomeOf = (sent: Sent): string => (sent.kind === 'answered' ? `HTTP ${sent.status}` : sent.code);
