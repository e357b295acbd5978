import { expect } from '@open-wc/testing';
import { fc } from '../../support/property-tests.js';
import { withoutSecrets } from '../../../src/storage/disk/rows-without-secrets.js';
import { maskSecrets } from '../../../src/core/secrets/mask-secrets.js';
import { presets } from '../../../src/presets/all.js';
import { declaredKeys } from '../../../src/presets/catalogue.js';
import { columnsFromRows, entryAt, valueAt } from '../../../src/rows/columns.js';

const kept = (row: Record<string, unknown>): Record<string, unknown> => {
  const entry = entryAt(withoutSecrets(columnsFromRows([row])), 0);
  return { ...entry };
};

const SECRET_FIELDS = [
  'password',
  'userPassword',
  'apiKey',
  'api_key',
  'x-api-key',
  'secret',
  'clientSecret',
  'senha',
  'hasło',
  'haslo',
  'contraseña',
  'contrasena',
  'accessToken',
  'refresh_token',
  'sessionId',
  'cookie',
  'set-cookie',
  'pin',
  'cvv',
  'otp',
  'privateKey',
  'passphrase',
  'credentials',
  'proxy-authorization',
];

const OTHER_FIELDS = [
  'authorization',
  'authorizationId',
  'tokenName',
  'token_type',
  'passwordChangedAt',
  'secretName',
  'session_duration',
  'code',
  'key',
  'url',
  'senhasegura',
];

describe('rows that are written to disk', () => {
  for (const key of SECRET_FIELDS)
    it(`have no value of a field that is itself a secret: ${key}`, () => {
      for (const value of ['canary', 4711, { deep: 'canary' }, ['canary'], ''])
        expect(JSON.stringify(kept({ id: 1, [key]: value })), JSON.stringify(value)).to.equal(
          JSON.stringify({ id: 1, [key]: '***' }),
        );
      for (const value of [true, false, null]) expect(kept({ [key]: value })).to.deep.equal({ [key]: value });
    });

  for (const key of OTHER_FIELDS)
    it(`keep what is about a secret, or none: ${key}`, () => {
      expect(kept({ [key]: 'a text' })).to.deep.equal({ [key]: 'a text' });
      expect(kept({ [key]: 12 })).to.deep.equal({ [key]: 12 });
    });

  it('keep every field that a report shows', () => {
    for (const preset of presets.values())
      for (const key of declaredKeys(preset))
        expect(kept({ [key]: 'a text' })).to.deep.equal({ [key]: 'a text' });
  });

  it('are the same object where there is nothing to mask', () => {
    const rows = columnsFromRows([{ id: 1, client: 'ana' }]);
    expect(withoutSecrets(rows)).to.equal(rows);
  });

  it('have each row with and without the field where it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }))), {
          maxLength: 20,
        }),
        (values) => {
          const rows = columnsFromRows(values.map((password) => (password === null ? {} : { password })));
          const masked = withoutSecrets(rows);
          for (const [row, value] of values.entries())
            expect(valueAt(masked, 'password', row)).to.equal(value === null ? undefined : '***');
        },
      ),
    );
  });

  it('would hold it if only the texts themselves were looked at', () => {
    expect(maskSecrets('canary')).to.equal('canary');
  });
});
