import { expect } from '@open-wc/testing';
import { fc } from '../../support/property-tests.js';
import { maskEntry } from '../../../src/core/secrets/mask-entry.js';
import { maskSecrets } from '../../../src/core/secrets/mask-secrets.js';
import { isSecretName } from '../../../src/core/secrets/secret-names.js';

const CANARY = 'canary';

const parsed = (json: string): string => (JSON.parse(json) as [string])[0];

describe('names of secrets', () => {
  it('are known however they are joined, encoded or put in brackets', () => {
    for (const name of [
      'token',
      'accessToken',
      'client_secret',
      'password',
      'Passwd',
      'passphrase',
      'pwd',
      'sessionId',
      'PHPSESSID',
      'Cookie',
      'set-cookie',
      'authorization',
      'Proxy-Authorization',
      'x-auth',
      'basicAuth',
      'pass',
      'dbPass',
      'user[pass]',
      'otp',
      'otpCode',
      'jwt',
      'pin',
      'cvv',
      'key',
      'my_key',
      'apiKey',
      'APIKey',
      'apikey',
      'apiKeys',
      'x-api-key',
      'accessKey',
      'access.key',
      'privateKey',
      'SSH_KEY',
      'Ocp-Apim-Subscription-Key',
      'api%5Fkey',
      'api%255Fkey',
      'filter[token]',
      'code',
      'authCode',
      'verification_code',
      'X-Amz-Signature',
      'csrf',
    ])
      expect(isSecretName(name), name).to.equal(true);
  });

  it('are not seen in names that only hold their letters', () => {
    for (const name of [
      'author',
      'compass',
      'spin',
      'passed',
      'monkey',
      'keyboard',
      'routeKey',
      'statusCode',
      'status_code',
      'error[code]',
      'country_code',
      'barcode',
      'method',
      'design',
      'signal',
      'client',
      '%',
      '',
    ])
      expect(isSecretName(name), name).to.equal(false);
  });
});

