/**
 * The report as a component of React, 17 to 19: `import { ApiLogReport } from 'api-log-report/react'`.
 *
 * Properties and listeners are set in a layout effect, and the element is loaded after it. So they are there before its first
 * request, also where a server has rendered the page: React itself drops properties and listeners of a custom element when it
 * hydrates one. On the server the tag is rendered, and nothing is asked for.
 *
 * @module
 */
'use client';

import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type RefAttributes,
} from 'react';
import type { ApiLogReport as ReportElement } from './api-log-report.js';
import type { ApiLogEventName } from './shell/host/events.js';
import type { Joined, JoinedListeners, ReportProperties } from './framework-types.js';

/** What the component takes: the element's properties, its events as `onApiLogLoad`, and what any element of the page has. */
export type ApiLogReportProps = ReportProperties &
  JoinedListeners &
  Omit<HTMLAttributes<HTMLElement>, keyof ReportProperties | keyof JoinedListeners>;

/** Set as properties, each; everything else is React's. A test compares them with the element's own. */
const PROPERTIES: Readonly<Record<keyof ReportProperties, true>> = {
  acceptFiles: true,
  actions: true,
  features: true,
  formats: true,
  cache: true,
  cacheKey: true,
  columns: true,
  credentials: true,
  csvCompression: true,
  csvSeparator: true,
  endpoint: true,
  explanations: true,
  fetch: true,
  filters: true,
  filtersOpen: true,
  headers: true,
  live: true,
  liveEndpoint: true,
  locale: true,
  lockedFilters: true,
  mapping: true,
  pageSize: true,
  persistFilters: true,
  preset: true,
  refreshInterval: true,
  scheduleEndpoint: true,
  shortcuts: true,
  view: true,
  source: true,
  timeZone: true,
  viewsStore: true,
  words: true,
};

const TAG = 'api-log-report';

/** The events, each with the name of its listener. */
const LISTENERS: { readonly [Name in ApiLogEventName]: `on${Joined<Name>}` } = {
  'api-log-auth-required': 'onApiLogAuthRequired',
  'api-log-error': 'onApiLogError',
  'api-log-export': 'onApiLogExport',
  'api-log-filter-change': 'onApiLogFilterChange',
  'api-log-load': 'onApiLogLoad',
  'api-log-print': 'onApiLogPrint',
  'api-log-row-open': 'onApiLogRowOpen',
  'api-log-schedule': 'onApiLogSchedule',
  'api-log-sort-change': 'onApiLogSortChange',
};
const LISTENER_NAMES: readonly string[] = Object.values(LISTENERS);

type Values = Record<string, unknown>;

const isProperty = (name: string): boolean => Object.hasOwn(PROPERTIES, name);

/**
 * What is left for React. Before React 19 it wrote every attribute of a custom element as it is called: `className` would
 * not be `class`, and `hidden={false}` would hide.
 */
const forReact = (props: Values): Values => {
  const rest: Values = {};
  for (const [name, value] of Object.entries(props)) {
    if (isProperty(name) || LISTENER_NAMES.includes(name)) continue;
    if (name === 'className') rest['class'] = value;
    else if (value !== false || /^(?:aria|data)-/.test(name)) rest[name] = value;
  }
  return rest;
};

/** What a property is where nobody has set it. */
const initialValue = (name: string): unknown =>
  customElements.get(TAG) ? (document.createElement(TAG) as unknown as Values)[name] : undefined;

const setProperties = (element: Values, before: Values, now: Values): void => {
  for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
    if (!isProperty(name) || Object.is(before[name], now[name])) continue;
    if (now[name] !== undefined) element[name] = now[name];
    // Not registered yet, the element has only what was set on it: without it, it begins with what it has by itself.
    else if (customElements.get(TAG)) element[name] = initialValue(name);
    else delete element[name];
  }
};

/** React warns of layout effects on a server, where none of them run. */
const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** `<api-log-report>` as a component. Its ref is the element: `ref.current.refresh()`. */
export const ApiLogReport: ForwardRefExoticComponent<ApiLogReportProps & RefAttributes<ReportElement>> =
  forwardRef<ReportElement, ApiLogReportProps>((props, ref) => {
    const element = useRef<ReportElement>(null);
    const set = useRef<Values>({});
    useImperativeHandle(ref, () => element.current!, []);

    useBrowserLayoutEffect(() => {
      const now = props as Values;
      setProperties(element.current as unknown as Values, set.current, now);
      set.current = now;
    });

    useBrowserLayoutEffect(() => {
      const target = element.current!;
      const stop = new AbortController();
      for (const [event, name] of Object.entries(LISTENERS)) {
        const listen = (happened: Event): void =>
          (set.current[name] as ((event: Event) => void) | undefined)?.(happened);
        target.addEventListener(event, listen, { signal: stop.signal });
      }
      return () => stop.abort();
    }, []);

    useEffect(() => void import('./index.js'), []);

    return createElement(TAG, { ...forReact(props as Values), ref: element });
  });

ApiLogReport.displayName = 'ApiLogReport';
