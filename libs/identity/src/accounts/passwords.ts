import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

export interface ScryptCost {
  /** CPU and memory cost; a power of two. */
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP Password Storage Cheat Sheet: N=2^15, r=8, p=3 (32 MiB for each try). */
export const DEFAULT_COST: ScryptCost = { n: 2 ** 15, r: 8, p: 3 };

const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** Hashes and checks passwords. A check takes as long for an unknown account as for a wrong password. */
export class Passwords {
  private readonly decoy: Promise<string>;

  constructor(private readonly cost: ScryptCost = DEFAULT_COST) {
    this.decoy = this.hash(randomBytes(HASH_BYTES).toString('base64'));
  }

  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES);
    const hash = await derive(password, salt, this.cost);
    const { n, r, p } = this.cost;
    return ['scrypt', n, r, p, salt.toString('base64'), hash.toString('base64')].join('$');
  }

  /** @param stored null when there is no such account: the same work is done, and the answer is false */
  async matches(password: string, stored: string | null): Promise<boolean> {
    const [scheme, n, r, p, salt, expected] = (stored ?? (await this.decoy)).split('$');
    if (scheme !== 'scrypt' || !salt || !expected) throw new Error('a stored password hash has an unknown form');
    const cost = { n: Number(n), r: Number(r), p: Number(p) };
    const actual = await derive(password, Buffer.from(salt, 'base64'), cost);
    const equal = timingSafeEqual(actual, Buffer.from(expected, 'base64'));
    return stored !== null && equal;
  }
}

function derive(password: string, salt: Buffer, { n, r, p }: ScryptCost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // NFKC: the same password typed on another keyboard gives the same bytes.
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, { N: n, r, p, maxmem: 256 * n * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
