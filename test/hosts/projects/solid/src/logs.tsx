import { createSignal, Show } from 'solid-js';
import 'api-log-report';
import 'api-log-report/solid';

const headers = () => ({ Authorization: 'Bearer token' });

export const Logs = () => {
  const [isShown, setShown] = createSignal(true);
  const [rows, setRows] = createSignal<number>();

  return (
    <>
      <p>
        <button type="button" onClick={() => setShown(!isShown())}>
          {isShown() ? 'Hide report' : 'Show report'}
        </button>{' '}
        <output id="heard">{rows() === undefined ? '' : `${rows()} rows`}</output>
      </p>
      <Show when={isShown()}>
        <api-log-report
          endpoint="/api/logs"
          cache-key="user-7"
          prop:headers={headers}
          prop:lockedFilters={{ 'is.client': 'acme' }}
          refresh-interval="1"
          filters-open
          on:api-log-load={(event) => setRows(event.detail.rows)}
        />
      </Show>
    </>
  );
};
