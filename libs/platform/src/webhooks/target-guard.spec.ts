import { isPublicAddress, judgeTarget } from './target-guard.js';

const to = (...addresses: string[]) => ({
  allow: [],
  resolve: () => Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))),
});

describe('addresses', () => {
  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.100.200',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:0:1::1',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    'not an address',
  ])('%s is not for webhooks', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '202.96.209.5', '172.32.0.1', '240e::1', '2400:3200::1'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('targets', () => {
  it('pins the address that was judged', async () => {
    const target = await judgeTarget('https://court.example/hook?x=1', to('202.96.209.5'));
    expect(target).toEqual({ url: new URL('https://court.example/hook?x=1'), address: '202.96.209.5', family: 4 });
  });

  it.each([
    ['https://127.0.0.1/', 'ADDRESS_NOT_ALLOWED'],
    ['https://[::1]/', 'ADDRESS_NOT_ALLOWED'],
    ['https://[::ffff:7f00:1]/', 'ADDRESS_NOT_ALLOWED'],
    ['https://2130706433/', 'ADDRESS_NOT_ALLOWED'],
    ['https://0x7f.1/', 'ADDRESS_NOT_ALLOWED'],
    ['https://169.254.169.254/latest/meta-data', 'ADDRESS_NOT_ALLOWED'],
    ['http://202.96.209.5/', 'SCHEME_NOT_ALLOWED'],
    ['ftp://202.96.209.5/', 'SCHEME_NOT_ALLOWED'],
    ['file:///etc/passwd', 'SCHEME_NOT_ALLOWED'],
    ['https://user:pw@202.96.209.5/', 'URL_HAS_CREDENTIALS'],
    ['https://202.96.209.5/#x', 'URL_INVALID'],
    ['court', 'URL_INVALID'],
  ])('%s: %s', async (url, fault) => {
    await expect(judgeTarget(url, to('202.96.209.5'))).rejects.toMatchObject({ fault });
  });

  it('judges every address of a name', async () => {
    await expect(judgeTarget('https://rebind.example/', to('202.96.209.5', '127.0.0.1'))).rejects.toMatchObject({
      fault: 'ADDRESS_NOT_ALLOWED',
    });
  });

  it('says so when a name has no address', async () => {
    const lost = { allow: [], resolve: () => Promise.reject(new Error('ENOTFOUND')) };
    await expect(judgeTarget('https://none.example/', lost)).rejects.toMatchObject({ fault: 'NAME_NOT_RESOLVED' });
    await expect(judgeTarget('https://none.example/', to())).rejects.toMatchObject({ fault: 'NAME_NOT_RESOLVED' });
  });

  it('makes exceptions that the installation names, and no wider ones', async () => {
    const allow = ['127.0.0.1:3151', '10.20.0.0/16'];
    await expect(judgeTarget('http://127.0.0.1:3151/', { ...to(), allow })).resolves.toMatchObject({ family: 4 });
    await expect(judgeTarget('http://127.0.0.1:3152/', { ...to(), allow })).rejects.toMatchObject({
      fault: 'ADDRESS_NOT_ALLOWED',
    });
    await expect(judgeTarget('http://court.gov/', { ...to('10.20.3.4'), allow })).resolves.toMatchObject({
      address: '10.20.3.4',
    });
    await expect(judgeTarget('https://court.gov/', { ...to('10.21.3.4'), allow })).rejects.toMatchObject({
      fault: 'ADDRESS_NOT_ALLOWED',
    });
    await expect(judgeTarget('https://court.gov/', { ...to('10.20.3.4', '10.21.0.1'), allow })).rejects.toThrow();
  });
});
