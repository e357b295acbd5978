import { nothing, svg, type SVGTemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';
import type { Language } from '../../i18n/language.js';
import { axisTimes, type TimeLabels } from './axis.js';
import type { Bar } from './bars.js';
import type { Outline } from './earlier-outline.js';
import { shareAt, type Span } from '../../dates/buckets.js';
import type { Chart, TimelineController } from './timeline-controller.js';

/** Room for the times below the bars, in CSS pixels. */
const AXIS = 14;
/** Room above the bars for what is written there, in CSS pixels. */
const HEAD = 9;
/** Failures are seen however few they are among successes. */
const LEAST_HEIGHT = 2;
/** Least distance from one time on the axis to the next, in CSS pixels for each character. */
const CHARACTER = 7;

const PARTS = ['good', 'refused', 'broken', 'unknown'] as const;
type Part = (typeof PARTS)[number];

/** Outlines of the bars, one path for each part: a hundred elements less to draw. */
const outlines = (
  bars: readonly Bar[],
  most: number,
  width: number,
  height: number,
): Record<Part, string> => {
  const paths: Record<Part, string> = { good: '', refused: '', broken: '', unknown: '' };
  const slot = width / bars.length;
  const gap = slot >= 4 ? 1 : 0;
  bars.forEach((bar, place) => {
    let top = height;
    for (const part of PARTS) {
      if (bar[part] === 0) continue;
      const tall = Math.max(LEAST_HEIGHT, (bar[part] / most) * (height - HEAD));
      top -= tall;
      paths[part] +=
        `M${(place * slot).toFixed(2)} ${top.toFixed(2)}h${(slot - gap).toFixed(2)}v${tall.toFixed(2)}h${(gap - slot).toFixed(2)}z`;
    }
  });
  return paths;
};

/** What the top of the chart stands for: the most rows that a bar has, or is compared with. */
export const mostOf = (bars: readonly Bar[], outline: Outline | null): number =>
  bars.reduce((max, { count }) => Math.max(max, count), outline?.most ?? 0);

/** The rows of the earlier time as steps, one a bar; the area below them, and the line above. */
const earlierSteps = (
  { counts }: Outline,
  most: number,
  width: number,
  height: number,
): { readonly area: string; readonly line: string } => {
  const slot = width / counts.length;
  let [area, line] = ['', ''];
  counts.forEach((count, place) => {
    if (count === null) return;
    const top = (height - (count / most) * (height - HEAD)).toFixed(2);
    const [left, right] = [(place * slot).toFixed(2), ((place + 1) * slot).toFixed(2)];
    const isFirst = (counts[place - 1] ?? null) === null;
    line += `${isFirst ? `M${left} ${height}` : ''}V${top}H${right}`;
    if ((counts[place + 1] ?? null) === null) line += `V${height}`;
    area += `M${left} ${height}V${top}H${right}V${height}z`;
  });
  return { area, line };
};

/** Colours come from classes, and patterns lie over them: nobody has to tell colours apart. */
const patterns = svg`<defs>
  <pattern id="timeline-dots" width="4" height="4" patternUnits="userSpaceOnUse">
    <circle class="ink refused-ink" cx="1.5" cy="1.5" r="0.9" />
  </pattern>
  <pattern id="timeline-hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="ink broken-ink" width="1.4" height="4" />
  </pattern>
  <pattern id="timeline-unknown" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
    <rect class="ink unknown-ink" width="1" height="5" />
  </pattern>
</defs>`;

const PATTERNS: Readonly<Partial<Record<Part, string>>> = {
  refused: 'url(#timeline-dots)',
  broken: 'url(#timeline-hatch)',
  unknown: 'url(#timeline-unknown)',
};

const drawnBars = (
  bars: readonly Bar[],
  most: number,
  width: number,
  height: number,
): SVGTemplateResult[] => {
  const paths = outlines(bars, most, width, height);
  return PARTS.filter((part) => paths[part] !== '').map((part) => {
    const pattern = PATTERNS[part];
    return svg`<path class="bars ${part}" d=${paths[part]} />${
      pattern ? svg`<path class="bars-pattern" d=${paths[part]} fill=${pattern} />` : nothing
    }`;
  });
};

const axis = (
  { buckets: { starts, end }, buckets }: Chart,
  width: number,
  height: number,
  labels: TimeLabels,
  { zone }: Language,
): SVGTemplateResult[] => {
  let free = -Infinity;
  return axisTimes({ start: starts[0]!, end }, zone).flatMap((instant) => {
    const text = labels.tick(instant);
    const x = shareAt(buckets, instant) * width;
    const room = text.length * CHARACTER;
    const anchor = x < room / 2 ? 'start' : x > width - room / 2 ? 'end' : 'middle';
    const left = anchor === 'start' ? x : anchor === 'end' ? x - room : x - room / 2;
    // Where there is no room for all, some are left out.
    if (left < free) return [];
    free = left + room;
    return [
      svg`<line class="tick" x1=${x} x2=${x} y1=${height - AXIS} y2=${height - AXIS + 3} /><text
        class="time" x=${x} y=${height - 2} text-anchor=${anchor}>${text}</text>`,
    ];
  });
};

/** Rows that are not loaded, where it can be told when those are: beyond the loaded ones in the order of time. */
const missing = (chart: Chart, isDescending: boolean | null, width: number, height: number): unknown => {
  const { bars, among } = chart;
  if (!among || isDescending === null) return nothing;
  const slot = width / bars.length;
  const first = bars.findIndex(({ count }) => count > 0);
  const last = bars.findLastIndex(({ count }) => count > 0);
  if (first < 0) return nothing;
  const [x, until] = isDescending ? [0, first * slot] : [(last + 1) * slot, width];
  return until - x < 1
    ? nothing
    : svg`<rect class="missing" x=${x} y="0" width=${until - x} height=${height} fill="url(#timeline-unknown)" />`;
};

/** Where a span is along the chart, as what a rectangle takes. */
const extentOf = ({ buckets }: Chart, { start, end }: Span, width: number): { x: number; length: number } => {
  const x = shareAt(buckets, start) * width;
  return { x, length: Math.max(0, shareAt(buckets, end) * width - x) };
};

/** Shows which span the rows on the screen are of: moved without a rendering, since the table scrolls without one. */
export const placeBracket = (bracket: Element | null | undefined, controller: TimelineController): void => {
  const { chart, spanOnScreen, size } = controller;
  if (!bracket) return;
  bracket.toggleAttribute('hidden', !chart || !spanOnScreen);
  if (!chart || !spanOnScreen) return;
  const { x, length } = extentOf(chart, spanOnScreen, size.width);
  const wide = Math.max(3, length);
  const left = Math.min(x, size.width - wide);
  const drawn = `M${left.toFixed(1)} -4v3h${wide.toFixed(1)}v-3`;
  // Within a long log a scrolled screen most often moves it by nothing, and a drawing that is set is painted again.
  if (bracket.getAttribute('d') !== drawn) bracket.setAttribute('d', drawn);
};

/** Marks when the entry under the pointer was: moved without a rendering, as often as the pointer moves. */
export const placeTick = (
  tick: Element | null | undefined,
  { chart, size }: TimelineController,
  instant: number,
): void => {
  const isThere = chart && instant >= chart.bars[0]!.start && instant < chart.bars.at(-1)!.end;
  tick?.toggleAttribute('hidden', !isThere);
  if (!isThere) return;
  const { x } = extentOf(chart, { start: instant, end: instant }, size.width);
  tick?.setAttribute('d', `M${x.toFixed(1)} -6v10`);
};

/** The bars, the times below them, and what is marked in them. Those who cannot see it have the list over it. */
export const chartDrawing = (
  controller: TimelineController,
  chart: Chart,
  labels: TimeLabels,
  language: Language,
): unknown => {
  const { size, selection, cursor, openInstant, shell, earlier } = controller;
  const { width, height } = size;
  const { query, preset } = shell.report.state;
  const plot = Math.max(8, height - AXIS);
  const slot = width / chart.bars.length;
  const isDescending = query.sort?.key === preset.sort.key ? query.sort.descending : null;
  const { outline } = earlier;
  const most = Math.max(1, mostOf(chart.bars, outline));
  const steps = outline && earlierSteps(outline, most, width, plot);
  const box = (kind: string, first: number, last: number): SVGTemplateResult =>
    svg`<rect class=${kind} x=${first * slot} y="0" width=${(last - first + 1) * slot} height=${plot} />`;
  const open = extentOf(chart, { start: openInstant, end: openInstant }, width).x;
  const isOpen = openInstant >= chart.bars[0]!.start && openInstant < chart.bars.at(-1)!.end;
  return svg`<svg class="timeline-drawing" aria-hidden="true" width=${width} height=${height}>
    ${patterns} ${missing(chart, isDescending, width, plot)}
    ${steps ? svg`<path class="earlier-area" d=${steps.area} />` : nothing}
    ${guard([chart, most, width, height, labels], () => [drawnBars(chart.bars, most, width, plot), axis(chart, width, height, labels, language)])}
    ${steps ? svg`<path class="earlier-line" d=${steps.line} />` : nothing}
    <line class="ground" x1="0" x2=${width} y1=${plot} y2=${plot} />
    ${selection ? box('selection', selection.first, selection.last) : nothing}
    ${box('cursor', cursor, cursor)}
    ${isOpen ? svg`<path class="open-entry" d="M${open.toFixed(1)} ${plot}l-4 -6h8z" />` : nothing}
    <g transform="translate(0 ${plot})"><path class="bracket" ${ref((bracket) => placeBracket(bracket, controller))} /><path class="row-tick" hidden /></g>
  </svg>`;
};
