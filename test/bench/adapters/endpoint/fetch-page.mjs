/* global URLSearchParams */
/** A page of rows, as peers ask for it: `{rows, total}`. */
export const fetchPage = async ({ offset, limit }) =>
  (await fetch(`/api/logs?${new URLSearchParams({ offset, limit })}`)).json();
