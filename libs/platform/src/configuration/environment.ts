import { isIP } from 'node:net';
import * as z from 'zod';

/** Where a URL may lead, by scheme. */
const DATABASE_SCHEMES = ['postgres:', 'postgresql:'];
const EVENT_STORE_SCHEMES = [
  'memory:',
  ...DATABASE_SCHEMES,
  'esdb:',
  'esdb+discover:',
  'kurrentdb:',
  'kurrentdb+discover:',
];
const QUEUE_SCHEMES = [...DATABASE_SCHEMES, 'redis:', 'rediss:'];

const MASTER_KEY_BYTES = 32;

/** Never shows the value: a URL may hold a password. */
const url = (schemes: readonly string[]) =>
  z.string().refine((value) => schemes.some((scheme) => value.startsWith(scheme)), {
    error: `应以 ${schemes.join('、')} 开头 / must start with one of ${schemes.join(', ')}`,
  });

function isAddressOrNet(entry: string): boolean {
  const [address = '', prefix, ...rest] = entry.split('/');
  const bits = isIP(address) === 6 ? 128 : 32;
  const isPrefix = prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits);
  return isIP(address) !== 0 && isPrefix && rest.length === 0;
}

const wholeNumber = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d+$/, `应为整数 / must be a whole number`)
    .transform(Number)
    .refine(
      (value) => value >= minimum && value <= maximum,
      `应在 ${minimum} 到 ${maximum} 之间 / must lie between ${minimum} and ${maximum}`,
    );

const masterKey = z
  .base64({ error: '应为 base64 / must be base64' })
  .transform((text) => Buffer.from(text, 'base64'))
  .refine(
    (key) => key.length === MASTER_KEY_BYTES,
    `应为 ${MASTER_KEY_BYTES} 字节 / must be ${MASTER_KEY_BYTES} bytes (openssl rand -base64 32)`,
  );

/** Every environment variable there is. Docker files and the README are checked against these names. */
export const ENVIRONMENT = z.object({
  PORT: wholeNumber(0, 65_535).default(3000).describe('HTTP port; 0 takes a free one'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address the HTTP server listens on'),
  LIANDIAO_DATA: z.string().min(1).default('./.liandiao').describe('Directory of the embedded database and its key'),
  DATABASE_URL: url(DATABASE_SCHEMES).optional().describe('PostgreSQL; absent: the embedded one'),
  EVENT_STORE_URL: url(EVENT_STORE_SCHEMES).optional().describe('Event store by scheme; default DATABASE_URL'),
  QUEUE_URL: url(QUEUE_SCHEMES).optional().describe('Queues on Redis or PostgreSQL; default DATABASE_URL'),
  LIANDIAO_MASTER_KEY: masterKey
    .optional()
    .describe('Key that wraps the keys of persons, base64 of 32 bytes; needed with DATABASE_URL'),
  LIANDIAO_DEMO: z
    .enum(['yes', 'no'], { error: '应为 yes 或 no / must be yes or no' })
    .default('yes')
    .describe('Load the demo at the first start of the standalone program'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: '应为 fatal、error、warn、info、debug、trace 或 silent / must be a pino level',
    })
    .default('info')
    .describe('Least important level that is logged'),
  PARTNER_CERTIFICATE_HEADER: z
    .string()
    .regex(/^[A-Za-z0-9-]+$/, '应为请求头名称 / must be the name of a header')
    .optional()
    .describe(
      'Header in which a proxy that ends mTLS names the SHA-256 of the client certificate; absent: none is believed',
    ),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((entry) => entry.trim()))
    .refine(
      (entries) => entries.every(isAddressOrNet),
      '应为以逗号分隔的 IP 地址或网段 / must be IP addresses or networks with commas',
    )
    .default(['127.0.0.1', '::1'])
    .describe(
      'Addresses and networks of the proxies that are believed when they name the caller (X-Forwarded-For, -Proto, -Host) and its certificate, with commas',
    ),
  LIANDIAO_WEBHOOK_ALLOW: z
    .string()
    .regex(/^[0-9A-Za-z.:/_-]+(,[0-9A-Za-z.:/_-]+)*$/, '应为以逗号分隔的地址 / must be addresses with commas')
    .default('')
    .describe('Addresses inside the own network that webhooks may go to: host, host:port or 10.20.0.0/16, with commas'),
  SMTP_URL: url(['smtp:', 'smtps:'])
    .optional()
    .describe('Mail server for notices, smtp://user:password@host:port; absent: no e-mail'),
  NOTICE_FROM: z.string().min(3).default('liandiao@localhost').describe('Sender of notices by e-mail'),
  NOTICE_WEBHOOK_URL: url(['https:', 'http:'])
    .optional()
    .describe('Address that notices are posted to, for example a messenger gateway; absent: no webhook'),
  SMS_GATEWAY_URL: url(['https:', 'http:']).optional().describe('HTTP gateway for SMS; absent: no SMS'),
  SMS_GATEWAY_TOKEN: z.string().min(1).optional().describe('Bearer token for the SMS gateway'),
  WECHAT_GATEWAY_URL: url(['https:', 'http:'])
    .optional()
    .describe('HTTP gateway for 企业微信 or 政务微信; absent: no WeChat'),
  WECHAT_GATEWAY_TOKEN: z.string().min(1).optional().describe('Bearer token for the WeChat gateway'),
  SESSION_HOURS: wholeNumber(1, 168).default(12).describe('Hours after which a session ends in any case'),
});

export type EnvironmentVariable = keyof z.input<typeof ENVIRONMENT>;
export const ENVIRONMENT_VARIABLES = Object.keys(ENVIRONMENT.shape) as EnvironmentVariable[];
