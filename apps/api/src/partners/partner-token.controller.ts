import { Controller, Inject, Req } from '@nestjs/common';
import { ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { PartnerTokens } from '@libs/partners';
import { callerOf, HttpError, RateLimit, Route } from '@platform/http';
import { DomainError } from '@platform/messaging';
import { type ApiRequest, type Call, Called } from '../access/call.js';
import { ClientCertificates } from '../access/client-certificates.js';
import { TOKEN_LIMIT } from '../options.js';

type Body = Call<typeof ENDPOINTS.partnerToken>['body'];

interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** OAuth 2.0 client credentials; errors have the form of RFC 6749 5.2. */
@Controller()
export class PartnerTokenController {
  constructor(
    private readonly tokens: PartnerTokens,
    private readonly certificates: ClientCertificates,
    @Inject(TOKEN_LIMIT) private readonly limit: RateLimit,
  ) {}

  @Route(ENDPOINTS.partnerToken)
  async token(
    @Called() { body }: Call<typeof ENDPOINTS.partnerToken>,
    @Req() request: ApiRequest,
  ): Promise<ResponseOf<typeof ENDPOINTS.partnerToken>> {
    this.limit.check(callerOf(request));
    const credentials = credentialsOf(request.get('Authorization'), body);
    if (!credentials) throw oauthError(401, 'invalid_client', '请提供客户端编号和密钥（HTTP Basic 或表单）。');
    try {
      const certificate = this.certificates.of(request);
      const { token, expiresIn, scopes } = await this.tokens.issue({ ...credentials, scope: body.scope, certificate });
      return { access_token: token, token_type: 'Bearer', expires_in: expiresIn, scope: scopes.join(' ') };
    } catch (error) {
      throw error instanceof DomainError && (error.kind === 'unauthenticated' || error.kind === 'invalid')
        ? oauthError(error.kind === 'invalid' ? 400 : 401, error.code, error.message)
        : error;
    }
  }
}

function oauthError(status: number, code: string, text: string): HttpError {
  const extra = { error: code, error_description: text };
  return new HttpError(status, code, text, { extra }, 'application/json');
}

/** Either way, not both (RFC 6749 2.3). */
function credentialsOf(authorization: string | undefined, body: Body): Credentials | null {
  const basic = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '')?.[1];
  if (basic === undefined) {
    const { client_id: clientId, client_secret: clientSecret } = body;
    return clientId && clientSecret ? { clientId, clientSecret } : null;
  }
  if (body.client_secret !== undefined) throw oauthError(400, 'invalid_request', '请只用一种方式提供密钥。');
  const [name = '', ...rest] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return { clientId: formDecoded(name), clientSecret: formDecoded(rest.join(':')) };
}

/** RFC 6749 2.3.1: both parts are encoded as in a form first. */
function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
