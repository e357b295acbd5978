import { isAbort, problemOf } from '../../core/problem.js';
import { askedQuery } from '../../report/state.js';
import type { Action } from '../../ui/action.js';

/** Reads the rest of the log, where only what was loaded of it could be looked through; all of it again where that ended short. */
export const loadAll: Action = {
  key: 'loadAll',
  icon: 'M8 2v7.4M4.8 6.4L8 9.6l3.2-3.2M2.8 12.2h10.4M2.8 14h10.4',
  label: (words, report) => (report.state.among?.end ? words.msg('Try again') : words.msg('Load all')),
  isEnabled: (report) => report.state.logId !== null,
  run: async (report, host) => {
    const { state } = report;
    const questions = await report.questions();
    const { log } = questions;
    const signal = log && report.state.opening === state.opening && host.begin();
    if (!signal) return;
    const startedAt = Date.now();
    const isAnew = state.among?.end !== undefined;
    const startedWith = isAnew ? 0 : (state.among?.rows ?? 0);
    let rows = startedWith;
    let total = state.among?.total ?? null;
    const tell = (retryAt: number | null) =>
      report.dispatch('progress', {
        label: (words) => loadAll.label(words, report),
        rows,
        total,
        startedAt,
        startedWith,
        retryAt,
      });
    tell(null);
    report.dispatch('notice', null);
    try {
      await log.readAll(askedQuery(state), {
        signal,
        pageSize: state.pageSize,
        onRetry: (_problem, at) => tell(at),
        onRead: (...read) => {
          [rows, total] = read;
          tell(null);
        },
      });
    } catch (error) {
      if (!isAbort(error)) report.dispatch('notice', problemOf(error));
    } finally {
      report.dispatch('progress', null);
      host.end();
      // Also where it was cancelled: what was read until then can be looked through. Unless the reader has gone on.
      const isAsWas = questions.log === log && report.state.query === state.query;
      if (isAsWas && rows > startedWith) report.dispatch('answerAnew');
    }
  },
};
