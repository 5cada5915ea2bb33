import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AnyEndpoint, Input } from '@libs/contracts';
import type { PartyAccess, SignedIn, Viewer } from '@libs/identity';
import type { TracedRequest } from '@platform/http';
import type { CommandMetadata } from '@platform/messaging';

/** A request as the controllers get it: parsed, allowed, and fresh enough. */
export interface Call<E extends AnyEndpoint = AnyEndpoint> extends Input<E> {
  readonly viewer: Viewer;
}

/** The same for a command. `happenedAt` has moved from the body into the metadata. */
export interface CommandCall<E extends AnyEndpoint = AnyEndpoint> {
  readonly params: Input<E>['params'];
  readonly body: Omit<Input<E>['body'], 'happenedAt'>;
  readonly viewer: Viewer;
  readonly metadata: CommandMetadata;
}

export type Credential = 'cookie' | 'bearer';

export interface ApiRequest extends TracedRequest {
  /** Set once the guard knows who asks: a person or a partner's system. */
  viewer?: Viewer;
  /** The session of a person; systems have none. */
  signedIn?: SignedIn;
  /** Somebody without an account, and the one case that is open to them. */
  party?: PartyAccess;
  credential?: Credential;
  token?: string;
  /** For the request log. */
  accountId?: string;
  call?: Call | CommandCall;
}

export const Called = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const { call } = context.switchToHttp().getRequest<ApiRequest>();
  if (!call) throw new Error('the endpoint interceptor did not run');
  return call;
});
