import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import { curlCommand } from '../../src/formats/curl-command.js';
import { shellWords } from '../support/shell-words.js';

const BEFORE = ['curl', '--globoff', '--include', '--request'];

describe('a curl command', () => {
  it('repeats a call', () => {
    expect(curlCommand({ method: 'POST', url: 'https://api.example.com/v2/users?a=1&b=2' })).to.equal(
      "curl --globoff --include --request POST --url 'https://api.example.com/v2/users?a=1&b=2'",
    );
    expect(curlCommand({ method: 'DELETE', url: '', resource: '/v2/users/7' })).to.equal(
      `curl --globoff --include --request DELETE --url "$SERVER"'/v2/users/7'`,
    );
  });

  it('hands on no secret', () => {
    const command = curlCommand({ url: 'https://api.example.com/x?access_token=hunter2&page=3' });
    expect(command).to.contain('access_token=***&page=3').and.not.contain('hunter2');
    expect(curlCommand({ url: 'https://ana:hunter2@api.example.com/' })).to.equal(null);
  });

  it('repeats nothing but calls over HTTP', () => {
    for (const url of [
      'file:///etc/passwd',
      'gopher://x/',
      'javascript:alert(1)',
      '//evil.example/',
      'ec2',
      7,
      null,
    ])
      expect(curlCommand({ url }), String(url)).to.equal(null);
    for (const method of ['GET;id', '-o', 'GET\nid', '$(id)', 'a'.repeat(33)])
      expect(curlCommand({ method, url: '/a' }), method).to.equal(null);
  });

  it('is one curl command to a shell, whatever the entry holds', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        "'; rm -rf ~ #",
        '`id`',
        '$(id)',
        "'\\''",
        '\n id \n',
        '{a,b}[1-9]',
        ' --output /x',
        '\u202e',
      ),
    );
    const start = fc.constantFrom('/', 'https://api.example.com/', 'http://x.example/?q=');
    fc.assert(
      fc.property(start, fc.array(nasty, { maxLength: 4 }), (prefix, parts) => {
        const command = curlCommand({ method: 'PUT', url: `${prefix}${parts.join('')}` });
        if (command === null) return;
        expect(command).to.match(/^[\x20-\x7e]*$/);
        const words = shellWords(command);
        expect(words.slice(0, 6)).to.deep.equal([...BEFORE, 'PUT', '--url']);
        expect(words).to.have.lengthOf(7);
        expect(words[6]).to.match(/^(https?:\/\/[^/]+|\$SERVER)\//);
      }),
      { numRuns: 500 },
    );
  });

  it('would be caught with quotes left as they are', () => {
    expect(shellWords(`curl --url '/a'; rm -rf ~ #'`)).not.to.have.lengthOf(3);
  });
});
