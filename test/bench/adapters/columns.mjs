/** The columns of the default report, as peers are given them; where nothing is said, of text. */
export const COLUMNS = [
  { field: 'id', title: 'ID', width: 100 },
  { field: 'clientId', title: 'Client ID', width: 70, isNumber: true },
  { field: 'client', title: 'Client', width: 120 },
  { field: 'authorizationId', title: 'Authorization ID', width: 80, isNumber: true },
  { field: 'authorization', title: 'Authorization', width: 110 },
  { field: 'ip', title: 'IP', width: 110 },
  { field: 'resource', title: 'Resource', width: 110 },
  { field: 'event', title: 'Event', width: 80 },
  { field: 'method', title: 'Method', width: 70 },
  { field: 'status', title: 'Status', width: 60, isNumber: true },
  { field: 'url', title: 'URL', width: 180 },
  { field: 'server', title: 'Server', width: 80 },
  { field: 'error', title: 'Error', width: 120 },
  { field: 'time', title: 'Time (ms)', width: 80, isNumber: true },
  { field: 'dateTime', title: 'Date/time', width: 190 },
];