describe('secrets in text', () => {
  for (const [text, masked] of [
    ['/x?a=1&access_token=canary&b=2', '/x?a=1&access_token=***&b=2'],
    ['/x?api%5Fkey=canary', '/x?api%5Fkey=***'],
    ['/x?api%255Fkey=canary', '/x?api%255Fkey=***'],
    [
      '/x?filter[token]=canary&page[key]=canary&page[size]=7',
      '/x?filter[token]=***&page[key]=***&page[size]=7',
    ],
    ['/cb#access_token=canary&state=1', '/cb#access_token=***&state=1'],
    ['user=ana&pass=canary', 'user=ana&pass=***'],
    ['first=1\nkey=canary', 'first=1\nkey=***'],
    // An address within an address, and one within that.
    [
      '/x?next=https%3A%2F%2Fh%2F%3Fa%3D1%26token%3Dcanary%26b%3D2&c=3',
      '/x?next=https%3A%2F%2Fh%2F%3Fa%3D1%26token%3D***%26b%3D2&c=3',
    ],
    ['/x?n=%252F%253Fuser%255Bpass%255D%253Dcanary%2526b', '/x?n=%252F%253Fuser%255Bpass%255D%253D***%2526b'],
    ['https://ana:canary@h/x', 'https://***@h/x'],
    ['https://ana:can@ary@h/x', 'https://***@h/x'],
    ['postgres://ana:canary@h/x', 'postgres://***@h/x'],
    ['https://canarycanarycanarycanary@h/x', 'https://***@h/x'],
    ['/x?u=https://ana:canary@h/', '/x?u=https://***@h/'],
    ['/x?u=https%3A%2F%2Fana%3Acanary%40h%2F', '/x?u=https%3A%2F%2F***%40h%2F'],
    ['sent Bearer canarycanary, and left', 'sent Bearer ***, and left'],
    ['Authorization: ApiKey canary', 'Authorization: ***'],
    ['GET / with authorization: token canary failed', 'GET / with authorization: *** failed'],
    ["curl -H 'X-Api-Key: canary' -H 'Accept: a'", "curl -H 'X-Api-Key: ***' -H 'Accept: a'"],
    ['Host: h\r\nCookie: a=canary; b=canary\r\nAccept: a', 'Host: h\r\nCookie: ***\r\nAccept: a'],
    ['{"user":"ana","password":"canary"}', '{"user":"ana","password":"***"}'],
    ['{"password" : "can\\"ary\\\\", "a": 1}', '{"password" : "***", "a": 1}'],
    ['{"pin":4711,"id":12345678901234567890}', '{"pin":"***","id":12345678901234567890}'],
    ['{"credentials":{"user":"}","x":["canary"]},"a":1}', '{"credentials":"***","a":1}'],
    ['{"token":["canary","]"],"a":[]}', '{"token":"***","a":[]}'],
    ['{"password":"canary and then it was cut o', '{"password":"***"'],
    [
      '{"body":"{\\"password\\":\\"can\\\\\\"ary\\",\\"a\\":1}"}',
      '{"body":"{\\"password\\":\\"***\\",\\"a\\":1}"}',
    ],
    ['{"body":"{\\"auth\\":{\\"x\\":[\\"canary\\"]}}"}', '{"body":"{\\"auth\\":\\"***\\"}"}'],
    ['{"body":"{\\"password\\":\\"canary"}', '{"body":"{\\"password\\":\\"***\\""}'],
    ['[{"name":"Authorization","value":"canary"}]', '[{"name":"Authorization","value":"***"}]'],
    ['[{"value":"canary","name":"Cookie"}]', '[{"value":"***","name":"Cookie"}]'],
    ['[{"key":"X-Api-Key", "value":"canary"}]', '[{"key":"X-Api-Key", "value":"***"}]'],
    // Headers as lists have them: a pair each, or one after the other.
    ['[["Authorization","Token canary"],["Accept","a"]]', '[["Authorization","***"],["Accept","a"]]'],
    ['["Host","h","Cookie","a=canary","Accept","a"]', '["Host","h","Cookie","***","Accept","a"]'],
    ['[["password", "can\\"ary"]]', '[["password", "***"]]'],
    ['["X-Api-Key","canary', '["X-Api-Key","***"'],
    // Assignments, as code, settings and sentences have them.
    ["password='canary'", "password='***'"],
    ["{'user': 'ana', 'password': 'canary'}", "{'user': 'ana', 'password': '***'}"],
    ['token = canary', 'token = ***'],
    ["api_key => 'canary'", "api_key => '***'"],
    ["secret := 'canary canary'", "secret := '***'"],
    ['client_secret: canary', 'client_secret: ***'],
    ['password: canary1', 'password: ***'],
    ['password:canary', 'password:***'],
    ['export DB_PASSWORD=canary', 'export DB_PASSWORD=***'],
    [
      'login failed: user=ana, password: canary, from 10.0.0.1',
      'login failed: user=ana, password: ***, from 10.0.0.1',
    ],
    ['mysql --user ana --password canary db', 'mysql --user ana --password *** db'],
    ['deploy --api-token canary', 'deploy --api-token ***'],
    ['curl -u ana:canary https://h/x', 'curl -u *** https://h/x'],
    ['user ana identified by "canary"', 'user ana identified by "***"'],
    ['the password "canary canary" was refused', 'the password "***" was refused'],
    ['your password is canary7', 'your password is ***'],
    ['sua senha é canary!', 'sua senha é ***'],
    ['machine h login ana password canary', 'machine h login ana password ***'],
    ['machine h\n  login ana\n  password canary\n', 'machine h\n  login ana\n  password ***\n'],
    ['mysql -uana -pcanary db', 'mysql -uana -p*** db'],
    ['mysqldump -h h -pcanary db', 'mysqldump -h h -p*** db'],
    ['redis-cli -h h -a canary PING', 'redis-cli -h h -a *** PING'],
    ['sshpass -p canary ssh ana@h', 'sshpass -p *** ssh ana@h'],
    ['password: |\n  canary\n  canary\nuser: ana', 'password: |\n  ***\nuser: ana'],
    ['a:\n  client_secret: >-\n    canary\n  b: 1', 'a:\n  client_secret: >-\n    ***\n  b: 1'],
    // Names of other languages.
    ['/x?senha=canary&a=1', '/x?senha=***&a=1'],
    ['contraseña=canary', 'contraseña=***'],
    ['hasło=canary', 'hasło=***'],
    ['haslo: canary', 'haslo: ***'],
    ['{"senha":"canary","nome":"ana"}', '{"senha":"***","nome":"ana"}'],
    ['<senha>canary</senha>', '<senha>***</senha>'],
    // XML.
    [
      '<login><user>ana</user><password>canary</password></login>',
      '<login><user>ana</user><password>***</password></login>',
    ],
    ['<wsse:Password Type=x>canary</wsse:Password>', '<wsse:Password Type=x>***</wsse:Password>'],
    // What is known by its form.
    ['push with ghp_canarycanarycanary0 failed', 'push with *** failed'],
    ['sk_live_canary0canary0', '***'],
    ['hook xoxb-1234-canary-canary', 'hook ***'],
    ['glpat-canarycanarycanary', '***'],
    [
      '-----BEGIN RSA PRIVATE KEY-----\ncanary+/=\ncanary\n-----END RSA PRIVATE KEY-----',
      '-----BEGIN RSA PRIVATE KEY-----***',
    ],
    ['-----BEGIN PRIVATE KEY-----\r\ncanary and it was cut', '-----BEGIN PRIVATE KEY-----***'],
    ['sent ApiKey canarycanary1', 'sent ApiKey ***'],
  ] as const) {
    it(`are masked in ${text}`, () => {
      expect(maskSecrets(text)).to.equal(masked);
      expect(maskSecrets(masked), 'a second time').to.equal(masked);
      // In JSON that holds the text they are masked as well.
      const once = JSON.stringify([text]);
      expect(parsed(maskSecrets(once)))
        .to.be.a('string')
        .that.does.not.include(CANARY);
      const twice = maskSecrets(JSON.stringify([once]));
      expect(parsed(parsed(twice)))
        .to.be.a('string')
        .that.does.not.include(CANARY);
    });
  }

  for (const text of [
    'Token: expired',
    'error: invalid key',
    '{"token":true,"session":null,"code":4012,"name":"ana","value":"x"}',
    '[{"key":"Accept","value":"text/html"}]',
    'Password: expired',
    'password is wrong',
    'Password rotation',
    'The password must not be empty: it is required',
    'senhasegura: ok',
    'senhasegura=1',
    '["user","password","email"]',
    '{"type":"password","value2":"x"}',
    'Token rotation',
    'status: 404, code: 12',
    'key: value',
    'GET /tokens 12 ms',
    '<token/>',
    '<b>text</b>',
    'a_long_name_with_underscores and-a-long-one-with-hyphens',
    '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
    '-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----',
    'curl -u ana https://h',
    'rm --token-file x',
    'https://h:8080/@ana?status_code=404&author=ana',
    'mailto:ana@example.com',
    '/x?code=404',
    'passwordPolicy=strict&token_type=bearer',
    'tool --password-file x',
    'the password is incorrect',
    'text: |\n  a\n  b',
    'ssh -p 22 ana@h',
    'mysql -P 3306 db',
    'the answer was "response="',
    'they say password ", then go on "x"',
    'ana@h and //h/x',
    'x"token" y',
    '"',
    '\\"',
  ]) {
    it(`are not seen in ${text}`, () => expect(maskSecrets(text)).to.equal(text));
  }

  it('are masked in the answer to a challenge, by which a password can be guessed', () => {
    const response = '6629fae49393a05397450978507c4ef1';
    const header = `Digest username="ana", realm="r", nonce="n", uri="/x", response="${response}"`;
    expect(maskSecrets(header)).to.include('response="***"').and.to.include('uri="/x"');
    expect(maskSecrets(JSON.stringify([header]))).not.to.include(response);
  });

  it('leave JSON behind that still is JSON, and nothing to mask', () => {
    const name = fc.constantFrom('token', 'name', 'value', 'key', 'code', 'a', 'a"b', 'note');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'token',
        'Cookie',
        '":token',
        '\\',
        '\\"',
        '","token":"',
        'Cookie: a="b"; c',
        "password='a",
        'password = "a',
        "'token': '",
        '<password>',
        '["Cookie","',
        '-----BEGIN PRIVATE KEY-----\\na',
        '--password ',
        'authorization: a\\',
        '//a:b"@h',
        '/?a=b%3Ftoken%3D"\\',
        '{"token":{"a":"',
      ),
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(true, null),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(name, tie('tree'), { maxKeys: 3 }),
        fc.dictionary(name, tie('tree'), { maxKeys: 3 }).map((value) => JSON.stringify(value)),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const json = JSON.stringify(value);
        const masked = maskSecrets(json);
        expect(() => JSON.parse(masked) as unknown, json).not.to.throw();
        expect(maskSecrets(masked), json).to.equal(masked);
      }),
      { numRuns: 3000 },
    );
  });

  // A search of squared time would take many minutes for a million characters, which is longer than the runner waits.
  for (const part of [
    'eyJ-',
    '"name":"',
    '\\"name\\":\\"',
    '{"token":',
    '{"a":[',
    '\\',
    '"\\',
    '%3F%3D%26',
    '%2F%2F%3A',
    '//a:',
    'Bearer ',
    'authorization:',
    'a-b: ',
    '?a',
    '&[[[]]]=',
    'token=token',
    'aA',
    "password='",
    'token = ',
    'a:',
    '<a>',
    '<password ',
    '["a",',
    '["Cookie","',
    '--a ',
    '-u a:',
    'login ',
    'login a password ',
    'mysql ',
    'mysql -p',
    'password is ',
    'password "a',
    'password: |\n ',
    'pin: |\n a\n a\n ',
    'ghp_',
    '-----BEGIN A-----',
    '-----BEGIN A-----a\\n',
  ])
    it(`are looked for to the end of a long text of ${JSON.stringify(part)}`, () => {
      const text = part.repeat(1_000_000 / part.length);
      expect(maskSecrets(text)).to.be.a('string');
      expect(isSecretName(text)).to.be.a('boolean');
    });
});

