import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { AnyEndpoint } from '@libs/contracts';
import { actorOf, ReadLog, type Viewer } from '@libs/identity';
import { commandMetadata, correlationIdOf, endpointOf, etagOf, parseInput } from '@platform/http';
import { CLOCK, type Clock, type Via } from '@platform/messaging';
import { ProjectionEngine } from '@platform/projections';
import type { Response } from 'express';
import { type Observable, tap } from 'rxjs';
import type { ApiRequest, Call, CommandCall } from './call.js';
import { RecordRights } from './record-rights.js';

const FRESHNESS_TIMEOUT_MS = 5_000;

type Texts = Readonly<Record<string, string>>;

/** What every endpoint has in common, in this order: parse, be fresh, check rights, log the reading, answer. */
@Injectable()
export class EndpointInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly engine: ProjectionEngine,
    private readonly rights: RecordRights,
    private readonly readLog: ReadLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const endpoint = endpointOf<AnyEndpoint>(this.reflector, context.getHandler());
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const response = context.switchToHttp().getResponse<Response>();
    const params = parseInput(endpoint.params, request.params) as Texts;
    const query = parseInput(endpoint.query, request.query) as Texts;
    const body = endpoint.method === 'POST' ? parseInput(endpoint.body, request.body) : undefined;
    await this.beFresh(query['atLeast']);
    const { viewer } = request;
    if (viewer) {
      await this.rights.require(viewer, endpoint.relation, params);
      if (endpoint.command && endpoint.relation === 'dispute') await this.rights.requireHolder(viewer, params);
      await this.logReading(endpoint, request, viewer, params);
      const input = { params, query, body, viewer };
      request.call = endpoint.command ? this.commandCall(request, viewer, input) : input;
    } else {
      request.call = { params, query, body } as unknown as Call;
    }
    response.setHeader('Cache-Control', 'no-store');
    return next.handle().pipe(tap((answer) => setEtag(response, answer)));
  }

  private async beFresh(position: string | undefined): Promise<void> {
    if (position === undefined) return;
    await this.engine.mustBeInLog(position);
    await this.engine.waitForAll(position, FRESHNESS_TIMEOUT_MS);
  }

  private async logReading(endpoint: AnyEndpoint, request: ApiRequest, viewer: Viewer, params: Texts): Promise<void> {
    if (!endpoint.logsReading) return;
    await this.readLog.record(viewer, {
      disputeId: params['disputeId'] ?? params['screeningId'] ?? params['tipId'] ?? '',
      endpoint: endpoint.id,
      correlationId: correlationIdOf(request),
    });
  }

  private commandCall(request: ApiRequest, viewer: Viewer, input: Call): CommandCall {
    const { happenedAt: _moved, ...body } = (input.body ?? {}) as Record<string, unknown>;
    const metadata = commandMetadata({
      request,
      actor: actorOf(viewer),
      via: viaOf(request, viewer.role === 'partner'),
      now: this.clock.now(),
      body: input.body,
    });
    return { params: input.params, body, viewer, metadata };
  }
}

function viaOf(request: ApiRequest, isPartner: boolean): Via {
  if (request.credential === 'cookie') return 'console';
  return isPartner ? 'partner' : 'api';
}

function setEtag(response: Response, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null || !('revision' in answer)) return;
  if (typeof answer.revision === 'number') response.setHeader('ETag', etagOf(answer.revision));
}
