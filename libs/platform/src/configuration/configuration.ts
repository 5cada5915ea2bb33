import * as z from 'zod';
import { ENVIRONMENT, ENVIRONMENT_VARIABLES } from './environment.js';

export interface NoticeAddresses {
  readonly smtpUrl: string | null;
  readonly from: string;
  readonly webhookUrl: string | null;
  readonly sms: MessageGateway | null;
  readonly wechat: MessageGateway | null;
}

export interface MessageGateway {
  readonly url: string;
  readonly token: string | null;
}

/** What the environment says. Nulls are what only the start of the embedded database can fill in. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDirectory: string;
  readonly databaseUrl: string | null;
  readonly eventStoreUrl: string | null;
  readonly queueUrl: string | null;
  readonly masterKey: Buffer | null;
  readonly demo: boolean;
  readonly logLevel: string;
  readonly sessionHours: number;
  /** mTLS ends at a proxy, which names in this header the certificate it has checked; null: none is believed. */
  readonly certificateHeader?: string | null;
  /** Addresses and networks of proxies: what they say of the caller is believed, and of nobody else. */
  readonly trustedProxies?: readonly string[];
  /** Ways out of the program for notices. */
  readonly notices?: NoticeAddresses;
  /** Addresses inside the own network that webhooks may go to. */
  readonly webhookAllow?: readonly string[];
}

/** What the program runs with: nothing is missing any more. */
export interface Configuration extends Settings {
  readonly databaseUrl: string;
  readonly eventStoreUrl: string;
  readonly queueUrl: string;
  readonly masterKey: Buffer;
}

export interface ConfigurationProblem {
  readonly variable: string;
  readonly message: string;
}

/** Lists everything that is wrong at once, so that nobody fixes one variable per start. Never shows a value. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly ConfigurationProblem[]) {
    super(
      [
        '配置有误，未能启动 / Configuration is wrong, not started:',
        ...problems.map(({ variable, message }) => `  - ${variable}: ${message}`),
      ].join('\n'),
    );
    this.name = 'ConfigurationError';
  }
}

const OWN_PREFIX = 'LIANDIAO_';

/** @throws ConfigurationError that lists every problem */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const known = new Set<string>(ENVIRONMENT_VARIABLES);
  // An empty value is what compose files and shells make of an unset variable.
  const given = Object.fromEntries(Object.entries(environment).filter(([name, value]) => known.has(name) && value));
  const parsed = ENVIRONMENT.safeParse(given);
  const problems = [...unknownVariables(environment, known), ...(parsed.success ? [] : problemsOf(parsed.error))];
  if (!parsed.success || problems.length > 0) throw new ConfigurationError(problems);
  const { data } = parsed;
  if (data.DATABASE_URL && !data.LIANDIAO_MASTER_KEY) {
    throw new ConfigurationError([
      {
        variable: 'LIANDIAO_MASTER_KEY',
        message: '使用 DATABASE_URL 时必须设置 / is needed with DATABASE_URL (openssl rand -base64 32)',
      },
    ]);
  }
  return {
    port: data.PORT,
    host: data.HOST,
    dataDirectory: data.LIANDIAO_DATA,
    databaseUrl: data.DATABASE_URL ?? null,
    eventStoreUrl: data.EVENT_STORE_URL ?? null,
    queueUrl: data.QUEUE_URL ?? null,
    masterKey: data.LIANDIAO_MASTER_KEY ?? null,
    demo: data.LIANDIAO_DEMO === 'yes',
    logLevel: data.LOG_LEVEL,
    sessionHours: data.SESSION_HOURS,
    notices: noticeAddresses(data),
    webhookAllow: data.LIANDIAO_WEBHOOK_ALLOW.split(',').filter((entry) => entry !== ''),
    certificateHeader: data.PARTNER_CERTIFICATE_HEADER ?? null,
    trustedProxies: data.TRUSTED_PROXIES,
  };
}

function unknownVariables(
  environment: Readonly<Record<string, string | undefined>>,
  known: ReadonlySet<string>,
): ConfigurationProblem[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith(OWN_PREFIX) && !known.has(name))
    .map((variable) => ({ variable, message: '没有这个变量，请检查拼写 / no such variable, check the spelling' }));
}

function problemsOf(error: z.ZodError): ConfigurationProblem[] {
  return error.issues.map((issue) => ({ variable: issue.path.join('.'), message: issue.message }));
}

/** Settings completed by what the embedded database gave; event store and queues live in the database by default. */
export function completeConfiguration(
  settings: Settings,
  found: { readonly databaseUrl: string; readonly masterKey: Buffer },
): Configuration {
  return {
    ...settings,
    databaseUrl: found.databaseUrl,
    eventStoreUrl: settings.eventStoreUrl ?? found.databaseUrl,
    queueUrl: settings.queueUrl ?? found.databaseUrl,
    masterKey: found.masterKey,
  };
}

/**
 * For programs of a cluster, which embed nothing.
 * @throws ConfigurationError when `DATABASE_URL` or the master key is missing
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const settings = readSettings(environment);
  const { databaseUrl, masterKey } = settings;
  if (databaseUrl === null || masterKey === null) {
    throw new ConfigurationError([
      {
        variable: 'DATABASE_URL',
        message: '必须设置；单机请用 npm start / must be set; on one machine use npm start',
      },
    ]);
  }
  return completeConfiguration(settings, { databaseUrl, masterKey });
}

function noticeAddresses(data: z.output<typeof ENVIRONMENT>): NoticeAddresses {
  const gateway = (url: string | undefined, token: string | undefined): MessageGateway | null =>
    url === undefined ? null : { url, token: token ?? null };
  return {
    smtpUrl: data.SMTP_URL ?? null,
    from: data.NOTICE_FROM,
    webhookUrl: data.NOTICE_WEBHOOK_URL ?? null,
    sms: gateway(data.SMS_GATEWAY_URL, data.SMS_GATEWAY_TOKEN),
    wechat: gateway(data.WECHAT_GATEWAY_URL, data.WECHAT_GATEWAY_TOKEN),
  };
}
