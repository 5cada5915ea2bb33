import { Controller } from '@nestjs/common';
import { ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { EndpointTester } from '@libs/deliveries';
import { Route } from '@platform/http';
import { type Call, Called } from '../access/call.js';
import { Freshness } from '../access/freshness.js';

type TestEndpoint = typeof ENDPOINTS.testEndpoint;

/** A message about nothing to a partner's address. */
@Controller()
export class EndpointTestController {
  constructor(
    private readonly tester: EndpointTester,
    private readonly freshness: Freshness,
  ) {}

  @Route(ENDPOINTS.testEndpoint)
  async test(@Called() { params }: Call<TestEndpoint>): Promise<ResponseOf<TestEndpoint>> {
    // Whoever has just registered an address tests that one.
    await this.freshness.of('partner-registry', 'partner-exchange');
    return this.tester.test(params.partnerId);
  }
}
