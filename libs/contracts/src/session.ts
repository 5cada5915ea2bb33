import * as z from 'zod';
import { id, instant, text, textOrNull } from './primitives.js';
import { ROLES } from './vocabulary.js';

export const SignIn = z
  .strictObject({
    username: id('用户名'),
    // Never trimmed or normalised: a password is the exact sequence typed.
    password: z.string().min(1, '请输入密码。').max(200, '密码不能超过 200 个字符。').meta({ title: '密码' }),
  })
  .meta({ id: 'SignIn', title: '登录' });
export type SignIn = z.infer<typeof SignIn>;

export const Account = z
  .object({
    accountId: text,
    username: text,
    displayName: text,
    role: z.enum(ROLES),
    roleTitle: text,
    organisationId: textOrNull,
    mediatorId: textOrNull,
    areaCode: textOrNull,
  })
  .meta({ id: 'Account', title: '账号' });
export type Account = z.infer<typeof Account>;

export const Session = z
  .object({
    account: Account,
    /** Ends earlier when nothing is asked for longer than the idle time. */
    expiresAt: instant('会话到期时间'),
    idleMinutes: z.int(),
    /** 32 bytes, base64: encrypts what this account leaves unfinished in a browser; only a living session is told it. */
    draftKey: text,
    /** For machines, as `Authorization: Bearer`; only in the answer to the sign-in. Browsers use the cookie. */
    token: text.optional(),
    /** Page the console opens first, and what it may show. */
    permissions: z.array(text),
  })
  .meta({ id: 'Session', title: '会话' });
export type Session = z.infer<typeof Session>;

/** Accounts of the demo, with their passwords; only a program that was started as a demo answers. */
export const DemoAccounts = z
  .object({
    items: z.array(
      z
        .object({
          username: text,
          password: text,
          displayName: text,
          role: z.enum(ROLES),
          roleTitle: text,
          organisationName: textOrNull,
        })
        .meta({ id: 'DemoAccount', title: '演示账号' }),
    ),
  })
  .meta({ id: 'DemoAccounts', title: '演示账号' });
export type DemoAccounts = z.infer<typeof DemoAccounts>;
