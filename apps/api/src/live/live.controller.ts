import { Controller, Req, Res } from '@nestjs/common';
import { ENDPOINTS } from '@libs/contracts';
import { Route } from '@platform/http';
import type { Response } from 'express';
import { type ApiRequest, type Call, Called } from '../access/call.js';
import { LiveConnections } from './live-connections.js';

const POSITION = /^\d{1,20}(\/\d{1,20})?$/;

@Controller()
export class LiveController {
  constructor(private readonly connections: LiveConnections) {}

  /** `Last-Event-ID` is what a browser sends by itself when the line broke; it is newer than the address. */
  @Route(ENDPOINTS.liveEvents)
  async listen(
    @Called() { viewer, query }: Call<typeof ENDPOINTS.liveEvents>,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    if (request.method === 'HEAD') return void response.end();
    const last = request.get('Last-Event-ID');
    const after = last !== undefined && POSITION.test(last) ? last : (query.after ?? null);
    await this.connections.connect({ viewer, token: request.token ?? '', after, response });
  }
}