describe('an entry to hand on', () => {
  const declared = new Set(['authorization', 'authorizationId', 'tokenName', 'client']);
  const masked = (entry: Record<string, unknown>) => maskEntry(entry, declared);

  it('has what is called a secret masked, whatever its type, and not what the report declares', () => {
    const entry = {
      authorization: 'read',
      authorizationId: 7,
      tokenName: 'nightly',
      client: 'ana',
      password: 4711,
      credentials: { user: 'ana' },
      cookie: ['a=canary'],
      token: null,
      pin: false,
      code: 'canary',
    };
    expect(masked(entry)).to.deep.equal({
      ...entry,
      password: '***',
      credentials: '***',
      cookie: '***',
      code: '***',
    });
  });

  it('has a header masked that is called like a field of the report', () => {
    expect(masked({ request: { headers: { authorization: 'token canary', accept: 'a' } } })).to.deep.equal({
      request: { headers: { authorization: '***', accept: 'a' } },
    });
    expect(masked({ headers: [{ name: 'Authorization', value: 'canary' }, 'x'] })).to.deep.equal({
      headers: [{ name: 'Authorization', value: '***' }, 'x'],
    });
  });

  it('keeps a key that is only of the prototype', () => {
    const entry = JSON.parse('{"__proto__":{"token":"canary","a":1}}') as Record<string, unknown>;
    expect(JSON.stringify(masked(entry))).to.equal('{"__proto__":{"token":"***","a":1}}');
  });
});
