import { expect } from '@open-wc/testing';
import { act, createElement, createRef, StrictMode, type ReactElement } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { ENDPOINT, fakeEndpoint, type FakeEndpoint } from '../../stories/support/fake-endpoint.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { ApiLogReport as Element } from '../../src/index.js';
import { ApiLogReport, type ApiLogReportProps } from '../../src/react.js';
import { find } from '../support/screen.js';
import { place } from '../support/show.js';
import { loaded } from '../support/table.js';
import { quiet, until } from '../support/until.js';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let shown = 0;

/** A report of rows of its own. */
const propsFor = (endpoint: FakeEndpoint, more: ApiLogReportProps = {}): ApiLogReportProps => {
  shown += 1;
  return { endpoint: `${ENDPOINT}/react/${shown}`, fetch: endpoint, cache: 'none', timeZone: 'UTC', ...more };
};

const headersOf = (endpoint: FakeEndpoint): (string | null)[] =>
  endpoint.calls.map(({ headers }) => headers.get('authorization'));

const elementIn = (container: HTMLElement): Element => container.querySelector('api-log-report')!;

describe('the component of React', () => {
  const roots: Root[] = [];
  const mounted = async (root: Root, element: ReactElement): Promise<void> => {
    roots.push(root);
    await act(async () => root.render(element));
  };

  afterEach(async () => {
    for (const root of roots.splice(0)) await act(async () => root.unmount());
  });

  it('knows every property of the element', () => {
    const declared = Object.entries(Element.properties as Record<string, { state?: boolean }>);
    const names = declared.filter(([, { state }]) => !state).map(([name]) => name);
    const element = document.createElement('api-log-report') as Element & Record<string, unknown>;
    // What the component does not know as a property it would leave to React as an attribute.
    const values = Object.fromEntries([...names, 'filters'].map((name) => [name, element[name] ?? 'x']));
    expect(renderToString(createElement(ApiLogReport, values as ApiLogReportProps))).to.equal(
      '<api-log-report></api-log-report>',
    );
  });

  it('has properties in place before the first request', async () => {
    const endpoint = fakeEndpoint(logOfLength(30));
    const container = await place(document.createElement('div'));
    const props = propsFor(endpoint, {
      headers: () => ({ authorization: 'Bearer 1' }),
      lockedFilters: { method: 'POST' },
      className: 'wide',
      hidden: false,
    });
    await mounted(createRoot(container), createElement(ApiLogReport, props));
    await loaded(elementIn(container));
    expect(headersOf(endpoint)).to.deep.equal(['Bearer 1']);
    expect(endpoint.calls[0]!.url.searchParams.get('method')).to.equal('POST');
    expect(elementIn(container).className).to.equal('wide');
    expect(elementIn(container).hidden).to.equal(false);
  });

  it('sets what React drops when it hydrates a page of a server', async () => {
    const endpoint = fakeEndpoint(logOfLength(30));
    const heard: number[] = [];
    const props = propsFor(endpoint, {
      headers: () => ({ authorization: 'Bearer 1' }),
      filtersOpen: true,
      onApiLogLoad: ({ detail }) => void heard.push(detail.rows),
    });
    const container = await place(document.createElement('div'));
    container.innerHTML = renderToString(createElement(ApiLogReport, props));
    expect(endpoint.calls).to.deep.equal([]);
    await act(async () => void roots.push(hydrateRoot(container, createElement(ApiLogReport, props))));
    await loaded(elementIn(container));
    await until(() => heard.length > 0);
    expect(headersOf(endpoint)).to.deep.equal(['Bearer 1']);
    expect(elementIn(container).filtersOpen).to.equal(true);
  });

  it('is of no use as the bare tag there: React drops its properties (the known-bad twin)', async () => {
    const endpoint = fakeEndpoint(logOfLength(30));
    const bare = createElement('api-log-report' as never, propsFor(endpoint));
    const container = await place(document.createElement('div'));
    container.innerHTML = renderToString(bare);
    await act(async () => void roots.push(hydrateRoot(container, bare)));
    expect(elementIn(container).fetch).to.equal(undefined);
  });

  it('listens with the listener of the last rendering, and once in strict mode', async () => {
    const endpoint = fakeEndpoint(logOfLength(30));
    const heard: string[] = [];
    const props = propsFor(endpoint);
    const rendered = (name: string) =>
      createElement(
        StrictMode,
        null,
        createElement(ApiLogReport, { ...props, onApiLogLoad: () => void heard.push(name) }),
      );
    const container = await place(document.createElement('div'));
    const root = createRoot(container);
    await mounted(root, rendered('first'));
    await loaded(elementIn(container));
    await until(() => heard.length > 0);
    expect(heard).to.deep.equal(['first']);
    await act(async () => root.render(rendered('second')));
    await elementIn(container).refresh();
    await until(() => heard.length > 1);
    expect(heard).to.deep.equal(['first', 'second']);
  });

  it('gives back what a property is by itself when it is no longer given', async () => {
    const endpoint = fakeEndpoint(logOfLength(30));
    const props = propsFor(endpoint);
    const container = await place(document.createElement('div'));
    const root = createRoot(container);
    await mounted(
      root,
      createElement(ApiLogReport, { ...props, pageSize: 7, lockedFilters: { method: 'POST' } }),
    );
    expect(elementIn(container).pageSize).to.equal(7);
    await act(async () => root.render(createElement(ApiLogReport, props)));
    expect(elementIn(container).pageSize).to.equal(100);
    expect(elementIn(container).lockedFilters).to.deep.equal({});
  });

  it('gives the element by its ref, and takes children into its slots', async () => {
    const endpoint = fakeEndpoint(logOfLength(30));
    const ref = createRef<Element>();
    const container = await place(document.createElement('div'));
    const title = createElement('h2', { slot: 'title' }, 'Gateway');
    await mounted(createRoot(container), createElement(ApiLogReport, { ...propsFor(endpoint), ref }, title));
    expect(ref.current).to.equal(elementIn(container));
    await loaded(ref.current!);
    await find(container, 'heading', 'Gateway');
    const asked = endpoint.calls.length;
    for (const root of roots.splice(0)) await act(async () => root.unmount());
    expect(ref.current).to.equal(null);
    await quiet();
    expect(endpoint.calls.length).to.equal(asked);
  });
});
