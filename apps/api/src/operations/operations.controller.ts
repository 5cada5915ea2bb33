import { Controller, Header, Res } from '@nestjs/common';
import { ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { Metrics, Route } from '@platform/http';
import type { Response } from 'express';
import { Called, type CommandCall } from '../access/call.js';
import { openApiDocument } from '../openapi/openapi.js';
import { DeadLetters } from './dead-letters.js';
import { Readiness } from './readiness.js';

const UNAVAILABLE = 503;

@Controller()
export class OperationsController {
  private readonly document = openApiDocument();

  constructor(
    private readonly readiness: Readiness,
    private readonly registry: Metrics,
    private readonly letters: DeadLetters,
  ) {}

  @Route(ENDPOINTS.deadLetters)
  deadLetters(): Promise<ResponseOf<typeof ENDPOINTS.deadLetters>> {
    return this.letters.list();
  }

  @Route(ENDPOINTS.redrive)
  async redrive(
    @Called() { body, metadata }: CommandCall<typeof ENDPOINTS.redrive>,
  ): Promise<ResponseOf<typeof ENDPOINTS.redrive>> {
    return this.letters.redrive(body, metadata);
  }

  @Route(ENDPOINTS.live)
  live(): ResponseOf<typeof ENDPOINTS.live> {
    return { status: 'live' };
  }

  @Route(ENDPOINTS.ready)
  async ready(@Res({ passthrough: true }) response: Response): Promise<ResponseOf<typeof ENDPOINTS.ready>> {
    const report = await this.readiness.report();
    if (report.status !== 'ready') response.status(UNAVAILABLE);
    return report;
  }

  @Route(ENDPOINTS.metrics)
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): Promise<string> {
    return this.registry.registry.metrics();
  }

  @Route(ENDPOINTS.openapi)
  openapi(): ResponseOf<typeof ENDPOINTS.openapi> {
    return this.document;
  }
}
