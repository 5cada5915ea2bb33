import { HandoffsModule } from '@libs/handoffs';
import { type DynamicModule, Module } from '@nestjs/common';
import { PartnerSecrets } from './access/partner-secrets.js';
import { PartnerTokens } from './access/partner-tokens.js';
import { ChangePartnerHandler } from './use-cases/change-partner.js';
import { DeliverIntoInboxHandler } from './use-cases/deliver-into-inbox.js';
import { RegisterPartnerHandler } from './use-cases/register-partner.js';
import { ResumePartnerHandler } from './use-cases/resume-partner.js';
import { RotatePartnerSecretHandler } from './use-cases/rotate-partner-secret.js';
import { SuspendPartnerHandler } from './use-cases/suspend-partner.js';
import { PartnerRegistryReader } from './views/partner-registry/partner-registry.reader.js';

@Module({})
export class PartnersModule {
  static forRoot({ masterKey }: { readonly masterKey: Buffer }): DynamicModule {
    return {
      module: PartnersModule,
      imports: [HandoffsModule],
      providers: [
        { provide: PartnerSecrets, useFactory: () => new PartnerSecrets(masterKey) },
        PartnerTokens,
        RegisterPartnerHandler,
        ChangePartnerHandler,
        RotatePartnerSecretHandler,
        SuspendPartnerHandler,
        ResumePartnerHandler,
        DeliverIntoInboxHandler,
        PartnerRegistryReader,
      ],
      exports: [PartnerSecrets, PartnerTokens, PartnerRegistryReader],
    };
  }
}
