import { expect } from '@open-wc/testing';
import { endpointSource } from '../../../src/sources/endpoint/endpoint-source.js';
import { problemFrom } from '../problem-from.js';
import { asked } from '../stub-fetch.js';

describe('a Content Security Policy', () => {
  // It cannot be taken back, but it holds for this file's page only.
  before(() => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = "connect-src 'self'";
    document.head.append(meta);
  });

  it('is named where it refuses the endpoint', async () => {
    const source = endpointSource({
      endpoint: 'https://refused.example/logs?token=canary',
      baseUrl: document.baseURI,
    });
    const { problem } = await problemFrom(source.fetchPage(asked()));
    expect(problem).to.deep.include({
      code: 'network',
      details: { reason: 'content-security-policy', directive: 'connect-src' },
    });
  });

  it('is not blamed for another fault', async () => {
    const refused = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));
    const source = endpointSource({ endpoint: '/logs', baseUrl: document.baseURI, fetch: refused });
    const { problem } = await problemFrom(source.fetchPage(asked()));
    expect(problem).to.include({ code: 'network' }).and.not.to.have.property('details');
  });
});
