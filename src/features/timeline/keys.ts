import { actOf, keyName, type Keys } from '../../ui/keys.js';
import type { TimelineController } from './timeline-controller.js';

/** Does something in the chart; false where there was nothing to do. */
type Act = (controller: TimelineController) => boolean | void;

const lastOf = ({ chart }: TimelineController): number => (chart?.bars.length ?? 0) - 1;

/** A bar that keys lead to, without and with Shift. */
const to = (bar: (controller: TimelineController) => number, isExtending = false): Act => {
  return (controller) => controller.moveTo(bar(controller), isExtending);
};
const previous = ({ cursor }: TimelineController): number => cursor - 1;
const next = ({ cursor }: TimelineController): number => cursor + 1;
const first = (): number => 0;

/** What the keyboard does in the chart. */
export const chartKeys: readonly Keys<Act>[] = [
  {
    label: (words) => words.msg('Move between bars'),
    acts: { ArrowLeft: to(previous), ArrowRight: to(next), Home: to(first), End: to(lastOf) },
  },
  {
    label: (words) => words.msg('Select several bars'),
    acts: {
      'Shift+ArrowLeft': to(previous, true),
      'Shift+ArrowRight': to(next, true),
      'Shift+Home': to(first, true),
      'Shift+End': to(lastOf, true),
    },
  },
  {
    label: (words) => words.msg('To the next unusual bar'),
    acts: { PageUp: (one) => one.moveToUnusual(-1), PageDown: (one) => one.moveToUnusual(1) },
  },
  { label: (words) => words.msg('Zoom in'), acts: { Enter: (one) => one.zoomIn() } },
  { label: (words) => words.msg('Zoom out'), acts: { Backspace: (one) => one.zoomOut() } },
  { label: (words) => words.msg('Scroll the rows there'), acts: { ' ': (one) => void one.goTo(one.cursor) } },
  {
    label: (words) => words.msg('Timeline as a table'),
    acts: { t: (one) => one.showTable(!one.isTableShown) },
  },
  {
    label: (words) => words.msg('Clear the selection'),
    acts: { Escape: (one) => one.selection !== null && one.clearSelection() },
  },
];

/** What the keyboard does in the chart; false where a key does nothing there. */
export const chartKeyPressed = (event: KeyboardEvent, controller: TimelineController): boolean => {
  const act = actOf(chartKeys, keyName(event));
  return act !== undefined && act(controller) !== false;
};

/** Up and down go from the chart to its buttons and back: Tab stops at the chart alone. */
export const acrossKeys: readonly Keys<1 | -1>[] = [
  { label: (words) => words.msg('To the buttons of the timeline'), acts: { ArrowUp: -1, ArrowDown: 1 } },
];

export const movedAcross = (event: KeyboardEvent): void => {
  const step = actOf(acrossKeys, keyName(event));
  const group = event.currentTarget as Element;
  const stops = [...group.querySelectorAll<HTMLElement>('.timeline-list, .timeline-buttons button:enabled')];
  const at = stops.indexOf(event.target as HTMLElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  event.stopPropagation();
  stops.at((at + step) % stops.length)!.focus();
};
