import type { TimelineController } from './timeline-controller.js';

/** What the keyboard does in the chart; false where a key does nothing there. */
export const chartKeyPressed = (event: KeyboardEvent, controller: TimelineController): boolean => {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey) return false;
  const { cursor, selection } = controller;
  const last = (controller.chart?.bars.length ?? 0) - 1;
  switch (key) {
    case 'ArrowLeft':
      controller.moveTo(cursor - 1, shiftKey);
      return true;
    case 'ArrowRight':
      controller.moveTo(cursor + 1, shiftKey);
      return true;
    case 'Home':
      controller.moveTo(0, shiftKey);
      return true;
    case 'End':
      controller.moveTo(last, shiftKey);
      return true;
    case 'PageUp':
      controller.moveToUnusual(-1);
      return true;
    case 'PageDown':
      controller.moveToUnusual(1);
      return true;
    case 'Enter':
      controller.zoomIn();
      return true;
    case ' ':
      void controller.goTo(cursor);
      return true;
    case 'Backspace':
      controller.zoomOut();
      return true;
    case 't':
    case 'T':
      controller.showTable(!controller.isTableShown);
      return true;
    case 'Escape':
      if (!selection) return false;
      controller.clearSelection();
      return true;
    default:
      return false;
  }
};

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** Up and down go from the chart to its buttons and back: Tab stops at the chart alone. */
export const movedAcross = (event: KeyboardEvent): void => {
  const step = STEPS[event.key];
  const group = event.currentTarget as Element;
  const stops = [...group.querySelectorAll<HTMLElement>('.timeline-list, .timeline-buttons button:enabled')];
  const at = stops.indexOf(event.target as HTMLElement);
  if (step === undefined || at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  stops.at((at + step) % stops.length)!.focus();
};
