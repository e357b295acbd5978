import { fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import type { ReportMeta, ReportStory } from '../../stories/support/story.js';
import type { ReportArguments } from '../../stories/support/report-element.js';

type Render = (given: ReportArguments, context: never) => unknown;

/** Shows a story as the book does: its arguments over its file's, in a page of a colour scheme, then what it plays. */
export const showStory = async (
  meta: ReportMeta,
  story: ReportStory,
  scheme: 'light' | 'dark' = 'light',
  width = 1000,
): Promise<HTMLElement> => {
  const rendered = (story.render ?? meta.render) as Render;
  const given = { ...meta.args, ...story.args };
  const place = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  place.style.colorScheme = scheme;
  place.style.background = 'Canvas';
  place.style.inlineSize = `${width}px`;
  render(html`${rendered(given, {} as never)}`, place);
  await story.play?.({ canvasElement: place } as never);
  return place;
};
