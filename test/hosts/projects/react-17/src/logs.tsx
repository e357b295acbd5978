import { useState } from 'react';
import { ApiLogReport } from 'api-log-report/react';

const headers = () => ({ Authorization: 'Bearer token' });

export const Logs = () => {
  const [isShown, setShown] = useState(true);
  const [rows, setRows] = useState<number>();

  return (
    <>
      <p>
        <button type="button" onClick={() => setShown(!isShown)}>
          {isShown ? 'Hide report' : 'Show report'}
        </button>{' '}
        <output id="heard">{rows === undefined ? '' : `${rows} rows`}</output>
      </p>
      {isShown && (
        <ApiLogReport
          endpoint="/api/logs"
          cacheKey="user-7"
          headers={headers}
          lockedFilters={{ 'is.client': 'acme' }}
          refreshInterval={1}
          filtersOpen
          onApiLogLoad={(event) => setRows(event.detail.rows)}
        />
      )}
    </>
  );
};
